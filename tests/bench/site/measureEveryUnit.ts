import type { Page } from 'playwright-core';
import { spreadOfClicks, type Spread } from '../spread';
import { untilPainted } from './watchPage';

/** A view with every loaded unit chosen, which draws the first of them and keeps all in its tables. */
export interface EveryUnitView {
  readonly view: string;
  /** From following a link until all in sight stands. */
  readonly opened: number | undefined;
  /** The last year moved, until all in sight stands. */
  readonly years: Spread | undefined;
  /** The longest task of the main thread above 50 ms meanwhile; 0 for none. */
  readonly longestTask: number;
  /** Why it was not measured; undefined where all is well. */
  readonly failure: string | undefined;
}

const CLICKS = 7;
const [FIRST, LAST, OTHER] = [2008, 2024, 2023];
/** Without 建议提案, as the made-up country states none. */
const VIEWS: readonly (readonly [view: string, link: string])[] = [
  ['总览 overview', 'v=overview'],
  ['主动公开 disclosure', 'v=disclosure'],
  ['公开渠道 channels', 'v=channels'],
  ['依申请公开 applications', 'v=applications'],
  ['复议诉讼 disputes', 'v=disputes'],
  ['解读回应与保障 capacity', 'v=capacity'],
  ['对比排名 order', 'v=compare'],
  ['对比排名 dumbbell', 'v=compare&g=dumbbell'],
  ['对比排名 slope', 'v=compare&g=slope'],
  ['对比排名 small multiples', 'v=compare&g=multiples'],
  ['对比排名 distribution', 'v=compare&g=strip'],
];

/** Chooses every unit and all years by a link, view after view, and moves the last year. */
export async function measureEveryUnit(
  page: Page,
  units: readonly string[],
): Promise<readonly EveryUnitView[]> {
  const measured: EveryUnitView[] = [];
  for (const [view, link] of VIEWS) {
    const hash = `${link}&y=${String(FIRST)}-${String(LAST)}&d=${units.join(',')}`;
    measured.push(await measuredView(page, view, hash));
    console.error(`  every unit, ${view}: ${measured.at(-1)?.failure ?? 'measured'}`);
  }
  return measured;
}

async function measuredView(page: Page, view: string, hash: string): Promise<EveryUnitView> {
  try {
    await page.evaluate(() => {
      window.benchWatch.longestTask = 0;
    });
    const { inSight } = await untilPainted(page, () =>
      page.evaluate((link) => {
        // The clock begins with what a reader does, and here a link is followed.
        document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Enter' }));
        location.hash = link;
      }, hash),
    );
    const years: (number | undefined)[] = [];
    for (let click = -2; click < CLICKS; click += 1) {
      const end = page.locator(
        `section.scope .wide button[data-year="${String(click % 2 === 0 ? OTHER : LAST)}"]`,
      );
      const took = await untilPainted(page, () => end.click({ modifiers: ['Shift'] }));
      if (click >= 0) years.push(took.inSight);
    }
    const longestTask = await page.evaluate(() => window.benchWatch.longestTask);
    return { view, opened: inSight, years: spreadOfClicks(years), longestTask, failure: undefined };
  } catch (cause) {
    const [failure = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    return { view, opened: undefined, years: undefined, longestTask: NaN, failure };
  }
}
