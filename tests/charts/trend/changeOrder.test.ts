import { describe, expect, it } from 'vitest';
import { changeOrderView } from '../../../src/charts/trend/changeOrder';
import { labelsOf, seriesOf, tooltipOf } from '../drawn';
import { aContext, aNaming, aTrendRow } from '../rows';

const context = { ...aContext({ units: [0, 1, 2, 3] }), year: 2018 };
const row = (part: Parameters<typeof aTrendRow>[0]) => aTrendRow({ year: 2018, ...part });
const rows = [
  row({ value: 90, joint: 'same', previous: [2017, 100], change: -10, ratio: -0.1 }),
  // More in number than the next, less in proportion.
  row({ unit: 1, value: 1500, joint: 'same', previous: [2017, 1000], change: 500, ratio: 0.5 }),
  row({ unit: 2, value: 80, joint: 'same', previous: [2017, 40], change: 40, ratio: 1 }),
  row({ unit: 3, value: 70, joint: 'form-break', previous: [2017, 60] }),
];

describe('units in the order of their change', () => {
  it('stand by the percentage, largest increase first, on both sides of 0', () => {
    const view = changeOrderView(rows, context);
    const [bars] = seriesOf(view.option);
    expect(bars?.data.map(({ value }) => value)).toEqual([1, 0.5, -0.1]);
    expect(labelsOf(bars)).toEqual(['▲100.0%', '▲50.0%', '▼10.0%']);
    expect(view.option.xAxis).toMatchObject({ min: -0.1, max: 1 });
    expect(view.pick(0, 0)).toMatchObject({ unit: 2, year: 2018 });
    expect(view.subtitle).toContain('单位：%');
    expect(view.title).not.toContain('排名');
  });

  it('name whoever does not compare, with the reason, in note and table, and give no bar', () => {
    const view = changeOrderView(rows, context);
    expect(view.notes).toContain('不在图中——报表改版，口径变化，不计算同比：信丰县。');
    expect(view.table.rows.map((cells) => cells[5]?.text)).toEqual([
      '同比增长 100.0%（+40 条）',
      '同比增长 50.0%（+500 条）',
      '同比下降 10.0%（−10 条）',
      '报表改版，口径变化，不计算同比',
    ]);
  });

  it('leave out a base under 10 and a base of 0, whose percentages would lead every order or do not exist', () => {
    const small = [
      row({ value: 6, joint: 'same', previous: [2017, 2], change: 4, ratio: 2 }),
      row({ unit: 1, value: 6, joint: 'same', previous: [2017, 0], change: 6 }),
      ...rows.slice(2, 3),
    ];
    const view = changeOrderView(small, { ...context, units: [0, 1, 2] });
    expect(seriesOf(view.option)[0]?.data.map(({ value }) => value)).toEqual([1]);
    expect(view.notes).toContain('不在图中——上年不足 10 条，百分比不作排序：南康区。');
    expect(view.notes).toContain('不在图中——上年为 0，不计算百分比：章贡区。');
    // Both figures stand in the table all the same.
    const line = view.table.rows.find(([first]) => first?.text === '南康区');
    expect(line?.slice(3, 5).map(({ number }) => number)).toEqual([null, 6]);
  });

  it('tell rates in 百分点', () => {
    const rate = 'rate.proposal.a';
    const now = row({
      measure: rate,
      value: 0.62,
      numerator: 62,
      denominator: 100,
      joint: 'same',
      previous: [2017, 0.6],
      change: 0.02,
    });
    const view = changeOrderView([now], { ...aContext({ measure: rate }), year: 2018 });
    expect(seriesOf(view.option)[0]?.data.map(({ value }) => value)).toEqual([2]);
    expect(view.subtitle).toContain('百分点');
  });

  it('say why there is nothing to draw', () => {
    expect(changeOrderView(rows.slice(3), { ...context, units: [3] }).empty).toContain('口径变化');
  });

  it('mark made-up data in every row, and tell both years at the pointer', () => {
    const view = changeOrderView(rows, { ...context, naming: aNaming({ kind: 'synthetic' }) });
    expect(view.table.rows.every((cells) => cells.at(-1)?.text === '合成示例数据')).toBe(true);
    expect(tooltipOf(view.option, { seriesIndex: 0, dataIndex: 0 })).toMatch(
      /2017 年\u300040.*\n2018 年\u300080/u,
    );
  });
});
