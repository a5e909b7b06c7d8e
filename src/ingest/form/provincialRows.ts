import type { FormTable } from '../../domain/form';
import type { FormId } from '../../domain/formId';
import { form } from '../../domain/forms';
import { columnsRow } from '../../domain/forms/rows';

/** Rows that a province has added to a block of the national form, by the id of the block. */
const ADDED = {
  // Hubei, reports of 2019 and 2020.
  '2.1': columnsRow(
    '2.1.3',
    '其他主动公开文件',
    ['disclosure.otherdoc.issued', 'disclosure.otherdoc.disclosed', 'disclosure.otherdoc.total_public'],
    '件',
  ),
} as const;

/** The blocks of section two as a form prints them, each with the rows that provinces are known to have added. */
export function blockTables(id: FormId): readonly FormTable[] {
  const tables = form(id).sections.find((section) => section.id === '2')?.tables ?? [];
  if (id !== 'form2019') return tables;
  return tables.map((table) =>
    table.id === '2.1' ? { ...table, rows: [...table.rows, ADDED['2.1']] } : table,
  );
}

/** True for a row that is in no national form, though what it counts is known. */
export function isAdded(row: string): boolean {
  return Object.values(ADDED).some(({ id }) => id === row);
}
