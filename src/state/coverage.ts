import type { Report } from '../domain/report';
import type { Unit } from '../domain/unit';
import { reportsOfUnits } from './reportsOfUnits';

/** One year of the choice of years: how many of the chosen units have a report of it. */
export interface YearCoverage {
  readonly year: number;
  readonly covered: number;
  readonly of: number;
}

/** Years with a report, by unit id. */
export function yearsByUnit(reports: readonly Report[]): ReadonlyMap<string, ReadonlySet<number>> {
  return new Map([...reportsOfUnits(reports)].map(([unit, own]) => [unit, yearsOf(own)]));
}

function yearsOf(reports: readonly Report[]): ReadonlySet<number> {
  return new Set(reports.map(({ year }) => year));
}

/** Every year of the span with how many of the units have a report of it, whatever its scope. */
export function yearCoverage(
  units: readonly Unit[],
  reports: readonly Report[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly YearCoverage[] {
  if (reports.length === 0) return [];
  const byUnit = reportsOfUnits(reports);
  const years = units.map(({ id }) => yearsOf(byUnit.get(id) ?? []));
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const year = from + i;
    return { year, covered: years.filter((own) => own.has(year)).length, of: units.length };
  });
}
