import { indicatorCode } from '../../domain/catalogue';
import { ORIGINS } from '../../domain/report';
import { MISSING_KINDS } from '../../domain/value';
import { integer, sql, type Sql } from '../sql';
import type { FilledRow } from './rows';

/**
 * How far every loaded report fills the number cells of its own form. A report without any figure has a row of noughts.
 *
 * （六）其他处理 as one figure is counted where the form has no cell for it, unless it was computed from its rows.
 */
export function filledQuery(): Sql<FilledRow> {
  return sql<FilledRow>`
    WITH told AS (
      SELECT report_key, value, missing,
        CASE WHEN form_cell.form IS NULL THEN 0 ELSE 1 END AS in_form,
        CASE
          WHEN form_cell.form IS NULL AND value IS NOT NULL AND origin <> ${integer(ORIGINS.indexOf('computed'))}
            AND figure.indicator_key = ${integer(indicatorCode('application.result.other'))} THEN 1
          ELSE 0
        END AS is_other
      FROM figure
      LEFT JOIN form_cell ON form_cell.form = figure.form AND form_cell.indicator_key = figure.indicator_key
        AND form_cell.applicant = figure.applicant
    ),
    counted AS (
      SELECT report_key,
        count(CASE WHEN in_form = 1 THEN value END) AS stated,
        count(CASE WHEN in_form = 1 AND missing = ${integer(1 + MISSING_KINDS.indexOf('unfilled'))} THEN 1 END)
          AS unfilled,
        sum(CASE WHEN in_form = 1 THEN abs(value) END) AS total,
        sum(is_other) AS others
      FROM told
      GROUP BY report_key
    )
    SELECT report.report_key, CAST(coalesce(stated, 0) AS INTEGER) AS stated,
      CAST(coalesce(unfilled, 0) AS INTEGER) AS unfilled, coalesce(total, 0) AS total,
      CAST(coalesce(others, 0) AS INTEGER) AS other_in_one_row
    FROM report
    LEFT JOIN counted ON counted.report_key = report.report_key
    ORDER BY report.report_key`;
}
