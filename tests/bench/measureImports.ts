import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { peakMegabytes } from '../support/peakMemory';
import { longestTask, type LongestTask } from './longestTask';
import { bundledNational, writeCsv, type Encoding } from './site/benchFiles';
import { WINDOW, type BuiltSite } from './site/builtSite';
import { drawn, loadThrough, type Stretch } from './site/loadThrough';

/** What a stretch of the way of a file through the page took. */
export interface ImportStretch {
  readonly what: string;
  readonly seconds: number;
  /** Undefined for several stretches together. */
  readonly longest: LongestTask | undefined;
  /** Largest memory of the page's process since it started, in MB; undefined where the system does not tell. */
  readonly peakMb: number | undefined;
}

/**
 * Walks a load of CSV through the page as a reader does, in both encodings: chosen, read, checked, loaded, drawn; then
 * reloads the page, which has kept it.
 */
export async function measureImports(site: BuiltSite, figures: number): Promise<readonly ImportStretch[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-imports-'));
  try {
    const stretches: ImportStretch[] = [];
    for (const encoding of ['UTF-8', 'GB18030'] as const) {
      const files = writeCsv(folder, bundledNational(figures), encoding);
      const browser = await site.launch();
      try {
        stretches.push(...(await walk(browser, site.address, encoding, files)));
      } finally {
        await browser.close();
        for (const file of files) rmSync(file);
      }
    }
    return stretches;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function walk(
  browser: Browser,
  address: string,
  encoding: Encoding,
  files: readonly string[],
): Promise<readonly ImportStretch[]> {
  const page = await browser.newPage({ ...WINDOW, serviceWorkers: 'block' });
  await page.goto(`${address}#v=applications`);
  await drawn(page);
  const stretches: ImportStretch[] = [];
  const timed: Stretch = async (name, work) => {
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1000;
    const longest = longestTask(await browser.stopTracing());
    const what = `${encoding}, ${name}`;
    stretches.push({ what, seconds, longest, peakMb: await peakMegabytes(browser) });
  };
  await loadThrough(page, files, timed);
  const seconds = stretches.reduce((sum, stretch) => sum + stretch.seconds, 0);
  const peakMb = stretches.at(-1)?.peakMb;
  stretches.push({ what: `${encoding}, from drop to chart`, seconds, longest: undefined, peakMb });
  const loaded = page.getByRole('banner').getByText(/份报告/u);
  const words = await loaded.innerText();
  await timed('opened again, until the chart stands', async () => {
    await page.reload();
    await loaded.filter({ hasText: words }).waitFor({ timeout: 300_000 });
    await drawn(page);
  });
  await page.close();
  return stretches;
}
