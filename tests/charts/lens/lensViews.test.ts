import { describe, expect, it } from 'vitest';
import type { RowLens } from '../../../src/charts/lens/lensRows';
import { lensRankingView, lensSentence, lensTrendView } from '../../../src/charts/lens/lensViews';
import type { Population } from '../../../src/domain/population';
import { csvOf } from '../../../src/export/csv';
import { seriesOf } from '../drawn';
import { aContext, aNaming, aRankingRow, aTrendRow } from '../rows';

const measure = 'application.received';
const index: RowLens = { kind: 'index', baseYear: 2016 };
const population: Population = {
  id: 'p',
  file: '人口.csv',
  kind: 'real',
  basis: 'resident',
  figures: [
    { region: '360700', year: 2017, persons: 400_000, source: '统计年鉴', line: 2 },
    { region: '360701', year: 2017, persons: 200_000, source: '统计年鉴', line: 3 },
  ],
};
const per10k: RowLens = { kind: 'per10k', population };

/** Unit 0 has 40 in 2016 and 50 in 2017; unit 1 has 90 in 2017 alone. */
const rows = [
  aTrendRow({ measure, unit: 0, year: 2016, value: 40 }),
  aTrendRow({
    measure,
    unit: 0,
    year: 2017,
    value: 50,
    joint: 'same',
    previous: [2016, 40],
    change: 10,
    ratio: 0.25,
  }),
  aTrendRow({ measure, unit: 1, year: 2017, value: 90 }),
];
const context = aContext({ measure, units: [0, 1], years: { from: 2016, to: 2017 } });

function drawnValues(view: ReturnType<typeof lensTrendView>) {
  return seriesOf(view.option)
    .filter(({ type, data }) => type === 'line' && data.length > 0)
    .map(({ data }) => data.map(({ value }) => value));
}

describe('a trend under 指数', () => {
  const view = lensTrendView(rows, context, index);

  it('draws 100 and 125 for 40 and 50, and no line for a unit without the base year', () => {
    expect(drawnValues(view)).toEqual([
      [
        [2016, 100],
        [2017, 125],
      ],
    ]);
  });

  it('says the lens and the base year in the title, and why a unit has none', () => {
    expect(view.title).toContain('新收政府信息公开申请数指数（2016年=100）');
    expect(view.notes.join()).toContain('基期 2016 年未收录，不作指数：章贡区 2017');
    const cells = view.table.rows.map((row) => row.map(({ text }) => text));
    expect(cells).toEqual([
      ['南康区', '全域', '100.0', '125.0'],
      ['章贡区', '全域', '未收录', '基期 2016 年未收录，不作指数'],
    ]);
  });

  it('tells a mark in words without a change of the index, and opens the figure behind it', () => {
    expect(view.wordsAt?.(1, 1)).toBe('南康区 2017 年新收政府信息公开申请数指数 125 （2016年=100）。');
    expect(view.pick(1, 1)).toMatchObject({ unit: 0, year: 2017 });
  });

  it('carries index, base year and reason behind every single figure of the download', () => {
    const [heads = '', ...lines] = csvOf(view.longTable()).trimEnd().split('\r\n');
    expect(heads).toMatch(/指数,指数基期,不作指数的原因$/);
    expect(lines.map((line) => line.split(',').slice(-3))).toEqual([
      ['100', '2016', ''],
      ['125', '2016', ''],
      ['', '2016', '基期 2016 年未收录，不作指数'],
    ]);
  });

  it('says why there is nothing to draw', () => {
    const nothing = lensTrendView(rows.slice(2), context, index);
    expect(nothing.empty).toContain('基期 2016 年未收录，不作指数');
  });

  it('is told in a sentence with the figure behind it', () => {
    const [sentence = []] = lensSentence(rows, context, index);
    expect(sentence.map(({ text }) => text).join('')).toBe(
      '2017 年南康区新收政府信息公开申请数指数 125.0 （2016年=100），原数 50 件。',
    );
  });
});

describe('units under 指数', () => {
  const ranking = [
    aRankingRow({ measure, unit: 1, year: 2017, value: 90, position: 1, ranked: 2 }),
    aRankingRow({ measure, unit: 0, year: 2017, value: 50, position: 2, ranked: 2 }),
  ];
  const bases = [...rows, aTrendRow({ measure, unit: 1, year: 2016, value: 80 })];
  const ofYear = { ...context, year: 2017 };
  const view = lensRankingView(ranking, ofYear, index, bases);

  it('stand in the order of the index, not of the figures', () => {
    expect(seriesOf(view.option)[0]?.data.map(({ value }) => value)).toEqual([125, 112.5]);
    expect(view.title).toContain('指数');
    expect(view.subtitle).toContain('2016年=100');
    expect(view.pick(0, 0)).toMatchObject({ unit: 0, year: 2017 });
  });

  it('have no bar without a figure of the base year, and the table says so', () => {
    const without = lensRankingView(ranking, ofYear, index, rows);
    expect(seriesOf(without.option)[0]?.data.map(({ value }) => value)).toEqual([125]);
    const line = without.table.rows.find(([first]) => first?.text === '章贡区');
    expect(line?.at(-1)?.text).toBe('基期 2016 年未收录，不作指数');
  });
});

describe('units under 每万人', () => {
  const ranking = [
    aRankingRow({ measure, unit: 0, year: 2017, value: 50, position: 1, ranked: 3 }),
    aRankingRow({ measure, unit: 1, year: 2017, value: 30, position: 2, ranked: 3 }),
    aRankingRow({ measure, unit: 2, year: 2017, value: 20, position: 3, ranked: 3 }),
  ];
  const view = lensRankingView(ranking, { ...context, units: [0, 1, 2], year: 2017 }, per10k);

  it('stand in the order of the quotients: 30 for 200,000 before 50 for 400,000', () => {
    expect(seriesOf(view.option)[0]?.data.map(({ value }) => value)).toEqual([1.5, 1.25]);
    expect(view.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['章贡区', '县级', '全域', '1.5'],
      ['南康区', '县级', '全域', '1.25'],
      ['赣县区', '县级', '全域', '人口文件没有当年的人口，不推算'],
    ]);
  });

  it('name basis, source and file of the population on the chart and in the download', () => {
    const words = '常住人口，来源：统计年鉴（文件 人口.csv）';
    expect(view.subtitle).toContain(words);
    expect(view.notes.join()).toContain(words);
    expect(view.title).toContain('每万人新收政府信息公开申请数');
    expect(csvOf(view.longTable())).toContain(`1.25,400000,${words}，第 2 行,`);
  });

  it('are drawn over the years as well', () => {
    expect(drawnValues(lensTrendView(rows, context, per10k))).toEqual([[[2017, 1.25]], [[2017, 4.5]]]);
  });

  it('keep the mark of made-up data in every row', () => {
    const demo = lensTrendView(rows, { ...context, naming: aNaming({ kind: 'synthetic' }) }, per10k);
    expect(demo.table.rows.every((row) => row.at(-1)?.text === '合成示例数据')).toBe(true);
  });
});
