import { APPLICANTS } from '../domain/applicant';
import { CATALOGUE } from '../domain/catalogue';
import { mergeCorrections, type Correction } from '../domain/correction';
import type { DatasetInfo, DatasetKind } from '../domain/dataset';
import { ORIGINS, type FigureColumns, type Report, type ReportBatch, type ReportId } from '../domain/report';
import { reportOfFinding, type Review } from '../domain/review';
import type { Unit } from '../domain/unit';
import { MISSING_KINDS } from '../domain/value';
import {
  WORKSPACE_VERSION,
  type WorkspaceFigure,
  type WorkspaceJson,
  type WorkspaceReport,
} from '../domain/workspaceJson';

/** What is loaded, as an export reads it: sets of one kind, each with its units, reports and figures. */
export interface LoadedReports {
  readonly kind: DatasetKind;
  readonly sets: readonly {
    readonly info: DatasetInfo;
    readonly units: readonly Unit[];
    readonly batch: ReportBatch;
  }[];
}

/** Limits a file to some reports (by report key, counted over all sets) and some indicators (by code). */
export interface Part {
  readonly reports: ReadonlySet<number>;
  readonly indicators: ReadonlySet<number>;
}

/** What people decided and corrected, of any reports. */
export interface Decided {
  readonly reviews?: Iterable<Review>;
  readonly corrections?: Iterable<Correction>;
}

/**
 * The text of a JSON file that the importer loads back unchanged: everything, or the part behind a chart.
 *
 * Figures are written as their files have them, with the corrections beside.
 *
 * @param decided of it the file holds what is of reports that are in it
 */
export function workspaceJsonOf(loaded: LoadedReports, part?: Part, decided: Decided = {}): string {
  return `${JSON.stringify(workspaceOf(loaded, part, decided), null, 1)}\n`;
}

/** The same as an object. A set, unit or report of which nothing is left is left out. */
function workspaceOf(
  loaded: LoadedReports,
  part: Part | undefined,
  { reviews = [], corrections = [] }: Decided,
): WorkspaceJson {
  const reports: WorkspaceReport[] = [];
  const usedSets: DatasetInfo[] = [];
  let firstKey = 0;
  for (const { info, batch } of loaded.sets) {
    const before = reports.length;
    const figures = figuresByReport(batch.figures, part?.indicators);
    batch.reports.forEach((report, i) => {
      if (part === undefined || part.reports.has(firstKey + i))
        reports.push(reportOf(report, figures.get(i) ?? []));
    });
    if (reports.length > before) usedSets.push(info);
    firstKey += batch.reports.length;
  }
  const used = new Set(reports.map(({ unit }) => unit));
  const held = new Set(reports.map(({ id }) => id));
  const decided = reviewsOf(loaded.kind, held, reviews);
  const corrected = mergeCorrections([], corrections).filter(
    ({ kind, report }) => kind === loaded.kind && held.has(report),
  );
  const units = new Map(
    loaded.sets.flatMap((set) => set.units.map((unit) => [unit.id, unit] as const)).reverse(),
  );
  return {
    gongkai: WORKSPACE_VERSION,
    kind: loaded.kind,
    datasets: usedSets,
    units: [...units.values()].reverse().filter(({ id }) => used.has(id)),
    reports,
    ...(decided.length === 0 ? {} : { reviews: decided }),
    ...(corrected.length === 0 ? {} : { corrections: corrected }),
  };
}

/** Decisions on findings of some reports, in order of their names, so that equal workspaces give equal files. */
function reviewsOf(
  kind: DatasetKind,
  held: ReadonlySet<ReportId | undefined>,
  reviews: Iterable<Review>,
): readonly Review[] {
  return [...reviews]
    .filter(({ finding }) => {
      const of = reportOfFinding(finding);
      return of?.kind === kind && held.has(of.report);
    })
    .sort((one, other) => (one.finding < other.finding ? -1 : 1));
}

function reportOf(report: Report, figures: readonly WorkspaceFigure[]): WorkspaceReport {
  return { ...report, figures };
}

function figuresByReport(
  columns: FigureColumns,
  indicators: ReadonlySet<number> | undefined,
): ReadonlyMap<number, readonly WorkspaceFigure[]> {
  const byReport = new Map<number, WorkspaceFigure[]>();
  for (let i = 0; i < columns.report.length; i += 1) {
    if (indicators !== undefined && !indicators.has(columns.indicator[i] ?? -1)) continue;
    const report = columns.report[i] ?? -1;
    const figures = byReport.get(report) ?? [];
    figures.push(figureAt(columns, i));
    byReport.set(report, figures);
  }
  return byReport;
}

function figureAt(columns: FigureColumns, i: number): WorkspaceFigure {
  const raw = columns.raw.get(i);
  const note = columns.note.get(i);
  const row = columns.row[i] ?? 0;
  const column = columns.column[i] ?? 0;
  const missing = columns.missing[i] ?? 0;
  return {
    indicator: at(CATALOGUE, columns.indicator[i]).id,
    applicant: at(APPLICANTS, columns.applicant[i]),
    ...(missing === 0 ? { value: columns.value[i] ?? NaN } : { missing: at(MISSING_KINDS, missing - 1) }),
    ...(raw === undefined ? {} : { raw }),
    origin: at(ORIGINS, columns.origin[i]),
    ...(row === 0 ? {} : { row }),
    ...(column === 0 ? {} : { column }),
    ...(note === undefined ? {} : { note }),
  };
}

function at<Entry>(list: readonly Entry[], code: number | undefined): Entry {
  const entry = code === undefined ? undefined : list[code];
  if (entry === undefined) throw new Error(`unknown code: ${String(code)}`);
  return entry;
}
