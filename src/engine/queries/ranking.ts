import { sql, type Sql } from '../sql';
import { pointSteps } from './points';
import type { RankingQuestion } from './questions';
import type { RankingRow } from './rows';

/**
 * Units in order of one measure in one year, largest first (smallest first where less is better).
 *
 * Positions count within one level, one scope and one form class, so that nothing is ranked across a break. A rate
 * under its minimum base, a missing value and a report kept a second time have no position and come after.
 */
export function rankingQuery({ measure, units, year }: RankingQuestion): Sql<RankingRow> {
  return sql<RankingRow>`
    WITH ${pointSteps({ measures: [measure], units, from: year, to: year })},
    form_class AS (
      SELECT point.form, least(point.form, coalesce(min(from_form), point.form)) AS form_class
      FROM (SELECT DISTINCT form, measure_key FROM point) AS point
      LEFT JOIN crosswalk ON crosswalk.measure_key = point.measure_key
        AND crosswalk.to_form = point.form AND crosswalk.verdict = 0
      GROUP BY point.form
    ),
    judged AS (
      SELECT point.*, unit.level, form_class.form_class, direction,
        state = 0 AND is_rate = 1 AND coalesce(denominator < minimum_base, FALSE) AS below_base
      FROM point
      JOIN unit ON unit.unit_key = point.unit_key
      JOIN measure ON measure.measure_key = point.measure_key
      JOIN form_class ON form_class.form = point.form
    ),
    entered AS (
      SELECT *,
        CASE WHEN state = 0 AND NOT below_base AND copy = 0 THEN 1 ELSE 0 END AS is_ranked,
        CASE WHEN direction = -1 THEN value ELSE -value END AS place_by
      FROM judged
    ),
    placed AS (
      SELECT *,
        rank() OVER (PARTITION BY level, scope, form_class, is_ranked ORDER BY place_by) AS place,
        count(*) OVER (PARTITION BY level, scope, form_class, is_ranked, place_by) AS sharing,
        sum(is_ranked) OVER (PARTITION BY level, scope, form_class) AS ranked
      FROM entered
    )
    SELECT measure_key, unit_key, year, scope, form, report_key, value,
      CAST(state AS INTEGER) AS state, numerator, denominator, CAST(origin AS INTEGER) AS origin,
      level, form_class,
      CAST(CASE WHEN is_ranked = 1 THEN place END AS INTEGER) AS position,
      CAST(CASE WHEN is_ranked = 1 THEN sharing ELSE 0 END AS INTEGER) AS tied,
      CAST(ranked AS INTEGER) AS ranked,
      below_base
    FROM placed
    ORDER BY level, scope, form_class, position NULLS LAST, place_by NULLS LAST, unit_key, report_key`;
}
