import { maskPersonal } from '../maskPersonal';
import type { RefusedRow } from './refusedRow';

/** A cell that a spreadsheet would run as a formula; signed numbers and bare dashes are none. */
const FORMULA = /^(?:[=@\t\r]|[+-](?![\d.,\s+-]*$))/u;

/**
 * Refused rows as a file to be corrected and loaded again: the original columns, then 行号 and 原因, which a later
 * reading passes over. Names and telephone numbers, which no reading takes, are masked. UTF-8 with byte-order mark and
 * CRLF, as Excel and WPS want it.
 */
export function refusedCsv(header: readonly string[], rows: readonly RefusedRow[]): string {
  // Not one argument for each row: a call takes some hundred thousand at most.
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  const heads = Array.from({ length: width }, (_, column) => header[column] ?? '');
  const masked = maskPersonal(
    rows.map(({ cells }) => heads.map((_, column) => cells[column] ?? '')),
    heads,
  );
  const lines = [
    [...heads, '行号', '原因'],
    ...rows.map(({ line, reason }, at) => [...(masked[at] ?? []), String(line), reason]),
  ];
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replace(/"/gu, '""')}"` : guarded;
}
