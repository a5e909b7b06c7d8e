import { describe, expect, it } from 'vitest';
import { changeView } from '../../../src/charts/trend/change';
import { coverageView } from '../../../src/charts/coverage';
import { longTable } from '../../../src/charts/table/longTable';
import { sparkOption } from '../../../src/charts/spark';
import { measureKey } from '../../../src/domain/measures';
import { labelsOf, seriesOf, tooltipOf } from '../drawn';
import { aContext, aNaming, aRate, aTrendRow } from '../rows';

describe('changeView', () => {
  const context = { ...aContext({ units: [0, 1, 2, 3] }), year: 2018 };
  const row = (part: Parameters<typeof aTrendRow>[0]) => aTrendRow({ year: 2018, ...part });
  const rows = [
    row({ value: 90, joint: 'same', previous: [2017, 100], change: -10, ratio: -0.1 }),
    row({ unit: 1, value: 150, joint: 'same', previous: [2017, 100], change: 50, ratio: 0.5 }),
    row({ unit: 2, value: 70, joint: 'gap', previous: [2015, 60] }),
    row({ unit: 3, value: 70, joint: 'form-break', previous: [2017, 60] }),
  ];

  it('draws only lawful pairs, largest increase first', () => {
    const view = changeView(rows, context);
    const [before, now] = seriesOf(view.option);
    expect(before?.data.map(({ value }) => value)).toEqual([
      [100, 0],
      [100, 1],
    ]);
    expect(now?.data.map(({ value }) => value)).toEqual([
      [150, 0],
      [90, 1],
    ]);
    // Each change stands at the right of its pair: behind the later year where it rose, behind the earlier where it fell.
    expect(labelsOf(now)).toEqual(['▲50.0%', undefined]);
    expect(labelsOf(before)).toEqual([undefined, '▼10.0%']);
    expect(view.pick(1, 0)).toMatchObject({ unit: 1, year: 2018 });
  });
  it('names every other unit with its reason, in notes and table', () => {
    const view = changeView(rows, context);
    expect(view.notes).toEqual([
      '间隔一年以上，不作同比：赣县区。',
      '报表改版，口径变化，不计算同比：信丰县。',
    ]);
    expect(view.table.rows.map((cells) => cells[5]?.text)).toEqual([
      '同比增长 50.0%（+50 条）',
      '同比下降 10.0%（−10 条）',
      '间隔一年以上，不作同比',
      '报表改版，口径变化，不计算同比',
    ]);
    expect(view.table.rows[2]?.[3]).toEqual({ text: '', number: null });
  });
  it('is empty with a reason where no pair is lawful', () => {
    expect(changeView([rows[3] ?? row({})], { ...context, units: [3] }).empty).toContain('口径变化');
  });
});

describe('coverageView', () => {
  const cell = (unit: number, year: number, form: number, scope = 0) => ({
    unit_key: unit,
    year,
    scope,
    form,
    report_key: year,
  });
  const view = coverageView(
    [cell(0, 2018, 2014), cell(0, 2019, 2014), cell(0, 2019, 2019, 1), cell(1, 2021, 2021)],
    {
      naming: aNaming(),
      units: [0, 1, 2],
      years: { from: 2018, to: 2021 },
    },
  );

  it('tells form by number and hatching, and both where there are two', () => {
    const grids = seriesOf(view.option);
    expect(grids.flatMap(labelsOf)).toEqual(['14', '14·19', '21']);
    expect(grids.flatMap(({ data }) => data.map(({ value }) => value))).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [3, 1, 2],
    ]);
    expect(tooltipOf(view.option, { seriesIndex: 1, dataIndex: 0 })).toBe(
      '南康区 2019 年\n2014表 · 全域\n2019表 · 本级',
    );
  });
  it('leaves holes empty and says 未收录 in the table', () => {
    expect(view.table.rows[2]?.map(({ text }) => text)).toEqual([
      '赣县区',
      '未收录',
      '未收录',
      '未收录',
      '未收录',
    ]);
    expect(view.notes.at(-1)).toBe('没有任何年份的报告：赣县区。');
    expect(view.subtitle).toContain('收录 3/12');
  });
});

describe('longTable', () => {
  it('carries form, exact row label, scope, state, joint, origin and source in every row', () => {
    const rows = [
      aTrendRow({ value: 44042, joint: 'same', previous: [2016, 40000], change: 4042, ratio: 0.1 }),
      aTrendRow({ year: 2019, state: 'notInForm' }),
    ];
    const table = longTable('主动公开', rows, { naming: aNaming() });
    const told = table.rows.map((cells) =>
      Object.fromEntries(cells.map(({ text }, i) => [table.columns[i]?.label, text])),
    );
    expect(told[0]).toMatchObject({
      单位: '南康区',
      行政区划代码: '360700',
      级别: '县级',
      口径: '全域',
      年份: '2017',
      报表: '2014表',
      报表行: '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
      数值: '44042',
      计量单位: '条',
      状态: '有数',
      可比性: '可比',
      上期数值: '40000',
      增减: '4042',
      来历: '表中原值',
      来源: 'https://example.gov.cn/201700.html',
      数据性质: '真实报告',
    });
    expect(told[1]).toMatchObject({ 报表: '2019表', 报表行: '不适用', 数值: '', 状态: '不适用', 来历: '' });
  });
  it('writes the fraction and both sides of the formula of a rate', () => {
    const table = longTable('', [aRate('rate.on_time', 59, 60)], { naming: aNaming({ kind: 'synthetic' }) });
    const cell = (label: string) =>
      table.rows[0]?.[table.columns.findIndex((column) => column.label === label)];
    expect([cell('数值')?.number, cell('分子')?.number, cell('分母')?.number]).toEqual([59 / 60, 59, 60]);
    expect(cell('报表行')?.text).toContain(' ÷ ');
    expect(cell('数据性质')?.text).toBe('合成示例数据');
  });
});

describe('sparkOption', () => {
  it('is cut at breaks and says nothing of other units and measures', () => {
    const rows = [
      aTrendRow({ year: 2017, value: 5 }),
      aTrendRow({ year: 2019, value: 6, segment: 1 }),
      aTrendRow({ unit: 1, value: 99 }),
      aTrendRow({ measure: 'application.received', value: 77 }),
    ];
    const option = sparkOption(rows, { ...aContext(), unit: 0, measure: measureKey('disclosure.total') });
    expect(
      seriesOf(option).map(({ data }) => data.map((mark) => (mark as { value?: unknown }).value ?? mark)),
    ).toEqual([[[2017, 5]], [[2019, 6]], [[2019, 6]]]);
  });
});
