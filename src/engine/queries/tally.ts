import { asking, sql, type Sql } from '../sql';
import { equationSteps } from './equationSteps';
import type { TallyQuestion } from './questions';
import type { TallyRow } from './rows';

/** How often each rule that is an equation held, failed or could not be told, by unit. A rule that said nothing of a unit has no row. */
export function tallyQuery(question: TallyQuestion): Sql<TallyRow> {
  return asking(
    { name: 'tally', question },
    sql<TallyRow>`
    WITH ${equationSteps({ reads: 'either', of: question })}
    SELECT unit_key, CAST(check_key AS INTEGER) AS check_key,
      CAST(count(CASE WHEN result = 0 THEN 1 END) AS INTEGER) AS passed,
      CAST(count(CASE WHEN result = 1 THEN 1 END) AS INTEGER) AS failed,
      CAST(count(CASE WHEN result = 2 THEN 1 END) AS INTEGER) AS uncertain
    FROM judged
    GROUP BY unit_key, check_key
    ORDER BY unit_key, check_key`,
  );
}
