import { describe, expect, it } from 'vitest';
import { changeView } from '../../src/charts/trend/change';
import type { ChartView } from '../../src/charts/chart';
import { compositionView } from '../../src/charts/composition/composition';
import { conversionView } from '../../src/charts/proposals/conversion';
import { coverageView } from '../../src/charts/coverage';
import { proposalsView } from '../../src/charts/proposals/proposals';
import { rankingView } from '../../src/charts/ranking/ranking';
import { trendView } from '../../src/charts/trend/trend';
import { composition } from '../../src/domain/compositions';
import { measureKey } from '../../src/domain/measures';
import { seriesOf } from './drawn';
import { aContext, aNaming, aPart, aPoint, aRankingRow, aRate, aTrendRow } from './rows';

/**
 * Every number drawn, with the figure it opens as `<measure> <report>`: 44042 → `12 201700`. Series without picks (bands
 * of regimes, names at line ends) must carry no figure of their own and are named by the test.
 */
function opened(view: ChartView, silent: readonly string[] = []): readonly (readonly [number, string])[] {
  return seriesOf(view.option).flatMap(({ name, data }, series) => {
    if (silent.includes(name ?? '')) {
      expect(data.every((_, at) => view.pick(series, at) === undefined)).toBe(true);
      return [];
    }
    return data.flatMap(({ value }, at): readonly (readonly [number, string])[] => {
      const number = Array.isArray(value) ? (value[1] as unknown) : value;
      if (typeof number !== 'number') return [];
      const pick = view.pick(series, at);
      return [[number, `${String(pick?.measure)} ${String(pick?.report)}`]];
    });
  });
}

/** Numbers of the table with the figure each opens; text that stands for no figure is left out. */
function cells(view: ChartView): readonly (readonly [string, string])[] {
  return view.table.rows.flatMap((row) =>
    row.flatMap(({ text, pick }): readonly (readonly [string, string])[] =>
      pick === undefined ? [] : [[text, `${String(pick.measure)} ${String(pick.report)}`]],
    ),
  );
}

const key = (measure: string, report: number) => `${String(measureKey(measure))} ${String(report)}`;
const TOTAL = 'disclosure.total';

