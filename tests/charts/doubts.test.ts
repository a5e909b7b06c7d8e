import { describe, expect, it } from 'vitest';
import { changeView } from '../../src/charts/trend/change';
import { compositionView } from '../../src/charts/composition/composition';
import { conversionView } from '../../src/charts/proposals/conversion';
import { coverageView } from '../../src/charts/coverage';
import { doubtNotes, type Doubting } from '../../src/charts/doubts';
import { proposalsView } from '../../src/charts/proposals/proposals';
import { rankingView } from '../../src/charts/ranking/ranking';
import { trendView } from '../../src/charts/trend/trend';
import { composition } from '../../src/domain/compositions';
import { measureKey } from '../../src/domain/measures';
import { csvOf } from '../../src/export/csv';
import { labelsOf, seriesOf, tooltipOf } from './drawn';
import { aContext, aNaming, aPart, aPoint, aRankingRow, aRate, aTrendRow } from './rows';

const SEAL = '#b8322a';
const WORDS = '主动公开政府信息数 44,042，大于各渠道之和 2,668';

/** Reports with one open error on every figure they state. */
function doubting(...reports: readonly number[]): Doubting {
  return {
    doubts: (report) =>
      reports.includes(report) ? [{ sentence: { zh: `${WORDS}。`, en: 'An error.' } }] : [],
  };
}

const INK = '#1a2027';
const CORRECTION = '表中原值 9 → 人工修正 8，备注：核实，2026-11-25 13:30（UTC）';

/** Reports in which a person corrected every figure. */
function correcting(...reports: readonly number[]): Doubting {
  return { corrections: (report) => (reports.includes(report) ? [CORRECTION] : []) };
}

const NOTE = `该数有未处理的不符，如南康区 2017 年：${WORDS}（共 1 处），见“数据校验”。`;

