import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { APPLICANTS } from '../../../src/domain/applicant';
import { form, FORMS } from '../../../src/domain/forms';
import { formSheet, sheetParts } from '../../../src/domain/formSheet';
import { gridOf } from '../../../src/domain/formSheet/grid';
import { cellsIn, findForm } from '../../../src/ingest/form/findForm';

/** A form as it is printed, each number cell holding its own number; merged cells hold their text at their beginning. */
function printed(id: (typeof FORMS)[number]['id']) {
  const expected = new Map<string, string>();
  const rows = sheetParts(formSheet(form(id))).flatMap(({ title, columns, rows: lines }) => [
    ...(title === undefined ? [] : [[title]]),
    ...gridOf(lines, columns).map((cells) =>
      cells.map((cell) => {
        if (cell === null) return '';
        if (cell.kind !== 'figure') return cell.text;
        const number = String(expected.size + 1);
        expected.set(`${cell.cell.indicator}@${cell.cell.applicant}`, number);
        return number;
      }),
    ),
  ]);
  return { rows, expected };
}

function read(rows: readonly (readonly string[])[], id: (typeof FORMS)[number]['id']) {
  const found = findForm(rows);
  if (found === undefined) throw new Error('no form was found');
  const cells = cellsIn(found, id);
  return {
    form: found.form,
    remarks: found.remarks,
    cells,
    values: new Map(
      cells.map(({ indicator, applicant, text }) => [
        `${CATALOGUE[indicator]?.id ?? ''}@${APPLICANTS[applicant] ?? ''}`,
        text,
      ]),
    ),
  };
}

const labels = FORMS.flatMap(({ sections }) =>
  sections.flatMap(({ title, tables }) => [
    title,
    ...tables.flatMap(({ columns, rows }) => [...columns, ...rows.map(({ label }) => label)]),
  ]),
);

describe('findForm', () => {
  it.each(FORMS.map(({ id }) => [id] as const))('finds every cell of %s where it is printed', (id) => {
    const { rows, expected } = printed(id);
    const { form: found, remarks, values, cells } = read(rows, id);
    expect(found).toBe(id);
    expect(remarks).toEqual([]);
    expect(values).toEqual(expected);
    for (const { row, column, text } of cells) expect(rows[row - 1]?.[column - 1]).toBe(text);
  });

  it.each(FORMS.map(({ id }) => [id] as const))(
    'finds %s among blank columns and rows, without its section titles, with blanks in its labels',
    (id) => {
      const { rows, expected } = printed(id);
      const loosened = rows
        .filter(
          ([first = '', second]) => id === 'form2014' || second !== undefined || !/^[二三四]、/u.test(first),
        )
        .flatMap((cells) => [['', ...cells.map((cell) => cell.replace(/政府/gu, '政 府'))], []]);
      // Table four has its numbers right below its heads.
      const dense = loosened.filter((cells) => cells.length > 0);
      expect(read(dense, id).values).toEqual(expected);
      if (id === 'form2014') expect(read(loosened, id).values).toEqual(expected);
    },
  );

  it('never throws, and never reads a cell that is not on the sheet', () => {
    const cell = fc.oneof(
      fc.constantFrom(...labels),
      fc.constantFrom('', '', '自然人', '总计', '单位', '——', '6', '1,234', '件'),
      fc.string({ maxLength: 5 }),
    );
    const sheets = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 40 });
    fc.assert(
      fc.property(sheets, (rows) => {
        const found = findForm(rows);
        for (const { row, column, text } of found?.cells ?? []) {
          expect(rows[row - 1]?.[column - 1] ?? '').toBe(text);
        }
      }),
      { numRuns: 150 },
    );
  });
});
