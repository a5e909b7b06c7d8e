import type { CoverageQuestion } from '../queries/questions';
import type { CoverageRow } from '../queries/rows';
import type { Cube } from './cube';
import { keysOf, reportsBetween } from './points';

/** What `queries/coverage.ts` answers, in the same order. */
export function coverageRows(cube: Cube, { units, from, to }: CoverageQuestion): CoverageRow[] {
  const { year, scope, form } = cube.reports;
  const rows: CoverageRow[] = [];
  for (const unit of keysOf(units)) {
    for (const report of reportsBetween(cube, unit, from, to)) {
      rows.push({
        unit_key: unit,
        year: year[report] ?? 0,
        scope: scope[report] ?? 0,
        form: form[report] ?? 0,
        report_key: report,
      });
    }
  }
  return rows;
}
