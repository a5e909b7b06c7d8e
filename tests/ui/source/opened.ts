import { isIndicatorId, type IndicatorId } from '../../../src/domain/catalogue';
import { isMeasureId, measureKey } from '../../../src/domain/measures';
import type { Applicant } from '../../../src/domain/applicant';
import type { FigureAddress } from '../../../src/state/workbench';
import { indicatorCode } from '../../../src/domain/catalogue';
import type { FigureRow } from '../../../src/engine/queries/rows';
import { openReports, type LoadedReports, type OpenedReports } from '../../../src/ui/source/openedReports';
import { sourcedFigures } from '../../../src/ui/source/sourcedFigures';
import { readRealReports } from '../../support/realReports';

const { batch, units, info } = await readRealReports();

/** The bundled real reports as the drawer sees them. */
export const LOADED: LoadedReports = { kind: 'real', datasets: [info], units, reports: batch.reports };

/** Every figure as the engine answers it. */
const ROWS: readonly FigureRow[] = Array.from(batch.figures.indicator, (indicator, i): FigureRow => {
  const { report, applicant, value, missing, origin, raw, note, row, column } = batch.figures;
  return {
    report_key: report[i] ?? -1,
    indicator_key: indicator,
    applicant: applicant[i] ?? -1,
    value: missing[i] === 0 ? (value[i] ?? null) : null,
    missing: missing[i] ?? 0,
    origin: origin[i] ?? -1,
    raw: raw.get(i) ?? null,
    note: note.get(i) ?? null,
    file_row: row[i] ?? null,
    file_column: column[i] ?? null,
  };
});

/** Key of a bundled real report. */
export function keyOf(id: string): number {
  const key = LOADED.reports.findIndex((report) => report.id === id);
  if (key < 0) throw new Error(`no report ${id}`);
  return key;
}

/** A bundled real report with its neighbours, as the drawer opens it. */
export function opened(id: string): OpenedReports {
  const reports = openReports(LOADED, keyOf(id), sourcedFigures(ROWS));
  if (reports === undefined) throw new Error(`${id} does not open`);
  return reports;
}

/** Address of a measure in a bundled real report. */
export function aMeasure(report: string, id: string): FigureAddress {
  if (!isMeasureId(id)) throw new Error(`no measure ${id}`);
  return { kind: 'measure', measure: measureKey(id), report: keyOf(report) };
}

/** Address of a cell of a bundled real report. */
export function aCell(report: string, indicator: IndicatorId, applicant: Applicant = 'total'): FigureAddress {
  return { kind: 'cell', report: keyOf(report), indicator, applicant };
}

/** A row of a figure with what a test needs of it. */
export function aRow(indicator: string, more: Partial<FigureRow> = {}): FigureRow {
  if (!isIndicatorId(indicator)) throw new Error(`no indicator ${indicator}`);
  return {
    report_key: 0,
    indicator_key: indicatorCode(indicator),
    applicant: 0,
    value: 1,
    missing: 0,
    origin: 0,
    raw: null,
    note: null,
    file_row: null,
    file_column: null,
    ...more,
  };
}
