import { GRID_LIMITS } from '../table/grid';
import type { Merge } from '../table/findHead';

/** How large a sheet is. */
export interface SheetShape {
  /** Cells with content. */
  readonly cells: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Formulas whose result was not saved. */
  readonly unsavedFormulas: number;
  readonly merges: readonly Merge[];
  /** Rows and columns that the workbook does not show, of those with content. */
  readonly hidden: { readonly rows: number; readonly columns: number };
}

/** Cells of the rectangle a sheet spans, empty ones among them. */
const MOST_SPANNED = 20_000_000;

// A tag that is never closed must not be looked through again from every tag in it: so no `<` inside one.
const EMPTY_CELL = /<(?:\w+:)?c\b[^<>]*\/>|<(?:\w+:)?c\b[^<>]*>\s*<\/(?:\w+:)?c>/gu;
const EMPTY_ROW = /<(?:\w+:)?row\b[^<>]*\/>|<(?:\w+:)?row\b[^<>]*>\s*<\/(?:\w+:)?row>/gu;
const ERROR_CELL = /(<(?:\w+:)?c\b[^<>]*?\st=")e(?=")/gu;
const UNSAVED = /<(?:\w+:)?c\b[^<>]*>\s*<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*<\/(?:\w+:)?c>/gu;
const MERGE = /<(?:\w+:)?mergeCell\b[^<>]*?\sref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/gu;
/** Merged cells far below or to the right hold nothing that is read. */
const MOST_MERGES = 20_000;
const HIDDEN_ROW = /<(?:\w+:)?row\b(?=[^<>]*\shidden="(?:1|true)")[^<>]*[^/]>\s*<(?:\w+:)?c\b/gu;
const HIDDEN_COLUMNS =
  /<(?:\w+:)?col\b(?=[^<>]*\shidden="(?:1|true)")(?=[^<>]*\smin="(\d+)")[^<>]*?\smax="(\d+)"/gu;
const CELL = /<(?:\w+:)?c\b[^<>]*?\sr="([A-Z]{1,3})(\d{1,7})"/gu;

/**
 * The XML of a sheet without cells and rows that only carry a format (a million of them below the table are common), and with
 * errors such as #DIV/0! as the text they show, so that they are not taken for empty.
 */
export function cleanedSheet(xml: string): string {
  return xml.replace(EMPTY_CELL, '').replace(EMPTY_ROW, '').replace(ERROR_CELL, '$1str');
}

/**
 * True where a tag begins inside another. The parser would look through the whole rest of the sheet for each of them;
 * comments and literal parts may hold anything and are left to it.
 */
export function hasOpenTags(xml: string): boolean {
  return !xml.includes('<!') && /<[^<>]*(?:<|$)/u.test(xml);
}

/** Measures a sheet without building it. */
export function sheetShape(xml: string): SheetShape {
  let cells = 0;
  let lastRow = 0;
  let lastColumn = 0;
  for (const [, letters = '', digits = ''] of xml.matchAll(CELL)) {
    cells += 1;
    lastRow = Math.max(lastRow, Number(digits));
    lastColumn = Math.max(lastColumn, columnOf(letters));
  }
  const shape = { cells, lastRow, lastColumn, unsavedFormulas: [...xml.matchAll(UNSAVED)].length };
  return { ...shape, merges: mergesIn(xml), hidden: hiddenIn(xml, lastColumn) };
}

function mergesIn(xml: string): readonly Merge[] {
  const merges: Merge[] = [];
  for (const [, left = '', top = '', right = '', bottom = ''] of xml.matchAll(MERGE)) {
    if (merges.length === MOST_MERGES) break;
    merges.push({
      top: Number(top),
      left: columnOf(left),
      bottom: Number(bottom),
      right: Math.min(columnOf(right), GRID_LIMITS.columns),
    });
  }
  return merges;
}

function hiddenIn(xml: string, lastColumn: number): SheetShape['hidden'] {
  let columns = 0;
  for (const [, first = '', last = ''] of xml.matchAll(HIDDEN_COLUMNS)) {
    columns += Math.max(0, Math.min(Number(last), lastColumn) - Number(first) + 1);
  }
  return { rows: [...xml.matchAll(HIDDEN_ROW)].length, columns };
}

/** Why a sheet of this shape is not built; undefined when nothing is wrong. */
export function sheetFault({
  lastRow,
  lastColumn,
}: SheetShape): 'too-many-columns' | 'too-spread' | undefined {
  if (lastColumn > GRID_LIMITS.columns) return 'too-many-columns';
  return lastRow * lastColumn > MOST_SPANNED ? 'too-spread' : undefined;
}

/** A is 1, Z is 26, AA is 27. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
