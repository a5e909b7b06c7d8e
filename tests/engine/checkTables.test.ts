import { describe, expect, test } from 'vitest';
import { indicatorCode } from '../../src/domain/catalogue';
import { ofYearBefore, term } from '../../src/domain/equation';
import type { Columns, TableContents, TableName } from '../../src/engine/engine';
import { checkTables, formTables } from '../../src/engine/checkTables';
import { aRule, listed, side } from './rules';

const [RECEIVED, CLOSED] = [term('application.received'), term('application.closed', 'enterprise', -1)];

/** Columns of a table that comes in one part, as plain lists. */
function columnsOf(given: TableContents[TableName]): Readonly<Record<string, unknown[]>> {
  const columns = given as Columns;
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, Array.from(column as Iterable<unknown>)]),
  );
}

describe('the tables of rules', () => {
  const plain = aRule(
    {
      left: { ...side(RECEIVED, CLOSED), isLargest: true },
      relation: 'atMost',
      right: side({ ...CLOSED, isOptional: true }),
    },
    ['form2014'],
    ['county'],
  );
  const back = {
    ...aRule({ left: side(RECEIVED), relation: 'within', right: side(ofYearBefore(RECEIVED)) }, ['form2021']),
    id: 'another',
  };
  const tables = checkTables(
    [listed(plain, 'form2014'), listed(back, 'form2021', 'form2019')],
    [plain, back],
  );

  test('have a row for each equation; optional terms are not among those that must be stated', () => {
    expect(columnsOf(tables.check_equation)).toEqual({
      equation_key: [0, 1],
      check_key: [0, 1],
      form: [2014, 2021],
      before_form: [0, 2019],
      relation: [1, 4],
      left_terms: [2, 1],
      right_terms: [0, 1],
      left_is_largest: [1, 0],
      right_is_largest: [0, 0],
    });
  });

  test('have a row for each term, with the year it is read in', () => {
    const [received, closed] = [RECEIVED, CLOSED].map(({ indicator }) => indicatorCode(indicator));
    expect(columnsOf(tables.check_term)).toEqual({
      equation_key: [0, 0, 0, 1, 1],
      form: [2014, 2014, 2014, 2021, 2021],
      before_form: [0, 0, 0, 2019, 2019],
      is_before: [0, 0, 0, 0, 1],
      told_form: [2014, 2014, 2014, 2021, 2019],
      side: [1, 1, 2, 1, 2],
      indicator_key: [received, closed, closed, received, received],
      applicant: [0, 2, 2, 0, 0],
      weight: [1, -1, -1, 1, 1],
      is_optional: [0, 0, 1, 0, 0],
    });
  });

  test('have the levels that a rule names, or all five', () => {
    expect(columnsOf(tables.check_level)).toEqual({
      check_key: [0, 1, 1, 1, 1, 1],
      level: [2, 0, 1, 2, 3, 4],
    });
  });

  test('refuse an equation of a rule that is not listed', () => {
    expect(() => checkTables([listed(plain, 'form2014')], [back])).toThrow('made-for-a-test');
  });
});

test('the cells of a form are its number cells, each once; table three of 2021 has 25 rows', () => {
  const { form, indicator_key, applicant } = columnsOf(formTables().form_cell);
  const cells = (form ?? []).map((of, i) => [of, indicator_key?.[i], applicant?.[i]].join());
  expect(new Set(cells).size).toBe(cells.length);
  // 25 number rows by 7 columns, less the total column.
  expect((applicant ?? []).filter((column, i) => form?.[i] === 2021 && column !== 0).length).toBe(25 * 6);
  expect((applicant ?? []).filter((column, i) => form?.[i] === 2014 && column !== 0)).toEqual([]);
});
