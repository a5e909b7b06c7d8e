/** A row that was not loaded, to be given back with the reason. */
export interface RefusedRow {
  /** Line (or number of the record), 1-based. */
  readonly line: number;
  /** Cells in the order of the header; one cell with the whole line where it could not be cut. */
  readonly cells: readonly string[];
  /** Chinese sentences, joined. */
  readonly reason: string;
}

/** More rows than this are counted and not kept: nobody corrects them by hand. */
const MOST_KEPT = 200_000;

/** A wide row that contradicts another in every column gives a few of them as its reason. */
const MOST_REASONS = 3;

/** Collects refused rows by line, one reason after another. */
export class RefusedRows {
  /** How many rows were refused, kept or not. */
  count = 0;
  readonly #rows = new Map<number, { cells: readonly string[] | undefined; reasons: Set<string> }>();

  /** @param cells undefined when the row is found again later, see {@link fill} */
  add(line: number, cells: readonly (string | undefined)[] | undefined, reason: string): void {
    const known = this.#rows.get(line);
    if (known !== undefined) {
      if (known.reasons.size < MOST_REASONS) known.reasons.add(reason);
      return;
    }
    this.count += 1;
    if (this.#rows.size >= MOST_KEPT) return;
    this.#rows.set(line, {
      cells: cells?.map((cell) => cell ?? ''),
      reasons: new Set([reason]),
    });
  }

  /** True for a line that is kept to be given back. */
  has(line: number): boolean {
    return this.#rows.has(line);
  }

  /** True when some rows still lack their cells. */
  get lacksCells(): boolean {
    return [...this.#rows.values()].some(({ cells }) => cells === undefined);
  }

  /** Gives a row refused afterwards its cells. */
  fill(line: number, cells: readonly (string | undefined)[]): void {
    const row = this.#rows.get(line);
    if (row?.cells === undefined && row !== undefined) row.cells = cells.map((cell) => cell ?? '');
  }

  /** In the order of the file. */
  list(): readonly RefusedRow[] {
    return [...this.#rows]
      .sort(([left], [right]) => left - right)
      .map(([line, { cells, reasons }]) => ({ line, cells: cells ?? [], reason: [...reasons].join(' ') }));
  }
}
