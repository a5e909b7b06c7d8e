import type { ChartTable, TableCell, TableColumn } from '../charts/chart';
import { columnHead } from '../charts/table/columnHead';
import { guarded } from './csv';
import { escaped } from './escaped';

/** A table in the two forms that spreadsheets and word processors take from the clipboard. */
export interface ClipboardTable {
  /** Cells of a `<table>`: numbers as numbers, codes as text. */
  readonly html: string;
  /** Cells between tabs, rows between line ends. */
  readonly text: string;
}

/**
 * A table for the clipboard: WPS, Excel and Word paste it as cells. Numbers are written plain, a rate as a fraction of 1
 * shown in percent; codes and words are marked as text, so that 060703 keeps its zero and nothing runs as a formula. WPS
 * and Excel read `mso-number-format`, LibreOffice `sdval` and `sdnum`. A line end stays a blank: where a cell may
 * have lines differs from program to program, and some make rows of them.
 */
export function clipboardTable({ caption, columns, rows }: ChartTable): ClipboardTable {
  const heads = columns.map(columnHead);
  const html = [
    '<meta charset="utf-8"><table border="1" style="border-collapse:collapse">',
    `<caption>${escaped(caption)}</caption>`,
    `<thead><tr>${heads.map((head) => `<th>${escaped(head)}</th>`).join('')}</tr></thead><tbody>`,
    ...rows.map((row) => `<tr>${columns.map((column, i) => htmlCell(column, row[i])).join('')}</tr>`),
    '</tbody></table>',
  ].join('');
  const lines = [heads.map(plain), ...rows.map((row) => columns.map((_, i) => textCell(row[i])))];
  return { html, text: lines.map((cells) => cells.join('\t')).join('\r\n') };
}

function htmlCell({ kind }: TableColumn, cell: TableCell | undefined): string {
  if (typeof cell?.number !== 'number') {
    return `<td style="mso-number-format:'\\@'" sdnum="1033;0;@">${escaped(cell?.text ?? '')}</td>`;
  }
  const number = String(cell.number);
  const isRate = kind === 'rate';
  const held = `sdval="${number}" sdnum="1033;0;${isRate ? '0.0%' : 'General'}"`;
  return `<td align="right" style="mso-number-format:'${isRate ? '0\\.0%' : 'General'}'" ${held}>${number}</td>`;
}

function textCell(cell: TableCell | undefined): string {
  return typeof cell?.number === 'number' ? String(cell.number) : plain(cell?.text ?? '');
}

/** A text in one cell: tabs and line ends would make several of it. */
function plain(text: string): string {
  return guarded(text.replace(/[\t\r\n]+/gu, ' '));
}
