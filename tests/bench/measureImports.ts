import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { peakMegabytes } from '../support/peakMemory';
import { longestTask, type LongestTask } from './longestTask';
import { bundledNational, KINDS, writeFigures, type BenchFiles, type FileKind } from './site/benchFiles';
import { WINDOW, type BuiltSite } from './site/builtSite';
import { drawn, KEPT, loadThrough, type Stretch } from './site/loadThrough';

/** Answers are written when none has come for 1.5 s. */
const LOOKED_AT_MS = 4000;

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
 * Walks a load through the page as a reader does, once in each kind of file: chosen, read, checked, loaded, drawn, and after that
 * kept; then reloads the page until its charts stand, and on until the engine holds all of it. A kind that fails says
 * so, and the next goes on.
 */
export async function measureImports(site: BuiltSite, figures: number): Promise<readonly ImportStretch[]> {
  const stretches: ImportStretch[] = [];
  const national = bundledNational(figures);
  for (const kind of KINDS) {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-imports-'));
    // A process of its own each, as its memory is measured.
    const browser = await site.launch();
    try {
      await walk(browser, site.address, { kind, files: writeFigures(folder, national, kind), stretches });
    } catch (cause) {
      const [why = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
      stretches.push({
        what: `${kind}, failed: ${why}`,
        seconds: NaN,
        longest: undefined,
        peakMb: undefined,
      });
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return stretches;
}

interface Walk {
  readonly kind: FileKind;
  readonly files: BenchFiles;
  /** What was measured so far; grows. */
  readonly stretches: ImportStretch[];
}

async function walk(browser: Browser, address: string, { kind, files, stretches }: Walk): Promise<void> {
  const page = await browser.newPage({ ...WINDOW, serviceWorkers: 'block' });
  await page.goto(`${address}#v=applications`);
  await drawn(page);
  const own: ImportStretch[] = [];
  const timed: Stretch = async (name, work) => {
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1000;
    const longest = longestTask(await browser.stopTracing());
    const what = `${kind}, ${name}`;
    const stretch = { what, seconds, longest, peakMb: await peakMegabytes(browser) };
    own.push(stretch);
    stretches.push(stretch);
  };
  await loadThrough(page, files, timed);
  const untilDrawn = own.filter(({ what }) => !what.endsWith(`, ${KEPT}`));
  const seconds = untilDrawn.reduce((sum, stretch) => sum + stretch.seconds, 0);
  const peakMb = own.at(-1)?.peakMb;
  stretches.push({ what: `${kind}, from drop to chart`, seconds, longest: undefined, peakMb });
  const loaded = page.getByRole('banner').getByText(/份报告/u);
  const words = await loaded.innerText();
  // A reader looks at the charts, and meanwhile their answers are kept for the next visit.
  await page.waitForTimeout(LOOKED_AT_MS);
  await timed('opened again, until the charts stand', async () => {
    await page.reload();
    await loaded.filter({ hasText: words }).waitFor({ timeout: 300_000 });
    await drawn(page);
  });
  await timed('after that, until the engine holds all', async () => {
    await page.waitForFunction(() => document.querySelector('p[role="status"].shown') === null, undefined, {
      timeout: 300_000,
    });
  });
  await page.close();
}
