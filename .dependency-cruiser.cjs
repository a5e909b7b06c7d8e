/** A folder of src may reach itself and the folders named; ARCHITECTURE.md draws the same picture. */
const only = (folder, ...allowed) => ({
  name: `${folder}-reaches-only-${allowed.join('-') || 'itself'}`,
  comment: 'Dependencies point one way: domain ← ingest, engine, charts, export ← state ← ui ← App, main.',
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...allowed].map((name) => `^src/${name}/`) },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { path: '^(src|datasets)/' },
      to: { couldNotResolve: true, pathNot: ['\\?(url|raw|worker)', '^virtual:'] },
    },
    {
      name: 'domain-has-no-packages',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: 'node_modules' },
    },
    only('domain'),
    only('ingest', 'domain'),
    only('engine', 'domain'),
    only('charts', 'domain', 'engine/queries'),
    only('export', 'domain', 'charts', 'engine/queries'),
    only('state', 'domain', 'ingest', 'engine'),
    only('ui', 'domain', 'charts', 'export', 'state', 'engine/queries'),
    {
      name: 'row-types-and-codes-only',
      comment: 'Charts, export and ui read what rows mean; only state asks.',
      severity: 'error',
      from: { path: '^src/(charts|export|ui)/' },
      to: { path: '^src/engine/', pathNot: '^src/engine/queries/(rows|questions)\\.ts$' },
    },
    {
      name: 'one-door-to-echarts',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/charts/(echart\\.svelte|customChart|drawSvg)\\.ts$' },
      to: { path: 'node_modules/(echarts|zrender)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-door-to-the-database',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engine/' },
      to: { path: 'node_modules/(@duckdb|apache-arrow)' },
    },
    {
      name: 'no-peer-of-the-bench',
      comment: 'What the bench measures us against never comes with the page.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/(arquero|crossfilter2|@perspective-dev|@uwdata)' },
    },
    {
      name: 'the-app-does-not-reach-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|datasets/.*\\.ts)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte.ts', '.js', '.svelte'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'default', 'types'],
    },
    reporterOptions: {
      dot: { collapsePattern: '^src/[^/]+|node_modules/(?:@[^/]+/)?[^/]+' },
    },
  },
};
