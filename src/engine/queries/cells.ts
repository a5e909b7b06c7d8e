import { ORIGINS } from '../../domain/report';
import { integer, sql, type Sql } from '../sql';
import type { CellRow } from './rows';

/**
 * Cells of every loaded report that are written in a way worth a look: the string as printed is not the plain number,
 * or the number is below 0 or not whole. What of it is worth a word is not judged here. Figures that were computed when
 * they were loaded are no cells of a report.
 */
export function cellsQuery(): Sql<CellRow> {
  return sql<CellRow>`
    WITH written AS (
      SELECT report_key, indicator_key, applicant, raw
      FROM figure_text
      WHERE raw IS NOT NULL
    )
    SELECT figure.report_key, CAST(figure.indicator_key AS INTEGER) AS indicator_key,
      CAST(figure.applicant AS INTEGER) AS applicant, value, CAST(missing AS INTEGER) AS missing,
      CAST(origin AS INTEGER) AS origin, raw
    FROM figure
    LEFT JOIN written ON written.report_key = figure.report_key AND written.indicator_key = figure.indicator_key
      AND written.applicant = figure.applicant
    WHERE (raw IS NOT NULL OR value < 0 OR value <> floor(value))
      AND origin <> ${integer(ORIGINS.indexOf('computed'))}
    ORDER BY figure.report_key, figure.indicator_key, figure.applicant`;
}
