import type { ChartTable, TableCell } from '../charts/chart';

/** Excel and WPS take a file without it for the machine's own code page, and garble Chinese. */
const BOM = '\ufeff';
const LINE_END = '\r\n';
/** A text that starts so would be run as a formula by a spreadsheet. */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * A table as CSV for WPS and Excel: UTF-8 with BOM, CRLF, header first. Numbers are written whole and plain (a rate as
 * a fraction of 1); text that a spreadsheet would take for a formula gets a leading '.
 */
export function csvOf({ columns, rows }: ChartTable): string {
  const lines = [
    columns.map(({ label, unit }) => quoted(guarded(unit === undefined ? label : `${label}（${unit}）`))),
    ...rows.map((row) => columns.map((_, i) => cellText(row[i]))),
  ];
  return csvText(lines);
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

function cellText(cell: TableCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell.number === 'number') return String(cell.number);
  // A missing number says in words why it is missing, so that no blank is read as 0.
  return quoted(guarded(cell.text));
}
