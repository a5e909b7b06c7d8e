/** More different cells than this are not numbered. */
const MOST_CODES = 1 << 18;
/** Cells made so that they all fall on one place are not looked for for ever. */
const MOST_STEPS = 64;

/** Where the hash of a cell begins, and how a byte goes into it (FNV-1a). */
export const FIRST_HASH = 0x811c9dc5 | 0;
/** See {@link FIRST_HASH}. */
export const HASH_FACTOR = 0x01000193;

/** Numbers the different cells of a text in bytes, so that the same cell a million times over makes one string. */
export class CellCodes {
  readonly #bytes: Uint8Array;
  readonly #textOf: (from: number, to: number) => string;
  #slots = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 11);
  #starts = new Int32Array(1 << 11);
  #ends = new Int32Array(1 << 11);
  /** By number, one more than that of the cell that followed it; 0 for none. */
  #next = new Int32Array(1 << 11);
  readonly #texts: string[] = [];

  /** @param textOf the text between two places of `bytes` */
  constructor(bytes: Uint8Array, textOf: (from: number, to: number) => string) {
    this.#bytes = bytes;
    this.#textOf = textOf;
  }

  /** The number of the cell between two places, given its hash; −1 where it gets none. */
  codeOf(hash: number, from: number, to: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const code = (this.#slots[slot] ?? 0) - 1;
      if (code < 0) return this.#add(hash, from, to);
      if (this.#hashes[code] === hash && this.#isSame(code, from, to)) return code;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /**
   * The number of the cell that followed another the last time, where the same bytes stand at a place; −1 otherwise. In a table the
   * cell below is mostly the same, or the one that stood below before.
   */
  following(code: number, at: number): number {
    const next = (this.#next[code] ?? 0) - 1;
    return next >= 0 && this.#isSame(next, at, at + this.lengthOf(next)) ? next : -1;
  }

  /** Remembers which cell follows another. */
  follow(code: number, next: number): void {
    if (code >= 0) this.#next[code] = next + 1;
  }

  /** How many bytes the cell of a number has. */
  lengthOf(code: number): number {
    return (this.#ends[code] ?? 0) - (this.#starts[code] ?? 0);
  }

  /** The text of a number. */
  text(code: number): string {
    return this.#texts[code] ?? '';
  }

  #isSame(code: number, from: number, to: number): boolean {
    const start = this.#starts[code] ?? 0;
    const length = to - from;
    if (this.lengthOf(code) !== length) return false;
    const bytes = this.#bytes;
    for (let at = 0; at < length; at += 1) if (bytes[start + at] !== bytes[from + at]) return false;
    return true;
  }

  #add(hash: number, from: number, to: number): number {
    const code = this.#texts.length;
    if (code >= MOST_CODES) return -1;
    if (code === this.#hashes.length) this.#grow();
    this.#hashes[code] = hash;
    this.#starts[code] = from;
    this.#ends[code] = to;
    this.#texts.push(this.#textOf(from, to));
    this.#place(code);
    return code;
  }

  #place(code: number): void {
    const mask = this.#slots.length - 1;
    const hash = this.#hashes[code] ?? 0;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = code + 1;
  }

  #grow(): void {
    const length = this.#hashes.length * 2;
    this.#hashes = longer(this.#hashes, length);
    this.#starts = longer(this.#starts, length);
    this.#ends = longer(this.#ends, length);
    this.#next = longer(this.#next, length);
    this.#slots = new Int32Array(length * 2);
    for (let code = 0; code < this.#texts.length; code += 1) this.#place(code);
  }
}

function longer(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(length);
  grown.set(numbers);
  return grown;
}

/** Numbers rows of codes by what stands in some of their columns. */
export class TupleCodes {
  readonly #columns: readonly number[];
  readonly #steps: readonly Map<number, number>[];
  #count = 0;
  /** The codes of each tuple, one after another. */
  readonly #codes: number[] = [];
  /** The tuple that came after each, last time: a table has the same rows in the same order for each report. */
  readonly #after: number[] = [];
  #last = 0;

  /** @param columns places of the columns in a row */
  constructor(columns: readonly number[]) {
    this.#columns = columns;
    this.#steps = columns.map(() => new Map());
  }

  /** The number of what stands in the columns of a row. */
  of(codes: Int32Array): number {
    const expected = this.#after[this.#last];
    const tuple = expected !== undefined && this.#is(expected, codes) ? expected : this.#find(codes);
    this.#after[this.#last] = tuple;
    this.#last = tuple;
    return tuple;
  }

  #is(tuple: number, codes: Int32Array): boolean {
    const { length } = this.#columns;
    for (let at = 0; at < length; at += 1)
      if (this.#codes[tuple * length + at] !== codes[this.#columns[at] ?? 0]) return false;
    return true;
  }

  #find(codes: Int32Array): number {
    let tuple = 0;
    for (const [at, step] of this.#steps.entries()) {
      const key = tuple * MOST_CODES + (codes[this.#columns[at] ?? 0] ?? 0);
      let next = step.get(key);
      if (next === undefined) step.set(key, (next = this.#count += 1));
      tuple = next;
    }
    const { length } = this.#columns;
    for (let at = 0; at < length; at += 1)
      this.#codes[tuple * length + at] = codes[this.#columns[at] ?? 0] ?? 0;
    return tuple;
  }
}
