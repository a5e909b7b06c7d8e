import type { Found, MakeStore, NumberTable, Wanted } from './store';

/** Goes through every number: columns as typed arrays, in the order of the reports. The floor for whoever selects. */
export const scan: MakeStore = (table, units) => ({
  find(wanted) {
    const { unit, year, cell } = table;
    const { from, to } = wanted;
    const [isUnit, isCell] = [marked(wanted.units, units), marked(wanted.cells, CELLS)];
    const rows: number[] = [];
    for (let row = 0; row < cell.length; row += 1) {
      const at = year[row] ?? 0;
      if (isCell[cell[row] ?? 0] === 1 && at >= from && at <= to && isUnit[unit[row] ?? 0] === 1)
        rows.push(row);
    }
    return rowsOf(table, rows);
  },
  close: () => undefined,
});

/**
 * Looks each number up in a dense array of its cell over unit × year. As fast as a page can be; it holds one report a unit
 * and year and knows nothing but numbers.
 */
export const denseArrays: MakeStore = (table, units) => {
  const [first, last] = [table.year.reduce(smaller, Infinity), table.year.reduce(larger, -Infinity)];
  const years = last - first + 1;
  const columns = new Map<number, Float64Array>();
  table.cell.forEach((cell, row) => {
    const column = columns.get(cell) ?? new Float64Array(units * years).fill(NaN);
    columns.set(cell, column);
    column[(table.unit[row] ?? 0) * years + (table.year[row] ?? 0) - first] = table.value[row] ?? 0;
  });
  const everyUnit = Array.from({ length: units }, (_, key) => key);
  const everyCell = [...columns.keys()];
  return {
    find({ cells = everyCell, units: asked = everyUnit, from, to }: Wanted) {
      const found: Record<keyof Found, number[]> = { unit: [], year: [], cell: [], value: [] };
      const [start, end] = [Math.max(from, first), Math.min(to, last)];
      for (const cell of cells) {
        const column = columns.get(cell);
        if (column === undefined) continue;
        for (const unit of asked) {
          for (let year = start; year <= end; year += 1) {
            const value = column[unit * years + year - first] ?? NaN;
            if (Number.isNaN(value)) continue;
            found.unit.push(unit);
            found.year.push(year);
            found.cell.push(cell);
            found.value.push(value);
          }
        }
      }
      return found;
    },
    close: () => undefined,
  };
};

/** Above the code of every cell. */
const CELLS = 4096;

/** 1 at each key that is wanted. */
function marked(keys: readonly number[] | undefined, size: number): Uint8Array {
  const marks = new Uint8Array(size);
  if (keys === undefined) return marks.fill(1);
  for (const key of keys) marks[key] = 1;
  return marks;
}

/** Some rows of the table, column by column. */
export function rowsOf(table: NumberTable, rows: readonly number[]): Found {
  const { length } = rows;
  const found = {
    unit: new Int32Array(length),
    year: new Int32Array(length),
    cell: new Int32Array(length),
    value: new Float64Array(length),
  };
  for (let i = 0; i < length; i += 1) {
    const row = rows[i] ?? 0;
    found.unit[i] = table.unit[row] ?? 0;
    found.year[i] = table.year[row] ?? 0;
    found.cell[i] = table.cell[row] ?? 0;
    found.value[i] = table.value[row] ?? 0;
  }
  return found;
}

function smaller(one: number, other: number): number {
  return Math.min(one, other);
}

function larger(one: number, other: number): number {
  return Math.max(one, other);
}
