import { sql, type Sql } from '../sql';
import { pointSteps } from './points';
import type { ClaimRow } from './rows';

/** What the figures of each report answer to the numbers that its text states, report by report in the order of the claims. */
export function claimsQuery(): Sql<ClaimRow> {
  return sql<ClaimRow>`
    WITH ${pointSteps({
      measures: sql`IN (SELECT measure_key FROM claim)`,
      units: sql`IN (SELECT report.unit_key FROM claim JOIN report ON report.report_key = claim.report_key)`,
    })}
    SELECT claim.report_key, CAST(claim AS INTEGER) AS claim, state, value, numerator, denominator
    FROM claim
    JOIN point ON point.report_key = claim.report_key AND point.measure_key = claim.measure_key
    ORDER BY claim.report_key, claim`;
}
