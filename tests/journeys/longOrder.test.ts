import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/domain/catalogue';
import { longCsv, nationalFigures } from '../bench/nationalFigures';
import { servedSite } from './servedSite';
import { card, chooseFiles, loadFiles, settled } from './steps';

const site = servedSite();

const ROW = 24;

/** One year of some fifty districts: more rows than are drawn at once. */
function districts(): string {
  const national = nationalFigures(readFileSync('datasets/regions/regions.csv', 'utf8'), 95_000);
  const [head = '', ...lines] = longCsv(national, (code) => CATALOGUE[code]?.id ?? '').split('\r\n');
  return [head, ...lines.filter((line) => /^\d{4}(?!00)\d\d,[^,]+,2024,/u.test(line))].join('\r\n');
}

/** How high the canvas of a chart is, in CSS px, and how high all of its rows are. */
const heights = (chart: Locator) =>
  chart.locator('.plot').evaluate((plot) => ({
    canvas: plot.querySelector('canvas')?.getBoundingClientRect().height ?? 0,
    frame: plot.clientHeight,
    rows: plot.scrollHeight,
  }));

/** Whether the canvas covers all of the frame that the reader looks through. */
const isCovered = (chart: Locator) =>
  chart.locator('.plot').evaluate((plot) => {
    const [frame, canvas] = [plot, plot.querySelector('canvas')].map((one) => one?.getBoundingClientRect());
    if (frame === undefined || canvas === undefined) return false;
    return canvas.top <= frame.top + 1 && canvas.bottom >= frame.bottom - 1;
  });

describe('an order that is longer than its frame', () => {
  it('is drawn where it is looked at, and every row is reached by scrolling, keys and clicks', async () => {
    const { page } = await site.visit('#v=compare');
    await settled(page);
    await chooseFiles(page, [{ name: '区_合成.csv', bytes: Buffer.from(districts()) }]);
    await loadFiles(page);
    await page.goto(`${page.url().split('#')[0] ?? ''}#v=compare&r=2024`);
    await settled(page);
    const chart = card(page, /2024 年新收政府信息公开申请数排序/);
    await chart.waitFor();
    const high = await heights(chart);
    expect(high.rows).toBeGreaterThan(high.frame * 1.3);
    expect(high.canvas).toBeLessThan(high.rows);
    expect(await isCovered(chart)).toBe(true);

    // A row near the end, by keys: it scrolls into sight and is told.
    await chart.getByRole('application').focus();
    await page.keyboard.press('End');
    for (let up = 0; up < 8; up += 1) await page.keyboard.press('ArrowUp');
    const told = await chart.getByRole('status').innerText();
    expect(told).toMatch(/^\S+ 2024 年新收政府信息公开申请数/);
    await expect.poll(() => chart.locator('.plot').evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
    await expect.poll(() => isCovered(chart)).toBe(true);
    await page.keyboard.press('Escape');

    // The same row by a click on its bar, which begins behind the names; one of the nine rows below it is a heading.
    await chart.locator('.plot').evaluate((one) => {
      one.scrollTop = one.scrollHeight;
      one.scrollIntoView({ block: 'end' });
    });
    await expect.poll(() => isCovered(chart)).toBe(true);
    const box = await chart.locator('.plot').boundingBox();
    if (box === null) throw new Error('the chart stands on the page');
    // The name without its scope.
    const name = /^[^ （]+/u.exec(told)?.[0] ?? told;
    const opened = page.getByRole('dialog').filter({ hasText: name });
    const canvas = chart.locator('.plot div:has(> canvas)');
    const isOverBar = () => canvas.evaluate((one) => (one as HTMLElement).style.cursor === 'pointer');
    const y = box.y + box.height - 9.5 * ROW;
    // One click: a second would close again what the first is still opening.
    let x = box.x + 60;
    for (; x < box.x + box.width / 2; x += 8) {
      await page.mouse.move(x, y);
      if (await isOverBar()) break;
    }
    await page.mouse.click(x, y);
    await opened.waitFor();
  });
});
