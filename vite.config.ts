import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { build, runnerImport, type Plugin, type Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import type * as OpeningSnapshot from './datasets/openingSnapshot';
import type { Snapshot } from './src/engine/openingSnapshot';
import type { BuiltFile, BuiltVersion } from './src/state/builds/builtVersion';

// Kernels of the Chromium 90 age are still in use on government desktops.
const TARGET = ['chrome90', 'firefox114', 'safari15'];

export default defineConfig({
  // Relative addresses: the folder runs from any path of any static server.
  base: './',
  plugins: [
    openingSnapshot(),
    svelte({ configFile: false, preprocess: vitePreprocess(), compilerOptions: { runes: true } }),
    engineWorkers(),
    serviceWorker(),
  ],
  build: {
    // A data: address is no request to the origin, and the content policy refuses it.
    assetsInlineLimit: 0,
    target: TARGET,
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
  worker: { format: 'es' },
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

/** DuckDB's workers are finished scripts of their own; what old kernels lack is put in front of them. */
function engineWorkers(): Plugin {
  return {
    name: 'engine-workers',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /duckdb-browser-(?:eh|mvp)\.worker\.js\?url$/ },
      async handler(id) {
        const path = id.replace(/\?url$/, '');
        const gaps = await classicScript('src/domain/kernelGaps.ts');
        // The script's own "use strict" no longer stands first.
        const source = `"use strict";${gaps}\n${readFileSync(path, 'utf8')}`;
        const file = this.emitFile({ type: 'asset', name: basename(path), source });
        return `export default import.meta.ROLLUP_FILE_URL_${file};`;
      },
    },
  };
}

/** A module and what it imports as one classic script, for workers that are none of modules. */
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
