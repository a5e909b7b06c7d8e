import type { SourcedFigure } from '../../domain/source/resolveSource';
import type { FigureRow } from '../../engine/queries/rows';
import { decodeFigures } from '../reports/decodeFigures';

/** Figures with their places in the files they were read from, by the key of their report. */
export type FiguresByReport = ReadonlyMap<number, readonly SourcedFigure[]>;

/** Rows of figures with words for codes, and their places in the file. */
export function sourcedFigures(rows: readonly FigureRow[]): FiguresByReport {
  const byReport = new Map<number, SourcedFigure[]>();
  for (const row of rows) {
    const [figure] = decodeFigures([row]).get(row.report_key) ?? [];
    if (figure === undefined) continue;
    const sourced: SourcedFigure = { ...figure, ...fileOf(row) };
    const figures = byReport.get(row.report_key);
    if (figures === undefined) byReport.set(row.report_key, [sourced]);
    else figures.push(sourced);
  }
  return byReport;
}

function fileOf({ file_row: row, file_column: column }: FigureRow): Pick<SourcedFigure, 'file'> {
  return row !== null && row > 0 && column !== null && column > 0 ? { file: { row, column } } : {};
}
