import type { PointRow } from '../../engine/queries/rows';

/** Years in which at least one of the rows states a number, newest first. */
export function statedYears(rows: readonly Pick<PointRow, 'year' | 'value'>[]): readonly number[] {
  const years = new Set(rows.flatMap(({ year, value }) => (value === null ? [] : [year])));
  return [...years].sort((a, b) => b - a);
}

/** Units that state a number in at least one of the rows, each once, in the order given. */
export function statingUnits(
  rows: readonly Pick<PointRow, 'unit_key' | 'value'>[],
  order: readonly number[],
): readonly number[] {
  const stating = new Set(rows.flatMap(({ unit_key, value }) => (value === null ? [] : [unit_key])));
  return order.filter((unit) => stating.has(unit));
}
