import { describe, expect, it } from 'vitest';
import { heatGridView } from '../../../src/charts/heatGrid/heatGrid';
import { heatGridSentence } from '../../../src/charts/heatGrid/heatGridSentence';
import type { HeatLine } from '../../../src/charts/heatGrid/heatLines';
import { retold } from '../../../src/charts/retold';
import { fifthsOf } from '../../../src/charts/drawing/shades';
import { measureKey } from '../../../src/domain/measures';
import { seriesOf } from '../drawn';
import { aContext, aNaming, aRate, aTrendRow } from '../rows';

const measure = 'application.received';
const row = (unit: number, year: number, value: number | null, more: Parameters<typeof aTrendRow>[0] = {}) =>
  aTrendRow({ measure, unit, year, value, segment: year <= 2018 ? 2014 : 2019, ...more });

const context = aContext({ measure, units: [0, 1, 2], years: { from: 2018, to: 2021 } });
const texts = (line: HeatLine | undefined) =>
  line === undefined || 'heading' in line ? [] : line.cells.map(({ text }) => text);
const shades = (line: HeatLine | undefined) =>
  line === undefined || 'heading' in line ? [] : line.cells.map(({ shade }) => shade);

describe('the grid of units and years', () => {
  it('makes the cells of a line when they are looked at, and no others', () => {
    const asked: number[] = [];
    const rows = Array.from({ length: 2850 }, (_, unit) => row(unit, 2021, unit));
    const looked = {
      ...context,
      units: rows.map(({ unit_key }) => unit_key),
      corrections: (_: number, key: number) => {
        asked.push(key);
        return [];
      },
    };
    const { grid } = retold(() => heatGridView(rows, looked));
    // Every row is looked at once for the notes.
    expect(asked).toHaveLength(rows.length);
    const notes = asked.length;
    const [line] = grid.lines.slice(-1);
    expect(texts(line)).toEqual(['·', '·', '·', '2849']);
    expect(shades(line)).toEqual([undefined, undefined, undefined, 4]);
    expect(asked.length - notes).toBe(1);
  });

  it('prints numbers, and a sign of its own for every kind of missing, which has no shade', () => {
    const rows = [
      row(0, 2018, 0),
      row(0, 2019, null),
      row(0, 2020, null, { state: 'illegible' }),
      row(0, 2021, null, { state: 'notInForm' }),
      { ...aTrendRow(), ...aRate(measure, 0, 0, { unit: 1, year: 2018, state: 'notDefined' }), value: null },
      row(1, 2021, 12_345),
    ];
    const { grid, notes } = heatGridView(rows, { ...context, units: [0, 1] });
    expect(texts(grid.lines[0])).toEqual(['0', '□', '?', '–']);
    expect(shades(grid.lines[0])).toEqual([0, undefined, undefined, undefined]);
    expect(texts(grid.lines[1])).toEqual(['÷0', '·', '·', '1.2万']);
    expect(grid.signs.map(({ sign }) => sign)).toEqual(['□', '–', '·', '?', '÷0']);
    expect(notes.join()).toContain('都不是 0，不着色');
  });

  it('shades by fifths of what compares: not over a break, another scope or another level', () => {
    const small = [1, 2, 3, 4, 5].map((value, unit) => row(unit, 2018, value));
    const large = [100, 200, 300, 400, 500].map((value, unit) => row(unit, 2021, value));
    const own = row(0, 2021, 9000, { scope: 'own' });
    const naming = aNaming({ unit: (key) => (key === 5 ? { level: 'city' } : {}) });
    const city = row(5, 2021, 80_000);
    const { grid } = heatGridView([...small, ...large, own, city], {
      ...context,
      naming,
      units: [0, 1, 2, 3, 4, 5],
    });
    const lines = grid.lines.map((line) => ('heading' in line ? line.heading : shades(line)));
    const none = undefined;
    expect(lines).toEqual([
      '市级 · 全域（1 行）',
      [none, none, none, 0],
      '县级 · 全域（5 行）',
      [0, none, none, 0],
      [1, none, none, 1],
      [2, none, none, 2],
      [3, none, none, 3],
      [4, none, none, 4],
      '县级 · 本级（1 行）',
      [none, none, none, 0],
    ]);
    expect(grid.breaks.map(({ year, verdict }) => [year, verdict])).toEqual([[2019, 'with-note']]);
  });

  it('leaves nobody out: a unit without any report has a line', () => {
    const { grid } = heatGridView([row(0, 2018, 1)], context);
    expect(grid.lines.flatMap((line) => ('heading' in line ? line.heading : line.label))).toEqual([
      '县级 · 全域（1 行）',
      '南康区',
      '所选年份没有报告（2 行）',
      '章贡区',
      '赣县区',
    ]);
  });

  it('draws a picture of the same cells, at most 600 rows of it, and says so', () => {
    const units = Array.from({ length: 700 }, (_, unit) => unit);
    const view = heatGridView(
      units.map((unit) => row(unit, 2021, unit)),
      { ...context, units },
    );
    expect(view.grid.lines).toHaveLength(700);
    expect(seriesOf(view.option)[0]?.data).toHaveLength(600 * 4);
    expect(view.notes).toContain('图片只画前 600 行，其余见表和下载的数据。');
    expect(view.table.rows).toHaveLength(700);
    expect(view.pick(0, 3)).toMatchObject({ unit: 0, year: 2021 });
    expect(view.pick(0, 2)).toBeUndefined();
  });

  it('is told in a sentence with both ends of the largest stretch that compares', () => {
    const rows = [row(0, 2018, 999), row(0, 2019, 5), row(1, 2019, 7), row(0, 2021, 60)];
    const [sentence = []] = heatGridSentence(rows, { ...context, measure: measureKey(measure) });
    expect(sentence.map(({ text }) => text).join('')).toBe(
      '3 个单位 × 4 年共 12 格，4 格有数；2019–2021 年县级 · 全域可比的 3 个数中，最大的是 2021 年南康区（60 件），最小的是 2019 年南康区（5 件）。',
    );
    expect(sentence.flatMap(({ pick }) => pick?.year ?? [])).toEqual([2021, 2019]);
  });
});

describe('fifths', () => {
  it('put equal values in one, and the largest in the last', () => {
    const fifth = fifthsOf([5, 1, 1, 1, 1, 9, 7, 8, 6, 10]);
    expect([1, 5, 6, 9, 10].map(fifth)).toEqual([0, 2, 2, 4, 4]);
    expect(fifthsOf([3])(3)).toBe(0);
  });
});
