import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grown, interact, seeded, watchEngine, weigh, type Weight } from '../soak/steps';
import { settled } from './steps';
import { serveDist, startBrowser, visit, type Site } from './visit';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serveDist()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** `npm run soak` does five thousand. */
const INTERACTIONS = 150;
const WEIGHED_EVERY = 15;

it('a page that is used for long does not grow', async () => {
  const { page, context, faults, foreign } = await visit(browser, site, 'favicon.svg');
  watchEngine(page);
  await page.goto(`${site.url}#v=overview`);
  await settled(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const random = seeded(1);
  const weights: Weight[] = [];
  for (let done = 1; done <= INTERACTIONS; done += 1) {
    await interact(page, random);
    if (done % WEIGHED_EVERY === 0) weights.push(await weigh(page, devtools));
  }
  expect(weights.every(({ heap, engine }) => heap > 1e6 && engine > 1e6)).toBe(true);
  expect(grown(weights)).toEqual([]);
  expect(faults).toEqual([]);
  expect(foreign).toEqual([]);
  await context.close();
});

it('the judgement of a line that rises is that it grew, of a flat one that it did not', () => {
  const line = (heapOf: (at: number) => number): readonly Weight[] =>
    Array.from({ length: 20 }, (_, at) => ({ heap: heapOf(at), nodes: 9_000, listeners: 800, engine: 5e7 }));
  expect(grown(line((at) => 4e7 + (at % 3) * 1e6))).toEqual([]);
  expect(grown(line((at) => 4e7 + at * 1e6))).toEqual([expect.stringMatching(/^heap grew from 4/u)]);
  // What is fetched at first is no growth.
  expect(grown(line((at) => (at < 3 ? 2e7 : 4e7)))).toEqual([]);
});
