import { describe, expect, it } from 'vitest';
import type { ChartTable } from '../../../src/charts/chart';
import { foldTable } from '../../../src/export/paper/foldedTable';
import { tableMarkup } from '../../../src/export/paper/tableMarkup';

const LONG = 'A＝已经解决或基本解决；B＝正在解决';
const OTHER = 'A＝已经解决；B＝已列入计划逐步解决';

const table = (rows: readonly (readonly string[])[]): ChartTable => ({
  caption: '表',
  columns: [
    { key: 'unit', label: '单位', kind: 'text' },
    { key: 'scope', label: '口径', kind: 'text' },
    { key: '2024', label: '2024', kind: 'number' },
    { key: 'wording', label: '当地分类说明', kind: 'text' },
  ],
  rows: rows.map((row) => row.map((text) => ({ text }))),
  legend: [{ mark: '†', meaning: '两表相加' }],
});

const textsOf = ({ rows }: ChartTable) => rows.map((row) => row.map(({ text }) => text));

describe('a table on paper', () => {
  it('says once what all rows say alike, keeps every number, and gives long texts that come again a sign', () => {
    const { table: folded, alike } = foldTable(
      table([
        ['南康区', '全域', '4', LONG],
        ['章贡区', '全域', '4', OTHER],
        ['石城县', '全域', '4', LONG],
      ]),
    );
    expect(alike).toEqual(['口径：全域']);
    expect(folded.columns.map(({ label }) => label)).toEqual(['单位', '2024', '当地分类说明']);
    expect(textsOf(folded)).toEqual([
      ['南康区', '4', '①'],
      ['章贡区', '4', OTHER],
      ['石城县', '4', '①'],
    ]);
    expect(folded.legend).toEqual([
      { mark: '†', meaning: '两表相加' },
      { mark: '①', meaning: LONG },
    ]);
  });

  it('of one or two rows stands as it is', () => {
    const few = table([
      ['南康区', '全域', '4', LONG],
      ['章贡区', '全域', '5', LONG],
    ]);
    expect(foldTable(few)).toMatchObject({ alike: [], table: { columns: few.columns } });
  });

  it('that is narrow has its rows beside each other, each once, down before along', () => {
    const narrow = table(Array.from({ length: 5 }, (_, at) => [`第${String(at)}区`, '', String(at), '']));
    const { text } = tableMarkup(narrow, [0, 2], '表', { across: 2 });
    const lines = [...text.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, line = '']) =>
      [...line.matchAll(/<t[hd][^>]*>\s*(.*?)\s*<\/t[hd]>/gsu)].map(([, cell]) => cell),
    );
    expect(lines).toEqual([
      ['单位', '2024', '单位', '2024'],
      ['第0区', '0', '第3区', '3'],
      ['第1区', '1', '第4区', '4'],
      ['第2区', '2', '', ''],
    ]);
  });
});
