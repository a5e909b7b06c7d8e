import { among, integer, sql, type Sql } from '../sql';

/** Which points are wanted: some measures of every report that some units have in a span of years. */
export interface PointSelection {
  /** Keys, or the right side of a comparison with keys. */
  readonly measures: readonly number[] | Sql;
  readonly units: readonly number[] | Sql;
  /** First year, included; undefined for every year up to `to`. */
  readonly from?: number;
  /** Last year, included; undefined for every year from `from` on. */
  readonly to?: number;
}

/**
 * The steps that compute points, to stand after WITH. The last, `point`, has one row per measure and report, also where
 * the measure is missing, with the columns of PointRow and `copy`, `is_rate`, `form_class`, `direction`, `minimum_base`;
 * a unit without a report in a year has no row.
 *
 * A count is the weighted sum of its terms, a rate one sum over another, and every term must be stated. Otherwise the
 * state is the worst among the terms: illegible, then unfilled, notInForm, noReport. A measure without a formula for
 * the report's form is notInForm, a term without a figure is noReport, a quotient over zero is notDefined.
 *
 * Figures are met by indicator, year and unit before anything else, so that the cost follows the selection. There are
 * few steps because each costs about a millisecond, however small the answer.
 */
export function pointSteps({ measures, units, from = FIRST_YEAR, to = LAST_YEAR }: PointSelection): Sql {
  const years = sql`BETWEEN ${integer(from)} AND ${integer(to)}`;
  return sql`
    gathered AS (
      SELECT term.measure_key, figure.report_key, count(*) AS found,
        sum(CASE WHEN side = 1 AND missing = 0 THEN 1 ELSE 0 END) AS numerator_stated,
        sum(CASE WHEN side = 2 AND missing = 0 THEN 1 ELSE 0 END) AS denominator_stated,
        sum(CASE WHEN side = 1 THEN weight * value END) AS numerator_sum,
        sum(CASE WHEN side = 2 THEN weight * value END) AS denominator_sum,
        max(CASE missing WHEN 4 THEN 4 WHEN 1 THEN 3 WHEN 2 THEN 2 WHEN 3 THEN 1 ELSE 0 END) AS severity,
        max(origin) AS weakest_origin
      FROM figure
      JOIN measure_term AS term ON term.indicator_key = figure.indicator_key
        AND term.applicant = figure.applicant AND term.form = figure.form
      WHERE term.measure_key ${keys(measures)} AND figure.year ${years} AND figure.unit_key ${keys(units)}
      GROUP BY term.measure_key, figure.report_key
    ),
    computed AS (
      SELECT measure_form.measure_key, report.report_key, unit_key, year, CAST(scope AS INTEGER) AS scope,
        report.form, CAST(copy AS INTEGER) AS copy, is_rate, form_class, direction, minimum_base, weakest_origin,
        CASE
          WHEN numerator_terms = 0 THEN 2
          WHEN severity = 4 THEN 4
          WHEN severity = 3 THEN 1
          WHEN severity = 2 THEN 2
          WHEN found = numerator_terms + denominator_terms AND severity = 0 THEN 0
          ELSE 3
        END AS term_state,
        CASE WHEN numerator_stated = numerator_terms THEN numerator_sum END AS numerator,
        CASE WHEN denominator_stated = denominator_terms THEN denominator_sum END AS denominator
      FROM report
      JOIN measure_form ON measure_form.form = report.form
      LEFT JOIN gathered ON gathered.measure_key = measure_form.measure_key AND gathered.report_key = report.report_key
      WHERE measure_form.measure_key ${keys(measures)} AND report.unit_key ${keys(units)} AND report.year ${years}
    ),
    point AS (
      SELECT *,
        CASE
          WHEN term_state <> 0 OR (is_rate = 1 AND denominator = 0) THEN NULL
          WHEN is_rate = 1 THEN numerator / denominator
          ELSE numerator
        END AS value,
        CASE WHEN term_state = 0 AND is_rate = 1 AND denominator = 0 THEN 5 ELSE term_state END AS state
      FROM computed
    )`;
}

/** Before and after every year that a report can have. */
const [FIRST_YEAR, LAST_YEAR] = [0, 9999];

const known = new WeakMap<readonly number[], Sql>();

/** Written once for each list: a statement names the same thousands of units twice, and so does the next one. */
function keys(wanted: readonly number[] | Sql): Sql {
  if ('text' in wanted) return wanted;
  const found = known.get(wanted);
  if (found !== undefined) return found;
  const written = among(wanted);
  known.set(wanted, written);
  return written;
}

/** The columns of PointRow, to be selected from `point` or from a step after it. */
export const POINT_COLUMNS = sql`measure_key, unit_key, year, scope, form, report_key, value, state, numerator,
      denominator, CASE WHEN state = 0 THEN weakest_origin END AS origin`;
