import type { SheetRows } from '../form/sheetRows';
import type { ColumnRole } from './headerAliases';
import type { Layout } from './layout';
import type { Merge } from './findHead';

/** Columns that say whose or of what a row is: there a merged cell speaks for every row it covers. */
const SPEAKING: readonly ColumnRole[] = [
  ...(['unit', 'region', 'code', 'level', 'year', 'scope', 'form'] as const),
  ...(['indicator', 'indicatorId', 'applicant', 'measureUnit'] as const),
];

/**
 * The rows of a sheet with the text of merged cells in every row they cover, in columns that say whose or of what a row
 * is. A number in a merged cell stays in its first place: whose it is below is not known.
 */
export function mergedRows(
  rows: SheetRows,
  merges: readonly Merge[] | undefined,
  { roles, headerLine }: Layout,
): SheetRows {
  const speaking = new Set(SPEAKING.flatMap((role) => roles.get(role) ?? []));
  const used = (merges ?? []).filter(
    ({ top, bottom, left }) => bottom > top && top > headerLine && speaking.has(left - 1),
  );
  if (used.length === 0) return rows;
  const filled = rows.map((row) => row);
  for (const { top, bottom, left } of used) {
    const text = rows[top - 1]?.[left - 1] ?? '';
    for (let line = top + 1; line <= Math.min(bottom, rows.length); line += 1) {
      const cells = [...(filled[line - 1] ?? [])];
      // A row without a cell of its own is no row of the table.
      if (text === '' || cells.every((cell) => cell.trim() === '')) continue;
      while (cells.length < left) cells.push('');
      cells[left - 1] = text;
      filled[line - 1] = cells;
    }
  }
  return filled;
}
