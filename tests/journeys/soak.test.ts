import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grown } from '../soak/growth';
import { seeded, UsedPage, type Weight } from '../soak/steps';
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
  const used = await UsedPage.open(page, `${site.url}#v=overview`, seeded(1));
  const weights: Weight[] = [];
  for (let done = 1; done <= INTERACTIONS; done += 1) {
    await used.interact();
    if (done % WEIGHED_EVERY === 0) weights.push(await used.weigh());
  }
  const isWeighed = ({ heap, engine, workers }: Weight) => heap > 1e6 && engine > 1e6 && workers > 1e6;
  expect(weights.every(isWeighed)).toBe(true);
  const { saved, cancelled, giveUp, language, look } = used.done;
  expect([saved, cancelled, giveUp, language, look].every((times) => times > 0)).toBe(true);
  expect(grown(weights)).toEqual([]);
  expect(faults).toEqual([]);
  expect(foreign).toEqual([]);
  await context.close();
});
