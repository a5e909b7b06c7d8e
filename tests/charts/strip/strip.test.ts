import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripSentence, stripView } from '../../../src/charts/strip/strip';
import { namesAbove } from '../../../src/charts/strip/stripNames';
import { swarmLanes } from '../../../src/charts/strip/swarm';
import { measureKey } from '../../../src/domain/measures';
import type { ReferenceRow } from '../../../src/engine/queries/rows';
import { drawnTexts, labelsOf, seriesOf } from '../drawn';
import { aNaming, aRankingRow } from '../rows';

const measure = 'application.received';
const context = { naming: aNaming(), measure: measureKey(measure), year: 2021, units: [2, 0] };
const rows = (count: number) =>
  Array.from({ length: count }, (_, unit) =>
    aRankingRow({ measure, unit, year: 2021, value: 10 * unit, position: count - unit, ranked: count }),
  );
const together = (stated: number): ReferenceRow => ({
  measure_key: measureKey(measure),
  unit_key: 0,
  year: 2021,
  level: 2,
  scope: 0,
  form_class: 2014,
  report_key: 1,
  value: 0,
  stated,
  average: 1,
  numerator_sum: 1,
  denominator_sum: null,
  p10: 5,
  median: 15,
  p90: 60,
  parent_report: null,
  parent_value: null,
  parent_numerator: null,
  parent_denominator: null,
});

describe('the strip of dots', () => {
  it('has a dot for every unit and names the chosen ones', () => {
    const view = stripView(rows(5), [together(5)], context);
    const [dots] = seriesOf(view.option);
    expect(dots?.data).toHaveLength(5);
    expect(labelsOf(dots).filter((label) => label !== undefined)).toEqual(['南康区 0', '赣县区 20']);
    expect(view.pick(0, 1)).toMatchObject({ unit: 1 });
    expect(view.notes).toContain('写名的为所选单位。');
  });

  it('names both ends, and how many share one, where more than eight and all are chosen', () => {
    const tied = [...rows(9), aRankingRow({ measure, unit: 9, year: 2021, value: 0 })];
    const all = { ...context, units: tied.map(({ unit_key }) => unit_key) };
    const view = stripView(tied, [], all);
    const named = labelsOf(seriesOf(view.option)[0]).filter((label) => label !== undefined);
    expect(named).toEqual([expect.stringMatching(/等 2 个 0$/), expect.stringMatching(/ 80$/)]);
    expect(view.notes).toContain('写名的为最小和最大的单位。');
    const level = tied.map((row) => ({ ...row, value: 7 }));
    expect(labelsOf(seriesOf(stripView(level, [], all).option)[0]).some((label) => label !== undefined)).toBe(
      false,
    );
  });

  it('draws the median, and the span P10–P90 only from eight units on', () => {
    const few = seriesOf(stripView(rows(7), [together(7)], context).option)[0];
    expect(few?.markLine?.data).toHaveLength(1);
    expect(few?.markArea).toBeUndefined();
    expect(seriesOf(stripView(rows(8), [together(8)], context).option)[0]?.markArea?.data).toHaveLength(1);
    expect(seriesOf(stripView(rows(2), [together(2)], context).option)[0]?.markLine).toBeUndefined();
  });

  it('keeps levels apart, each on a line of its own', () => {
    const city = aRankingRow({ measure, unit: 9, year: 2021, value: 5000, level: 1 });
    const view = stripView([...rows(3), city], [together(3)], context);
    expect(view.option.grid).toHaveLength(2);
    expect(seriesOf(view.option).map(({ data }) => data.length)).toEqual([3, 1]);
    expect(view.notes.join()).toContain('不在一行里比较');
  });

  it('tells the median and on which side of it the first chosen unit stands', () => {
    const [sentence = []] = stripSentence(rows(8), [together(8)], context);
    expect(sentence.map(({ text }) => text).join('')).toBe(
      '2021 年县级 · 全域有数的 8 个单位，中位数 15 件，P10–P90 为 5–60；赣县区 20 件，高于中位数。',
    );
    expect(stripSentence(rows(2), [together(2)], context)).toEqual([]);
  });

  it('names eight close neighbours without overlap', () => {
    const close = Array.from({ length: 8 }, (_, unit) =>
      aRankingRow({ measure, unit, year: 2021, value: 500 + unit }),
    );
    const view = stripView(close, [], { ...context, units: [0, 1, 2, 3, 4, 5, 6, 7] });
    const names = drawnTexts(view).filter(({ text }) => / 50\d$/.test(text));
    expect(names).toHaveLength(8);
    const heights = names.map(({ y }) => y).sort((a, b) => a - b);
    heights.slice(1).forEach((y, i) => {
      expect(y - (heights[i] ?? 0)).toBeGreaterThanOrEqual(12);
    });
  });
});

describe('names above a strip', () => {
  /** Lays out names of 60 px at some places, all dots 10 px wide; 0 is the upper end. */
  const laidOut = (...places: readonly number[]) => {
    const layout = namesAbove(0, 15 * places.length);
    return places.map((place, dataIndex) =>
      layout({ dataIndex, rect: { x: place - 5, width: 10 }, labelRect: { width: 60 } }),
    );
  };
  const row = ({ y }: { readonly y: number }) => Math.round((y - 7.5) / 15);

  it('end at the line to their dot and rise to the right, so that no line crosses one', () => {
    const names = laidOut(200, 220, 240, 400);
    expect(names.map(({ x }) => x)).toEqual([135, 155, 175, 335]);
    // The last covers none of the others.
    expect(names.map(row)).toEqual([3, 2, 1, 3]);
  });

  it('start at the line where the left edge leaves no room, from the top down', () => {
    const names = laidOut(20, 40, 300);
    expect(names.map(({ x }) => x)).toEqual([25, 45, 235]);
    expect(names.map(row)).toEqual([0, 1, 2]);
  });

  it('stay within their rows, and no line and no name crosses a name, wherever the dots are', () => {
    const place = fc.array(fc.integer({ min: 10, max: 320 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(place, (found) => {
        const places = [...found].sort((a, b) => a - b);
        const names = laidOut(...places).map((name, i) => ({
          ...name,
          row: row(name),
          line: places[i] ?? 0,
        }));
        expect(new Set(names.map((name) => name.row)).size).toBeLessThanOrEqual(names.length);
        names.forEach((name, i) => {
          expect(name.row).toBeGreaterThanOrEqual(0);
          expect(name.row).toBeLessThan(names.length);
          expect(name.x).toBeGreaterThanOrEqual(0);
          names.forEach((other, j) => {
            if (i === j) return;
            const isBeside = name.x + 60 <= other.x || other.x + 60 <= name.x;
            if (name.row === other.row) expect(isBeside, `${String(places)}`).toBe(true);
            // A line rises from its dot to its name; row 0 is the upper end.
            const crosses = other.line > name.x && other.line < name.x + 60 && other.row < name.row;
            expect(crosses, `${String(places)}: ${String(j)} through ${String(i)}`).toBe(false);
          });
        });
      }),
    );
  });

  it('are laid out anew when the chart is drawn again', () => {
    const layout = namesAbove(0, 30);
    const ask = (dataIndex: number) =>
      layout({ dataIndex, rect: { x: 200, width: 10 }, labelRect: { width: 60 } }).y;
    const first = [ask(0), ask(1)];
    expect([ask(0), ask(1)]).toEqual(first);
  });
});

describe('lanes of a swarm', () => {
  it('are taken from the middle outwards, and again once they are free', () => {
    expect(swarmLanes([1, 1, 1, 1, 9], 2)).toEqual([0, 1, -1, 2, 0]);
  });
});
