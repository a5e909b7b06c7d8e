import { cellOf } from '../../../src/engine/cube/cellColumns';
import { numbersOf } from '../../../src/engine/cube/measureRules';
import type { Columns } from '../../../src/engine/engine';
import { tablesOf } from '../../../src/engine/tables';
import type { NationalFigures } from '../nationalFigures';

/**
 * Every number of the country, one a row, in the order of the reports: what a developer would hand to a library. Figures
 * without a number are left out, so that a gap is an absent row.
 */
export interface NumberTable {
  /** Key of the unit: its place in the list of units. */
  readonly unit: Int32Array;
  readonly year: Int32Array;
  /** Indicator and applicant as one number. */
  readonly cell: Int32Array;
  readonly value: Float64Array;
}

/** The numbers that a question needs; undefined for all, so that nobody looks through a list that leaves nothing out. */
export interface Wanted {
  readonly cells: readonly number[] | undefined;
  readonly units: readonly number[] | undefined;
  /** Both ends included. */
  readonly from: number;
  readonly to: number;
}

/** Numbers found, column by column, in any order. */
export interface Found {
  readonly unit: ArrayLike<number>;
  readonly year: ArrayLike<number>;
  readonly cell: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}

/** A library, or a hand-written loop, that holds the numbers and finds those that are wanted. */
interface Store {
  find(wanted: Wanted): Found | Promise<Found>;
  close(): void | Promise<void>;
}

/** Puts the numbers of so many units into a store. */
export type MakeStore = (table: NumberTable, units: number) => Store | Promise<Store>;

/** The numbers that go into the engine's own figure table, so that everyone holds the same. */
export function numberTable({ units, batch }: NationalFigures): NumberTable {
  const { figure = [] } = tablesOf(units, [batch]);
  const parts = Symbol.iterator in figure ? [...figure] : [figure];
  const length = parts.reduce(
    (sum, part) => sum + statedIn(part).stated.filter((one) => one === 1).length,
    0,
  );
  const table = {
    unit: new Int32Array(length),
    year: new Int32Array(length),
    cell: new Int32Array(length),
    value: new Float64Array(length),
  };
  let filled = 0;
  for (const part of parts) {
    const { numbers, stated } = statedIn(part);
    const [unit, year] = [numbersOf(part, 'unit_key'), numbersOf(part, 'year')];
    const [indicator, applicant] = [numbersOf(part, 'indicator_key'), numbersOf(part, 'applicant')];
    for (let row = 0; row < stated.length; row += 1) {
      if (stated[row] !== 1) continue;
      table.unit[filled] = unit[row] ?? -1;
      table.year[filled] = year[row] ?? 0;
      table.cell[filled] = cellOf(indicator[row] ?? 0, applicant[row] ?? 0);
      table.value[filled] = numbers[row] ?? 0;
      filled += 1;
    }
  }
  return table;
}

function statedIn({ value }: Columns) {
  if (value === undefined || !('stated' in value)) throw new Error('figures without values');
  return value;
}
