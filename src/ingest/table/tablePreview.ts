import type { PreviewColumn, TablePreview } from '../filePart';
import { maskPersonal } from '../maskPersonal';
import type { TableHead } from './findHead';
import type { RowBlock } from './grid';

const MOST_ROWS = 40;
const LONGEST_CELL = 80;

/** The first rows of a table as they may be shown, with what each column is taken for. */
export function tablePreview(
  { rows, lines }: RowBlock,
  { from, to, columns: heads }: TableHead,
  { fingerprint, columns }: { readonly fingerprint: string; readonly columns: readonly PreviewColumn[] },
): TablePreview {
  const shown = rows.slice(0, MOST_ROWS).map((row) => row.map((cell) => cut(cell ?? '')));
  const lowest = heads.map((words) => words.at(-1)?.text ?? '');
  const masked = maskPersonal(shown, lowest);
  return {
    kind: 'table',
    headerFingerprint: fingerprint,
    rows: masked,
    lines: lines.slice(0, MOST_ROWS),
    heads: { from, to },
    columns: columns.map((column) => withExample(column, masked.slice(to))),
  };
}

/** A column that nothing was made of is shown with what stands in it, so that a person can say what it is. */
function withExample(column: PreviewColumn, below: readonly (readonly string[])[]): PreviewColumn {
  const { certainty, value } = column.target;
  const isUnread = certainty === 'unknown' || (value?.kind === 'ignored' && certainty === 'stated');
  const example = isUnread
    ? below.map((row) => row[column.column] ?? '').find((cell) => cell !== '')
    : undefined;
  if (example !== undefined) return { ...column, example };
  // A column without a head and without a cell is none.
  return isUnread && column.header === '' ? { ...column, sentence: undefined } : column;
}

function cut(cell: string): string {
  const text = cell.trim();
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
}
