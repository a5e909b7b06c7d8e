import type { ChartTable, TableColumn } from '../../charts/chart';

/** Widths of A4 between its margins, in CSS px. */
export const PAPER_WIDTH = { portrait: 700, landscape: 1028 } as const;

/** How a table lies on paper: which way the sheet is turned, and its columns in parts that each fit its width. */
export interface TableLayout {
  readonly way: keyof typeof PAPER_WIDTH;
  /** Smaller letters, closer together. */
  readonly isTight: boolean;
  /** How many rows stand beside each other, where the table is narrow. */
  readonly across: number;
  /** Places of columns; every part begins with the first column. */
  readonly parts: readonly (readonly number[])[];
}

/** Size of the letters of a printed table, in CSS px, and what is left and right of a text. */
const LETTER = 11;
const PADDING = 10;
/** Words wider than this, in CSS px, are broken into lines. */
export const WIDEST_TEXT = 130;
const WIDEST_HEAD = 84;

/** How much narrower a table gets by smaller letters. */
const TIGHT = 0.82;

/** A narrow table has its rows beside each other where that leaves no more lines than these, so that it is never cut. */
const MOST_LINES = 24;
const FEWEST_ROWS = 9;
const MOST_ACROSS = 3;

/** What is left between rows that stand beside each other, in CSS px. */
const BETWEEN = 24;

/**
 * Lays a table out on A4: upright where it fits, else lying, each also with smaller letters, else lying with its columns in
 * several parts of about one width under each other, each beginning with the column that names the rows.
 */
export function layoutTable(table: ChartTable): TableLayout {
  const widths = widthsOf(table);
  const total = sum(widths);
  const whole = [widths.map((_, place) => place)];
  for (const way of ['portrait', 'landscape'] as const) {
    const across = way === 'portrait' ? acrossOf(total, table.rows.length) : 1;
    if (total <= PAPER_WIDTH[way]) return { way, isTight: false, across, parts: whole };
    if (total * TIGHT <= PAPER_WIDTH[way]) return { way, isTight: true, across, parts: whole };
  }
  return {
    way: 'landscape',
    isTight: true,
    across: 1,
    parts: balanced(widths, PAPER_WIDTH.landscape / TIGHT),
  };
}

function acrossOf(width: number, rows: number): number {
  if (rows < FEWEST_ROWS) return 1;
  const fit = Math.floor((PAPER_WIDTH.portrait + BETWEEN) / (width + BETWEEN));
  const across = Math.max(1, Math.min(MOST_ACROSS, fit));
  return Math.ceil(rows / across) > MOST_LINES ? 1 : across;
}

/** As few parts as `most` px allow, as even as they come. */
function balanced(widths: readonly number[], most: number): readonly (readonly number[])[] {
  let best = partsWithin(widths, most);
  for (let width = most - STEP; width > 0; width -= STEP) {
    const parts = partsWithin(widths, width);
    if (parts.length > best.length) break;
    best = parts;
  }
  return best;
}

/** Px by which the width of parts is tried. */
const STEP = 20;

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

/** About how wide a text in one line of a table is, in CSS px. */
export function lettersOf(text: string): number {
  return [...text].reduce(
    (width, one) => width + ((one.codePointAt(0) ?? 0) > 0xff ? LETTER : 0.6 * LETTER),
    0,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
