import { ORIGINS } from '../../domain/report';
import { integer, sql, type Sql } from '../sql';
import type { CellRow } from './rows';

/** Whole numbers up to this print as they are told; beyond, the number is looked at. */
const LARGEST = 1_000_000_000_000;

/**
 * Cells of every loaded report that are written in a way worth a look: the string as printed is not the plain number,
 * or the number is below 0 or not whole. Thousands separators and blanks around are ordinary. What of the rest is worth
 * a word is not judged here. Figures that were computed when they were loaded are no cells of a report.
 *
 * The two kinds are put together at the end, so that the figures need not be held against every string.
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
      WHERE CASE
        WHEN value BETWEEN 0 AND ${integer(LARGEST)} AND value = floor(value)
          THEN replace(trim(raw), ',', '') <> CAST(CAST(value AS BIGINT) AS VARCHAR)
        ELSE true
      END
      UNION ALL
      SELECT report_key, indicator_key, applicant, value, missing, origin, NULL AS raw
      FROM figure
      WHERE value < 0 OR value <> floor(value)
    )
    SELECT report_key, CAST(indicator_key AS INTEGER) AS indicator_key, CAST(applicant AS INTEGER) AS applicant,
      min(value) AS value, CAST(min(missing) AS INTEGER) AS missing, CAST(min(origin) AS INTEGER) AS origin,
      max(raw) AS raw
    FROM odd
    WHERE origin <> ${integer(ORIGINS.indexOf('computed'))}
    GROUP BY odd.report_key, odd.indicator_key, odd.applicant
    ORDER BY odd.report_key, odd.indicator_key, odd.applicant`;
}
