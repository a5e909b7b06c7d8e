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
 * Each report is reduced to sums of its numbers times weights that differ from cell to cell, and only equal sums meet.
 * Whole numbers add up exactly; money is rounded to a thousandth.
 */
export function copiesQuery(): Sql<CopyRow> {
  return sql<CopyRow>`
    WITH told AS (
      SELECT report_key, value, CAST(figure.indicator_key AS INTEGER) * 8 + figure.applicant + 1 AS cell
      FROM figure
      JOIN form_cell ON form_cell.form = figure.form AND form_cell.indicator_key = figure.indicator_key
        AND form_cell.applicant = figure.applicant
      WHERE value <> 0
    ),
    summed AS (
      SELECT report_key, count(*) AS nonzero,
        round(sum(value), 3) AS plain_sum,
        round(sum(value * (cell * 7919 % 10007)), 3) AS first_sum,
        round(sum(value * (cell * 6101 % 9973)), 3) AS second_sum
      FROM told
      GROUP BY report_key
    ),
    printed AS (
      SELECT summed.*, report.unit_key, year, scope, form, level,
        row_number() OVER (PARTITION BY report.unit_key, scope, year ORDER BY copy, summed.report_key) AS place
      FROM summed
      JOIN report ON report.report_key = summed.report_key
      JOIN unit ON unit.unit_key = report.unit_key
      WHERE nonzero >= ${integer(FEWEST_NONZERO)}
    ),
    alike AS (
      SELECT one.report_key, min(other.report_key) AS other_key, min(one.nonzero) AS nonzero
      FROM printed AS one
      JOIN printed AS other ON other.form = one.form AND other.scope = one.scope AND other.nonzero = one.nonzero
        AND other.plain_sum = one.plain_sum AND other.first_sum = one.first_sum
        AND other.second_sum = one.second_sum
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
    equal_cell AS (
      SELECT reading.report_key, other_key, figure.indicator_key, figure.applicant
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
    JOIN equal_cell ON equal_cell.report_key = alike.report_key AND equal_cell.other_key = alike.other_key
    GROUP BY alike.report_key, alike.other_key
    ORDER BY alike.report_key, alike.other_key`;
}
