/** A cell of a form as one number: its indicator and its applicant. */
export function cellOf(indicator: number, applicant: number): number {
  return indicator * APPLICANTS_AT_MOST + applicant;
}

const APPLICANTS_AT_MOST = 8;
/** Missing kinds and the stated number, in three bits of a code. */
const STATES_AT_MOST = 8;

/** One cell over the reports of a form: its number, and a code that says whether and how it is there. */
export interface CellColumn {
  /** Meaningless where the code is not that of a stated number. */
  readonly values: Float64Array;
  /** 0 where the report has no figure for the cell; see {@link codeOf}. */
  readonly codes: Uint8Array;
}

/** The code of a figure, or undefined for what no figure can be. `missing` and `origin` as in the figure table. */
export function codeOf(missing: number, origin: number): number | undefined {
  const fits = missing >= 0 && missing < STATES_AT_MOST && origin >= 0 && origin < 31;
  return fits ? 1 + missing + STATES_AT_MOST * origin : undefined;
}

/** What {@link codeOf} was told of missing; the code must not be 0. */
export function missingOf(code: number): number {
  return (code - 1) % STATES_AT_MOST;
}

/** What {@link codeOf} was told of the origin; the code must not be 0. */
export function originOf(code: number): number {
  return Math.floor((code - 1) / STATES_AT_MOST);
}

/**
 * The figures of some reports of one form, cell by cell. A report has a slot, the same in every column; a cell that no
 * report has takes no room.
 */
export class CellColumns {
  readonly #reports: number;
  readonly #columns: (CellColumn | undefined)[] = [];

  /** @param reports how many slots there are */
  constructor(reports: number) {
    this.#reports = reports;
  }

  /** The column of a cell; undefined where no report has a figure for it. */
  of(cell: number): CellColumn | undefined {
    return this.#columns[cell];
  }

  /** Puts a figure in its place. False, and nothing done, where there is one already. */
  put(cell: number, slot: number, code: number, value: number): boolean {
    const column = (this.#columns[cell] ??= {
      values: new Float64Array(this.#reports),
      codes: new Uint8Array(this.#reports),
    });
    if (column.codes[slot] !== 0) return false;
    column.codes[slot] = code;
    column.values[slot] = value;
    return true;
  }
}