describe('a mark opens the figure it draws', () => {
  const years = { from: 2014, to: 2019 };
  const rows = [
    aTrendRow({ year: 2014, value: 10, report: 1 }),
    aTrendRow({ year: 2015, value: 20, report: 2, origin: 3, joint: 'same', previous: [2014, 10] }),
    aTrendRow({ year: 2017, value: 30, report: 3, segment: 1, joint: 'gap', previous: [2015, 20] }),
    aTrendRow({ year: 2018, state: 'unfilled', report: 4, segment: 1 }),
    aTrendRow({ year: 2016, value: 40, unit: 1, report: 5 }),
  ];

  it('in a trend: lines, implied points and isolated points', () => {
    const view = trendView(rows, aContext({ units: [0, 1], years }));
    expect(opened(view, ['报表', '线端名称'])).toEqual([
      [10, key(TOTAL, 1)],
      [20, key(TOTAL, 2)],
      [30, key(TOTAL, 3)],
      [40, key(TOTAL, 5)],
    ]);
    expect(cells(view)).toEqual([
      ['10', key(TOTAL, 1)],
      ['20〔推算〕', key(TOTAL, 2)],
      ['30', key(TOTAL, 3)],
      ['未填', key(TOTAL, 4)],
      ['40', key(TOTAL, 5)],
    ]);
  });

  it('in a trend of changes', () => {
    const changed = aTrendRow({ value: 12, report: 6, joint: 'same', previous: [2016, 10], ratio: 0.2 });
    const view = trendView([...rows, changed], {
      ...aContext({ units: [1, 0], years }),
      lens: 'change',
    });
    expect(opened(view, ['报表'])).toEqual([[0.2, key(TOTAL, 6)]]);
  });

  it('in an order: bars of all blocks, and the cells of fractions', () => {
    const rate = (unit: number, part: Parameters<typeof aRankingRow>[0]) =>
      aRankingRow({ unit, measure: 'rate.on_time', report: 70 + unit, ...part });
    const view = rankingView(
      [
        rate(0, { value: 0.5, numerator: 20, denominator: 40 }),
        rate(1, { value: 0.25, numerator: 10, denominator: 40, scope: 'own' }),
        rate(2, { state: 'unfilled' }),
      ],
      { naming: aNaming(), measure: measureKey('rate.on_time'), year: 2017, units: [0], peers: [0, 1, 2, 3] },
    );
    expect(opened(view)).toEqual([
      [0.5, key('rate.on_time', 70)],
      [0.25, key('rate.on_time', 71)],
    ]);
    expect(cells(view).map(([text, figure]) => [text, figure])).toEqual([
      ['50.0%（20/40）', key('rate.on_time', 70)],
      ['20', key('rate.on_time', 70)],
      ['40', key('rate.on_time', 70)],
      ['25.0%（10/40）', key('rate.on_time', 71)],
      ['10', key('rate.on_time', 71)],
      ['40', key('rate.on_time', 71)],
      ['未填', key('rate.on_time', 72)],
    ]);
    // 未收录: there is no report to open.
    expect(view.table.rows.at(-1)?.[3]).toEqual({ text: '未收录', number: null });
  });

  describe('in a change between two years, at either end', () => {
    const now = aTrendRow({ year: 2018, value: 60, report: 8, joint: 'same', previous: [2017, 50] });
    const before = aTrendRow({ year: 2017, value: 50, report: 7 });
    const context = { ...aContext(), year: 2018 };

    it('where the earlier year was answered too', () => {
      const view = changeView([before, now], context);
      const figures = seriesOf(view.option).map((_, series) => view.pick(series, 0));
      expect(figures).toMatchObject([
        { report: 7, year: 2017 },
        { report: 8, year: 2018 },
      ]);
      expect(cells(view)).toEqual([
        ['50', key(TOTAL, 7)],
        ['60', key(TOTAL, 8)],
      ]);
    });
    it('where the earlier year lies before the years asked for', () => {
      const view = changeView([now], { ...context, reportBefore: ({ unit_key }) => 100 + unit_key });
      expect(view.pick(0, 0)).toMatchObject({ report: 100, year: 2017 });
      expect(view.wordsAt?.(0, 0)).toBe('南康区 2017 年主动公开政府信息数 50 条。');
      expect(changeView([now], context).pick(0, 0)).toBeUndefined();
    });
  });

  it('in a composition: every segment of a stack, and its share', () => {
    const parts = composition('npc-classes');
    const part = (unit: number, place: number, value: number) =>
      aPart({
        unit,
        measure: parts.parts[place] ?? '',
        report: 10 + unit,
        value,
        sum: 10,
        share: value / 10,
      });
    const view = compositionView([part(0, 0, 7), part(0, 1, 2), part(0, 2, 1), part(1, 0, 10)], {
      naming: aNaming(),
      composition: parts,
      across: 'units',
    });
    expect(opened(view)).toEqual([
      [7, key('proposal.npc.class_a', 10)],
      [10, key('proposal.npc.class_a', 11)],
      [2, key('proposal.npc.class_b', 10)],
      [1, key('proposal.npc.class_c', 10)],
    ]);
    expect(cells(view)).toContainEqual(['70.0%（7/10）', key('proposal.npc.class_a', 10)]);
  });

  it('in results of proposals: the share where it draws a share, the count where it prints one', () => {
    const rows = (['a', 'b', 'c'] as const).map((letter, i) =>
      aPoint({ measure: `proposal.npc.class_${letter}`, value: [6, 3, 1][i] ?? null, report: 5 }),
    );
    const classD = aPoint({ measure: 'proposal.npc.class_d', value: 2, report: 5 });
    const view = proposalsView([...rows, classD], { naming: aNaming(), units: [0], year: 2017 });
    expect(opened(view)).toEqual([
      [0.6, key('rate.proposal.npc.a', 5)],
      [0.3, key('rate.proposal.npc.b', 5)],
      [0.1, key('rate.proposal.npc.c', 5)],
    ]);
    expect(cells(view)).toEqual([
      ['10', key('proposal.npc.classed', 5)],
      ['6', key('proposal.npc.class_a', 5)],
      ['3', key('proposal.npc.class_b', 5)],
      ['1', key('proposal.npc.class_c', 5)],
      ['60.0%（6/10）', key('rate.proposal.npc.a', 5)],
      ['30.0%（3/10）', key('rate.proposal.npc.b', 5)],
      ['10.0%（1/10）', key('rate.proposal.npc.c', 5)],
      ['2', key('proposal.npc.class_d', 5)],
    ]);
  });

  it('in a conversion: the rate and both sides of its fraction', () => {
    const view = conversionView([aRate('rate.proposal.b_to_a', 4, 11, { report: 9 })], {
      naming: aNaming(),
      units: [0],
      year: 2017,
    });
    const rate = key('rate.proposal.b_to_a', 9);
    expect(opened(view)).toEqual([[4 / 11, rate]]);
    expect(cells(view)).toEqual([
      ['36.4%（4/11）', rate],
      ['4', rate],
      ['11', rate],
    ]);
  });
});

