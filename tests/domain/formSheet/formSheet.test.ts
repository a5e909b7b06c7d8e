import { describe, expect, it } from 'vitest';
import type { FormId } from '../../../src/domain/formId';
import {
  columnsOf,
  formSheet,
  rowsOf,
  sheetParts,
  type SheetCell,
  type SheetPart,
} from '../../../src/domain/formSheet';
import { cellsOf, form, FORMS } from '../../../src/domain/forms';

const textOf = (cell: SheetCell): string => (cell.kind === 'figure' ? cell.cell.indicator : cell.text);
const linesOf = (id: FormId): string[] =>
  formSheet(form(id)).rows.map(({ cells }) => cells.map(textOf).join(' | '));

/** How many columns each line of a part covers, cells reaching down from above included. */
function widthsOf({ rows }: SheetPart): number[] {
  let fromAbove: { columns: number; left: number }[] = [];
  return rows.map(({ cells }) => {
    const own = cells.reduce((sum, cell) => sum + columnsOf(cell), 0);
    const covered = own + fromAbove.reduce((sum, { columns }) => sum + columns, 0);
    fromAbove = [
      ...fromAbove.map(({ columns, left }) => ({ columns, left: left - 1 })),
      ...cells.map((cell) => ({ columns: columnsOf(cell), left: rowsOf(cell) - 1 })),
    ].filter(({ left }) => left > 0);
    return covered;
  });
}

describe.each(FORMS.map((edition) => [edition.id, edition] as const))('the sheet of %s', (_id, edition) => {
  const sheet = formSheet(edition);

  it('covers in every line exactly the width of its part', () => {
    for (const part of sheetParts(sheet)) {
      expect(widthsOf(part)).toEqual(part.rows.map(() => part.columns));
    }
  });
  it('is as wide as its widest part', () => {
    expect(sheet.columns).toBe(Math.max(...sheetParts(sheet).map(({ columns }) => columns)));
  });
  it('holds every number cell of the form once, in order of print', () => {
    const onSheet = sheet.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.cell] : [])),
    );
    expect(onSheet).toEqual(cellsOf(edition).map(({ indicator, applicant }) => ({ indicator, applicant })));
  });
  it('has an id of its own for every line', () => {
    const ids = sheet.rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('names a unit for every number cell', () => {
    const units = sheet.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.unit] : [])),
    );
    expect(units).not.toContain(undefined);
  });
});

describe('formSheet', () => {
  it('prints the 2014 form as 统计指标, 单位 and 统计数, with —— beside headings', () => {
    expect(linesOf('form2014').slice(0, 7)).toEqual([
      '统计指标 | 单位 | 统计数',
      '一、主动公开情况 | —— | ——',
      '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） | 条 | disclosure.total',
      '其中：主动公开规范性文件数 | 条 | disclosure.normative.disclosed',
      '制发规范性文件总数 | 件 | disclosure.normative.issued',
      '（二）通过不同渠道和方式公开政府信息的情况 | —— | ——',
      '1.政府公报公开政府信息数 | 条 | disclosure.channel.gazette',
    ]);
    expect(sheetParts(formSheet(form('form2014')))).toHaveLength(1);
  });
  it('prints section two of 2021 with titles, heads and a last column that reaches to the edge', () => {
    expect(linesOf('form2021').slice(0, 8)).toEqual([
      '二、主动公开政府信息情况',
      '第二十条第（一）项',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | disclosure.regulation.issued | disclosure.regulation.repealed | disclosure.regulation.in_force',
      '行政规范性文件 | disclosure.normative.issued | disclosure.normative.repealed | disclosure.normative.in_force',
      '第二十条第（五）项',
      '信息内容 | 本年处理决定数量',
      '行政许可 | disclosure.license.decisions',
    ]);
    const licence = formSheet(form('form2021')).rows.find(({ id }) => id === '2.5.1');
    expect(licence?.cells.map(columnsOf)).toEqual([1, 3]);
  });
  it('prints 法人或其他组织 over its five kinds', () => {
    const heads = formSheet(form('form2019')).rows.filter(
      ({ role, table }) => role === 'columns' && table === '3',
    );
    expect(heads.slice(1).map(({ cells }) => cells.map(textOf).join(' | '))).toEqual([
      '自然人 | 法人或其他组织 | 总计',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
    ]);
  });
  it('prints table four with three head lines over one line of fifteen numbers', () => {
    const lines = formSheet(form('form2019')).rows.filter(({ section }) => section === '4');
    expect(lines.map(({ role, cells }) => [role, cells.length])).toEqual([
      ['section', 1],
      ['columns', 2],
      ['columns', 7],
      ['columns', 10],
      ['row', 15],
    ]);
  });
});
