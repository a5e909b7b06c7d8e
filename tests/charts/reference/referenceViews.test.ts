import { describe, expect, it } from 'vitest';
import { rankingView } from '../../../src/charts/ranking/ranking';
import { withRankingReferences } from '../../../src/charts/ranking/rankingReferences';
import {
  referenceContext,
  referenceSentence,
  withTrendReferences,
} from '../../../src/charts/reference/referenceViews';
import { trendView } from '../../../src/charts/trend/trend';
import { measureKey } from '../../../src/domain/measures';
import type { ReferenceId } from '../../../src/domain/reference';
import type { ReferenceRow } from '../../../src/engine/queries/rows';
import { csvOf } from '../../../src/export/csv';
import { drawnTexts, seriesOf, tooltipOf } from '../drawn';
import { aContext, aNaming, aRankingRow, aTrendRow } from '../rows';

const measure = 'application.received';
const family = {
  name: '赣州市县级',
  peers: [0, 1, 2, 3],
  parentName: '赣州市',
  unloaded: ['会昌县'],
  strangers: [9],
};

/** Units 0, 1 and 2 state 40, 4 and 10; the mean is 18, the median 10. */
function peers(year = 2017, part: Partial<ReferenceRow> = {}): readonly ReferenceRow[] {
  return [40, 4, 10].map((value, unit_key) => ({
    measure_key: measureKey(measure),
    unit_key,
    year,
    level: 2,
    scope: 0,
    form_class: 2014,
    report_key: year * 100 + unit_key,
    value,
    stated: 3,
    average: 18,
    numerator_sum: 54,
    denominator_sum: null,
    p10: 5.2,
    median: 10,
    p90: 34,
    parent_report: 7,
    parent_value: 60,
    parent_numerator: 60,
    parent_denominator: null,
    ...part,
  }));
}

const chart = aContext({ measure, units: [0, 9], years: { from: 2016, to: 2017 } });
const asked = (wanted: readonly ReferenceId[]) => referenceContext(chart, family, wanted);
const trendRows = [
  aTrendRow({ measure, unit: 0, year: 2016, value: 30 }),
  aTrendRow({ measure, unit: 0, year: 2017, value: 40 }),
];
const trend = trendView(trendRows, chart);

