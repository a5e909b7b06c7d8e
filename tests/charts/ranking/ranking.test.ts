import { describe, expect, it } from 'vitest';
import { rankingView } from '../../../src/charts/ranking/ranking';
import { measureKey } from '../../../src/domain/measures';
import { drawnTexts, labelsOf, seriesOf, tooltipOf } from '../drawn';
import { aNaming, aRankingRow } from '../rows';

const volume = { naming: aNaming(), measure: measureKey('disclosure.total'), year: 2017, units: [0] };
const rate = { ...volume, measure: measureKey('rate.on_time') };

const aRanked = (numerator: number, denominator: number, part: Parameters<typeof aRankingRow>[0] = {}) =>
  aRankingRow({ measure: 'rate.on_time', numerator, denominator, value: numerator / denominator, ...part });

describe('rankingView', () => {
  it('calls the order of a volume 排序 and gives it no places', () => {
    const rows = [
      aRankingRow({ value: 44042, position: 1, ranked: 2 }),
      aRankingRow({ unit: 1, value: 30, position: 2, ranked: 2 }),
    ];
    const view = rankingView(rows, volume);
    expect(view.title).toBe('2017 年主动公开政府信息数排序');
    expect(view.subtitle).toContain('不作优劣评价');
    expect(labelsOf(seriesOf(view.option)[0])).toEqual(['44,042', '30']);
    expect(view.table.columns.map(({ label }) => label)).not.toContain('名次');
  });
  it('gives a unit that stands alone no place', () => {
    const view = rankingView([aRanked(60, 60, { position: 1, ranked: 1 })], rate);
    expect(labelsOf(seriesOf(view.option)[0])).toEqual(['100.0%（60/60）']);
  });
  it('ranks a measure with a direction, with N, ties, fractions and the minimum base', () => {
    const rows = [
      aRanked(60, 60, { position: 1, ranked: 3 }),
      aRanked(59, 60, { unit: 1, position: 2, tied: 2, ranked: 3 }),
      aRanked(59, 60, { unit: 2, position: 2, tied: 2, ranked: 3 }),
      aRanked(6, 6, { unit: 3, position: null, tied: 0, ranked: 3, belowBase: true }),
    ];
    const view = rankingView(rows, rate);
    expect(view.title).toBe('2017 年按时办结率排名（3 个单位）');
    expect(view.subtitle).toContain('越高越好');
    expect(labelsOf(seriesOf(view.option)[0])).toEqual([
      '100.0%（60/60）　第 1',
      '98.3%（59/60）　并列第 2',
      '98.3%（59/60）　并列第 2',
      '100.0%（6/6）　分母不足 30，不排名',
    ]);
    expect(view.notes.join()).toContain('1 个单位分母不足 30，列出数值，不参加排名');
    expect(view.table.rows[3]?.map(({ text }) => text)).toEqual([
      '信丰县',
      '县级',
      '全域',
      '100.0%（6/6）',
      '6',
      '6',
      '分母不足 30，不排名',
    ]);
    expect(tooltipOf(view.option, { seriesIndex: 0, dataIndex: 1 })).toBe(
      '章贡区 2017 年\n98.3%（59/60）\n并列第 2（共 3 个）',
    );
  });
  it('never puts two levels, scopes or form classes in one order', () => {
    const rows = [
      aRankingRow({ value: 5, position: 1 }),
      aRankingRow({ unit: 1, value: 9, position: 1, scope: 'own' }),
      aRankingRow({ unit: 2, value: 7, position: 1, level: 1 }),
      aRankingRow({ unit: 3, value: 8, position: 1, formClass: 2019 }),
    ];
    const view = rankingView(rows, { ...volume, units: [0, 1, 2, 3] });
    const bars = seriesOf(view.option)[0]?.data.map(({ value }) => value);
    expect(bars).toEqual(['-', 5, '-', 9, '-', 7, '-', 8]);
    const texts = drawnTexts(view).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        '县级 · 全域 · 2014表（1 个单位）',
        '县级 · 本级 · 2014表（1 个单位）',
        '市级 · 全域 · 2014表（1 个单位）',
        '县级 · 全域 · 2019表（1 个单位）',
      ]),
    );
    expect(view.notes.join()).toContain('不在一个次序里比较');
    expect(view.pick(0, 0)).toBeUndefined();
    expect(view.pick(0, 1)).toMatchObject({ unit: 0 });
  });
  it('lists units without a number, in words and table, and draws no bar of 0', () => {
    const rows = [aRankingRow({ value: 0, position: 1 }), aRankingRow({ unit: 1, state: 'unfilled' })];
    const view = rankingView(rows, { ...volume, units: [0], peers: [0, 1, 2] });
    expect(seriesOf(view.option)[0]?.data.map(({ value }) => value)).toEqual([0]);
    expect(labelsOf(seriesOf(view.option)[0])).toEqual(['0']);
    expect(view.notes.at(-1)).toContain('3 个单位中 2 个无数据');
    expect(view.table.rows.map((row) => [row[0]?.text, row[3]?.text, row[3]?.number])).toEqual([
      ['南康区', '0', 0],
      ['章贡区', '未填', null],
      ['赣县区', '未收录', null],
    ]);
    expect(view.table.legend.map(({ mark }) => mark)).toEqual(['未填', '未收录']);
  });
  it('shows the chosen among their peers in the colour they have in the trend', () => {
    const rows = [0, 1, 2].map((unit) => aRankingRow({ unit, value: 9 - unit, position: unit + 1 }));
    const view = rankingView(rows, { ...volume, units: [2, 0] });
    expect(seriesOf(view.option)[0]?.data.map(({ itemStyle }) => itemStyle?.color)).toEqual([
      '#c9732c',
      '#d5dadb',
      '#0b5a7d',
    ]);
  });
  it('draws 300 bars of thousands, says so, and has all in the table', () => {
    const rows = Array.from({ length: 2850 }, (_, unit) =>
      aRankingRow({ unit, value: 9000 - unit, position: unit + 1, ranked: 2850 }),
    );
    const view = rankingView(rows, { ...volume, units: rows.map(({ unit_key }) => unit_key) });
    expect(seriesOf(view.option)[0]?.data).toHaveLength(300);
    expect(view.height).toBe(300 * 24 + 24);
    expect(view.notes).toContain('图中只画前 300 行，其余见表和下载的数据。');
    expect(view.table.rows).toHaveLength(2850);
    expect([view.pick(0, 299)?.unit, view.pick(0, 300)]).toEqual([299, undefined]);
  });
  it('grows with its bars', () => {
    const rows = Array.from({ length: 40 }, (_, unit) => aRankingRow({ unit, value: unit }));
    expect(rankingView(rows, volume).height).toBe(40 * 24 + 24);
  });
});
