import { bitmap, chunkToIpc, isOptional } from './arrowColumns';
import type { Column, Columns, OptionalNumbers, TableName } from './engine';
import { TABLES } from './schema';

/** What ends a stream: a mark that it goes on, and a message of no length. */
const END_BYTES = 8;

type PlainNumbers = Int8Array | Int16Array | Int32Array | Float64Array;
type Numbers = PlainNumbers | OptionalNumbers;

/** A stream of a table whose numbers are yet to be filled in. */
interface Pattern {
  readonly rows: number;
  /** For each column, whether some of its numbers may be absent. */
  readonly areOptional: readonly boolean[];
  readonly stream: Uint8Array;
  /** Where the numbers of the first column begin; those of the others stand behind them, each from a multiple of 8 on. */
  readonly start: number;
}

/**
 * Makes Arrow IPC streams of rows. Two streams of one table and as many rows differ in their numbers and in nothing else, so
 * that Arrow makes one of them and the others are copies of it with their own numbers: of a country's figures there are hundreds.
 */
export class IpcStreams {
  readonly #patterns = new Map<TableName, Pattern>();

  /** Rows `from` to `to` (exclusive) as one stream, columns in the order of the table. */
  of(table: TableName, columns: Columns, from: number, to: number): Uint8Array {
    const numbers = numbersIn(table, columns);
    if (numbers === undefined) return chunkToIpc(table, columns, from, to);
    const known = this.#patterns.get(table);
    const pattern =
      known !== undefined && isOf(known, numbers, to - from) ? known : patternOf(table, numbers, to - from);
    this.#patterns.set(table, pattern);
    const stream = pattern.stream.slice();
    let at = pattern.start;
    const put = (bytes: Uint8Array): void => {
      stream.set(bytes, at);
      at += padded(bytes.length);
    };
    for (const column of numbers) {
      if (isOptional(column)) put(bitmap(column.stated.subarray(from, to)));
      const { buffer, byteOffset, byteLength } = plainOf(column).subarray(from, to);
      put(new Uint8Array(buffer, byteOffset, byteLength));
    }
    return stream;
  }
}

/** The columns in the order of the table; undefined where one holds text or is not there. */
function numbersIn(table: TableName, columns: Columns): readonly Numbers[] | undefined {
  const numbers: Numbers[] = [];
  for (const name of Object.keys(TABLES[table])) {
    const column = columns[name];
    if (column === undefined || isText(column)) return undefined;
    numbers.push(column);
  }
  return numbers;
}

function isText(column: Column): column is readonly (string | null)[] {
  return Array.isArray(column);
}

function isOf({ rows, areOptional }: Pattern, numbers: readonly Numbers[], wanted: number): boolean {
  return rows === wanted && numbers.every((column, i) => isOptional(column) === areOptional[i]);
}

function patternOf(table: TableName, numbers: readonly Numbers[], rows: number): Pattern {
  const names = Object.keys(TABLES[table]);
  const blank = Object.fromEntries(numbers.map((column, i) => [names[i] ?? '', blankOf(column, rows)]));
  const stream = chunkToIpc(table, blank, 0, rows);
  const bytes = numbers.reduce((sum, column) => {
    const marks = isOptional(column) ? padded(Math.ceil(rows / 8)) : 0;
    return sum + marks + padded(plainOf(column).BYTES_PER_ELEMENT * rows);
  }, 0);
  return { rows, areOptional: numbers.map(isOptional), stream, start: stream.length - END_BYTES - bytes };
}

/** So many rows of a kind of column. One number is absent: Arrow leaves the marks out where none is. */
function blankOf(column: Numbers, rows: number): Numbers {
  if (isOptional(column)) return { numbers: new Float64Array(rows), stated: new Uint8Array(rows).fill(1, 1) };
  if (column instanceof Int8Array) return new Int8Array(rows);
  if (column instanceof Int16Array) return new Int16Array(rows);
  return column instanceof Int32Array ? new Int32Array(rows) : new Float64Array(rows);
}

function plainOf(column: Numbers): PlainNumbers {
  return isOptional(column) ? column.numbers : column;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
