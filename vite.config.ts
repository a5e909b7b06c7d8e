import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { build, runnerImport, transformWithOxc, type Plugin, type Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import type * as OpeningSnapshot from './datasets/openingSnapshot';
import type { Snapshot } from './src/engine/openingSnapshot';
import type { BuiltFile, BuiltVersion } from './src/state/builds/builtVersion';
import { licenceFaults, noticesText, shippedPackages } from './tests/build/licences.ts';

/** Files that something of the build was made of, also in its workers. */
const sources = new Set<string>();

// Kernels of the Chromium 90 age are still in use on government desktops.
const TARGET = ['chrome90', 'firefox114', 'safari15'];
/**
 * Those kernels have private and static members of classes. The builder counts them from Chromium 98 on, for the sake of
 * static fields called `name` or `length`, and would write all of them out, which weighs 6 kB before the first chart.
 * What else came between is not in the code, and `tests/build/kernelFaults.ts` sees to that.
 */
const SCRIPT_TARGET = ['chrome98', 'firefox114', 'safari16.4'];

export default defineConfig({
  // Relative addresses: the folder runs from any path of any static server.
  base: './',
  plugins: [
    openingSnapshot(),
    svelte({ configFile: false, preprocess: vitePreprocess(), compilerOptions: { runes: true } }),
    notices(),
    serviceWorker(),
  ],
  build: {
    // A data: address is no request to the origin, and the content policy refuses it.
    assetsInlineLimit: 0,
    target: SCRIPT_TARGET,
    cssTarget: TARGET,
    sourcemap: false,
    modulePreload: {
      // What a later page imports it fetches itself; naming all of it ahead would weigh on the first chart. Styles are
      // named, because a page must not stand without them.
      resolveDependencies: (_address, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // One request brings all English; these files import nothing, so nothing else moves with them.
        // What old kernels lack stands before the code that wants it.
        codeSplitting: {
          groups: [
            { name: 'english', test: /\.en\.ts$/ },
            { name: 'kernelGaps', test: /domain\/kernelGaps\.ts$/ },
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [rememberSources(), writtenOutReader()] },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  preview: { port: 4173 },
  test: {
    projects: [
      {
        extends: true,
        // Svelte's client build, so that runes in `.svelte.ts` react under test.
        resolve: { conditions: ['browser'] },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/journeys/**', 'tests/bench/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

/**
 * Answers of the opening view, computed by the page's own queries when the page is built, so that its first charts
 * stand before the engine is up. Tests get none: they ask the engine.
 */
function openingSnapshot(): Plugin {
  const id = 'virtual:opening-snapshot';
  return {
    name: 'opening-snapshot',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(resolved) {
      if (resolved !== `\0${id}`) return undefined;
      if (process.env['VITEST'] !== undefined) return 'export default {}';
      const { module } = await runnerImport<typeof OpeningSnapshot>(
        './datasets/openingSnapshot.ts',
        // The page's own configuration would load this plugin again.
        { configFile: false },
      );
      return tabular(await module.makeOpeningSnapshot());
    },
  };
}

/** The snapshot as a module: names once for each question and values column by column, which weighs a good deal less. */
function tabular(snapshot: Snapshot): string {
  const tables = Object.entries(snapshot).map(([question, rows]) => {
    const names = Object.keys(rows[0] ?? {});
    const columns = names.map((name) => rows.map((row) => (row as Record<string, unknown>)[name]));
    return `${JSON.stringify(question)}:rows(${JSON.stringify(names)},${JSON.stringify(columns)})`;
  });
  return [
    'const rows=(names,columns)=>(columns[0]??[]).map((_,row)=>',
    'Object.fromEntries(names.map((name,at)=>[name,columns[at][row]])));',
    `export default {${tables.join(',')}};`,
  ].join('');
}

/** Remembers what chunks and assets were made of. */
function rememberSources(): Plugin {
  return {
    name: 'remember-sources',
    apply: 'build',
    generateBundle: (_options, bundle) => {
      for (const file of Object.values(bundle)) {
        const origins =
          file.type === 'chunk'
            ? file.moduleIds
            : file.originalFileNames.map((name) => (isAbsolute(name) ? name : resolve(name)));
        for (const origin of origins) sources.add(origin);
      }
    },
  };
}

/** Writes the licences of all packages of which something is in the build; refuses one that is not allowed. */
function notices(): Plugin {
  let folder = 'dist';
  return {
    ...rememberSources(),
    name: 'notices',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        const packages = shippedPackages(sources);
        const faults = licenceFaults(packages);
        if (faults.length > 0) throw new Error(faults.join('\n'));
        writeFileSync(join(folder, 'third-party-notices.txt'), noticesText(packages));
      },
    },
  };
}

/** Writes `service-worker.js`, which names every file of the build by its hash, so that a page is kept whole or not at all. */
function serviceWorker(): Plugin {
  let folder = 'dist';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const paths = entries
          .filter((entry) => entry.isFile())
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
        const script = await classicScript('src/serviceWorker.ts');
        const version = builtVersion(folder, paths.filter(isAskedFor).sort());
        writeFileSync(
          join(folder, 'service-worker.js'),
          `const BUILD=${JSON.stringify(version)};\n${script}`,
        );
      },
    },
  };
}

/** The page asks for all but what is for whoever puts it on a server, or for readers of the repository. */
function isAskedFor(path: string): boolean {
  return !path.startsWith('deploy/') && path !== 'screenshot.png' && path !== 'service-worker.js';
}

function builtVersion(folder: string, paths: readonly string[]): BuiltVersion {
  const files = paths.map((path): BuiltFile => {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('base64');
    const engine = /^assets\/duckdb-(?:browser-)?(eh|mvp)[.-]/.exec(path)?.[1];
    return engine === 'eh' || engine === 'mvp' ? { path, hash, engine } : { path, hash };
  });
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { version, files };
}

/** The library that reads PDF has static blocks, which the oldest kernels have not. */
function writtenOutReader(): Plugin {
  return {
    name: 'written-out-reader',
    apply: 'build',
    transform: {
      filter: { id: /pdfjs-dist.*\.mjs$/ },
      handler: (code, id) => transformWithOxc(code, id, { target: TARGET }),
    },
  };
}

/** A module and what it imports as one classic script, which every browser takes for a service worker. */
async function classicScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      copyPublicDir: false,
      target: TARGET,
      lib: { entry, formats: ['iife'], name: 'gongkai' },
    },
  });
  const [bundle] = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  const chunk = bundle?.output[0];
  if (chunk === undefined) throw new Error(`${entry} was not built`);
  return chunk.code;
}
