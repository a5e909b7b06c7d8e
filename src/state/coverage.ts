import type { Report } from '../domain/report';
import type { Unit } from '../domain/unit';

/** One year of the choice of years: how many of the chosen units have a report of it. */
export interface YearCoverage {
  readonly year: number;
  readonly covered: number;
  readonly of: number;
}

/** Years with a report, by unit id. */
export function yearsByUnit(reports: readonly Report[]): ReadonlyMap<string, ReadonlySet<number>> {
  const years = new Map<string, Set<number>>();
  for (const { unit, year } of reports) {
    const known = years.get(unit);
    if (known === undefined) years.set(unit, new Set([year]));
    else known.add(year);
  }
  return years;
}

/** Every year of the span with how many of the units have a report of it, whatever its scope. */
export function yearCoverage(
  units: readonly Unit[],
  reports: readonly Report[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly YearCoverage[] {
  if (reports.length === 0) return [];
  const years = yearsByUnit(reports);
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const year = from + i;
    return {
      year,
      covered: units.filter(({ id }) => years.get(id)?.has(year) === true).length,
      of: units.length,
    };
  });
}