describe('a cell of the grid of reports', () => {
  const cell = (year: number, form: number, report: number) => ({
    unit_key: 0,
    year,
    scope: 0,
    form,
    report_key: report,
  });
  const view = coverageView([cell(2018, 2014, 1), cell(2019, 2019, 3), cell(2019, 2014, 2)], {
    naming: aNaming(),
    units: [0, 1],
    years: { from: 2018, to: 2019 },
  });

  it('opens its report, of several the one of the newest form, and a hole nothing', () => {
    const reports = [view.reportAt?.(0, 0), view.reportAt?.(1, 0), view.reportAt?.(0, 1)];
    expect(reports.map((found) => found?.report)).toEqual([1, 3, undefined]);
    expect(view.pick(0, 0)).toBeUndefined();
    expect(view.table.rows.map((row) => row.map(({ report }) => report))).toEqual([
      [undefined, 1, 3],
      [undefined, undefined, undefined],
    ]);
    expect(view.table.rows[1]?.[1]?.text).toBe('未收录');
  });
});

describe('what a mark says', () => {
  it('is unit, year, value with its unit, and the change since the year before', () => {
    const row = aTrendRow({
      measure: 'application.received',
      value: 6,
      joint: 'same',
      previous: [2016, 2],
      change: 4,
    });
    const view = trendView([row], aContext({ measure: 'application.received' }));
    expect(view.wordsAt?.(1, 0)).toBe(
      '南康区 2017 年新收政府信息公开申请数 6 件，同比增加 4 件（+200.0%）。',
    );
  });
  it('is why there is no number, without a change', () => {
    const rows = [aTrendRow({ year: 2016, value: 5 }), aTrendRow({ state: 'unfilled', joint: 'same' })];
    expect(trendView(rows, aContext()).wordsAt?.(1, 1)).toBe(
      '南康区 2017 年主动公开政府信息数 未填（报表有此格，报告未填数）。',
    );
  });
  it('names a scope that is not the whole, and a figure worked out from another report', () => {
    const view = trendView([aTrendRow({ value: 5, scope: 'own', origin: 3 })], aContext());
    expect(view.wordsAt?.(1, 0)).toBe(
      '南康区（本级） 2017 年主动公开政府信息数 5 条，由其他年份的报告推算。',
    );
  });
  it('is nothing where nothing stands', () => {
    const view = trendView([aTrendRow({ value: 5 })], aContext());
    expect(view.wordsAt?.(0, 0)).toBeUndefined();
    expect(view.wordsAt?.(2, 0)).toBeUndefined();
  });
});
