import { asking, integer, sql, type Sql } from '../sql';
import { POINT_COLUMNS, pointSteps } from './points';
import type { TrendQuestion } from './questions';
import type { TrendRow } from './rows';

/**
 * Points of measures over the years, each with the stretch of line it lies on and its change since the point before.
 *
 * Earlier years are looked at as well, so that the first year asked for (or the only one) has its change too; only
 * points from `from` on are answered.
 *
 * A line is one unit in one scope and one class of forms that compare freely; a point without a number is a hole and
 * breaks nothing. The point before is the latest earlier one of the same scope that states the measure. A report kept
 * a second time (`copy` above 0) stands on a line of its own and is never the point before.
 */
export function trendQuery(question: TrendQuestion): Sql<TrendRow> {
  const { measures, units, from, to } = question;
  return asking(
    { name: 'trend', question },
    sql<TrendRow>`
    WITH ${pointSteps({ measures, units, to })},
    placed AS (
      SELECT *,
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
        CASE
          WHEN year_in_unit IS NULL THEN 0
          WHEN year_in_scope IS NULL THEN 4
          WHEN verdict = 2 THEN 3
          WHEN year - year_in_scope > 1 THEN 5
          WHEN verdict = 1 THEN 2
          ELSE 1
        END AS joint
      FROM placed
      LEFT JOIN crosswalk ON crosswalk.measure_key = placed.measure_key
        AND from_form = previous_form AND to_form = form
      WHERE year >= ${integer(from)}
    ),
    changed AS (
      SELECT *, CASE WHEN state = 0 AND joint IN (1, 2) THEN value - previous_value END AS change
      FROM judged
    )
    SELECT ${POINT_COLUMNS},
      (scope * 100 + copy) * 10000 + form_class AS segment,
      joint, coalesce(year_in_scope, year_in_unit) AS previous_year, previous_value, change,
      CASE WHEN is_rate = 0 AND previous_value > 0 THEN change / previous_value END AS change_ratio
    FROM changed
    ORDER BY measure_key, unit_key, year, scope, report_key`,
  );
}
