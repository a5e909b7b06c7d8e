import type { PointRow } from '../../engine/queries/rows';

/** Years in which at least one of the rows states a number, newest first. */
export function statedYears(rows: readonly Pick<PointRow, 'year' | 'value'>[]): readonly number[] {
  const years = new Set(rows.flatMap(({ year, value }) => (value === null ? [] : [year])));
  return [...years].sort((a, b) => b - a);
}

/**
 * The newest year in which at least half as many units state a number as in the best year, so that an order is not of
 * the one unit that reported first; undefined where nothing is stated.
 */
export function newestUsualYear(
  rows: readonly Pick<PointRow, 'year' | 'unit_key' | 'value'>[],
): number | undefined {
  const counts = statedYears(rows).map((year) => {
    const ofYear = rows.filter((row) => row.year === year && row.value !== null);
    return { year, units: new Set(ofYear.map(({ unit_key }) => unit_key)).size };
  });
  const most = Math.max(...counts.map(({ units }) => units));
  return counts.find(({ units }) => units * 2 >= most)?.year;
}

/** Units that state a number in at least one of the rows, each once, in the order given. */
export function statingUnits(
  rows: readonly Pick<PointRow, 'unit_key' | 'value'>[],
  order: readonly number[],
): readonly number[] {
  const stating = new Set(rows.flatMap(({ unit_key, value }) => (value === null ? [] : [unit_key])));
  return order.filter((unit) => stating.has(unit));
}
