import { asking, among, integer, sql, type Sql } from '../sql';
import { pointSteps } from './points';
import type { ReferencesQuestion } from './questions';
import type { ReferenceRow } from './rows';

/**
 * Peers of a year with their average, median, P10 and P90 and the figure of the government above, year by year.
 *
 * Peers meet within one level, one scope and one form class, so that nothing is averaged across a break; the figure above
 * must be of the same scope and class. Only stated numbers count, and of a report kept several times the first.
 */
export function referencesQuery(question: ReferencesQuestion): Sql<ReferenceRow> {
  const { measure, peers, parent, from, to } = question;
  const units = parent === null ? peers : [...peers, parent];
  return asking(
    { name: 'references', question },
    sql<ReferenceRow>`
    WITH ${pointSteps({ measures: [measure], units, from, to })},
    stated AS (
      SELECT point.*, level
      FROM point
      JOIN unit ON unit.unit_key = point.unit_key
      WHERE state = 0 AND copy = 0
    ),
    placed AS (
      SELECT *,
        row_number() OVER (PARTITION BY year, level, scope, form_class ORDER BY value, unit_key) AS place,
        count(*) OVER (PARTITION BY year, level, scope, form_class) AS peers
      FROM stated
      WHERE unit_key ${among(peers)}
    ),
    together AS (
      SELECT year, level, scope, form_class, peers,
        sum(numerator) AS numerator_sum, sum(denominator) AS denominator_sum, avg(value) AS mean,
        max(is_rate) AS of_rates,
        ${quantile(sql`0.1`)} AS p10, ${quantile(sql`0.5`)} AS median, ${quantile(sql`0.9`)} AS p90
      FROM placed
      GROUP BY year, level, scope, form_class, peers
    )
    SELECT placed.measure_key, placed.unit_key, placed.year, CAST(placed.level AS INTEGER) AS level, placed.scope, placed.form_class,
      placed.report_key, placed.value, CAST(placed.peers AS INTEGER) AS stated,
      CASE
        WHEN of_rates = 0 THEN mean
        WHEN denominator_sum > 0 THEN numerator_sum / denominator_sum
      END AS average,
      numerator_sum, denominator_sum, p10, median, p90,
      above.report_key AS parent_report, above.value AS parent_value, above.numerator AS parent_numerator,
      above.denominator AS parent_denominator
    FROM placed
    JOIN together ON together.year = placed.year AND together.level = placed.level
      AND together.scope = placed.scope AND together.form_class = placed.form_class
    LEFT JOIN stated AS above ON above.unit_key = ${integer(parent ?? NOBODY)} AND above.year = placed.year
      AND above.scope = placed.scope AND above.form_class = placed.form_class
    ORDER BY placed.year, placed.level, placed.scope, placed.form_class, placed.unit_key`,
  );
}

/** No unit has this key. */
const NOBODY = -1;

/** A quantile by linear interpolation between the two values around place (n − 1) p + 1. */
function quantile(p: Sql): Sql {
  const before = sql`(peers - 1) * ${p}`;
  return sql`sum(CASE
        WHEN place = floor(${before}) + 1 THEN value * (1 - (${before} - floor(${before})))
        WHEN place = floor(${before}) + 2 THEN value * (${before} - floor(${before}))
        ELSE 0
      END)`;
}
