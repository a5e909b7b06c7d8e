import { integer, sql, type Sql } from '../sql';
import type { CopyRow } from './rows';

/** Reports of fewer numbers other than 0 are alike by chance. */
const FEWEST_NONZERO = 10;

/**
 * Reports that state the same numbers in the same cells of the statutory table as that of the year before of the unit,
 * or as that of another unit of its level, of the same form, year and scope. At most one row of each kind for a report:
 * of several units, the first loaded.
 *
 * Each report is reduced to a few sums, its numbers times weights that differ from cell to cell, and only equal sums
 * meet. Whole numbers add up exactly; money is rounded to a thousandth.
 */
export function copiesQuery(): Sql<CopyRow> {
  return sql<CopyRow>`
    WITH told AS (
      SELECT report_key, value, CAST(figure.indicator_key AS INTEGER) * 8 + figure.applicant + 1 AS cell
      FROM figure
      JOIN form_cell ON form_cell.form = figure.form AND form_cell.indicator_key = figure.indicator_key
        AND form_cell.applicant = figure.applicant
      WHERE value IS NOT NULL
    ),
    summed AS (
      SELECT report_key, count(*) AS cells, count(CASE WHEN value <> 0 THEN 1 END) AS nonzero,
        sum(cell * cell) AS place_sum,
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
      SELECT one.report_key, other.report_key AS other_key, one.year - other.year AS years, one.cells, one.nonzero
      FROM printed AS one
      JOIN printed AS other ON other.form = one.form AND other.scope = one.scope AND other.cells = one.cells
        AND other.nonzero = one.nonzero AND other.place_sum = one.place_sum AND other.plain_sum = one.plain_sum
        AND other.first_sum = one.first_sum AND other.second_sum = one.second_sum
      WHERE other.place = 1 AND (
        other.unit_key = one.unit_key AND other.year = one.year - 1
        OR other.unit_key <> one.unit_key AND other.year = one.year AND other.level = one.level
      )
    )
    SELECT report_key, min(other_key) AS other_key, CAST(min(cells) AS INTEGER) AS cells,
      CAST(min(nonzero) AS INTEGER) AS nonzero
    FROM alike
    GROUP BY report_key, years
    ORDER BY report_key, years DESC`;
}
