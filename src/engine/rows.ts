import { DataType, tableFromIPC, type Vector } from 'apache-arrow';
import { Turns } from '../domain/turns';
import { EngineError } from './engine';

/** What a cell of an answer may be. */
type Cell = string | number | boolean | null;

/** Larger answers, those of all units of a country, are read with turns for the page in between. */
const MANY_ROWS = 4000;

/**
 * An answer in Arrow's IPC format as plain rows, read column by column.
 *
 * The only types let through are VARCHAR, BOOLEAN, integers up to 32 bits and DOUBLE. A BIGINT, DECIMAL or TIMESTAMP
 * would come out as something that merely looks like a number.
 *
 * @throws EngineError on any other column type, or on a DOUBLE that is not finite
 */
export async function rowsOf<Row>(ipc: Uint8Array): Promise<readonly Row[]> {
  const table = tableFromIPC(ipc);
  const rows: Record<string, Cell>[] = Array.from({ length: table.numRows }, () => ({}));
  const turns = rows.length > MANY_ROWS ? new Turns() : undefined;
  for (const [i, { name, type }] of table.schema.fields.entries()) {
    await turns?.pass();
    const column = table.getChildAt(i);
    if (column === null || !isPlain(type)) {
      throw new EngineError(`the answer's column ${name} has an unexpected type: ${String(type)}`);
    }
    const isDouble = DataType.isFloat(type);
    fill(rows, name, column as Vector<DataType>, isDouble);
  }
  return rows as readonly unknown[] as readonly Row[];
}

function fill(rows: Record<string, Cell>[], name: string, column: Vector<DataType>, isDouble: boolean): void {
  let place = 0;
  for (const cell of column as Iterable<Cell>) {
    const row = rows[place];
    if (row === undefined) throw new EngineError(`the answer's column ${name} is longer than the answer`);
    if (isDouble && cell !== null && !Number.isFinite(cell)) {
      throw new EngineError(`the answer's column ${name} holds ${String(cell)}, which is not a number`);
    }
    row[name] = cell;
    place += 1;
  }
}

function isPlain(type: DataType): boolean {
  if (DataType.isUtf8(type) || DataType.isBool(type)) return true;
  if (DataType.isInt(type)) return type.bitWidth <= 32;
  return DataType.isFloat(type) && type.precision === 2;
}
