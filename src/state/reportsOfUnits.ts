import type { Report } from '../domain/report';
import type { UnitId } from '../domain/unit';

const known = new WeakMap<readonly Report[], ReadonlyMap<UnitId, readonly Report[]>>();

/**
 * The loaded reports by the unit they are of, each unit's in the order they are loaded. They are gone through once for
 * each list: every card of a page asks for the reports of a few units at every click, and a country has tens of thousands.
 */
export function reportsOfUnits(reports: readonly Report[]): ReadonlyMap<UnitId, readonly Report[]> {
  const found = known.get(reports);
  if (found !== undefined) return found;
  const byUnit = new Map<UnitId, Report[]>();
  for (const report of reports) {
    const own = byUnit.get(report.unit);
    if (own === undefined) byUnit.set(report.unit, [report]);
    else own.push(report);
  }
  known.set(reports, byUnit);
  return byUnit;
}
