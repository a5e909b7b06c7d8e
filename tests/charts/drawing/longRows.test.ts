import type { BarSeriesOption, EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import { longRows, spanAround, type RowSpan } from '../../../src/charts/drawing/longRows';
import { rowAxis } from '../../../src/charts/drawing/rowAxis';
import { rankingView } from '../../../src/charts/ranking/ranking';
import { measureKey } from '../../../src/domain/measures';
import { drawnTexts, seriesOf, tooltipOf } from '../drawn';
import { aNaming, aRankingRow } from '../rows';

const ROWS = 100;
const PITCH = 24;

const view = rankingView(
  Array.from({ length: ROWS }, (_, unit) =>
    aRankingRow({ unit, value: 9876 - 90 * unit, position: unit + 1, ranked: ROWS }),
  ),
  { naming: aNaming(), measure: measureKey('disclosure.total'), year: 2017, units: [0, 50] },
);

const rows = longRows(view.option);

function partOf(span: RowSpan): EChartsOption {
  if (rows === undefined) throw new Error('an order can be drawn some rows at a time');
  return rows.of(span);
}

/** Where numbers of bars stand, by what they say. */
function numbersIn({ from, to }: RowSpan): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const height = (to - from) * PITCH + (from === 0 ? 4 : 0) + (to === ROWS ? 4 : 0);
  const texts = drawnTexts({ option: partOf({ from, to }), height }, 500);
  return new Map(texts.map(({ text, x, y }) => [text, { x, y }]));
}

describe('a chart of bars drawn some rows at a time', () => {
  it('has the rows asked for and no others, each with the look it has in the whole chart', () => {
    expect(rows).toMatchObject({ count: ROWS, top: 4, bottom: 4 });
    const [bars] = seriesOf(partOf({ from: 40, to: 60 }));
    const [all] = seriesOf(view.option);
    expect(bars?.data).toEqual(all?.data.slice(40, 60));
    const texts = [...numbersIn({ from: 40, to: 60 }).keys()];
    expect(texts).toHaveLength(40);
    expect(texts).toEqual(expect.arrayContaining(['6276', '4566']));
    expect(texts).not.toContain('6366');
  });

  it('keeps the scale of the whole chart and the room for names, whichever rows are drawn', () => {
    const [first, later] = [numbersIn({ from: 0, to: 60 }), numbersIn({ from: 40, to: 100 })];
    const [one, other] = [first.get('5376'), later.get('5376')];
    expect(one?.x).toBeCloseTo(other?.x ?? NaN, 1);
    // Row 50 is the tenth of those from 40 on; above the first row of all are 4 px.
    expect((one?.y ?? NaN) - (other?.y ?? NaN)).toBeCloseTo(40 * PITCH + 4, 0);
  });

  it('tells of the mark that is pointed at', () => {
    const part = partOf({ from: 40, to: 60 });
    expect(tooltipOf(part, { seriesIndex: 0, dataIndex: 10 })).toBe(
      tooltipOf(view.option, { seriesIndex: 0, dataIndex: 50 }),
    );
  });

  it('is no chart of which parts belong together, numbers stand under the bars, or words follow from places', () => {
    const bars: BarSeriesOption = { type: 'bar', data: [1, 2] };
    const asBars = (series: EChartsOption['series'] = bars, part: EChartsOption = {}): EChartsOption => ({
      grid: { left: 4, top: 4, bottom: 4 },
      xAxis: { type: 'value', show: false },
      yAxis: rowAxis([{ name: '南康区' }, { name: '章贡区' }]),
      series,
      ...part,
    });
    expect(longRows(asBars())?.count).toBe(2);
    expect(longRows(asBars(bars, { xAxis: { type: 'value' } }))).toBeUndefined();
    expect(longRows(asBars(bars, { yAxis: { type: 'value' } }))).toBeUndefined();
    expect(longRows(asBars(bars, { grid: [{ top: 4, bottom: 4 }] }))).toBeUndefined();
    expect(longRows(asBars(bars, { grid: { top: '4%', bottom: 4 } }))).toBeUndefined();
    expect(longRows(asBars({ ...bars, stack: 'all' }))).toBeUndefined();
    expect(longRows(asBars({ ...bars, data: [1] }))).toBeUndefined();
    expect(longRows(asBars({ ...bars, label: { formatter: () => '' } }))).toBeUndefined();
    expect(longRows(asBars([bars, { type: 'scatter', data: [] }]))).toBeUndefined();
  });
});

describe('the rows to draw', () => {
  it('are those in sight and some on either side, within the chart', () => {
    expect(spanAround({ from: 40, to: 70 }, 200, undefined)).toEqual({ from: 34, to: 76 });
    expect(spanAround({ from: -1, to: 29 }, 200, undefined)).toEqual({ from: 0, to: 42 });
    expect(spanAround({ from: 171, to: 201 }, 200, undefined)).toEqual({ from: 158, to: 200 });
    expect(spanAround({ from: 0, to: 30 }, 20, undefined)).toEqual({ from: 0, to: 20 });
  });

  it('stay as long as they hold what is in sight', () => {
    const drawn = { from: 34, to: 76 };
    expect(spanAround({ from: 46, to: 76 }, 200, drawn)).toBe(drawn);
    expect(spanAround({ from: 47, to: 77 }, 200, drawn)).toEqual({ from: 41, to: 83 });
    expect(spanAround({ from: 33, to: 63 }, 200, drawn)).toEqual({ from: 27, to: 69 });
    // A shorter order, and a lower frame.
    expect(spanAround({ from: 40, to: 70 }, 60, drawn)).toEqual({ from: 18, to: 60 });
    expect(spanAround({ from: 40, to: 50 }, 200, drawn)).toEqual({ from: 34, to: 56 });
  });
});
