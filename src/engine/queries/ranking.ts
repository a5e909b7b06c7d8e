import { asking, sql, type Sql } from '../sql';
import { POINT_COLUMNS, pointSteps } from './points';
import type { RankingQuestion } from './questions';
import type { RankingRow } from './rows';

/**
 * Units in order of one measure in one year or several, largest first (smallest first where less is better).
 *
 * Positions count within one year, one level, one scope and one form class, so that nothing is ranked across a break. A rate
 * under its minimum base, a missing value and a report kept a second time have no position and come after.
 */
export function rankingQuery(question: RankingQuestion): Sql<RankingRow> {
  const { measure, units, year, from = year } = question;
  return asking(
    { name: 'ranking', question },
    sql<RankingRow>`
    WITH ${pointSteps({ measures: [measure], units, from, to: year })},
    judged AS (
      SELECT point.*, level, state = 0 AND is_rate = 1 AND denominator < minimum_base AS below_base
      FROM point
      JOIN unit ON unit.unit_key = point.unit_key
    ),
    entered AS (
      SELECT *,
        CASE WHEN state = 0 AND NOT below_base AND copy = 0 THEN 1 ELSE 0 END AS is_ranked,
        CASE WHEN direction = -1 THEN value ELSE -value END AS place_by
      FROM judged
    ),
    placed AS (
      SELECT *,
        rank() OVER (PARTITION BY year, level, scope, form_class, is_ranked ORDER BY place_by) AS place,
        count(*) OVER (PARTITION BY year, level, scope, form_class, is_ranked, place_by) AS sharing,
        CAST(sum(is_ranked) OVER (PARTITION BY year, level, scope, form_class) AS INTEGER) AS ranked
      FROM entered
    )
    SELECT ${POINT_COLUMNS},
      level, form_class,
      CAST(CASE WHEN is_ranked = 1 THEN place END AS INTEGER) AS position,
      CAST(CASE WHEN is_ranked = 1 THEN sharing ELSE 0 END AS INTEGER) AS tied,
      ranked,
      below_base
    FROM placed
    ORDER BY year, level, scope, form_class, position NULLS LAST, place_by NULLS LAST, unit_key, report_key`,
  );
}
