import { ORIGINS, type Origin } from '../../domain/report';
import { among, sql, type Sql } from '../sql';
import type { CellRow } from './rows';

/** How the figures came about whose writing is a report's own. */
const READ: readonly Origin[] = ['table', 'text'];

/**
 * Cells of every loaded report that are written in a way worth a look: the string as printed is not the plain number,
 * or the number is below 0 or not whole. What of it is worth a word is not judged here.
 */
export function cellsQuery(): Sql<CellRow> {
  return sql<CellRow>`
    WITH written AS (
      SELECT report_key, indicator_key, applicant, raw
      FROM figure_text
      WHERE raw IS NOT NULL
    ),
    odd AS (
      SELECT figure.report_key, figure.indicator_key, figure.applicant, value, missing, origin, raw
      FROM figure
      JOIN written ON written.report_key = figure.report_key AND written.indicator_key = figure.indicator_key
        AND written.applicant = figure.applicant
      UNION ALL
      SELECT figure.report_key, figure.indicator_key, figure.applicant, value, missing, origin, raw
      FROM figure
      LEFT JOIN written ON written.report_key = figure.report_key
        AND written.indicator_key = figure.indicator_key AND written.applicant = figure.applicant
      WHERE (value < 0 OR value <> floor(value)) AND raw IS NULL
    )
    SELECT report_key, CAST(indicator_key AS INTEGER) AS indicator_key, CAST(applicant AS INTEGER) AS applicant,
      value, CAST(missing AS INTEGER) AS missing, CAST(origin AS INTEGER) AS origin, raw
    FROM odd
    WHERE origin ${among(READ.map((origin) => ORIGINS.indexOf(origin)))}
    ORDER BY report_key, indicator_key, applicant`;
}
