import type { ChartTable, TableCell } from '../charts/chart';
import { columnHead } from '../charts/table/columnHead';
import { longTableOf } from '../charts/table/rowByRow';
import type { BookRow } from './workbook/sheet';

/** Excel and WPS take a file without it for the machine's own code page, and garble Chinese. */
export const BOM = '\ufeff';
const LINE_END = '\r\n';
/** A text that starts so would be run as a formula by a spreadsheet. */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * A table as CSV for WPS and Excel: UTF-8 with BOM, CRLF, header first. Numbers are written whole and plain (a rate as
 * a fraction of 1); text that a spreadsheet would take for a formula gets a leading '.
 */
export function csvOf(table: ChartTable): string {
  return BOM + [...csvRows(table)].map((row) => csvLine(row.map((cell) => cell?.value ?? ''))).join('');
}

/** The rows of the same, head first, one at a time. */
export function* csvRows(table: ChartTable): Generator<BookRow> {
  const { columns, rowCount, rowAt } = longTableOf(table);
  yield columns.map((column) => ({ value: columnHead(column) }));
  for (let place = 0; place < rowCount; place += 1) {
    const row = rowAt(place);
    yield columns.map((_, i) => valueOf(row[i]));
  }
}

/** A line of a CSV file: numbers plain, texts guarded and in quotes where they need it. */
export function csvLine(values: readonly (string | number)[]): string {
  const cells = values.map((value) => (typeof value === 'number' ? String(value) : quoted(guarded(value))));
  return cells.join(',') + LINE_END;
}

/** Lines of finished cells as a CSV file with its BOM. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return BOM + lines.map((cells) => cells.join(',') + LINE_END).join('');
}

/** A text cell with a ' in front when a spreadsheet would run it. Numbers never come here, so −3 stays a number. */
export function guarded(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** A cell with quotes where the separator, a quote or a line end stands in it. */
export function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function valueOf(cell: TableCell | undefined): BookRow[number] {
  if (cell === undefined) return null;
  // A missing number says in words why it is missing, so that no blank is read as 0.
  return { value: typeof cell.number === 'number' ? cell.number : cell.text };
}
