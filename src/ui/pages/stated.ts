import type { PointRow } from '../../engine/queries/rows';

/** Years in which at least one of the rows states a number, newest first. */
export function statedYears(rows: readonly Pick<PointRow, 'year' | 'value'>[]): readonly number[] {
  const years = new Set<number>();
  for (const { year, value } of rows) if (value !== null) years.add(year);
  return [...years].sort((a, b) => b - a);
}

/**
 * The newest year in which at least half as many units state a number as in the best year, so that an order is not of
 * the one unit that reported first; undefined where nothing is stated.
 */
export function newestUsualYear(
  rows: readonly Pick<PointRow, 'year' | 'unit_key' | 'value'>[],
): number | undefined {
  const places = rows.reduce((most, { unit_key }) => Math.max(most, unit_key), 0) + 1;
  const byYear = new Map<number, { year: number; units: number; readonly seen: Uint8Array }>();
  for (const { year, unit_key, value } of rows) {
    if (value === null) continue;
    let own = byYear.get(year);
    if (own === undefined) {
      own = { year, units: 0, seen: new Uint8Array(places) };
      byYear.set(year, own);
    }
    if (own.seen[unit_key] === 1) continue;
    own.seen[unit_key] = 1;
    own.units += 1;
  }
  const counts = [...byYear.values()].sort((one, other) => other.year - one.year);
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
