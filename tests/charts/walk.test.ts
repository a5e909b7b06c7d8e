import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import type { ChartView } from '../../src/charts/chart';
import { compositionView } from '../../src/charts/composition/composition';
import { coverageView } from '../../src/charts/coverage';
import { rankingView } from '../../src/charts/ranking/ranking';
import { trendView } from '../../src/charts/trend/trend';
import { marksOf, marksOfUnit, stepFrom, type ChartMark, type WalkKey } from '../../src/charts/walk';
import { composition } from '../../src/domain/compositions';
import { measureKey } from '../../src/domain/measures';
import { aContext, aNaming, aPart, aRankingRow, aTrendRow } from './rows';

const [left, right, up, down] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;

/** Where keys lead, one after the other, as `<unit>@<year>`. */
function walked(view: ChartView, keys: readonly WalkKey[]): readonly string[] {
  const marks = marksOf(view);
  let mark: ChartMark | undefined;
  return keys.map((key) => {
    mark = stepFrom(marks, mark, key);
    return `${String(mark?.pick?.unit)}@${String(mark?.pick?.year)}`;
  });
}

describe('walking a trend', () => {
  const years = { from: 2014, to: 2019 };
  const view = trendView(
    [
      aTrendRow({ year: 2014, value: 1 }),
      aTrendRow({ year: 2015, value: 2 }),
      aTrendRow({ year: 2016, state: 'unfilled' }),
      aTrendRow({ year: 2018, value: 4, segment: 1 }),
      aTrendRow({ unit: 1, year: 2015, value: 5 }),
      aTrendRow({ unit: 1, year: 2019, value: 6 }),
    ],
    aContext({ units: [0, 1], years }),
  );

  it('goes along a line, over a break and a year that was left empty, and stays at its ends', () => {
    expect(walked(view, [right, right, right, right, right, left])).toEqual([
      '0@2014',
      '0@2015',
      '0@2016',
      '0@2018',
      '0@2018',
      '0@2016',
    ]);
    expect(marksOf(view).map(({ isDrawn }) => isDrawn)).toEqual([true, true, false, true, true, true]);
  });
  it('goes to the nearest year of the next line, and to the ends of a line', () => {
    expect(walked(view, [right, down, 'End', up, 'Home', up])).toEqual([
      '0@2014',
      '1@2015',
      '1@2019',
      '0@2018',
      '0@2014',
      '0@2014',
    ]);
  });
  it('starts at the first mark, or at the last by End', () => {
    expect(walked(view, [up])).toEqual(['0@2014']);
    expect(walked(view, ['End'])).toEqual(['1@2019']);
  });
});

describe('walking bars', () => {
  it('goes down an order with either pair of arrows, past headings', () => {
    const rows = [0, 1, 2].map((unit) =>
      aRankingRow({ unit, value: 9 - unit, scope: unit === 2 ? 'own' : 'whole' }),
    );
    const view = rankingView(rows, {
      naming: aNaming(),
      measure: measureKey('disclosure.total'),
      year: 2017,
      units: [0],
    });
    expect(walked(view, [down, down, down, down, up])).toEqual([
      '0@2017',
      '1@2017',
      '2@2017',
      '2@2017',
      '1@2017',
    ]);
    expect(walked(view, [right, right, left, 'End', 'Home'])).toEqual([
      '0@2017',
      '1@2017',
      '0@2017',
      '2@2017',
      '0@2017',
    ]);
  });
  it('goes from segment to segment of a bar that lies, and down to the next bar', () => {
    const parts = composition('npc-classes');
    const rows = [0, 1].flatMap((unit) =>
      parts.parts.map((measure, i) => aPart({ unit, measure, value: i + 1, report: unit, sum: 6 })),
    );
    const view = compositionView(rows, { naming: aNaming(), composition: parts, across: 'units' });
    const marks = marksOf(view);
    const first = stepFrom(marks, undefined, right);
    const second = stepFrom(marks, first, right);
    const below = stepFrom(marks, second, down);
    expect([first, second, below].map((mark) => [mark?.pick?.unit, mark?.pick?.measure])).toEqual([
      [0, measureKey('proposal.npc.class_a')],
      [0, measureKey('proposal.npc.class_b')],
      [1, measureKey('proposal.npc.class_b')],
    ]);
  });
});

describe('walking the grid of reports', () => {
  it('goes along the years of a unit and down the units, over holes', () => {
    const cell = (unit: number, year: number) => ({
      unit_key: unit,
      year,
      scope: 0,
      form: 2014,
      report_key: unit * 10000 + year,
    });
    const view = coverageView([cell(0, 2014), cell(0, 2016), cell(1, 2015), cell(2, 2016)], {
      naming: aNaming(),
      units: [0, 1, 2],
      years: { from: 2014, to: 2016 },
    });
    const marks = marksOf(view);
    const path = [right, right, down, down].reduce<readonly ChartMark[]>((steps, key) => {
      const next = stepFrom(marks, steps.at(-1), key);
      return next === undefined ? steps : [...steps, next];
    }, []);
    expect(path.map(({ report }) => report)).toEqual([2014, 2016, 12015, 22016]);
    expect(view.wordsAt?.(0, 1)).toBe('南康区 2016 年，2014表 · 全域。');
    // A cell stands for a report, and is still found by its unit.
    expect(marksOfUnit(marks, view.option, 0)).toEqual(
      [0, 1].map((dataIndex) => ({ seriesIndex: 0, dataIndex })),
    );
    expect(view.table.rows.map(([name]) => name?.unit)).toEqual([0, 1, 2]);
  });
  it('leads nowhere where nothing is drawn', () => {
    expect(stepFrom([], undefined, right)).toBeUndefined();
  });
});

describe('the marks of one unit', () => {
  const pick = (unit: number) => ({ measure: 0, unit, year: 2017, report: 0 });
  it('are a line whole, other marks one by one, and none that is not drawn', () => {
    const option = {
      series: [
        {
          type: 'line' as const,
          data: [
            [2016, 1],
            [2017, 2],
          ],
        },
        { type: 'bar' as const, data: [3, '-', 4] },
      ],
    };
    const marks = marksOf({
      option,
      pick: (seriesIndex, dataIndex) => pick(seriesIndex === 0 ? 7 : dataIndex < 2 ? 7 : 8),
    });
    expect(marksOfUnit(marks, option, 7)).toEqual([{ seriesIndex: 0 }, { seriesIndex: 1, dataIndex: 0 }]);
    expect(marksOfUnit(marks, option, 8)).toEqual([{ seriesIndex: 1, dataIndex: 2 }]);
    expect(marksOfUnit(marks, option, undefined)).toEqual([]);
  });
  it('are points where the line is shared with other units', () => {
    const data = [
      [2016, 1],
      [2017, null],
      [2016, 3],
    ];
    const option = { series: [{ type: 'line' as const, data }] } as EChartsOption;
    const marks = marksOf({ option, pick: (_, dataIndex) => pick(dataIndex < 2 ? 7 : 8) });
    expect(marksOfUnit(marks, option, 7)).toEqual([{ seriesIndex: 0, dataIndex: 0 }]);
    expect(marksOfUnit(marks, option, 8)).toEqual([{ seriesIndex: 0, dataIndex: 2 }]);
  });
});
