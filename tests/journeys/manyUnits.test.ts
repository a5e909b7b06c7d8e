import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { COMPOSITIONS } from '../../src/domain/compositions';
import { parseRegions } from '../../src/domain/regions/parseRegions';
import { servedSite } from './servedSite';
import { chooseFiles, loadFiles, settled } from './steps';

const site = servedSite();

const UNITS = 900;
/** The least that a canvas may have of all browsers, in dots. */
const MOST_DOTS = 32_767;
const VIEWS = [
  'v=overview&y=2017-2018',
  'v=disclosure&y=2017-2018',
  'v=disclosure&y=2017-2018&l=change',
  'v=channels&y=2017-2018',
  'v=applications&y=2017-2018',
  'v=disputes&y=2017-2018',
  'v=compare&y=2017-2018&g=dumbbell',
  'v=compare&y=2017-2018&g=slope',
  'v=compare&y=2017-2018&g=grid',
  'v=indicators&y=2017-2018',
];

const DISTRICTS = parseRegions(readFileSync('datasets/regions/regions.csv', 'utf8'))
  .filter(({ level }) => level === 'county')
  .slice(0, UNITS);

/** Two years of hundreds of districts, made up: the rows that the charts of these views are drawn from. */
function districts(): string {
  const ids = new Set([
    'disclosure.total',
    'application.received',
    ...COMPOSITIONS.filter(({ forms }) => forms.includes('form2014')).flatMap(({ parts }) => parts),
  ]);
  const lines = DISTRICTS.flatMap(({ code, name }, at) =>
    [2017, 2018].flatMap((year) =>
      [...ids].map(
        (id, place) => `${code},${name},${String(year)},${id},total,${String(at + place * 7 + year)}`,
      ),
    ),
  );
  return ['地区代码,地区名称,年份,指标代码,申请人,数值', ...lines].join('\r\n');
}

/** Dots of every canvas of the page, by width and height, and whether anything stands on it. */
const canvases = (page: Page) =>
  page.locator('main section.card canvas').evaluateAll((all) =>
    all.flatMap((one) => {
      if (!(one instanceof HTMLCanvasElement) || one.width === 0) return [];
      const small = new OffscreenCanvas(64, 64);
      const pen = small.getContext('2d');
      // What no browser can hold cannot be painted either.
      pen?.drawImage(one, 0, 0, 64, 64);
      const dots = pen?.getImageData(0, 0, 64, 64).data ?? [];
      return [{ width: one.width, height: one.height, isPainted: dots.some((dot) => dot !== 0) }];
    }),
  );

describe('hundreds of chosen districts', () => {
  it('are drawn in every view as far as a canvas goes, and told of', async () => {
    const { page, foreign, faults } = await site.visit('#v=compare');
    await settled(page);
    await chooseFiles(page, [{ name: '区县_合成.csv', bytes: Buffer.from(districts()) }]);
    await loadFiles(page);
    const chosen = `d=${DISTRICTS.map(({ code }) => code).join(',')}`;
    const told: Record<string, boolean> = {};
    for (const view of VIEWS) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `${view}&${chosen}`);
      await settled(page);
      const drawn = await canvases(page);
      expect(drawn.length, view).toBeGreaterThan(0);
      expect(
        drawn.filter(({ height, width, isPainted }) => !isPainted || Math.max(height, width) > MOST_DOTS),
        view,
      ).toEqual([]);
      told[view] = /图中只画(前 \d+ 行| \d+ 个单位中的前 300 个)，其余见表/u.test(
        await page.locator('main').innerText(),
      );
    }
    expect(Object.entries(told).filter(([, isTold]) => !isTold)).toEqual([]);
    expect([...foreign, ...faults]).toEqual([]);
  });
});
