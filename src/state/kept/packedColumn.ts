import type { Numbers } from '../../ingest/worker/batchSlices';

/**
 * How the numbers of a column are written: as runs of equal steps, three numbers each (first, step, how many); as 32-bit
 * integers; or as they are. What tells of places runs on from figure to figure, and most counts are small.
 */
export type Packing = 'runs' | 'integers' | 'numbers';

/** A column as it lies in the store. */
export interface PackedColumn {
  readonly packing: Packing;
  readonly numbers: Numbers;
}

/** Stands for what is not a number; no integer that is packed is this one. */
const NO_NUMBER = -(2 ** 31);
/** Numbers of a run. */
const OF_A_RUN = 3;
/** Runs must be so many times smaller than the column to be worth it. */
const WORTH = 4;

/** A column in the least room. */
export function packedColumn(column: Numbers): PackedColumn {
  if (column instanceof Float64Array) {
    const integers = integersOf(column);
    return integers === undefined
      ? { packing: 'numbers', numbers: column }
      : { packing: 'integers', numbers: integers };
  }
  const runs = runsOf(column);
  return runs === undefined ? { packing: 'numbers', numbers: column } : { packing: 'runs', numbers: runs };
}

/** Writes a packed column into one of its length. @returns whether it is that column, and whole */
export function unpackInto(column: Numbers, packing: unknown, bytes: ArrayBuffer): boolean {
  if (packing === 'runs') return writeRuns(column, new Int32Array(bytes));
  if (packing === 'integers') return writeIntegers(column, new Int32Array(bytes));
  if (packing !== 'numbers' || bytes.byteLength !== column.byteLength) return false;
  new Uint8Array(column.buffer).set(new Uint8Array(bytes));
  return true;
}

/** Undefined where a number is none of 32 bits, or is the zero below zero. */
function integersOf(column: Float64Array): Int32Array<ArrayBuffer> | undefined {
  const integers = new Int32Array(column.length);
  for (let at = 0; at < column.length; at += 1) {
    const number = column[at] ?? NaN;
    if (Number.isNaN(number)) integers[at] = NO_NUMBER;
    else if (Object.is(number | 0, number) && number !== NO_NUMBER) integers[at] = number;
    else return undefined;
  }
  return integers;
}

function writeIntegers(column: Numbers, integers: Int32Array): boolean {
  if (integers.length !== column.length) return false;
  // What is no number is rare, and looked for faster than every number is looked at.
  column.set(integers);
  for (let at = integers.indexOf(NO_NUMBER); at >= 0; at = integers.indexOf(NO_NUMBER, at + 1))
    column[at] = NaN;
  return true;
}

/** Undefined where there are too many. */
function runsOf(column: Exclude<Numbers, Float64Array>): Int32Array<ArrayBuffer> | undefined {
  const runs = new Int32Array(Math.floor(column.byteLength / Int32Array.BYTES_PER_ELEMENT / WORTH));
  let filled = 0;
  for (let at = 0; at < column.length;) {
    if (filled + OF_A_RUN > runs.length) return undefined;
    const first = column[at] ?? 0;
    const step = (column[at + 1] ?? first) - first;
    let end = at + 1;
    let expected = first + step;
    while (end < column.length && column[end] === expected) {
      end += 1;
      expected += step;
    }
    runs.set([first, step, end - at], filled);
    filled += OF_A_RUN;
    at = end;
  }
  return runs.slice(0, filled);
}

function writeRuns(column: Numbers, runs: Int32Array): boolean {
  let place = 0;
  for (let at = 0; at < runs.length; at += OF_A_RUN) {
    // A run is not taken out as a list: there may be hundreds of thousands.
    const first = runs[at] ?? 0;
    const step = runs[at + 1] ?? 0;
    const count = runs[at + 2] ?? 0;
    if (count < 1 || place + count > column.length) return false;
    if (step === 0) column.fill(first, place, place + count);
    else for (let i = 0; i < count; i += 1) column[place + i] = first + step * i;
    place += count;
  }
  return place === column.length;
}
