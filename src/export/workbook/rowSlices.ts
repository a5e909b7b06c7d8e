import type { CellLook, BookRow } from './sheet';

/** Rows as they cross to a worker: flat lists, which are copied many times faster than an object for each cell. */
export interface RowSlice {
  /** Cells in each row. */
  readonly lengths: readonly number[];
  /** Values of all cells; null where there is none. */
  readonly values: readonly (string | number | null)[];
  /** Look of each cell: 0 for none, else the place of it in all looks so far, from 1. */
  readonly looks: Uint16Array;
  /** Looks that no slice before had. */
  readonly newLooks: readonly CellLook[];
  /** Cells that take more than one place. */
  readonly spans: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}

/** A slice has about so many cells: little enough to be made and copied well within a turn of the page. */
const CELLS_IN_SLICE = 3000;

/** Makes slices of rows; looks are numbered over all slices of one encoder. */
export class RowEncoder {
  readonly #places = new Map<CellLook, number>();
  readonly #alike = new Map<string, number>();

  /** @param rows read as they are wanted */
  *slices(rows: Iterable<BookRow>): Generator<RowSlice> {
    let open = emptySlice();
    for (const row of rows) {
      this.#add(open, row);
      if (open.values.length < CELLS_IN_SLICE) continue;
      yield closed(open);
      open = emptySlice();
    }
    if (open.lengths.length > 0) yield closed(open);
  }

  #add(open: OpenSlice, row: BookRow): void {
    for (const [column, cell] of row.entries()) {
      open.values.push(cell?.value ?? null);
      open.looks.push(cell?.look === undefined ? 0 : this.#placeOf(cell.look, open));
      const { rowSpan = 1, columnSpan = 1 } = cell ?? {};
      if (rowSpan > 1 || columnSpan > 1)
        open.spans.push({ row: open.lengths.length, column, rows: rowSpan, columns: columnSpan });
    }
    open.lengths.push(row.length);
  }

  #placeOf(look: CellLook, open: OpenSlice): number {
    const known = this.#places.get(look);
    if (known !== undefined) return known;
    const name = JSON.stringify(look);
    let place = this.#alike.get(name);
    if (place === undefined) {
      place = this.#alike.size + 1;
      this.#alike.set(name, place);
      open.newLooks.push(look);
    }
    this.#places.set(look, place);
    return place;
  }
}

interface OpenSlice {
  readonly lengths: number[];
  readonly values: (string | number | null)[];
  readonly looks: number[];
  readonly newLooks: CellLook[];
  readonly spans: RowSlice['spans'][number][];
}

function emptySlice(): OpenSlice {
  return { lengths: [], values: [], looks: [], newLooks: [], spans: [] };
}

function closed({ looks, ...rest }: OpenSlice): RowSlice {
  return { ...rest, looks: Uint16Array.from(looks) };
}
