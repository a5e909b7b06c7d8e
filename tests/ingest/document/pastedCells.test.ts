import { describe, expect, it } from 'vitest';
import { cellsOf, form } from '../../../src/domain/forms';
import { pastedFile } from '../../../src/ui/ingest/pastedFile';
import { excelClipboard, wpsClipboard, type ClipboardCell, type Hidden } from '../../support/clipboardOf';
import { documentOf } from '../../support/formDocuments';
import { codesOf, ingest, told } from '../../support/ingestText';
import { workbookOf } from '../../support/workbook';

type Rows = readonly (readonly ClipboardCell[])[];

const cell = (text: string | number): ClipboardCell =>
  typeof text === 'number' ? { text: String(text), number: text } : { text };
const rowsOf = (rows: readonly (readonly (string | number)[])[]): Rows =>
  rows.map((cells) => cells.map(cell));

const LONG = rowsOf([
  ['单位', '年份', '指标', '申请人', '数值'],
  ['南康区', 2023, '新收政府信息公开申请数', '总计', 58],
  ['南康区', 2023, '予以公开', '自然人', 0],
  ['章贡区', 2023, '新收政府信息公开申请数', '总计', 1204],
]);
const WIDE: Rows = [
  [{ text: '2023年各区县依申请公开情况', columns: 4 }],
  [
    { text: '  单位', down: 2 },
    { text: '年份', down: 2 },
    { text: '依申请公开', columns: 2 },
  ],
  [cell('新收政府信息公开申请数'), cell('申请办结数')],
  [cell('南康区'), cell(2023), { text: '1,204', number: 1204 }, cell(60)],
  [cell('章贡区'), cell(2023), { text: '####', number: 58 }, cell('')],
];
const MATRIX = rowsOf([
  ['南康区2017年政府信息公开情况统计表'],
  ['统计指标', '单位', '区政府统计数', '区直单位统计数', '乡镇街道统计数'],
  ['（一）收到申请数', '件', 6, 5, 4],
  ['（二）申请办结数', '件', 6, 5, 3],
  ['1.按时办结数', '件', 6, 5, 2],
]);
const numbers = new Map(
  cellsOf(form('form2021')).map(({ indicator, applicant }, at) => [`${indicator} ${applicant}`, 101 + at]),
);
const FORM: Rows = [
  [{ text: '南康区2024年政府信息公开工作年度报告', columns: 8 }],
  ...documentOf('form2021', ({ indicator, applicant }) =>
    String(numbers.get(`${indicator} ${applicant}`)),
  ).flatMap(({ heading = '', rows }) => [
    [{ text: heading, columns: 8 }],
    ...rows.map((cells) =>
      cells.map(({ text, columns, down }): ClipboardCell => ({
        text,
        columns,
        down,
        ...(/^\d+$/u.test(text) ? { number: Number(text) } : {}),
      })),
    ),
  ]),
];

/** The same cells as a workbook. */
async function onSheet(rows: Rows) {
  const covered = new Set<string>();
  const grid = rows.map((cells, row) => {
    const line: (string | number)[] = [];
    for (const { text, number, columns = 1, down = 1 } of cells) {
      while (covered.has(`${String(row)}:${String(line.length)}`)) line.push('');
      const at = line.length;
      line.push(number ?? text, ...Array<string>(columns - 1).fill(''));
      for (let below = row; below < row + down; below += 1)
        for (let beside = at; beside < at + columns; beside += 1)
          if (below > row) covered.add(`${String(below)}:${String(beside)}`);
    }
    return line;
  });
  return ingest(await workbookOf({ Sheet1: grid }), { name: '表.xlsx', defaultScope: 'whole' });
}

async function pasted(html: string) {
  const file = pastedFile({ html, text: '' }, 1);
  if (file === undefined) throw new Error('nothing was pasted');
  return ingest(new Uint8Array(await file.arrayBuffer()), { name: file.name, defaultScope: 'whole' });
}

describe.each([
  ['Excel', excelClipboard],
  ['WPS', wpsClipboard],
] as const)('cells copied in %s', (_, clipboard) => {
  it.each([
    ['a long table', LONG],
    ['a wide table under merged heads', WIDE],
    ['a matrix of scopes', MATRIX],
    ['the form', FORM],
  ] as const)('read as %s does from its sheet', async (name, rows) => {
    const wanted = await onSheet(rows);
    const result = await pasted(clipboard(rows));
    expect(told(result)).toEqual(told(wanted));
    expect(told(result).length).toBeGreaterThan(2);
    expect(codesOf(result)).toEqual(codesOf(wanted));
    if (name === 'the form') expect(told(result)).toHaveLength(numbers.size);
  });

  it('read hidden rows and columns like those of a sheet, and say that they were hidden', async () => {
    const hidden: Hidden = { rows: [3], columns: [1] };
    const result = await pasted(clipboard(WIDE, hidden));
    expect(told(result)).toEqual(told(await onSheet(WIDE)));
    const notice = result.problems.find(({ code }) => code === 'document.hidden');
    expect(notice?.sentence.zh).toContain('1 行、1 列');
    expect(codesOf(await pasted(clipboard(WIDE)))).not.toContain('document.hidden');
  });
});
