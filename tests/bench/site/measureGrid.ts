import type { Page } from 'playwright-core';
import { spreadOfClicks, type Spread } from '../spread';
import { untilPainted } from './watchPage';

/** Something done with the heat grid of all units, again and again. */
interface GridAct {
  readonly act: string;
  /** From the click or key to the frame in which all that it changed in sight stands. */
  readonly spread: Spread | undefined;
  /** The longest task of the main thread above 50 ms meanwhile; 0 for none, NaN where it was not measured. */
  readonly longestTask: number;
  /** Why it was not measured; undefined where all is well. */
  readonly failure: string | undefined;
}

/** The heat grid with every loaded unit chosen. */
export interface MeasuredGrid {
  readonly units: number;
  readonly years: number;
  readonly acts: readonly GridAct[];
}

const TURNS = 11;
const [FIRST, LAST] = [2008, 2024];
const PATIENCE_MS = 60_000;

/** Chooses every unit and all years, then opens the grid, walks down in it and moves its last year. */
export async function measureGrid(page: Page, units: readonly string[]): Promise<MeasuredGrid> {
  const form = (name: string) => page.locator('main .forms').getByRole('button', { name, exact: true });
  const year = (one: number) =>
    page.locator(`section.scope .wide button[data-year="${String(one)}"]`).click({ modifiers: ['Shift'] });
  const link = `v=compare&g=grid&y=${String(FIRST)}-${String(LAST)}&d=${units.join(',')}`;
  const repeated = async (act: string, once: (turn: number) => Promise<number | undefined>) => {
    const started = performance.now();
    const told = await measured(page, link, act, once);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.error(`  heat grid, ${act}: ${told.failure ?? 'measured'} (${seconds} s)`);
    return told;
  };
  const acts = [
    await repeated('opened from another form', async () => {
      await untilPainted(page, () => form('分布').click(), PATIENCE_MS);
      return (await untilPainted(page, () => form('热力表').click(), PATIENCE_MS)).inSight;
    }),
    await repeated('walked further down', async (turn) => {
      // From the top to the last row in sight, so that the next key scrolls, in the smallest load too.
      if (turn === 0) await page.locator('section.card [data-at]').first().focus();
      else await press(page, 'PageUp', 3);
      await press(page, 'PageDown', 2);
      return (await untilPainted(page, () => page.keyboard.press('PageDown'), PATIENCE_MS)).inSight;
    }),
    await repeated(
      'last year moved',
      async (turn) =>
        (await untilPainted(page, () => year(turn % 2 === 0 ? LAST - 1 : LAST), PATIENCE_MS)).inSight,
    ),
  ];
  return { units: units.length, years: LAST - FIRST + 1, acts };
}

/** Presses a key some times, each when what the one before did stands. */
async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
  }
}

async function measured(
  page: Page,
  link: string,
  act: string,
  once: (turn: number) => Promise<number | undefined>,
): Promise<GridAct> {
  try {
    await untilPainted(
      page,
      () =>
        page.evaluate((hash) => {
          // Another view between, so that each begins with the grid as it opens.
          location.hash = 'v=datasets';
          setTimeout(() => {
            location.hash = hash;
          }, 300);
        }, link),
      PATIENCE_MS,
    );
    await page.locator('section.card [data-at]').first().waitFor({ timeout: PATIENCE_MS });
    // The first is slower until code is compiled.
    for (const turn of [0, 1]) await once(turn);
    await page.evaluate(() => {
      window.benchWatch.longestTask = 0;
    });
    const times: (number | undefined)[] = [];
    for (let turn = 2; turn < TURNS + 2; turn += 1) times.push(await once(turn));
    const longestTask = await page.evaluate(() => window.benchWatch.longestTask);
    return { act, spread: spreadOfClicks(times), longestTask, failure: undefined };
  } catch (cause) {
    const [failure = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    return { act, spread: undefined, longestTask: NaN, failure };
  }
}
