import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build, preview, type InlineConfig } from 'vite';
import { findChromium } from '../support/chromium.mjs';
// Declares what the bench page puts on its window.
import type {} from './page/bench';

/** What the bench page is asked to do, and what came of it in which browser; undefined where there is none. */
export async function measureInBrowser<T>(
  work: (page: Page) => Promise<T>,
): Promise<{ readonly browser: string; readonly measured: T } | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const outDir = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const common: InlineConfig = {
    root: fileURLToPath(new URL('page', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir, emptyOutDir: true },
    worker: { format: 'es' },
    optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  };
  try {
    await build(common);
    const server = await preview({
      ...common,
      // A page by itself tells the time to 5 µs, any other to 100.
      preview: {
        port: 0,
        host: '127.0.0.1',
        headers: {
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Cross-Origin-Embedder-Policy': 'require-corp',
        },
      },
    });
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      await page.goto(server.resolvedUrls?.local[0] ?? '');
      await page.waitForFunction(() => 'bench' in window);
      page.setDefaultTimeout(0);
      return { browser: `Chromium ${browser.version()}`, measured: await work(page) };
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
