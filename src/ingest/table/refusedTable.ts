import { SYNTHETIC_MARK } from '../../domain/dataset';
import { CHINESE_NAMES } from '../../domain/words/names';
import type { Layout } from './layout';
import { refusedCsv } from './refusedCsv';
import type { RefusedRow } from './refusedRow';

/**
 * Refused rows of a table as a file that can be corrected and read again: heads above each other in one cell, and what
 * the title or a person said of the whole table in columns of its own. Every row of made-up data says so, also where only
 * the title, the name of the file or other rows did.
 *
 * @param isSynthetic of the whole file: one row that is made up makes all of it so
 */
export function refusedTable(
  { headsAgain: header, subject, roles }: Layout,
  refused: readonly RefusedRow[],
  isSynthetic: boolean,
): string {
  const nature = isSynthetic ? roles.get('nature') : undefined;
  const rows = nature === undefined ? refused : refused.map((row) => marked(row, nature));
  const { unit, year, scope, form } = subject;
  const told = [
    ['填报单位', unit?.value?.id],
    ['年份', year?.value === undefined ? undefined : String(year.value)],
    ['口径', scope?.value === undefined ? undefined : CHINESE_NAMES.scopes[scope.value]],
    ['报表', form?.value === undefined ? undefined : CHINESE_NAMES.forms[form.value]],
    ['数据性质', isSynthetic && !roles.has('nature') ? SYNTHETIC_MARK : undefined],
  ].flatMap(([head, value]) => (head === undefined || value === undefined ? [] : [{ head, value }]));
  if (told.length === 0) return refusedCsv(header, rows);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  const padded = (cells: readonly string[]): readonly string[] =>
    Array.from({ length: width }, (_, column) => cells[column] ?? '');
  return refusedCsv(
    [...padded(header), ...told.map(({ head }) => head)],
    rows.map((row) => ({ ...row, cells: [...padded(row.cells), ...told.map(({ value }) => value)] })),
  );
}

/** The row with the mark where it says nothing of its nature; a short row, or one that could not be cut, is filled up. */
function marked(row: RefusedRow, nature: number): RefusedRow {
  if ((row.cells[nature] ?? '').trim() !== '') return row;
  const width = Math.max(row.cells.length, nature + 1);
  const cells = Array.from({ length: width }, (_, at) =>
    at === nature ? SYNTHETIC_MARK : (row.cells[at] ?? ''),
  );
  return { ...row, cells };
}