describe('a figure with an open error', () => {
  const rows = [
    aTrendRow({ year: 2016, value: 40000, report: 1, origin: 3 }),
    aTrendRow({ value: 44042, report: 2, joint: 'same', previous: [2016, 40000], change: 4042, ratio: 0.1 }),
    aTrendRow({ year: 2018, value: 100, report: 3 }),
  ];

  it('is a crossed ring in a trend, told from an implied point by its shape', () => {
    const view = trendView(rows, { ...aContext(), ...doubting(2) });
    const [implied, doubted, plain] = seriesOf(view.option)[1]?.data ?? [];
    expect(doubted?.itemStyle).toMatchObject({ color: '#ffffff', borderColor: SEAL, borderType: 'solid' });
    expect(doubted?.symbol).toMatch(/^path:/);
    expect(implied?.symbol).toBe('circle');
    expect(plain?.symbol).toBeUndefined();
  });
  it('is explained under the chart, in its tooltip and in what it says', () => {
    const view = trendView(rows, { ...aContext(), ...doubting(2) });
    expect(view.notes).toContain(`带叉的空心点：${NOTE}`);
    const tooltip = tooltipOf(view.option, [{ axisValue: 2017 }]);
    expect(tooltip).toContain('〔✗ 有不符〕');
    expect(tooltip.replace(/\n/g, '')).toContain(`✗ 南康区：${WORDS}`);
    expect(view.wordsAt?.(1, 1)).toContain(`有未处理的不符：${WORDS}。`);
  });
  it('is marked in the table with a legend, and stays a number for a spreadsheet', () => {
    const view = trendView(rows, { ...aContext(), ...doubting(2) });
    const at = view.table.columns.findIndex(({ key }) => key === '2017');
    expect(view.table.rows[0]?.[at]).toMatchObject({ text: '44,042 ✗', number: 44042 });
    expect(view.table.legend).toContainEqual({ mark: '✗', meaning: '有未处理的不符，见“数据校验”' });
    expect(csvOf(view.table)).toContain(',44042,');
    expect(csvOf(view.table)).not.toContain('✗');
  });
  it('carries the sentence in the column 校验 of the single figures', () => {
    const table = trendView(rows, { ...aContext(), ...doubting(2) }).longTable();
    const at = table.columns.findIndex(({ label }) => label === '校验');
    expect(table.rows.map((row) => row[at]?.text)).toEqual(['', WORDS, '']);
  });
  it('is a crossed ring among changes and at either end of a change', () => {
    const changes = trendView(rows, { ...aContext(), ...doubting(2), lens: 'change' });
    expect(seriesOf(changes.option)[1]?.data[0]).toMatchObject({ itemStyle: { borderColor: SEAL } });
    expect(changes.table.rows[0]?.[5]?.text).toBe('▲10.1% ✗');
    const view = changeView(rows, { ...aContext(), year: 2017, ...doubting(1) });
    const [before, now] = seriesOf(view.option);
    expect(before?.data[0]?.itemStyle?.borderColor).toBe(SEAL);
    expect(now?.data[0]?.itemStyle).toBeUndefined();
    expect(view.table.rows[0]?.slice(3, 5).map(({ text }) => text)).toEqual(['40,000 ✗', '44,042']);
  });
  it('is a hatched bar with a red frame and a sign in an order', () => {
    const view = rankingView(
      [aRankingRow({ value: 9, report: 1 }), aRankingRow({ unit: 1, value: 8, report: 2 })],
      { naming: aNaming(), measure: measureKey('disclosure.total'), year: 2017, units: [0], ...doubting(1) },
    );
    const [doubted, plain] = seriesOf(view.option)[0]?.data ?? [];
    expect(doubted?.itemStyle).toMatchObject({ borderColor: SEAL, decal: { color: '#0b5a7d' } });
    expect(plain?.itemStyle?.decal).toBeUndefined();
    expect(labelsOf(seriesOf(view.option)[0])).toEqual(['9 ✗', '8']);
    expect(view.notes).toContain(`斜纹红框的条：${NOTE}`);
    expect(tooltipOf(view.option, { seriesIndex: 0, dataIndex: 0 }).replace(/\n/g, '')).toContain(WORDS);
  });
  it('is a hatched segment in compositions and results of proposals, and a hatched bar in a conversion', () => {
    const parts = composition('npc-classes');
    const stacked = compositionView(
      parts.parts.map((measure, i) => aPart({ measure, report: 1, value: [6, 3, 1][i] ?? 0, sum: 10 })),
      { naming: aNaming(), composition: parts, across: 'years', ...doubting(1) },
    );
    // One error on three figures of a report is one error.
    expect(stacked.notes).toContain(`斜纹红框的条：${NOTE}`);
    expect(seriesOf(stacked.option)[0]?.data[0]?.itemStyle?.borderColor).toBe(SEAL);
    const classes = (['a', 'b', 'c'] as const).map((letter, i) =>
      aPoint({ measure: `proposal.npc.class_${letter}`, value: [6, 3, 1][i] ?? null, report: 1 }),
    );
    const about = { naming: aNaming(), units: [0], year: 2017 };
    const rate = measureKey('rate.proposal.npc.a');
    const proposals = proposalsView(classes, {
      ...about,
      doubts: (_, measure) =>
        measure === rate ? [{ sentence: { zh: '正文称 70%。', en: 'An error.' } }] : [],
    });
    const [a, b] = seriesOf(proposals.option);
    expect(labelsOf(a)).toEqual(['60.0% ✗']);
    expect(a?.data[0]?.itemStyle?.borderColor).toBe(SEAL);
    expect(b?.data[0]?.itemStyle).toBeUndefined();
    expect(proposals.notes.at(-1)).toContain('正文称 70%（共 1 处）');
    const conversion = conversionView([aRate('rate.proposal.b_to_a', 4, 11, { report: 1 })], {
      ...about,
      ...doubting(1),
    });
    expect(labelsOf(seriesOf(conversion.option)[0])).toEqual(['36.4%（4/11） ✗']);
  });
  it('is told with at most three errors and how many there are', () => {
    const many: Doubting = {
      doubts: () => ['甲。', '乙。', '丙。', '丁。'].map((zh) => ({ sentence: { zh, en: zh } })),
    };
    const [note] = doubtNotes([aPoint({ value: 1 })], { naming: aNaming(), ...many }, 'crossedPoint');
    expect(note).toMatch(/如南康区 2017 年：甲；南康区 2017 年：乙；南康区 2017 年：丙等，共 4 处/);
    expect(note).not.toContain('丁');
  });
});

