import type { ChartTable, TableColumn } from '../../charts/chart';

/** Widths of A4 between its margins, in CSS px. */
export const PAPER_WIDTH = { portrait: 700, landscape: 1028 } as const;

/** How a table lies on paper: which way the sheet is turned, and its columns in parts that each fit its width. */
export interface TableLayout {
  readonly way: keyof typeof PAPER_WIDTH;
  /** Places of columns; every part begins with the first column. */
  readonly parts: readonly (readonly number[])[];
}

/** Size of the letters of a printed table, in CSS px, and what is left and right of a text. */
const LETTER = 11;
const PADDING = 10;
/** Words longer than this are broken into lines. */
const WIDEST_TEXT = 130;
const WIDEST_HEAD = 84;

/**
 * Lays a table out on A4: upright where it fits, else lying, else lying with its columns in several parts under each other,
 * each beginning with the column that names the rows.
 */
export function layoutTable(table: ChartTable): TableLayout {
  const widths = table.columns.map((column, place) => widthOf(column, place, table));
  const total = sum(widths);
  if (total <= PAPER_WIDTH.portrait) return { way: 'portrait', parts: [widths.map((_, place) => place)] };
  return { way: 'landscape', parts: partsWithin(widths, PAPER_WIDTH.landscape) };
}

/** Columns in parts no wider than `most` px, the first column in each. */
export function partsWithin(widths: readonly number[], most: number): readonly (readonly number[])[] {
  const [head = 0, ...others] = widths;
  const parts: number[][] = [];
  let room = 0;
  for (const [at, width] of others.entries()) {
    const last = parts.at(-1);
    if (last !== undefined && width <= room) {
      last.push(at + 1);
      room -= width;
    } else {
      parts.push([0, at + 1]);
      room = most - head - width;
    }
  }
  return parts.length === 0 ? [widths.map((_, place) => place)] : parts;
}

/** About how wide each column is printed, in CSS px: numbers in one line, words in several where they are long. */
export function widthsOf(table: ChartTable): readonly number[] {
  return table.columns.map((column, place) => widthOf(column, place, table));
}

function widthOf(column: TableColumn, place: number, { rows }: ChartTable): number {
  const head = Math.min(WIDEST_HEAD, lettersOf(`${column.label}${column.unit ?? ''}`));
  const isText = column.kind === 'text';
  const cells = rows.reduce((most, row) => Math.max(most, lettersOf(row[place]?.text ?? '')), 0);
  return Math.max(head, isText ? Math.min(WIDEST_TEXT, cells) : Math.min(2 * WIDEST_TEXT, cells)) + PADDING;
}

function lettersOf(text: string): number {
  return [...text].reduce(
    (width, one) => width + ((one.codePointAt(0) ?? 0) > 0xff ? LETTER : 0.6 * LETTER),
    0,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
