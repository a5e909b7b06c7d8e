import { describe, expect, it } from 'vitest';
import { CATALOGUE, indicator, isIndicatorId } from '../../src/domain/catalogue';
import type { Form } from '../../src/domain/form';
import { cellsOf, form, formForYear, FORMS, placeOf } from '../../src/domain/forms';

const rowsOf = (edition: Form) =>
  edition.sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
const applicationRows = (id: 'form2019' | 'form2021') =>
  form(id)
    .sections.filter((section) => section.id === '3')
    .flatMap(({ tables }) => tables.flatMap(({ rows }) => rows));

/** Indicators with a row label that stand in no number cell and head no row of that form, and why. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  form2014: [],
  form2019: [
    // sums over both kinds of suit
    'litigation.total',
    'litigation.upheld',
    'litigation.corrected',
    'litigation.other',
    'litigation.pending',
    // extra rows of one province
    'disclosure.otherdoc.issued',
    'disclosure.otherdoc.disclosed',
    'disclosure.otherdoc.total_public',
  ],
  form2021: [
    'litigation.total',
    'litigation.upheld',
    'litigation.corrected',
    'litigation.other',
    'litigation.pending',
    // told in the text of section six
    'fees.collected',
    'fees.cases',
  ],
};
/** Sections that are indicators without being rows of a table. */
const SECTION_HEADS = ['disclosure', 'application'];

describe.each(FORMS.map((edition) => [edition.id, edition] as const))('%s', (id, edition) => {
  it('knows the indicator of every cell', () => {
    for (const cell of cellsOf(edition)) expect(isIndicatorId(cell.indicator)).toBe(true);
  });
  it('has every indicator with a row label exactly once per applicant, the exceptions apart', () => {
    const seen = new Map<string, number>();
    for (const cell of cellsOf(edition)) {
      if (cell.applicant === 'total') seen.set(cell.indicator, (seen.get(cell.indicator) ?? 0) + 1);
    }
    for (const row of rowsOf(edition)) {
      if (row.head !== undefined) seen.set(row.head, (seen.get(row.head) ?? 0) + 1);
    }
    for (const { id: indicatorId, rows } of CATALOGUE) {
      const isOutside =
        OUTSIDE[id]?.includes(indicatorId) === true ||
        (id !== 'form2014' && SECTION_HEADS.includes(indicatorId));
      const expected = rows[id] === undefined || isOutside ? 0 : 1;
      expect(seen.get(indicatorId) ?? 0, indicatorId).toBe(expected);
    }
  });
  it('prints the label the catalogue gives for the row', () => {
    for (const row of rowsOf(edition)) {
      const [first] = row.cells;
      if (first === null || first === undefined) continue;
      const label = indicator(first.indicator).rows[id] ?? '';
      const parts = row.label.replace(/^其中：/, '');
      expect(label, row.id).toContain(parts);
    }
  });
  it('has one cell per column in every row, and no row id twice', () => {
    for (const { tables } of edition.sections) {
      for (const table of tables) {
        for (const row of table.rows) expect(row.cells.length, row.id).toBe(table.columns.length);
      }
    }
    const ids = rowsOf(edition).map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('agrees with the catalogue on units', () => {
    for (const { row, indicator: indicatorId } of cellsOf(edition)) {
      if (row.unit === undefined) continue;
      const expected =
        indicatorId === 'disclosure.normative.disclosed' && id === 'form2019' ? '条' : row.unit;
      expect(indicator(indicatorId).unit, row.id).toBe(expected);
    }
  });
  it('names every place once', () => {
    const paths = cellsOf(edition).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('sizes', () => {
  it('the 2014 form has 65 rows, 58 of them with a number', () => {
    expect(rowsOf(form('form2014')).length).toBe(10 + 10 + 24 + 4 + 4 + 1 + 1 + 7 + 4);
    expect(cellsOf(form('form2014')).length).toBe(65 - 7);
  });
  it('the 2019 form has 23 number rows of 7 columns in section three, the 2021 form 25', () => {
    const numbered = (id: 'form2019' | 'form2021') =>
      applicationRows(id).filter(({ cells }) => cells.some((cell) => cell !== null));
    expect(numbered('form2019').length).toBe(23);
    expect(numbered('form2021').length).toBe(25);
    for (const { cells } of [...numbered('form2019'), ...numbered('form2021')]) expect(cells.length).toBe(7);
  });
  it('section four is one row of fifteen cells', () => {
    for (const id of ['form2019', 'form2021'] as const) {
      const cells = cellsOf(form(id)).filter(({ section }) => section.id === '4');
      expect(cells.length).toBe(15);
      expect(new Set(cells.map(({ row }) => row.id)).size).toBe(1);
    }
  });
});

describe('places', () => {
  it.each([
    ['form2014', 'application.channel.letter', '三、（一）4.信函申请数'],
    ['form2014', 'application.result.refused.secret', '三、（三）4.其中：涉及国家秘密'],
    ['form2014', 'review.total', '四、行政复议数量'],
    ['form2014', 'review.upheld', '四、（一）维持具体行政行为数'],
    ['form2014', 'disclosure.normative.issued', '一、（一）制发规范性文件总数'],
    ['form2019', 'disclosure.license.items_prior', '二、第二十条第（五）项 行政许可 上一年项目数量'],
    ['form2021', 'disclosure.license.decisions', '二、第二十条第（五）项 行政许可 本年处理决定数量'],
    ['form2021', 'application.received', '三、一、本年新收政府信息公开申请数量 总计'],
    ['form2021', 'application.result.refused.secret', '三、三、（三）1.属于国家秘密 总计'],
    ['form2021', 'application.result.other', '三、三、（六）其他处理'],
    ['form2019', 'application.result.other', '三、三、（六）其他处理 总计'],
    ['form2021', 'litigation.direct.upheld', '四、未经复议直接起诉 结果维持'],
  ] as const)('%s %s stands at %s', (id, indicatorId, path) => {
    expect(placeOf(form(id), indicatorId)?.path).toBe(path);
  });
  it('an applicant column is a place of its own', () => {
    expect(placeOf(form('form2021'), 'application.received', 'natural_person')?.path).toBe(
      '三、一、本年新收政府信息公开申请数量 自然人',
    );
    expect(placeOf(form('form2014'), 'application.received', 'natural_person')).toBeUndefined();
  });
  it('a head without a number has no column', () => {
    expect(placeOf(form('form2021'), 'application.result.refused')?.column).toBeUndefined();
    expect(placeOf(form('form2014'), 'application.result.refused')?.column).toBe(0);
  });
  it('a row the form lacks has no place', () => {
    expect(placeOf(form('form2021'), 'disclosure.total')).toBeUndefined();
    expect(placeOf(form('form2021'), 'litigation.total')).toBeUndefined();
  });
});

describe('formForYear', () => {
  it.each([
    [2013, undefined],
    [2014, 'form2014'],
    [2018, 'form2014'],
    [2019, 'form2019'],
    [2020, 'form2019'],
    [2021, 'form2021'],
    [2031, 'form2021'],
  ])('%i uses %s', (year, id) => {
    expect(formForYear(year)).toBe(id);
  });
});
