import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { chartSheets } from '../../src/export/xlsx';
import { bookOf } from '../support/written';
import { CITATION, aChart } from './aChart';

async function sheetsOf(...[view]: Parameters<typeof aChart>): Promise<Record<string, unknown[][]>> {
  const sheets = await readExcelFile(await bookOf(chartSheets(aChart(view), CITATION)));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('the workbook of a chart', () => {
  it('holds 数据, 明细, 说明, 来源 and 校验', async () => {
    expect(Object.keys(await sheetsOf())).toEqual(['数据', '明细', '说明', '来源', '校验']);
  });
  it('keeps numbers as numbers, codes and formulas as text, and words for what is missing', async () => {
    const { 数据: rows = [] } = await sheetsOf();
    expect(rows[0]).toEqual(['单位', '行政区划代码', '年份', '收到申请（件）', '按时办结率']);
    expect(rows[1]).toEqual(['南康区', '060703', 2017, 44042, 72 / 106]);
    expect(rows[2]).toEqual(['=cmd|"x",1', '360702', 2018, -3, '未填']);
  });
  it('writes texts that are names of what every object has', async () => {
    const table = aChart().table;
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const [row = [], ...rest] = table.rows;
      const rows = [[{ text: name }, ...row.slice(1)], ...rest];
      const { 数据: read = [] } = await sheetsOf({ table: { ...table, rows } });
      expect(read[1]?.[0]).toBe(name);
    }
  });
  it('explains itself: notes, formula, data set with fingerprint, link', async () => {
    const { 说明: rows = [] } = await sheetsOf();
    const told = Object.fromEntries(rows.map(([key, value]) => [String(key), String(value)]));
    expect(told).toMatchObject({
      标题: '南康区 收到申请',
      数据性质: '真实报告',
      注: '2018 年起表式变化前后分列',
      数据集: '真实年报（指纹 0123456789abcdef）',
      链接: 'http://localhost/#v=applications',
      生成日期: '2026-11-24',
    });
  });
  it('lists the reports with their address', async () => {
    const { 来源: rows = [] } = await sheetsOf();
    expect(rows[1]?.slice(0, 5)).toEqual(['南康区2017年报告', '360703', '2017', '全域', '2014表']);
    expect(rows[1]).toContain('http://example.invalid/2017');
  });
  it('marks made-up figures above the table and in the explanation', async () => {
    const { 数据: rows = [], 说明: told = [] } = await sheetsOf({
      subject: { ...aChart().subject, kind: 'synthetic' },
    });
    expect(rows[0]?.[0]).toBe('合成示例数据');
    expect(told.flat().join()).toContain('合成示例数据');
  });
});
