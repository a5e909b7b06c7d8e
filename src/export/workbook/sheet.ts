/** How a cell looks. Cells that look alike should share one object: looks are told apart by identity first. */
export interface CellLook {
  /** Format of a number, or `@` for text that stays text; General when absent. */
  readonly format?: string;
  readonly fontWeight?: 'bold';
  /** In points; 11 when absent. */
  readonly fontSize?: number;
  /** `#rrggbb`. */
  readonly textColor?: string;
  readonly backgroundColor?: string;
  readonly borderStyle?: 'thin';
  readonly borderColor?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly alignVertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Steps to the right. */
  readonly indent?: number;
}

/** One cell; null where the sheet has none. A text never runs as a formula. */
export type BookCell = null | {
  readonly value?: string | number;
  readonly look?: CellLook;
  /** Columns and rows that the cell takes; the cells it covers are null. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
};

/** Cells from the first column on. */
export type BookRow = readonly BookCell[];

/** What a sheet is before its rows. */
export interface SheetHead {
  /** Name of the sheet: at most 31 characters, none of `[]:*?/\`. */
  readonly sheet: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** Rows that stay in sight and are printed on every page; 0 when absent. */
  readonly frozenRows?: number;
}

/** A sheet of a workbook. Its rows may be made one at a time as they are written. */
export interface Sheet extends SheetHead {
  readonly rows: Iterable<BookRow>;
  /** How many rows there are, for who waits; rows that were not counted do no harm. */
  readonly rowCount: number;
}

/** A sheet whose rows are at hand. */
export interface ListedSheet extends Sheet {
  readonly rows: readonly BookRow[];
}

/** A sheet of rows at hand. */
export function listed(head: SheetHead, rows: readonly BookRow[]): ListedSheet {
  return { ...head, rows, rowCount: rows.length };
}

/** Some rows, then one for each thing, made when it is read. */
export function inTurn<Thing>(
  first: readonly BookRow[],
  things: readonly Thing[],
  rowOf: (thing: Thing, place: number) => BookRow,
): Iterable<BookRow> {
  return {
    *[Symbol.iterator]() {
      yield* first;
      for (const [place, thing] of things.entries()) yield rowOf(thing, place);
    },
  };
}
