import type { RawText } from '../encoding/streamedText';
import { plainCount } from '../report/figureReader';
import { CellCodes, FIRST_HASH, HASH_FACTOR, TupleCodes } from './cellCodes';
import { GRID_LIMITS, isBlankRow, isEmptyCell, lineBlock, type RowBlock } from './grid';

/** Columns of a table whose rows are one figure each: what they are read for. */
export interface PlainColumns {
  readonly width: number;
  /** The column of the number. */
  readonly value: number;
  /** Those that together say whose figure it is. */
  readonly identity: readonly number[];
  /** Those that together say which figure it is. */
  readonly label: readonly number[];
  /** Those that tell more of it: of a plain figure they are blank. */
  readonly details: readonly number[];
}

/** What a row that was read turned out to be; codes as in `FigureColumns`. */
export interface PlainFigure {
  readonly report: number;
  readonly indicator: number;
  readonly applicant: number;
}

/** Reads rows in full, and takes figures of which everything is known. */
export interface PlainReader {
  /** @returns what the row is, where all of it is said by its identity and its label; undefined for any other */
  read(row: readonly string[], line: number): PlainFigure | undefined;
  take(report: number, indicator: number, applicant: number, value: number, line: number): void;
  /** Takes rows that were cut elsewhere. */
  block(block: RowBlock): void;
}

/** How many bytes are gone through before the reader may breathe. */
const BYTES_AT_ONCE = 1024 * 1024;
/** After so many rows that had to be read in full, as many as the plain ones, the rest is left to the usual way. */
const MOST_IN_FULL = 5000;
const [NEWLINE, RETURN, QUOTE, ZERO, NINE] = [10, 13, 34, 48, 57];
/** Separators that are never part of a character, in UTF-8 and in GB18030. */
const SEPARATORS: ReadonlySet<string> = new Set([',', '\t', ';']);
/** U+FEFF as it is written in each encoding. */
const MARKS: Readonly<Record<RawText['encoding'], readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  gb18030: [0x84, 0x31, 0x95, 0x33],
};
/** Digits that are exact as a number. */
const MOST_DIGITS = 15;

/**
 * Goes through the rows of a long table byte by byte, without making a string of what was met before: a number stands in one
 * column, and what the others say of it was read once. Every row that is anything else is read in full, as in any table.
 */
export class PlainRows {
  readonly #raw: RawText;
  readonly #columns: PlainColumns;
  readonly #separator: number;
  readonly #reader: PlainReader;
  readonly #decoder: TextDecoder;
  readonly #cells: CellCodes;
  readonly #identity: TupleCodes;
  readonly #label: TupleCodes;
  /** By number of the identity, and of the label, where a row with it was a plain figure. */
  readonly #reports: (number | undefined)[] = [];
  readonly #labels: (PlainFigure | undefined)[] = [];
  /** Of each numbered cell, whether it is blank. */
  readonly #isBlank: boolean[] = [];
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #codes: Int32Array;
  #inFull = 0;
  #plain = 0;
  #at: number;
  #line = 1;
  #isLeft = false;

  /** @param separator see {@link canCut} */
  constructor(raw: RawText, columns: PlainColumns, separator: string, reader: PlainReader) {
    this.#raw = raw;
    this.#columns = columns;
    this.#separator = separator.charCodeAt(0);
    this.#reader = reader;
    this.#decoder = new TextDecoder(raw.encoding, { ignoreBOM: true });
    this.#cells = new CellCodes(raw.bytes, (from, to) => this.#text(from, to));
    this.#identity = new TupleCodes(columns.identity);
    this.#label = new TupleCodes(columns.label);
    this.#at = endOfMarks(raw);
    this.#starts = new Int32Array(columns.width);
    this.#ends = new Int32Array(columns.width);
    this.#codes = new Int32Array(columns.width);
  }

