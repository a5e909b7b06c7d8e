import { SYNTHETIC_MARK } from '../../domain/dataset';
import { FORM_SHORT_NAMES } from '../../domain/formId';
import { SCOPE_NAMES } from '../../domain/report';
import type { Layout } from '../layout';
import { refusedCsv } from '../refusedCsv';
import type { RefusedRow } from '../refusedRow';

/**
 * Refused rows of a table as a file that can be corrected and read again: heads above each other in one cell, and what
 * the title or a person said of the whole table in columns of its own. Rows of made-up data say so, also where only the
 * title or the name of the file did.
 */
export function refusedTable(
  { headsAgain: header, subject, roles }: Layout,
  refused: readonly RefusedRow[],
  isSynthetic: boolean,
): string {
  const { unit, year, scope, form } = subject;
  const told = [
    ['填报单位', unit?.value?.id],
    ['年份', year?.value === undefined ? undefined : String(year.value)],
    ['口径', scope?.value === undefined ? undefined : SCOPE_NAMES[scope.value]],
    ['报表', form?.value === undefined ? undefined : FORM_SHORT_NAMES[form.value]],
    ['数据性质', isSynthetic && !roles.has('nature') ? SYNTHETIC_MARK : undefined],
  ].flatMap(([head, value]) => (head === undefined || value === undefined ? [] : [{ head, value }]));
  if (told.length === 0) return refusedCsv(header, refused);
  const width = Math.max(header.length, ...refused.map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]): readonly string[] =>
    Array.from({ length: width }, (_, column) => cells[column] ?? '');
  return refusedCsv(
    [...padded(header), ...told.map(({ head }) => head)],
    refused.map((row) => ({ ...row, cells: [...padded(row.cells), ...told.map(({ value }) => value)] })),
  );
}
