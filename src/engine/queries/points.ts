import { among, integer, sql, type Sql } from '../sql';

/** Which points are wanted: some measures of every report that some units have in a span of years. */
export interface PointSelection {
  readonly measures: readonly number[];
  readonly units: readonly number[];
  /** First year, included; undefined for every year up to `to`. */
  readonly from?: number;
  /** Last year, included. */
  readonly to: number;
}

/**
 * The steps that compute points, to stand after WITH. The last, `point`, has one row per measure and report with the
 * columns of PointRow and `copy`, also where the measure is missing; a unit without a report in a year has no row.
 *
 * A count is the weighted sum of its terms, a rate one sum over another, and every term must be stated. Otherwise the
 * state is the worst among the terms: illegible, then unfilled, notInForm, noReport. A measure without a formula for the report's
 * form is notInForm, a term without a figure is noReport, a quotient over zero is notDefined.
 *
 * Figures are narrowed by indicator, year and unit before anything is joined, so that the cost follows the selection.
 */
export function pointSteps({ measures, units, from, to }: PointSelection): Sql {
  const years =
    from === undefined ? sql`<= ${integer(to)}` : sql`BETWEEN ${integer(from)} AND ${integer(to)}`;
  return sql`
    chosen_report AS (
      SELECT report_key, unit_key, year, scope, form, copy
      FROM report
      WHERE unit_key ${among(units)} AND year ${years}
    ),
    term AS (
      SELECT measure_key, form, side, indicator_key, applicant, weight
      FROM measure_term
      WHERE measure_key ${among(measures)}
    ),
    needed AS (
      SELECT measure_key, form, count(*) AS terms,
        sum(CASE WHEN side = 1 THEN 1 ELSE 0 END) AS numerator_terms,
        sum(CASE WHEN side = 2 THEN 1 ELSE 0 END) AS denominator_terms
      FROM term
      GROUP BY measure_key, form
    ),
    chosen_figure AS (
      SELECT indicator_key, applicant, report_key, value, missing, origin
      FROM figure
      WHERE indicator_key IN (SELECT indicator_key FROM term)
        AND year ${years} AND unit_key ${among(units)}
    ),
    gathered AS (
      SELECT term.measure_key, chosen_figure.report_key,
        count(*) AS found,
        sum(CASE WHEN side = 1 AND missing = 0 THEN 1 ELSE 0 END) AS numerator_stated,
        sum(CASE WHEN side = 2 AND missing = 0 THEN 1 ELSE 0 END) AS denominator_stated,
        sum(CASE WHEN side = 1 THEN weight * value END) AS numerator_sum,
        sum(CASE WHEN side = 2 THEN weight * value END) AS denominator_sum,
        max(CASE missing WHEN 4 THEN 4 WHEN 1 THEN 3 WHEN 2 THEN 2 WHEN 3 THEN 1 ELSE 0 END) AS severity,
        max(origin) AS weakest_origin
      FROM chosen_figure
      JOIN chosen_report ON chosen_report.report_key = chosen_figure.report_key
      JOIN term ON term.form = chosen_report.form AND term.indicator_key = chosen_figure.indicator_key
        AND term.applicant = chosen_figure.applicant
      GROUP BY term.measure_key, chosen_figure.report_key
    ),
    computed AS (
      SELECT measure.measure_key, unit_key, year, scope, chosen_report.form, copy, chosen_report.report_key, is_rate,
        CASE
          WHEN terms IS NULL THEN 2
          WHEN severity = 4 THEN 4
          WHEN severity = 3 THEN 1
          WHEN severity = 2 THEN 2
          WHEN found IS NULL OR found < terms OR severity = 1 THEN 3
          ELSE 0
        END AS term_state,
        CASE WHEN numerator_stated = numerator_terms THEN numerator_sum END AS numerator,
        CASE WHEN denominator_stated = denominator_terms THEN denominator_sum END AS denominator,
        weakest_origin
      FROM chosen_report
      CROSS JOIN measure
      LEFT JOIN needed ON needed.measure_key = measure.measure_key AND needed.form = chosen_report.form
      LEFT JOIN gathered ON gathered.measure_key = measure.measure_key
        AND gathered.report_key = chosen_report.report_key
      WHERE measure.measure_key ${among(measures)}
    ),
    point AS (
      SELECT measure_key, unit_key, year, scope, form, copy, report_key, numerator, denominator,
        CASE
          WHEN term_state <> 0 OR (is_rate = 1 AND denominator = 0) THEN NULL
          WHEN is_rate = 1 THEN numerator / denominator
          ELSE numerator
        END AS value,
        CASE WHEN term_state = 0 AND is_rate = 1 AND denominator = 0 THEN 5 ELSE term_state END AS state,
        CASE WHEN term_state = 0 AND NOT (is_rate = 1 AND denominator = 0) THEN weakest_origin END AS origin
      FROM computed
    )`;
}