describe('references of a trend', () => {
  const view = withTrendReferences(
    trend,
    [...peers(2016), ...peers(2017)],
    asked(['average', 'median', 'band', 'parent', 'sum']),
  );
  const added = seriesOf(view.option).slice(seriesOf(trend.option).length);

  it('are lines of ink with a dash each, named in a legend above the plot', () => {
    expect(added.map(({ name }) => name)).toEqual([
      '简单平均（赣州市县级）',
      '中位数（赣州市县级）',
      '赣州市自报数',
      // Two of five units state nothing, so the sums of the two years are not joined.
      '下级合计（赣州市县级）',
      '下级合计（赣州市县级）',
    ]);
    expect(added.map(({ data }) => data.map(({ value }) => value))).toEqual([
      [
        [2016, 18],
        [2017, 18],
      ],
      [
        [2016, 10],
        [2017, 10],
      ],
      [
        [2016, 60],
        [2017, 60],
      ],
      [[2016, 54]],
      [[2017, 54]],
    ]);
    const dashes = added.map((series) => JSON.stringify((series as { lineStyle?: object }).lineStyle));
    expect(new Set(dashes).size).toBe(4);
    expect(view.option.legend).toMatchObject({ top: 0 });
    // Whose references they are is said once, so that their names stand side by side.
    const { formatter } = view.option.legend as { readonly formatter: (name: string) => string };
    expect(['中位数（赣州市县级）', '赣州市自报数'].map(formatter)).toEqual(['中位数', '赣州市自报数']);
    expect(view.subtitle).toContain('参照对象：赣州市县级');
    expect((view.option.grid as { top: number }).top).toBe((trend.option.grid as { top: number }).top + 24);
  });

  it('stand in the table as rows marked 参照, each with n of N; a band of three units is refused', () => {
    const rows = view.table.rows.filter(([first]) => first?.text.startsWith('参照'));
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['参照：简单平均（赣州市县级）', '全域', '18〔3/5 个〕', '18〔3/5 个〕'],
      ['参照：中位数（赣州市县级）', '全域', '10〔3/5 个〕', '10〔3/5 个〕'],
      ['参照：P10–P90（赣州市县级）', '全域', '有数的单位 3 个，不足 10 个', '有数的单位 3 个，不足 10 个'],
      ['参照：赣州市自报数', '全域', '60', '60'],
      ['参照：下级合计（赣州市县级）', '全域', '54〔3/5 个〕', '54〔3/5 个〕'],
    ]);
  });

  it('are rows of the download, with their definition and what they are of', () => {
    const lines = csvOf(view.longTable()).trimEnd().split('\r\n');
    const median = lines.find((line) => line.includes('参照：中位数') && line.includes('2017'));
    expect(median).toContain('按大小排在正中的数');
    expect(median).toContain(',10,件,');
    expect(median).toContain('赣州市县级 3/5 个单位');
  });

  it('name who is missing and whom they are not of', () => {
    expect(view.notes).toContain('2017 年赣州市县级 5 个单位中 3 个有同口径的数，缺：信丰县、会昌县。');
    expect(view.notes).toContain('参照只对 赣州市县级，不对 全南县。');
  });

  it('are told in the tooltip of their year', () => {
    const words = tooltipOf(view.option, [{ axisValue: 2017 }]);
    expect(words).toContain('南康区');
    expect(words).toContain('中位数（赣州市县级）\u300010〔3/5 个〕');
  });

  it('are cut where the form changes', () => {
    const cut = withTrendReferences(
      trend,
      [...peers(2016), ...peers(2017, { form_class: 2019 })],
      asked(['median']),
    );
    const lines = seriesOf(cut.option).slice(seriesOf(trend.option).length);
    expect(lines.map(({ data }) => data.map(({ value }) => value))).toEqual([[[2016, 10]], [[2017, 10]]]);
  });

  it('that are sums are joined only between years in which every unit states a number', () => {
    const of = (stated: number, numerator_sum: number) => ({ stated, numerator_sum });
    const five = { ...family, unloaded: [], peers: [0, 1, 2] };
    const context = referenceContext({ ...chart, years: { from: 2014, to: 2017 } }, five, ['sum', 'median']);
    const view = withTrendReferences(
      trend,
      [
        ...peers(2014, of(3, 54)),
        ...peers(2015, of(3, 60)),
        ...peers(2016, of(2, 44)),
        ...peers(2017, of(3, 54)),
      ],
      context,
    );
    const lines = seriesOf(view.option).slice(seriesOf(trend.option).length);
    const yearsOf = (name: RegExp) =>
      lines
        .filter((line) => name.test(String(line.name)))
        .map(({ data }) => data.map(({ value }) => (value as readonly number[])[0]));
    expect(yearsOf(/下级合计/)).toEqual([[2014, 2015], [2016], [2017]]);
    expect(view.notes).toContain('下级合计只在前后两年单位都齐全时连线，其余各年单独标点。');
  });

  it('of two classes of forms in one year stand in its cell together, each with its form', () => {
    const view = withTrendReferences(
      trend,
      [...peers(2016), ...peers(2017), ...peers(2017, { form_class: 2019, median: 12, stated: 4 })],
      asked(['median']),
    );
    const line = view.table.rows.find(([first]) => first?.text.startsWith('参照'));
    const year = view.table.columns.findIndex(({ key }) => key === '2017');
    expect(line?.[year]).toEqual({ text: '10〔3/5 个，2014表〕；12〔4/5 个，2019表〕' });
  });

  it('of another size stand in a panel of their own, below, and the note says so', () => {
    const large = { numerator_sum: 1071, parent_value: 900 };
    const view = withTrendReferences(
      trend,
      [...peers(2016, large), ...peers(2017, large)],
      asked(['median', 'parent', 'sum']),
    );
    const panelOf = seriesOf(view.option)
      .slice(seriesOf(trend.option).length)
      .map((series) => [series.name, (series as { xAxisIndex?: number }).xAxisIndex ?? 0]);
    expect(panelOf).toEqual([
      ['中位数（赣州市县级）', 0],
      ['赣州市自报数', 1],
      // Two of five units state nothing, so the sums of the two years are not joined.
      ['下级合计（赣州市县级）', 1],
      ['下级合计（赣州市县级）', 1],
    ]);
    expect(view.option.grid).toHaveLength(2);
    expect(view.height).toBe(trend.height + 24 + 120);
    expect(view.notes).toContain(
      '上级自报数、下级合计远大于各单位的数，另画在下面一格，两格刻度不同，高低不可直接相比。',
    );
    // The lines of the units keep their height: their axis ends near 40.
    const numbers = drawnTexts(view).flatMap(({ text }) => (/^\d+$/.test(text) ? [Number(text)] : []));
    expect(numbers.filter((number) => number < 2000 && number > 60)).not.toEqual([]);
    expect(numbers).toContain(40);
  });

  it('of the government above are not made of its parts: without its report there is none', () => {
    const none = withTrendReferences(
      trend,
      peers(2017, { parent_value: null, parent_report: null }),
      asked(['parent']),
    );
    expect(none.table.rows.at(-1)?.at(-1)?.text).toBe('上级没有同口径、可比报表的数');
    expect(seriesOf(none.option)).toHaveLength(seriesOf(trend.option).length);
  });
});

