import { among, sql, type Sql } from '../sql';
import type { FiguresQuestion } from './questions';
import type { FigureRow } from './rows';

/** Every figure of some reports, in the order of the catalogue, with the text and the place it was read from. */
export function figuresQuery({ reports }: FiguresQuestion): Sql<FigureRow> {
  const keys = reports.map(({ report }) => report);
  return sql<FigureRow>`
    WITH told AS (
      SELECT report_key, indicator_key, applicant, raw, note
      FROM figure_text
      WHERE report_key ${among(keys)}
    )
    SELECT figure.report_key, CAST(figure.indicator_key AS INTEGER) AS indicator_key,
      CAST(figure.applicant AS INTEGER) AS applicant, value, CAST(missing AS INTEGER) AS missing,
      CAST(origin AS INTEGER) AS origin, raw, note, nullif(file_row, 0) AS file_row, nullif(file_column, 0) AS file_column
    FROM figure
    LEFT JOIN told ON told.report_key = figure.report_key AND told.indicator_key = figure.indicator_key
      AND told.applicant = figure.applicant
    WHERE year ${among(reports.map(({ year }) => year))} AND unit_key ${among(reports.map(({ unit }) => unit))}
      AND figure.report_key ${among(keys)}
    ORDER BY figure.report_key, figure.indicator_key, figure.applicant`;
}
