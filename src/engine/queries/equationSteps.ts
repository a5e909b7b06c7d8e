import { RELATIONS, WITHIN, type Relation } from '../../domain/check';
import { among, integer, sql, type Sql } from '../sql';

/** Which equations are judged, of which reports. */
export interface EquationSelection {
  /** Equations that read one report, that read the report of the year before too, or both kinds. */
  readonly reads: 'oneReport' | 'yearBefore' | 'either';
  /** Keys of equations; all of the kind where it is absent. */
  readonly equations?: readonly number[];
  /** Which reports are judged; all that are loaded where it is absent. Years with both ends. */
  readonly of?: { readonly units: readonly number[]; readonly from: number; readonly to: number };
}

/**
 * The steps that judge equations, to stand after WITH. The last, `judged`, has one row per equation and report of which
 * any term is stated and whose level the rule is asked of: `result` 0 passed, 1 failed, 2 uncertain, NULL where the
 * relation has nothing to say.
 *
 * Only stated figures are met; what is missing shows in their count. Sides leave as they add up and are judged without
 * the dust of binary fractions. The year before is that of the same unit and scope, the lowest copy; `pair` has it for
 * each report that has one, and is there unless only equations of one report are asked.
 */
export function equationSteps(selection: EquationSelection): Sql {
  return sql`
    ${metStep(selection)},
    summed AS (
      SELECT equation_key, report_key,
        count(CASE WHEN side = 1 AND is_optional = 0 THEN 1 END) AS left_stated,
        count(CASE WHEN side = 2 AND is_optional = 0 THEN 1 END) AS right_stated,
        sum(CASE WHEN side = 1 THEN value END) AS left_sum,
        sum(CASE WHEN side = 2 THEN value END) AS right_sum,
        max(CASE WHEN side = 1 THEN value END) AS left_largest,
        max(CASE WHEN side = 2 THEN value END) AS right_largest
      FROM met
      GROUP BY equation_key, report_key
    ),
    sided AS (
      SELECT summed.equation_key, summed.report_key, check_key, relation,
        left_terms + right_terms - left_stated - right_stated AS missing_terms,
        CASE
          WHEN left_is_largest = 1 THEN left_largest
          WHEN left_stated = left_terms THEN coalesce(left_sum, 0)
        END AS left_value,
        CASE
          WHEN right_is_largest = 1 THEN right_largest
          WHEN right_stated = right_terms THEN coalesce(right_sum, 0)
        END AS right_value
      FROM summed
      JOIN check_equation ON check_equation.equation_key = summed.equation_key
    ),
    rounded AS (
      SELECT *, round(left_value, 6) AS l, round(right_value, 6) AS r
      FROM sided
    ),
    held AS (
      SELECT *,
        CASE
          WHEN relation = ${code('equals')} AND l = r THEN 0
          WHEN relation = ${code('atMost')} AND l <= r THEN 0
          WHEN relation = ${code('differs')} AND l = 0 THEN NULL
          WHEN relation = ${code('accompanied')} AND l <= 0 THEN NULL
          WHEN l IS NULL OR r IS NULL THEN 2
          WHEN relation = ${code('differs')} AND l <> r THEN 0
          WHEN relation = ${code('accompanied')} AND r > 0 THEN 0
          WHEN relation = ${code('within')} AND greatest(l, r) < ${integer(WITHIN.smallest)} THEN 0
          WHEN relation = ${code('within')} AND least(l, r) > 0
            AND greatest(l, r) <= ${integer(WITHIN.factor)} * least(l, r) THEN 0
          ELSE 1
        END AS result
      FROM rounded
    ),
    judged AS (
      SELECT held.*, report.unit_key
      FROM held
      JOIN report ON report.report_key = held.report_key
      JOIN unit ON unit.unit_key = report.unit_key
      JOIN check_level ON check_level.check_key = held.check_key AND check_level.level = unit.level
      WHERE result IS NOT NULL
    )`;
}

/** `met`: every stated figure that is a term, once for each equation and report it is a term of. */
function metStep(selection: EquationSelection): Sql {
  switch (selection.reads) {
    case 'oneReport':
      return sql`met AS (${metInReport(selection)})`;
    case 'yearBefore':
      return sql`${pairSteps(selection)}, met AS (${metAcrossYears(selection)})`;
    case 'either':
      return sql`${pairSteps(selection)},
        met AS (${metInReport(selection)} UNION ALL ${metAcrossYears(selection)})`;
  }
}

function metInReport({ equations, of }: EquationSelection): Sql {
  return sql`
      SELECT term.equation_key, figure.report_key, side, is_optional, weight * value AS value
      FROM figure
      JOIN check_term AS term ON term.indicator_key = figure.indicator_key AND term.applicant = figure.applicant
        AND term.form = figure.form
      WHERE value IS NOT NULL AND before_form = 0${amongEquations(equations)}${
        of === undefined
          ? sql``
          : sql` AND figure.unit_key ${among(of.units)}
        AND figure.year BETWEEN ${integer(of.from)} AND ${integer(of.to)}`
      }`;
}

function metAcrossYears({ equations, of }: EquationSelection): Sql {
  return sql`
      SELECT term.equation_key, reading.report_key, side, is_optional, weight * value AS value
      FROM figure
      JOIN check_term AS term ON term.indicator_key = figure.indicator_key AND term.applicant = figure.applicant
        AND term.told_form = figure.form
      JOIN reading ON reading.told_in = figure.report_key AND reading.form = term.form
        AND reading.before_form = term.before_form AND reading.is_before = term.is_before
      WHERE value IS NOT NULL${amongEquations(equations)}${
        of === undefined
          ? sql``
          : sql` AND figure.unit_key ${among(of.units)}
        AND figure.year BETWEEN ${integer(of.from - 1)} AND ${integer(of.to)}`
      }`;
}

/** `pair`: each report with that of the year before. `reading`: in which report the terms of each are told. */
function pairSteps({ of }: EquationSelection): Sql {
  const judged =
    of === undefined
      ? sql``
      : sql`WHERE report.unit_key ${among(of.units)} AND report.year BETWEEN ${integer(of.from)} AND ${integer(of.to)}`;
  return sql`
    ordered AS (
      SELECT report_key, unit_key, scope, year, form,
        row_number() OVER (PARTITION BY unit_key, scope, year ORDER BY copy, report_key) AS place
      FROM report
    ),
    pair AS (
      SELECT report.report_key, report.form, ordered.report_key AS before_key, ordered.form AS before_form
      FROM report
      JOIN ordered ON ordered.unit_key = report.unit_key AND ordered.scope = report.scope
        AND ordered.year = report.year - 1 AND place = 1
      ${judged}
    ),
    reading AS (
      SELECT report_key, report_key AS told_in, form, before_form, CAST(0 AS TINYINT) AS is_before FROM pair
      UNION ALL
      SELECT report_key, before_key AS told_in, form, before_form, CAST(1 AS TINYINT) AS is_before FROM pair
    )`;
}

function amongEquations(equations: readonly number[] | undefined): Sql {
  return equations === undefined ? sql`` : sql` AND term.equation_key ${among(equations)}`;
}

function code(relation: Relation): Sql {
  return integer(RELATIONS.indexOf(relation));
}