describe('references of an order', () => {
  const rows = [40, 10, 4].map((value, unit) =>
    aRankingRow({ measure, unit, year: 2017, value, position: unit + 1, ranked: 3 }),
  );
  const context = { ...chart, years: { from: 2017, to: 2017 } };
  const ranking = rankingView(rows, { ...chart, year: 2017 });

  it('are lines across the bars, with room for their names above', () => {
    const view = withRankingReferences(
      ranking,
      peers(),
      referenceContext(context, family, ['median', 'sum']),
    );
    expect(seriesOf(view.option)[0]?.markLine?.data.map(({ xAxis }) => xAxis)).toEqual([10]);
    expect((view.option.grid as { top: number }).top).toBe(4 + 16 + 6);
    // The axis ends at 50, so that a line at 54 would not be seen.
    expect(view.subtitle).toContain('下级合计 54（大于图中各数，不画线）');
    expect(view.table.rows.slice(-2).map((row) => row.map(({ text }) => text))).toEqual([
      ['参照：中位数（赣州市县级）', '', '全域', '10〔3/5 个〕'],
      ['参照：下级合计（赣州市县级）', '', '全域', '54〔3/5 个〕'],
    ]);
  });

  it('stand in the table alone where the bars are of two levels', () => {
    const mixed = rankingView([...rows, aRankingRow({ measure, unit: 9, year: 2017, value: 60, level: 1 })], {
      ...chart,
      year: 2017,
    });
    const view = withRankingReferences(mixed, peers(), referenceContext(context, family, ['median']));
    expect(seriesOf(view.option)[0]?.markLine).toBeUndefined();
    expect(view.notes.at(-1)).toContain('参照只列在表中');
    expect(view.table.rows.at(-1)?.[0]?.text).toBe('参照：中位数（赣州市县级）');
  });

  it('carry the mark of made-up data', () => {
    const naming = aNaming({ kind: 'synthetic' });
    const demo = rankingView(rows, { ...chart, naming, year: 2017 });
    const view = withRankingReferences(
      demo,
      peers(),
      referenceContext({ ...context, naming }, family, ['median']),
    );
    expect(view.table.rows.at(-1)?.at(-1)?.text).toBe('合成示例数据');
  });
});

it('a sentence tells the references of the newest year with n of N, and where the unit stands', () => {
  const [sentence = []] = referenceSentence(
    [...peers(2016), ...peers()],
    trendRows,
    asked(['average', 'median']),
  );
  expect(sentence.map(({ text }) => text).join('')).toBe(
    '2017 年赣州市县级（全域）5 个单位中 3 个有数：简单平均 18，中位数 10；南康区 40。',
  );
});
