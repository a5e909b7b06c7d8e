import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { settled } from './steps';

const site = servedSite();

/** So many stops are more than any of these pages has. */
const MOST_STOPS = 400;

describe.each(['overview', 'applications', 'compare', 'checks', 'datasets'])(
  '%s without a pointer',
  (view) => {
    it('is walked from end to end with Tab, the focus always to be seen', async () => {
      const { page, context } = await site.visit(`#v=${view}&k=demo&d=360703,360702&y=2021-2024`);
      await page.waitForFunction(() => document.querySelectorAll('.skeleton').length === 0, undefined, {
        timeout: 90_000,
      });
      if (view !== 'datasets' && view !== 'checks') await settled(page);
      const unseen: string[] = [];
      let stops = 0;
      for (; stops < MOST_STOPS; stops += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const at = document.activeElement;
          if (at === null || at === document.body) return undefined;
          // A name that stretches over its whole card has the line around the card.
          const isOutlined = [undefined, '::after'].some((part) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(at, part);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
          });
          const box = at.getBoundingClientRect();
          const isDrawn =
            isOutlined ||
            getComputedStyle(at).boxShadow !== 'none' ||
            // A text field shows its caret and a border of its own.
            at.matches('input, select, textarea');
          const isInSight =
            box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
          const name = at.getAttribute('aria-label') ?? at.textContent;
          return { isSeen: isDrawn && isInSight, name: `${at.tagName} ${name.trim().slice(0, 40)}` };
        });
        // Behind the last stop the focus leaves the page: nothing holds it.
        if (stop === undefined) break;
        if (!stop.isSeen) unseen.push(stop.name);
      }
      expect(unseen).toEqual([]);
      expect(stops).toBeGreaterThan(15);
      expect(stops).toBeLessThan(MOST_STOPS);
      await context.close();
    });
  },
);

describe('a point of a chart', () => {
  it.each([
    ['zh', /^章贡区 ?2024 ?年新收政府信息公开申请数 ?[\d,]+ 件，同比.*%/u, /共 [1-9]\d* 行。$/u],
    ['en', /^章贡区 2024, Applications newly received: [\d,]+ cases, .*% year on year/u, /[1-9]\d* rows/u],
  ])(
    'is reached with arrows and told with unit, year, value and change: %s',
    async (language, told, rows) => {
      const { page } = await site.visit(`#v=applications&k=demo&d=360702&y=2021-2024&lang=${language}`);
      await settled(page);
      const chart = page.locator('section.card').first();
      await expect.poll(() => chart.getByRole('application').getAttribute('aria-label')).toMatch(rows);
      await chart.getByRole('application').focus();
      await page.keyboard.press('End');
      const words = chart.locator('.telling [role="status"]');
      await expect.poll(() => words.innerText()).toMatch(told);
      const newest = await words.innerText();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => words.innerText()).not.toBe(newest);
      expect(await words.innerText()).toContain('2023');
    },
  );
});

describe('at 200 %', () => {
  it.each(['overview', 'applications', 'compare', 'reports', 'checks', 'definitions', 'datasets', 'import'])(
    '%s needs no scrolling to the side',
    async (view) => {
      // 1440 × 900 px at twice the size are 720 × 450 px of the page.
      const { page } = await site.visit(`#v=${view}&k=demo`, { width: 720, height: 450 });
      await page.waitForFunction(() => document.querySelectorAll('.skeleton').length === 0, undefined, {
        timeout: 90_000,
      });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
    },
  );
});
