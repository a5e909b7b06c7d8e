import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { spreadIn, type Spread } from '../spread';
import { bundledNational, writeFigures } from './benchFiles';
import { WINDOW, type BuiltSite } from './builtSite';
import { drawn, loadThrough } from './loadThrough';
import { untilPainted, watchPages, type Painted } from './watchPage';

/** From a click on a filter to the last frame it changed, in one view. */
interface PaintedView {
  readonly view: string;
  /** Other years chosen, and a unit taken off, until all in sight stands. */
  readonly years: Spread | undefined;
  readonly unit: Spread | undefined;
  /** Other years, until what is scrolled out of sight stands as well. */
  readonly whole: Spread | undefined;
  /** The longest task of the main thread above 50 ms meanwhile; 0 for none. */
  readonly longestTask: number;
  /** Why it was not measured; undefined where all is well. */
  readonly failure: string | undefined;
}

/** The views with so many figures loaded. */
export interface PaintedLoad {
  readonly figures: number;
  readonly views: readonly PaintedView[];
}

const CHOSEN = 10;
const CLICKS = 21;

/** Loads figures into the built page, opens each view and clicks on its filters. */
export async function measurePainted(site: BuiltSite, figures: number): Promise<PaintedLoad> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-painted-'));
  const browser = await site.launch();
  try {
    const national = bundledNational(figures);
    const units = national.units.map(({ id }) => id);
    const step = Math.floor(units.length / CHOSEN);
    const ten = units.filter((_, key) => key % step === 0).slice(0, CHOSEN);
    const context = await browser.newContext({ ...WINDOW, serviceWorkers: 'block' });
    await watchPages(context);
    const page = await context.newPage();
    await page.goto(`${site.address}#v=applications`);
    await drawn(page);
    await loadThrough(page, writeFigures(folder, national, 'CSV, UTF-8'));
    const views: PaintedView[] = [];
    for (const [view, link] of LINKS) views.push(await measured(page, view, `${link}&d=${ten.join(',')}`));
    views.push(
      await measured(
        page,
        `heat grid of all ${String(units.length)} units`,
        `v=compare&g=grid&d=${units.join(',')}`,
      ),
    );
    return { figures, views };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each view that filters narrow, by what the link says of it; 10 units are chosen. */
const LINKS: readonly (readonly [view: string, link: string])[] = [
  ['总览 overview', 'v=overview'],
  ['主动公开 disclosure', 'v=disclosure'],
  ['公开渠道 channels', 'v=channels'],
  ['依申请公开 applications', 'v=applications'],
  ['建议提案 proposals', 'v=proposals'],
  ['复议诉讼 disputes', 'v=disputes'],
  ['解读回应与保障 capacity', 'v=capacity'],
  ['对比排名 order', 'v=compare'],
  ['对比排名 dumbbell', 'v=compare&g=dumbbell'],
  ['对比排名 slope', 'v=compare&g=slope'],
  ['对比排名 heat grid', 'v=compare&g=grid'],
  ['对比排名 small multiples', 'v=compare&g=multiples'],
  ['对比排名 distribution', 'v=compare&g=strip'],
  ['原始报告 reports', 'v=reports'],
  ['数据校验 checks', 'v=checks'],
];

async function measured(page: Page, view: string, link: string): Promise<PaintedView> {
  try {
    await show(page, link);
    const [years, unit]: [Painted[], Painted[]] = [[], []];
    await page.evaluate(() => {
      window.benchWatch.longestTask = 0;
    });
    const filters = page.locator('section.scope .wide');
    // The first clicks are slower until code is compiled.
    for (let click = -2; click < CLICKS; click += 1) {
      const span = filters.getByRole('button', { name: click % 2 === 0 ? '近3年' : '近5年', exact: true });
      const took = await untilPainted(page, () => span.click());
      if (click >= 0) years.push(took);
    }
    const off = filters.getByRole('button', { name: /^移去/u });
    for (let click = -1; click < CLICKS / 3 && (await off.count()) > 0; click += 1) {
      const took = await untilPainted(page, () => off.first().click());
      if (click >= 0) unit.push(took);
      await untilPainted(page, async () => {
        await page.goBack();
      });
    }
    const longestTask = await page.evaluate(() => window.benchWatch.longestTask);
    return {
      view,
      years: spreadIn(years.map(({ inSight }) => inSight)),
      unit: spreadIn(unit.map(({ inSight }) => inSight)),
      whole: spreadIn(years.map(({ all }) => all)),
      longestTask,
      failure: undefined,
    };
  } catch (cause) {
    const [failure = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    return { view, years: undefined, unit: undefined, whole: undefined, longestTask: NaN, failure };
  }
}

async function show(page: Page, link: string): Promise<void> {
  await untilPainted(page, () =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, link),
  );
}
