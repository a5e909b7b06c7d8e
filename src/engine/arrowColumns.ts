import {
  Field,
  Float64,
  Int16,
  Int32,
  Int8,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Utf8,
  makeData,
  tableToIPC,
  type Data,
  type DataType,
} from 'apache-arrow';
import { EngineError, type Column, type Columns, type OptionalNumbers, type TableName } from './engine';
import { TABLES, type ColumnType } from './schema';

/**
 * Rows of the given columns.
 *
 * @throws EngineError on an unknown, absent or wrongly typed column, on unequal lengths, and on a number that is
 *   not finite: NaN would lie in the table as a number and spoil every sum without a word
 */
export function checkedLength(table: TableName, columns: Columns): number {
  const wanted = Object.entries<ColumnType>(TABLES[table]);
  const unknown = Object.keys(columns).filter((name) => !(name in TABLES[table]));
  if (unknown.length > 0) throw new EngineError(`table ${table} has no column ${unknown.join(', ')}`);
  const lengths = wanted.map(([name, type]) => {
    const column = columns[name];
    if (column === undefined) throw new EngineError(`column ${table}.${name} is absent`);
    if (!fits(column, type)) throw new EngineError(`column ${table}.${name} is not ${type}`);
    refuseNaN(`${table}.${name}`, column);
    return lengthOf(column);
  });
  const [first = 0] = lengths;
  if (lengths.some((length) => length !== first)) {
    throw new EngineError(`columns of ${table} differ in length: ${lengths.join(', ')}`);
  }
  return first;
}

/** Rows `from` to `to` (exclusive) as one Arrow IPC stream, columns in the order of the table. */
export function chunkToIpc(table: TableName, columns: Columns, from: number, to: number): Uint8Array {
  const wanted = Object.entries<ColumnType>(TABLES[table]);
  const children = wanted.map(([name]) => {
    const column = columns[name];
    if (column === undefined) throw new EngineError(`column ${table}.${name} is absent`);
    return dataOf(column, from, to);
  });
  const schema = new Schema(wanted.map(([name], i) => new Field(name, typeOf(children[i]), true)));
  const data = makeData({ type: new Struct(schema.fields), length: to - from, children });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), 'stream');
}

function typeOf(data: Data | undefined): DataType {
  if (data === undefined) throw new EngineError('a column has no data');
  return data.type as DataType;
}

function dataOf(column: Column, from: number, to: number): Data {
  const length = to - from;
  if (column instanceof Int8Array)
    return makeData({ type: new Int8(), length, data: column.subarray(from, to) });
  if (column instanceof Int16Array)
    return makeData({ type: new Int16(), length, data: column.subarray(from, to) });
  if (column instanceof Int32Array)
    return makeData({ type: new Int32(), length, data: column.subarray(from, to) });
  if (column instanceof Float64Array)
    return makeData({ type: new Float64(), length, data: column.subarray(from, to) });
  if (isOptional(column)) {
    const nullBitmap = bitmap(column.stated.subarray(from, to));
    return makeData({ type: new Float64(), length, data: column.numbers.subarray(from, to), nullBitmap });
  }
  return textsOf(column.slice(from, to));
}

/**
 * Texts as Arrow data. Arrow's own builder makes a function from a string for each new set of nulls, which the page's
 * content policy refuses; and it would go one by one through a million texts that are mostly absent.
 */
function textsOf(texts: readonly (string | null)[]): Data {
  const encoder = new TextEncoder();
  const valueOffsets = new Int32Array(texts.length + 1);
  const stated = new Uint8Array(texts.length);
  const parts: Uint8Array[] = [];
  let end = 0;
  // The remark on a computed figure is the same on every one.
  let [last, bytes]: [string | null, Uint8Array] = [null, new Uint8Array()];
  texts.forEach((text, i) => {
    if (text !== null) {
      if (text !== last) [last, bytes] = [text, encoder.encode(text)];
      stated[i] = 1;
      parts.push(bytes);
      end += bytes.length;
    }
    valueOffsets[i + 1] = end;
  });
  const data = new Uint8Array(end);
  parts.reduce((at, bytes) => {
    data.set(bytes, at);
    return at + bytes.length;
  }, 0);
  return makeData({ type: new Utf8(), length: texts.length, nullBitmap: bitmap(stated), valueOffsets, data });
}

/** Marks of which numbers are stated, a bit each. */
export function bitmap(stated: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(stated.length / 8));
  for (let i = 0; i < stated.length; i += 1) {
    if (stated[i] !== 0) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
  }
  return bits;
}

function fits(column: Column, type: ColumnType): boolean {
  if (type === 'TINYINT') return column instanceof Int8Array;
  if (type === 'SMALLINT') return column instanceof Int16Array;
  if (type === 'INTEGER') return column instanceof Int32Array;
  if (type === 'DOUBLE') return column instanceof Float64Array || isOptional(column);
  return Array.isArray(column);
}

function lengthOf(column: Column): number {
  if (!isOptional(column)) return column.length;
  if (column.numbers.length !== column.stated.length) {
    throw new EngineError(
      `${column.numbers.length} numbers, but ${column.stated.length} marks of which are stated`,
    );
  }
  return column.numbers.length;
}

function refuseNaN(name: string, column: Column): void {
  const optional = isOptional(column);
  if (!optional && !(column instanceof Float64Array)) return;
  const numbers = optional ? column.numbers : column;
  for (let i = 0; i < numbers.length; i += 1) {
    if (!Number.isFinite(numbers[i]) && (!optional || column.stated[i] !== 0)) {
      throw new EngineError(`column ${name} holds ${numbers[i]} in row ${i}, which is not a number to store`);
    }
  }
}

/** True for numbers of which some may be absent. */
export function isOptional(column: Column): column is OptionalNumbers {
  return 'stated' in column;
}
