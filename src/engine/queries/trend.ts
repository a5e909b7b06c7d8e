import { integer, sql, type Sql } from '../sql';
import { pointSteps } from './points';
import type { TrendQuestion } from './questions';
import type { TrendRow } from './rows';

/**
 * Points of measures over the years, each with the stretch of line it lies on and its change since the point before.
 *
 * Earlier years are looked at as well, so that the first year asked for (or the only one) has its change too; only
 * points from `from` on are answered, and segments are numbered from 0 among those.
 *
 * A line is one unit in one scope. It breaks where the form changes and the crosswalk says with-note or no (or says
 * nothing); a point without a number is a hole and breaks nothing. The point before is the latest earlier one that
 * states the measure in the same scope, else in another; reports kept twice are compared with the first copy.
 */
export function trendQuery({ measures, units, from, to }: TrendQuestion): Sql<TrendRow> {
  return sql<TrendRow>`
    WITH ${pointSteps({ measures, units, to })},
    stamped AS (
      SELECT *, CAST(year AS INTEGER) * 10000 + (99 - scope) * 100 + (99 - copy) AS stamp
      FROM point
    ),
    placed AS (
      SELECT *,
        lag(form) OVER (PARTITION BY measure_key, unit_key, scope, copy ORDER BY year, report_key) AS form_before,
        max(CASE WHEN state = 0 THEN stamp END) OVER (
          PARTITION BY measure_key, unit_key, scope ORDER BY year
          RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS stamp_in_scope,
        max(CASE WHEN state = 0 THEN stamp END) OVER (
          PARTITION BY measure_key, unit_key ORDER BY year
          RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS stamp_in_unit
      FROM stamped
    ),
    verdict_between AS (
      SELECT measure_key, from_form, to_form, verdict FROM crosswalk
      UNION ALL
      SELECT measure_key, to_form, from_form, verdict FROM crosswalk
    ),
    joined AS (
      SELECT placed.*, previous.year AS previous_year, previous.value AS previous_value,
        previous.scope AS previous_scope,
        CASE WHEN previous.form = placed.form THEN 0 ELSE coalesce(across.verdict, 2) END AS verdict_across,
        CASE
          WHEN form_before IS NULL OR form_before = placed.form THEN 0
          ELSE coalesce(beside.verdict, 2)
        END AS verdict_beside
      FROM placed
      LEFT JOIN stamped AS previous ON previous.measure_key = placed.measure_key
        AND previous.unit_key = placed.unit_key AND previous.stamp = coalesce(stamp_in_scope, stamp_in_unit)
      LEFT JOIN verdict_between AS across ON across.measure_key = placed.measure_key
        AND across.from_form = previous.form AND across.to_form = placed.form
      LEFT JOIN verdict_between AS beside ON beside.measure_key = placed.measure_key
        AND beside.from_form = form_before AND beside.to_form = placed.form
      WHERE placed.year >= ${integer(from)}
    ),
    stretched AS (
      SELECT *,
        sum(CASE WHEN verdict_beside = 0 THEN 0 ELSE 1 END) OVER (
          PARTITION BY measure_key, unit_key, scope, copy ORDER BY year, report_key
          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS stretch
      FROM joined
    ),
    begun AS (
      SELECT *,
        min(year) OVER (PARTITION BY measure_key, unit_key, scope, copy, stretch) AS stretch_year,
        CASE
          WHEN previous_year IS NULL THEN 0
          WHEN previous_scope <> scope THEN 4
          WHEN verdict_across = 2 THEN 3
          WHEN year - previous_year > 1 THEN 5
          WHEN verdict_across = 1 THEN 2
          ELSE 1
        END AS joint
      FROM stretched
    ),
    changed AS (
      SELECT *,
        dense_rank() OVER (
          PARTITION BY measure_key, unit_key ORDER BY stretch_year, scope, copy, stretch
        ) - 1 AS segment,
        CASE WHEN state = 0 AND joint IN (1, 2) THEN value - previous_value END AS change
      FROM begun
    )
    SELECT measure_key, unit_key, year, scope, form, report_key, value,
      CAST(state AS INTEGER) AS state, numerator, denominator, CAST(origin AS INTEGER) AS origin,
      CAST(segment AS INTEGER) AS segment, CAST(joint AS INTEGER) AS joint,
      previous_year, previous_value, change,
      CASE WHEN previous_value > 0 AND denominator IS NULL THEN change / previous_value END AS change_ratio
    FROM changed
    ORDER BY measure_key, unit_key, year, scope, report_key`;
}
