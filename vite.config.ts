import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative addresses: the folder runs from any path of any static server.
  base: './',
  plugins: [svelte({ preprocess: vitePreprocess(), compilerOptions: { runes: true } })],
  build: {
    // Kernels of the Chromium 90 age are still in use on government desktops.
    target: ['chrome90', 'firefox102', 'safari15'],
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
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
