import type { SheetHead } from './sheet';
import type { RowSlice } from './rowSlices';

/** What spreadsheets hold at most. Beyond it a program calls the file broken. */
export const MOST_ROWS = 1_048_576;

const START =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
/** A4 across: what an office prints. */
const PAGE =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
/** Characters that a page made as wide as the sheet still has legibly; a wider sheet goes over several pages. */
const WIDEST_PAGE = 260;

/** The XML of one sheet, written slice by slice. */
export class SheetXml {
  readonly #head: SheetHead;
  readonly #isFirst: boolean;
  readonly #textPlace: (text: string) => number;
  readonly #merged: string[] = [];
  #rows = 0;

  /** @param textPlace the place of a text in the table of texts that all sheets share */
  constructor(head: SheetHead, isFirst: boolean, textPlace: (text: string) => number) {
    this.#head = head;
    this.#isFirst = isFirst;
    this.#textPlace = textPlace;
  }

  /** What stands before the rows. */
  start(): string {
    const { widths, frozenRows = 0 } = this.#head;
    const below = `A${String(frozenRows + 1)}`;
    const pane =
      frozenRows === 0
        ? ''
        : `<pane ySplit="${String(frozenRows)}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>`;
    const isPage = widths.reduce((sum, width) => sum + width, 0) <= WIDEST_PAGE;
    const columns = widths.map(
      (width, at) =>
        `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`,
    );
    return [
      START,
      `<sheetPr><pageSetUpPr fitToPage="${isPage ? '1' : '0'}"/></sheetPr>`,
      `<sheetViews><sheetView ${this.#isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">${pane}</sheetView></sheetViews>`,
      '<sheetFormatPr defaultRowHeight="15"/>',
      columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
      '<sheetData>',
    ].join('');
  }

  /** Rows below those before. */
  rows({ lengths, values, looks, spans }: RowSlice): string {
    const first = this.#rows;
    for (const { row, column, rows, columns } of spans)
      this.#merged.push(
        `${address(first + row, column)}:${address(first + row + rows - 1, column + columns - 1)}`,
      );
    let at = 0;
    let xml = '';
    for (const length of lengths) {
      this.#rows += 1;
      xml += `<row r="${String(this.#rows)}">`;
      for (let column = 0; column < length; column += 1, at += 1)
        xml += this.#cell(column, values[at] ?? null, looks[at] ?? 0);
      xml += '</row>';
    }
    return xml;
  }

  /** What stands behind the rows. */
  end(): string {
    const merged =
      this.#merged.length === 0
        ? ''
        : `<mergeCells count="${String(this.#merged.length)}">${this.#merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
    return `</sheetData>${merged}${PAGE}</worksheet>`;
  }

  /** How many rows were written. */
  get rowCount(): number {
    return this.#rows;
  }

  #cell(column: number, value: string | number | null, look: number): string {
    if (value === null && look === 0) return '';
    const start = `<c r="${letters(column)}${String(this.#rows)}"${look === 0 ? '' : ` s="${String(look)}"`}`;
    if (value === null) return `${start}/>`;
    if (typeof value === 'string') return `${start} t="s"><v>${String(this.#textPlace(value))}</v></c>`;
    if (!Number.isFinite(value)) throw new Error(`no number that a sheet can hold: ${String(value)}`);
    return `${start}><v>${String(value)}</v></c>`;
  }
}

function address(row: number, column: number): string {
  return `${letters(column)}${String(row + 1)}`;
}

const LETTERS: string[] = [];

/** A, B … Z, AA …, by column from 0. */
function letters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  const before = column < 26 ? '' : letters(Math.floor(column / 26) - 1);
  const made = `${before}${String.fromCharCode(65 + (column % 26))}`;
  LETTERS[column] = made;
  return made;
}
