import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { spreadIn, type Spread } from '../spread';
import type { BuiltSite } from './builtSite';
import { watchPages } from './watchPage';

/** How the page opens under one condition. */
export interface Start {
  readonly how: string;
  /** Compressed, until the engine is ready; of the last time. */
  readonly bytes: number;
  readonly firstChart: Spread;
  readonly engineReady: Spread;
  readonly longestTask: Spread;
}

const TIMES = 9;
/** As DevTools slow a processor down. */
const SLOWER = 4;

/** Opens the page with nothing kept, again with what it has fetched kept, and with nothing kept on a slower processor. */
export async function measureStart(site: BuiltSite): Promise<readonly Start[]> {
  return [
    await opened(site, { how: 'nothing kept', slower: 1, isWarm: false }),
    await opened(site, { how: 'opened again', slower: 1, isWarm: true }),
    await opened(site, {
      how: `nothing kept, processor ${String(SLOWER)} × slower`,
      slower: SLOWER,
      isWarm: false,
    }),
  ];
}

interface Condition {
  readonly how: string;
  readonly slower: number;
  readonly isWarm: boolean;
}

interface Opening {
  readonly bytes: number;
  readonly firstChart: number;
  readonly engineReady: number;
  readonly longestTask: number;
}

async function opened(site: BuiltSite, { how, slower, isWarm }: Condition): Promise<Start> {
  const openings: Opening[] = [];
  let reader: Reader | undefined;
  for (let run = -1; run < TIMES; run += 1) {
    reader ??= await newReader(site);
    const opening = await openOnce(reader.context, site, slower);
    if (run >= 0) openings.push(opening);
    if (isWarm && run < TIMES - 1) continue;
    await reader.leave();
    reader = undefined;
  }
  return {
    how,
    bytes: openings.at(-1)?.bytes ?? NaN,
    firstChart: spreadIn(openings.map(({ firstChart }) => firstChart)),
    engineReady: spreadIn(openings.map(({ engineReady }) => engineReady)),
    longestTask: spreadIn(openings.map(({ longestTask }) => longestTask)),
  };
}

/** Somebody who was never here. */
interface Reader {
  readonly context: BrowserContext;
  leave(): Promise<void>;
}

async function newReader(site: BuiltSite): Promise<Reader> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-reader-'));
  const context = await site.launchKeeping(folder);
  await watchPages(context);
  return {
    context,
    async leave() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openOnce(context: BrowserContext, site: BuiltSite, slower: number): Promise<Opening> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  site.bytesSent();
  await page.goto(site.address);
  await page.waitForFunction(
    () => window.benchWatch.firstChart > 0 && window.benchWatch.engineReady > 0,
    undefined,
    { timeout: 120_000 },
  );
  const { firstChart, engineReady, longestTask } = await page.evaluate(() => window.benchWatch);
  await page.close();
  return { bytes: site.bytesSent(), firstChart, engineReady, longestTask };
}
