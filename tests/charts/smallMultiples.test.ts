import { describe, expect, it } from 'vitest';
import { pagesOf, smallMultiplesView } from '../../src/charts/smallMultiples';
import { drawnTexts, seriesOf } from './drawn';
import { aContext, aTrendRow } from './rows';

const years = { from: 2014, to: 2018 };
const place = { columns: 3, page: 0 } as const;
const rows = [0, 1].flatMap((unit) =>
  [2014, 2015, 2017].map((year) => aTrendRow({ unit, year, value: (unit + 1) * 100 + year - 2014 })),
);
const context = { ...aContext({ units: [0, 1, 2], years }), ...place };
const tops = (view: ReturnType<typeof smallMultiplesView>) =>
  (view.option.yAxis as readonly { readonly max: number }[]).map(({ max }) => Math.round(max));

describe('small charts side by side', () => {
  it('have one scale or each its own, and the title says which', () => {
    const shared = smallMultiplesView(rows, { ...context, scale: 'shared' });
    const own = smallMultiplesView(rows, { ...context, scale: 'own' });
    expect(shared.title).toContain('（统一刻度）');
    expect(own.title).toContain('（各自刻度）');
    expect(new Set(tops(shared)).size).toBe(1);
    expect(tops(own)).toEqual([115, 227, 1]);
    expect(own.notes.join()).toContain('高低不可互相比较');
  });

  it('keep holes open and lines apart, as a trend does', () => {
    const cut = [...rows, aTrendRow({ unit: 0, year: 2018, value: 9, segment: 1 })];
    const view = smallMultiplesView(cut, { ...context, scale: 'shared' });
    const own = seriesOf(view.option).filter(({ name }) => name === '南康区');
    expect(own.map(({ data }) => data.map(({ value }) => value))).toEqual([
      [
        [2014, 100],
        [2015, 101],
        [2016, null],
        [2017, 103],
      ],
      [[2018, 9]],
    ]);
    expect(own.every(({ connectNulls }) => connectNulls === false)).toBe(true);
    expect(view.pick(0, 3)).toMatchObject({ unit: 0, year: 2017 });
  });

  it('name a unit without a number too, with the reason', () => {
    const texts = drawnTexts(smallMultiplesView(rows, { ...context, scale: 'own' })).map(({ text }) => text);
    expect(texts).toContain('赣县区');
    expect(texts).toContain('无数据（未收录）');
  });

  it('go on further pages, with the same scale, and say how many there are', () => {
    const units = Array.from({ length: 100 }, (_, unit) => unit);
    const many = units.map((unit) => aTrendRow({ unit, value: unit }));
    const view = smallMultiplesView(many, { ...context, units, page: 2, scale: 'shared' });
    expect(pagesOf(100)).toBe(3);
    expect(view.option.grid).toHaveLength(4);
    expect(new Set(tops(view))).toEqual(new Set([Math.round(99 * 1.12)]));
    expect(view.notes.join()).toContain('本页画第 97–100 个单位，共 100 个');
    expect(view.table.rows).toHaveLength(100);
  });
});
