import { integer, sql, type Sql } from '../sql';
import type { CopyRow } from './rows';

/** Reports of fewer numbers other than 0 are alike by chance. Source: unverified; a convention of this dashboard. */
const FEWEST_NONZERO = 10;

/**
 * Reports whose every number is that of the year before of the unit, or of another unit of its level, of the same form,
 * year and scope. At most one row of each kind for a report: of several units, the first loaded.
 *
 * Only cells of the statutory table count. A cell that has a number in one report and none in the other is not held
 * against it, unless the number is other than 0.
 *
 * Each report is reduced to two sums, one with a weight for each cell; only reports of equal sums meet, and these are
 * held against each other cell by cell.
 */
export function copiesQuery(): Sql<CopyRow> {
  return sql<CopyRow>`
    WITH told AS (
      SELECT report_key, value, (CAST(figure.indicator_key AS INTEGER) * 8 + figure.applicant + 1) * 7919 % 10007 AS weight
      FROM figure
      JOIN form_cell ON form_cell.form = figure.form AND form_cell.indicator_key = figure.indicator_key
        AND form_cell.applicant = figure.applicant
      WHERE value <> 0
    ),
    summed AS (
      SELECT report_key, count(*) AS nonzero, round(sum(value), 3) AS plain_sum,
        round(sum(value * weight), 3) AS weighted_sum
      FROM told
      GROUP BY report_key
    ),
    placed AS (
      SELECT summed.*, report.unit_key, year, scope, form, level,
        row_number() OVER (PARTITION BY report.unit_key, scope, year ORDER BY copy, summed.report_key) AS place
      FROM summed
      JOIN report ON report.report_key = summed.report_key
      JOIN unit ON unit.unit_key = report.unit_key
      WHERE nonzero >= ${integer(FEWEST_NONZERO)}
    ),
    alike AS (
      SELECT one.report_key, min(other.report_key) AS other_key, min(one.nonzero) AS nonzero
      FROM placed AS one
      JOIN placed AS other ON other.form = one.form AND other.scope = one.scope AND other.nonzero = one.nonzero
        AND other.plain_sum = one.plain_sum AND other.weighted_sum = one.weighted_sum
      WHERE other.place = 1 AND (
        other.unit_key = one.unit_key AND other.year = one.year - 1
        OR other.unit_key <> one.unit_key AND other.year = one.year AND other.level = one.level
      )
      GROUP BY one.report_key, other.year
    ),
    reading AS (
      SELECT report_key, other_key, report_key AS told_in FROM alike
      UNION ALL
      SELECT report_key, other_key, other_key AS told_in FROM alike
    ),
    shared AS (
      SELECT reading.report_key, other_key, min(value) AS lower, max(value) AS higher
      FROM figure
      JOIN reading ON told_in = figure.report_key
      JOIN form_cell ON form_cell.form = figure.form AND form_cell.indicator_key = figure.indicator_key
        AND form_cell.applicant = figure.applicant
      WHERE value IS NOT NULL
      GROUP BY reading.report_key, other_key, figure.indicator_key, figure.applicant
      HAVING count(*) = 2
    )
    SELECT alike.report_key, alike.other_key, CAST(count(*) AS INTEGER) AS cells,
      CAST(min(nonzero) AS INTEGER) AS nonzero
    FROM alike
    JOIN shared ON shared.report_key = alike.report_key AND shared.other_key = alike.other_key
    GROUP BY alike.report_key, alike.other_key
    HAVING count(CASE WHEN lower = higher AND lower <> 0 THEN 1 END) = min(nonzero)
      AND count(CASE WHEN lower <> higher THEN 1 END) = 0
    ORDER BY alike.report_key, alike.other_key`;
}
