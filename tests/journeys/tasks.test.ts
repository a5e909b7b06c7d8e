import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { longestTask } from '../bench/longestTask';
import { servedSite } from './servedSite';
import { card, settled } from './steps';

const site = servedSite();

/**
 * The most of the processor that one task may take, in ms. A reader feels 50 on a machine of their own, and that is what the
 * bench measures; ECharts lays out a chart in one task, and two other programs on the same two cores take it its caches and
 * half of its speed, which this allows for. A table made whole, or thousands of rows gone through twice, is above it.
 */
const MOST_MS = 150;

const VIEWS = [
  'disclosure',
  'channels',
  'applications',
  'proposals',
  'disputes',
  'capacity',
  'compare',
  'reports',
  'checks',
  'overview',
];

async function open(page: Page, view: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = location.hash.replace(/v=[a-z]*|^#/u, (found) =>
      found === '#' ? `#v=${name}&` : `v=${name}`,
    );
  }, view);
  await page.locator('main h1').waitFor();
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null);
}

/** What readers do most, by name. */
const WALKS: readonly (readonly [name: string, walk: (page: Page) => Promise<void>])[] = [
  [
    'every view opened',
    async (page) => {
      for (const view of VIEWS) await open(page, view);
    },
  ],
  [
    'years and units clicked',
    async (page) => {
      await open(page, 'applications');
      const filters = page.locator('section.scope .wide');
      for (const [year, modifiers] of [
        [2020, []],
        [2023, ['Shift']],
        [2022, ['Shift']],
      ] as const) {
        await filters.locator(`button[data-year="${String(year)}"]`).click({ modifiers: [...modifiers] });
        await settled(page);
      }
      await filters.getByRole('button', { name: /^移去/u }).first().click();
      await settled(page);
    },
  ],
  [
    'a table and a source opened',
    async (page) => {
      await open(page, 'applications');
      const chart = card(page, /申请/).first();
      await chart.getByRole('button', { name: '表', exact: true }).click();
      await chart.locator('td button').first().click();
      await page.getByRole('dialog').first().waitFor();
      await page.keyboard.press('Escape');
    },
  ],
  [
    'every form of a comparison chosen',
    async (page) => {
      await open(page, 'compare');
      const forms = page.getByRole('group', { name: '图式' }).getByRole('button');
      for (const form of await forms.all()) {
        if ((await form.getAttribute('aria-disabled')) === 'true') continue;
        await form.click();
        await settled(page);
      }
    },
  ],
];

describe('the main thread', () => {
  it.each(WALKS)(
    'is never held long: %s',
    async (_, walk) => {
      const { page } = await site.visit('#v=overview&k=demo&d=360703,360702,360704,360721');
      await settled(page);
      await site.browser.startTracing(page, { categories: ['toplevel'] });
      await walk(page);
      const { cpuMs } = longestTask(await site.browser.stopTracing());
      // A trace without tasks would say nothing.
      expect(cpuMs).toBeGreaterThan(0);
      expect(cpuMs).toBeLessThan(MOST_MS);
    },
    120_000,
  );
});