  /** Where the first row stands that was not gone through, and its line; the end of the bytes once all of them were. */
  get reached(): { readonly at: number; readonly line: number } {
    return { at: this.#at, line: this.#line };
  }

  /** Goes on for some rows. @returns false once it is through, or has come to rows that are not its own */
  next(): boolean {
    const { bytes } = this.#raw;
    const until = Math.min(bytes.length, this.#at + BYTES_AT_ONCE);
    while (this.#at < until && !this.#isLeft) {
      const end = this.#row(this.#at);
      if (end < 0) this.#isLeft = true;
      else {
        this.#at = end;
        this.#line += 1;
      }
    }
    if (this.#inFull > MOST_IN_FULL && this.#inFull > this.#plain) this.#isLeft = true;
    return !this.#isLeft && this.#at < bytes.length;
  }

  /** Reads the row that begins at a place. @returns where the next begins; −1 where quotes do more than stand around cells */
  #row(start: number): number {
    const { bytes } = this.#raw;
    const { width, value } = this.#columns;
    const separator = this.#separator;
    const [cells, codes] = [this.#cells, this.#codes];
    const { length } = bytes;
    let cell = 0;
    let at = start;
    let isNumbered = true;
    for (;;) {
      let hash = FIRST_HASH;
      let from = at;
      let to: number;
      const isQuoted = bytes[at] === QUOTE;
      const expected = cell < width && cell !== value ? cells.following(codes[cell] ?? -1, at) : -1;
      const expectedEnd = expected < 0 ? -1 : at + cells.lengthOf(expected);
      const isExpected = expected >= 0 && this.#isEndOfCell(expectedEnd);
      if (isExpected) to = at = expectedEnd;
      else if (isQuoted) {
        from += 1;
        at += 1;
        for (let byte = bytes[at]; byte !== QUOTE; byte = bytes[at]) {
          if (byte === undefined || byte === NEWLINE || byte === RETURN) return -1;
          hash = Math.imul(hash ^ byte, HASH_FACTOR);
          at += 1;
        }
        to = at;
        at += 1;
        const after = bytes[at];
        if (at < length && after !== separator && after !== NEWLINE && after !== RETURN) return -1;
      } else {
        for (; at < length; at += 1) {
          const byte = bytes[at] ?? 0;
          if (byte === separator || byte === NEWLINE || byte === RETURN) break;
          if (byte === QUOTE) return -1;
          hash = Math.imul(hash ^ byte, HASH_FACTOR);
        }
        to = at;
      }
      if (cell < width) {
        this.#starts[cell] = from;
        this.#ends[cell] = to;
        if (isExpected) codes[cell] = expected;
        else if (to - from > GRID_LIMITS.cellCharacters) isNumbered = false;
        else if (cell !== value) {
          const code = cells.codeOf(hash, from, to);
          // What stands in quotes may hold a separator, which ends a cell without them.
          if (!isQuoted) cells.follow(codes[cell] ?? -1, code);
          codes[cell] = code;
          if (code < 0) isNumbered = false;
        }
      }
      cell += 1;
      if (at >= length || bytes[at] !== separator) break;
      at += 1;
    }
    const end = at;
    if (bytes[at] === RETURN) at += 1;
    if (bytes[at] === NEWLINE) at += 1;
    if (cell === 1 && end === start) return at;
    if (cell !== width || !isNumbered) this.#otherRow(start, end);
    else this.#numberedRow();
    return at;
  }

  #isEndOfCell(at: number): boolean {
    const byte = this.#raw.bytes[at];
    return byte === this.#separator || byte === NEWLINE || byte === RETURN || byte === undefined;
  }

  /** A row whose cells are numbered: what is known of them is the figure, else it is read in full and remembered. */
  #numberedRow(): void {
    const count = this.#count();
    if (count < 0 || !this.#hasNoDetails()) {
      this.#inFullRow();
      return;
    }
    const identity = this.#identity.of(this.#codes);
    const label = this.#label.of(this.#codes);
    const report = this.#reports[identity];
    const named = this.#labels[label];
    if (report !== undefined && named !== undefined) {
      this.#plain += 1;
      this.#reader.take(report, named.indicator, named.applicant, count, this.#line);
      return;
    }
    const figure = this.#inFullRow();
    if (figure === undefined) return;
    this.#reports[identity] = figure.report;
    this.#labels[label] = figure;
  }

  #inFullRow(): PlainFigure | undefined {
    this.#inFull += 1;
    const row = this.#cellTexts();
    return isBlankRow(row) ? undefined : this.#reader.read(row, this.#line);
  }

  /** The number, where its cell is nothing but digits; see {@link plainCount}. */
  #count(): number {
    const { bytes } = this.#raw;
    const { value } = this.#columns;
    const from = this.#starts[value] ?? 0;
    const to = this.#ends[value] ?? 0;
    if (to === from || to - from > MOST_DIGITS || (to - from > 1 && bytes[from] === ZERO)) return -1;
    let count = 0;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < ZERO || byte > NINE) return -1;
      count = count * 10 + byte - ZERO;
    }
    return count;
  }

  #hasNoDetails(): boolean {
    for (const column of this.#columns.details) {
      const code = this.#codes[column] ?? 0;
      if (!(this.#isBlank[code] ??= isEmptyCell(this.#cells.text(code)))) return false;
    }
    return true;
  }

  #cellTexts(): string[] {
    const { width, value } = this.#columns;
    return Array.from({ length: width }, (_, cell) =>
      cell === value
        ? this.#text(this.#starts[cell] ?? 0, this.#ends[cell] ?? 0)
        : this.#cells.text(this.#codes[cell] ?? 0),
    );
  }

  /** A row with too few cells, too many, or one too long. */
  #otherRow(start: number, end: number): void {
    this.#inFull += 1;
    this.#reader.block(lineBlock(this.#text(start, end), this.#line, String.fromCharCode(this.#separator)));
  }

  /** The text between two places, decoded as if all before it and after it were. */
  #text(from: number, to: number): string {
    const { bytes } = this.#raw;
    // With the separator, quote or line end after it: a character cut short before one is told otherwise than at an end.
    const whole = this.#decoder.decode(bytes.subarray(from, to + 1));
    const text = to < bytes.length ? whole.slice(0, -1) : whole;
    if (text.includes('\ufffd')) this.#raw.lost();
    return text;
  }
}

/** Where a text begins after its marks; files joined by a tool may begin with several. */
function endOfMarks({ bytes, encoding }: RawText): number {
  const mark = MARKS[encoding];
  let at = 0;
  while (mark.every((byte, place) => bytes[at + place] === byte)) at += mark.length;
  return at;
}

/** Whether a text with this separator can be cut into cells byte by byte. */
export function canCut(separator: string): boolean {
  return SEPARATORS.has(separator);
}

/** True for a head that a row with a plain number in its place cannot repeat. */
export function isNoCount(head: string | undefined): boolean {
  return plainCount((head ?? '').trim()) < 0;
}
