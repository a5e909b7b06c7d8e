import { asking, sql, type Sql } from '../sql';
import { pointSteps } from './points';
import type { AvailabilityQuestion } from './questions';
import type { AvailabilityRow } from './rows';

/** In which years some measures are stated, by how many of all loaded reports. Years in which none states one have a row too. */
export function availabilityQuery(question: AvailabilityQuestion): Sql<AvailabilityRow> {
  const { measures } = question;
  return asking(
    { name: 'availability', question },
    sql<AvailabilityRow>`
    WITH ${pointSteps({ measures, units: sql`>= 0` })}
    SELECT CAST(measure_key AS INTEGER) AS measure_key, CAST(year AS INTEGER) AS year,
      CAST(count(CASE WHEN state = 0 THEN 1 END) AS INTEGER) AS stated,
      CAST(count(*) AS INTEGER) AS reports
    FROM point
    GROUP BY measure_key, year
    ORDER BY measure_key, year`,
  );
}
