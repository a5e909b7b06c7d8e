import type { ReportFigures } from '../../domain/check';
import type { DatasetInfo, DatasetKind } from '../../domain/dataset';
import { FiguresByCell } from '../../domain/formSheet/reportedFigures';
import type { Report } from '../../domain/report';
import { reportFigures } from '../../domain/reportFigures';
import { neighbourReport } from '../../domain/source/neighbourReport';
import type { SourcedFigure } from '../../domain/source/resolveSource';
import type { Unit } from '../../domain/unit';
import type { FiguresQuestion } from '../../engine/queries/questions';
import type { FiguresByReport } from './sourcedFigures';

/** What is loaded, as far as the drawer reads it. */
export interface LoadedReports {
  readonly kind: DatasetKind;
  readonly datasets: readonly DatasetInfo[];
  readonly units: readonly Unit[];
  /** Index is the key. */
  readonly reports: readonly Report[];
}

/** One report with all its figures. */
export interface OpenedReport {
  readonly key: number;
  readonly report: Report;
  readonly dataset: DatasetInfo | undefined;
  readonly checked: ReportFigures;
  readonly byCell: FiguresByCell;
  readonly figures: readonly SourcedFigure[];
}

/** A report with those of the same unit for the years before and after. */
export interface OpenedReports {
  readonly current: OpenedReport;
  readonly before: OpenedReport | undefined;
  /** Only of the same scope: it is read for the rules that look back from it. */
  readonly after: OpenedReport | undefined;
}

/** The reports whose figures are asked for to open a figure of one: itself, the year before, the year after. */
export function reportsToAsk({ reports, units }: LoadedReports, key: number): FiguresQuestion {
  const keys = [key, neighbourReport(reports, key, -1), neighbourReport(reports, key, 1)];
  return {
    reports: keys.flatMap((one) => {
      const report = one === undefined ? undefined : reports[one];
      if (one === undefined || report === undefined) return [];
      const unit = units.findIndex(({ id }) => id === report.unit);
      return unit < 0 ? [] : [{ report: one, unit, year: report.year }];
    }),
  };
}

/** The reports with their figures. Undefined where the report is no longer loaded. */
export function openReports(
  loaded: LoadedReports,
  key: number,
  figures: FiguresByReport,
): OpenedReports | undefined {
  const open = (one: number | undefined) => openReport(loaded, one, figures);
  const current = open(key);
  if (current === undefined) return undefined;
  const after = open(neighbourReport(loaded.reports, key, 1));
  return {
    current,
    before: open(neighbourReport(loaded.reports, key, -1)),
    after: after?.report.scope === current.report.scope ? after : undefined,
  };
}

function openReport(
  { reports, units, datasets }: LoadedReports,
  key: number | undefined,
  byReport: FiguresByReport,
): OpenedReport | undefined {
  const report = key === undefined ? undefined : reports[key];
  const unit = units.find(({ id }) => id === report?.unit);
  if (key === undefined || report === undefined || unit === undefined) return undefined;
  const figures = byReport.get(key) ?? [];
  return {
    key,
    report,
    dataset: datasets.find(({ id }) => id === report.dataset),
    checked: reportFigures(report, unit.level, figures),
    byCell: new FiguresByCell(figures),
    figures,
  };
}
