import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { spreadOfClicks, type Spread } from '../spread';
import { bundledNational, writeFigures } from './benchFiles';
import { WINDOW, type BuiltSite } from './builtSite';
import { drawn, loadThrough } from './loadThrough';
import { measureEveryUnit, type EveryUnitView } from './measureEveryUnit';
import { measureGrid, type MeasuredGrid } from './measureGrid';
import { untilPainted, watchPages, type Painted } from './watchPage';

/** From a click on a filter to the last chart it changed, in one view. */
interface PaintedView {
  readonly view: string;
  /** The last year moved, so that every chart changes, and a unit taken off, until all in sight stands. */
  readonly years: Spread | undefined;
  readonly unit: Spread | undefined;
  /** The last year moved, until what is scrolled out of sight stands as well. */
  readonly whole: Spread | undefined;
  /** Charts that showed another picture after a click on years, at the fewest; of them in sight. */
  readonly charts: number;
  readonly chartsInSight: number;
  /** The longest task of the main thread above 50 ms meanwhile; 0 for none. */
  readonly longestTask: number;
  /** Why it was not measured; undefined where all is well. */
  readonly failure: string | undefined;
}

/** The views with so many figures loaded. */
export interface PaintedLoad {
  readonly figures: number;
  readonly views: readonly PaintedView[];
  readonly grid: MeasuredGrid;
  /** Every loaded unit chosen. */
  readonly everyUnit: readonly EveryUnitView[];
}

const CHOSEN = 10;
const CLICKS = 21;

/** Loads figures into the built page, opens each view and clicks on its filters; then the heat grid, and each view again, with all units. */
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
    const files = writeFigures(folder, national, 'CSV, UTF-8');
    await loadThrough(page, files, (what, work) => told(what, work));
    const views: PaintedView[] = [];
    for (const [view, link, span] of LINKS) {
      const one = await told(view, () => measured(page, view, `${link}&d=${ten.join(',')}`, span));
      if (one.failure !== undefined) console.error(`    ${one.failure}`);
      views.push(one);
    }
    const grid = await measureGrid(page, units);
    return { figures, views, grid, everyUnit: await measureEveryUnit(page, units) };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Years that a click on the years moves the end of the span between; the first is where the span begins. */
type Span = readonly [first: number, last: number, other: number];

/** Years of the newest forms, and of the form that ended in 2018. */
const NEW_FORMS: Span = [2019, 2024, 2023];
const OLD_FORM: Span = [2013, 2018, 2017];

/** Each view that filters narrow, by what the link says of it; 10 units are chosen. */
const LINKS: readonly (readonly [view: string, link: string, span: Span])[] = [
  ['总览 overview', 'v=overview', NEW_FORMS],
  ['主动公开 disclosure', 'v=disclosure', OLD_FORM],
  ['公开渠道 channels', 'v=channels', OLD_FORM],
  ['依申请公开 applications', 'v=applications', NEW_FORMS],
  ['建议提案 proposals', 'v=proposals', NEW_FORMS],
  ['复议诉讼 disputes', 'v=disputes', NEW_FORMS],
  ['解读回应与保障 capacity', 'v=capacity', OLD_FORM],
  ['对比排名 order', 'v=compare', NEW_FORMS],
  ['对比排名 dumbbell', 'v=compare&g=dumbbell', NEW_FORMS],
  ['对比排名 slope', 'v=compare&g=slope', NEW_FORMS],
  ['对比排名 heat grid', 'v=compare&g=grid', NEW_FORMS],
  ['对比排名 small multiples', 'v=compare&g=multiples', NEW_FORMS],
  ['对比排名 distribution', 'v=compare&g=strip', NEW_FORMS],
  ['原始报告 reports', 'v=reports', NEW_FORMS],
  ['数据校验 checks', 'v=checks', NEW_FORMS],
];

async function measured(page: Page, view: string, link: string, span: Span): Promise<PaintedView> {
  try {
    await show(page, link);
    const [years, unit]: [Painted[], Painted[]] = [[], []];
    const filters = page.locator('section.scope .wide');
    const [first, last, other] = span;
    const chip = (year: number) => filters.locator(`button[data-year="${String(year)}"]`);
    await untilPainted(page, () => chip(first).click());
    await page.evaluate(() => {
      window.benchWatch.longestTask = 0;
    });
    // The first clicks are slower until code is compiled.
    for (let click = -4; click < CLICKS; click += 1) {
      const end = chip(click % 2 === 0 ? last : other);
      const took = await untilPainted(page, () => end.click({ modifiers: ['Shift'] }));
      if (click >= 0) years.push(took);
    }
    const off = filters.getByRole('button', { name: /^移去/u });
    for (let click = -1; click < CLICKS && (await off.count()) > 0; click += 1) {
      const took = await untilPainted(page, () => off.first().click());
      if (click >= 0) unit.push(took);
      await untilPainted(page, async () => {
        await page.goBack();
      });
    }
    const longestTask = await page.evaluate(() => window.benchWatch.longestTask);
    return {
      view,
      years: spreadOfClicks(years.map(({ inSight }) => inSight)),
      unit: spreadOfClicks(unit.map(({ inSight }) => inSight)),
      whole: spreadOfClicks(years.map(({ all }) => all)),
      charts: Math.min(...years.map(({ charts }) => charts)),
      chartsInSight: Math.min(...years.map(({ chartsInSight }) => chartsInSight)),
      longestTask,
      failure: undefined,
    };
  } catch (cause) {
    const [failure = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    return {
      view,
      years: undefined,
      unit: undefined,
      whole: undefined,
      charts: NaN,
      chartsInSight: NaN,
      longestTask: NaN,
      failure,
    };
  }
}

/** Says what is done and how long it took, as all of it takes minutes. */
async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.error(`  ${what} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
  return result;
}

async function show(page: Page, link: string): Promise<void> {
  await untilPainted(page, () =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, link),
  );
}
