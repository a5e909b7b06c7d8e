import { asking, among, integer, sql, type Sql } from '../sql';
import type { CoverageQuestion } from './questions';
import type { CoverageRow } from './rows';

/** Which reports some units have in a span of years, from the report table alone. */
export function coverageQuery(question: CoverageQuestion): Sql<CoverageRow> {
  const { units, from, to } = question;
  return asking(
    { name: 'coverage', question },
    sql<CoverageRow>`
    SELECT unit_key, year, scope, form, report_key
    FROM report
    WHERE unit_key ${among(units)} AND year BETWEEN ${integer(from)} AND ${integer(to)}
    ORDER BY unit_key, year, scope, report_key`,
  );
}
