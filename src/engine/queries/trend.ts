import { integer, sql, type Sql } from '../sql';
import { POINT_COLUMNS, pointSteps } from './points';
import type { TrendQuestion } from './questions';
import type { TrendRow } from './rows';

/**
 * Points of measures over the years, each with the stretch of line it lies on and its change since the point before.
 *
 * Earlier years are looked at as well, so that the first year asked for (or the only one) has its change too; only
 * points from `from` on are answered, and segments are numbered from 0 among those.
 *
 * A line is one unit in one scope. It breaks where the form changes and the crosswalk does not say yes; a point without
 * a number is a hole and breaks nothing. The point before is the latest earlier one of the same scope that states the
 * measure. A report kept a second time (`copy` above 0) stands on a line of its own and is never the point before.
 */
export function trendQuery({ measures, units, from, to }: TrendQuestion): Sql<TrendRow> {
  return sql<TrendRow>`
    WITH ${pointSteps({ measures, units, to })},
    placed AS (
      SELECT *,
        last_value(CASE WHEN copy = 0 THEN form END IGNORE NULLS) OVER earlier_in_scope AS form_before,
        last_value(CASE WHEN copy = 0 AND state = 0 THEN form END IGNORE NULLS) OVER earlier_in_scope AS previous_form,
        last_value(CASE WHEN copy = 0 AND state = 0 THEN year END IGNORE NULLS) OVER earlier_in_scope AS year_in_scope,
        last_value(CASE WHEN copy = 0 AND state = 0 THEN value END IGNORE NULLS) OVER earlier_in_scope AS previous_value,
        max(CASE WHEN state = 0 THEN year END) OVER earlier_in_unit AS year_in_unit
      FROM point
      WINDOW
        earlier_in_scope AS (
          PARTITION BY measure_key, unit_key, scope ORDER BY year RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ),
        earlier_in_unit AS (
          PARTITION BY measure_key, unit_key ORDER BY year RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        )
    ),
    judged AS (
      SELECT placed.*,
        coalesce(year_in_scope, year_in_unit) AS previous_year,
        CASE WHEN form_before IS NULL OR form_before = form THEN 0 ELSE beside.verdict END AS verdict_beside,
        CASE
          WHEN year_in_unit IS NULL THEN 0
          WHEN year_in_scope IS NULL THEN 4
          WHEN previous_form <> form AND across.verdict = 2 THEN 3
          WHEN year - year_in_scope > 1 THEN 5
          WHEN previous_form <> form AND across.verdict = 1 THEN 2
          ELSE 1
        END AS joint
      FROM placed
      LEFT JOIN crosswalk AS beside ON beside.measure_key = placed.measure_key
        AND beside.from_form = form_before AND beside.to_form = placed.form
      LEFT JOIN crosswalk AS across ON across.measure_key = placed.measure_key
        AND across.from_form = previous_form AND across.to_form = placed.form
      WHERE year >= ${integer(from)}
    ),
    stretched AS (
      SELECT *,
        sum(CASE WHEN verdict_beside = 0 THEN 0 ELSE 1 END) OVER (
          PARTITION BY measure_key, unit_key, scope ORDER BY year
          RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS stretch,
        CASE WHEN state = 0 AND joint IN (1, 2) THEN value - previous_value END AS change
      FROM judged
    )
    SELECT ${POINT_COLUMNS},
      CAST(dense_rank() OVER (PARTITION BY measure_key, unit_key ORDER BY scope, stretch, copy) - 1 AS INTEGER) AS segment,
      joint, previous_year, previous_value, change,
      CASE WHEN is_rate = 0 AND previous_value > 0 THEN change / previous_value END AS change_ratio
    FROM stretched
    ORDER BY measure_key, unit_key, year, scope, report_key`;
}