describe('a corrected figure', () => {
  const rows = [
    aTrendRow({ year: 2016, value: 40000, report: 1 }),
    aTrendRow({ value: 44042, report: 2, joint: 'same', previous: [2016, 40000], change: 4042, ratio: 0.1 }),
  ];
  const isStruckDiamond = { color: '#ffffff', borderColor: INK, borderType: 'solid' };

  it('is a struck diamond on a line, which no line has for a marker, and is told in note and tooltip', () => {
    const view = trendView(rows, { ...aContext(), ...correcting(2) });
    const marks = seriesOf(view.option).flatMap(({ data }) => data);
    const [corrected, ...more] = marks.filter(({ itemStyle }) => itemStyle?.borderColor === INK);
    expect(corrected?.itemStyle).toMatchObject(isStruckDiamond);
    expect(corrected?.symbol).toMatch(/^path:/);
    expect(more).toEqual([]);
    expect(view.notes).toContain(`✎ 人工修正（带竖线的菱形点）：南康区 2017 年${CORRECTION}。`);
    expect(tooltipOf(view.option, [{ axisValue: 2017 }])).toContain('✎ 人工修正');
  });

  it('is one among changes and at either end of a change, with the sign behind its number', () => {
    const changes = trendView(rows, { ...aContext(), ...correcting(2), lens: 'change' });
    expect(seriesOf(changes.option).flatMap(({ data }) => data)).toContainEqual(
      expect.objectContaining({ itemStyle: expect.objectContaining(isStruckDiamond) as unknown }),
    );
    const view = changeView(rows, { ...aContext(), year: 2017, ...correcting(1) });
    const [before, now] = seriesOf(view.option);
    expect(before?.data[0]?.itemStyle).toMatchObject(isStruckDiamond);
    expect(now?.data[0]?.itemStyle).toBeUndefined();
    expect(view.table.rows[0]?.slice(3, 5).map(({ text }) => text)).toEqual(['40,000 ✎', '44,042']);
  });

  it('is a bar in a broken frame, which keeps its colour, with the sign behind its number', () => {
    const view = rankingView(
      [aRankingRow({ value: 9, report: 1 }), aRankingRow({ unit: 1, value: 8, report: 2 })],
      {
        naming: aNaming(),
        measure: measureKey('disclosure.total'),
        year: 2017,
        units: [0],
        ...correcting(1),
      },
    );
    const [corrected, plain] = seriesOf(view.option)[0]?.data ?? [];
    expect(corrected?.itemStyle).toMatchObject({ color: '#0b5a7d', borderColor: INK, borderType: [4, 3] });
    expect(plain?.itemStyle?.borderColor).toBeUndefined();
    expect(labelsOf(seriesOf(view.option)[0])).toEqual(['9 ✎', '8']);
    const parts = composition('npc-classes');
    const stacked = compositionView(
      parts.parts.map((measure, i) => aPart({ measure, report: 1, value: [6, 3, 1][i] ?? 0, sum: 10 })),
      { naming: aNaming(), composition: parts, across: 'years', ...correcting(1) },
    );
    expect(seriesOf(stacked.option)[0]?.data[0]?.itemStyle).toEqual({
      borderColor: INK,
      borderWidth: 1.6,
      borderType: [4, 3],
    });
    expect(stacked.notes.some((note) => note.startsWith('✎ 人工修正（虚线框的条）：'))).toBe(true);
  });

  it('with an open error looks as one in doubt, and keeps both signs', () => {
    const view = rankingView([aRankingRow({ value: 9, report: 1 })], {
      naming: aNaming(),
      measure: measureKey('disclosure.total'),
      year: 2017,
      units: [0],
      ...doubting(1),
      ...correcting(1),
    });
    expect(seriesOf(view.option)[0]?.data[0]?.itemStyle?.borderColor).toBe(SEAL);
    expect(labelsOf(seriesOf(view.option)[0])).toEqual(['9 ✗ ✎']);
  });
});

describe('while the rules are still being asked', () => {
  it('nothing is marked and nothing is said', () => {
    const view = trendView([aTrendRow({ value: 44042, report: 2 })], aContext());
    expect(view.notes.join()).not.toContain('不符');
    expect(view.table.rows.flat().some(({ text }) => text.includes('✗'))).toBe(false);
    expect(view.table.legend.map(({ mark }) => mark)).not.toContain('✗');
  });
  it('the chart has the same height and axes as after', () => {
    const rows = [aTrendRow({ value: 44042, report: 2 })];
    const [before, after] = [aContext(), { ...aContext(), ...doubting(2) }].map((context) =>
      trendView(rows, context),
    );
    expect(after?.height).toBe(before?.height);
    expect(after?.option.grid).toEqual(before?.option.grid);
  });
});

describe('the grid of reports', () => {
  const cell = (year: number) => ({ unit_key: 0, year, scope: 0, form: 2014, report_key: year });
  const context = { naming: aNaming(), units: [0], years: { from: 2016, to: 2017 } };
  const view = coverageView([cell(2016), cell(2017)], {
    ...context,
    errorsIn: (report) => (report === 2017 ? 3 : 0),
  });

  it('marks reports that fail a rule, in picture, tooltip, table and download', () => {
    expect(seriesOf(view.option).flatMap(labelsOf)).toEqual(['14', '14{failed|✗}']);
    expect(tooltipOf(view.option, { seriesIndex: 1, dataIndex: 0 })).toBe(
      '南康区 2017 年\n2014表 · 全域 · ✗ 3 处不符',
    );
    expect(view.table.rows[0]?.map(({ text }) => text)).toEqual([
      '南康区',
      '2014表 · 全域',
      '2014表 · 全域 · ✗ 3 处不符',
    ]);
    expect(view.table.legend.map(({ mark }) => mark)).toEqual(['✗']);
    expect(view.notes).toContain('✗ 为未过校验：1 份报告有未处理的不符，见“数据校验”。');
    const table = view.longTable();
    const at = table.columns.findIndex(({ key }) => key === 'errors');
    expect(table.rows.map((row) => row[at]?.number)).toEqual([0, 3]);
  });
  it('says nothing of errors before they are known', () => {
    const before = coverageView([cell(2017)], context);
    expect(labelsOf(seriesOf(before.option)[0])).toEqual(['14']);
    expect(before.notes.join()).not.toContain('不符');
  });
});
