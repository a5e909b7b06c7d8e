import { asking, integer, sql, type Sql } from '../sql';
import { POINT_COLUMNS, pointSteps } from './points';
import type { CompositionQuestion } from './questions';
import type { CompositionRow } from './rows';

/** Parts of a whole, report by report, in the order of the question's keys. One part without a number, and there is no sum and no share. */
export function compositionQuery(question: CompositionQuestion): Sql<CompositionRow> {
  const { parts, units, from, to } = question;
  const partCount = new Set(parts).size;
  return asking(
    { name: 'composition', question },
    sql<CompositionRow>`
    WITH ${pointSteps({ measures: parts, units, from, to })},
    summed AS (
      SELECT *,
        sum(CASE WHEN state = 0 THEN 1 ELSE 0 END) OVER (PARTITION BY report_key) AS stated,
        sum(value) OVER (PARTITION BY report_key) AS stated_sum
      FROM point
    )
    SELECT ${POINT_COLUMNS},
      CASE WHEN stated = ${integer(partCount)} THEN stated_sum END AS parts_sum,
      CASE WHEN stated = ${integer(partCount)} AND stated_sum > 0 THEN value / stated_sum END AS share
    FROM summed
    ORDER BY unit_key, year, scope, report_key, measure_key`,
  );
}
