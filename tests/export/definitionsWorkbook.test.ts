import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { definitionTable } from '../../src/charts/table/definitionTable';
import { DEFINITIONS } from '../../src/domain/definitions';
import { definitionSheets, definitionsFileName } from '../../src/export/definitionsWorkbook';
import { bookOf } from '../support/written';

const NOW = new Date(2026, 10, 25);

async function sheetsOf(kind: 'real' | 'synthetic'): Promise<Record<string, unknown[][]>> {
  const book = {
    table: definitionTable(DEFINITIONS, []),
    kind,
    link: 'http://localhost/#v=definitions',
    now: NOW,
  };
  const sheets = await readExcelFile(await bookOf(definitionSheets(book)));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('the workbook of definitions', () => {
  it('holds every definition, the documents behind the breaks, and the rules for all figures', async () => {
    const { 指标说明: rows = [], 报表改版: editions = [], 说明: notes = [] } = await sheetsOf('real');
    expect(rows).toHaveLength(260);
    expect(rows[0]?.slice(0, 4)).toEqual(['分组', '类别', '编号', '名称']);
    expect(rows.map((row) => row[2])).toContain('share:application.received@natural_person');
    expect(editions.map((row) => row[1])).toEqual([
      '文件',
      '国办发〔2014〕32号',
      '国办公开办函〔2019〕60号',
      '国办公开办函〔2021〕30号',
    ]);
    expect(notes.flat()).toContain('http://localhost/#v=definitions');
    expect(notes.flat()).toContain('2026-11-25');
  });
  it('marks years that were counted in made-up reports, inside and in the name', async () => {
    const { 指标说明: rows = [], 说明: notes = [] } = await sheetsOf('synthetic');
    expect(rows[0]?.[0]).toBe('合成示例数据');
    expect(notes.flat().join()).toMatch(/合成示例数据/);
    expect(definitionsFileName('csv', { kind: 'synthetic', now: NOW })).toBe(
      '合成示例数据_指标说明_20261125.csv',
    );
    expect(definitionsFileName('xlsx', { kind: 'real', now: NOW })).toBe('指标说明_20261125.xlsx');
  });
});
