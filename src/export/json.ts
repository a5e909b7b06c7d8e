import { APPLICANTS } from '../domain/applicant';
import { CATALOGUE, indicatorCode } from '../domain/catalogue';
import { mergeCorrections, type Correction } from '../domain/correction';
import type { DatasetInfo, DatasetKind } from '../domain/dataset';
import type { Measure } from '../domain/measure';
import { OTHER_PARTS } from '../domain/measures/formulas';
import { ORIGINS, type FigureColumns, type ReportBatch, type ReportId } from '../domain/report';
import { reportOfFinding, type Review } from '../domain/review';
import type { Unit } from '../domain/unit';
import { MISSING_KINDS } from '../domain/value';
import { WORKSPACE_VERSION, type WorkspaceFigure, type WorkspaceSet } from '../domain/workspaceJson';

/** What is loaded, as an export reads it: sets of one kind, each with its units, reports and figures. */
export interface LoadedReports {
  readonly kind: DatasetKind;
  readonly sets: readonly {
    readonly info: DatasetInfo;
    readonly units: readonly Unit[];
    readonly batch: ReportBatch;
    /** Absent for a set that came with the page. */
    readonly imported?:
      | { readonly at: string; readonly bytes: number | undefined; readonly file?: string | undefined }
      | undefined;
  }[];
}

/** Limits a file to some reports (by report key, counted over all sets) and some indicators (by code). */
export interface Part {
  readonly reports: ReadonlySet<number>;
  readonly indicators: ReadonlySet<number>;
}

/**
 * Codes of every indicator that some measures read, in any form; with a head that a form leaves to be computed (其他处理
 * of the 2021 form) the rows it is the sum of, as no report states it.
 */
export function indicatorsBehind(measures: readonly Measure[]): ReadonlySet<number> {
  const codes = new Set(
    measures.flatMap(({ formulas }) =>
      Object.values(formulas).flatMap(({ numerator, denominator }) =>
        [...numerator, ...(denominator ?? [])].map(({ indicator }) => indicatorCode(indicator)),
      ),
    ),
  );
  if (codes.has(indicatorCode('application.result.other')))
    for (const part of OTHER_PARTS) codes.add(indicatorCode(part));
  return codes;
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
  return [...workspacePieces(loaded, part, decided), WORKSPACE_END].join('');
}

/** What ends the text that {@link workspacePieces} begins. */
export const WORKSPACE_END = '\n}\n';

/**
 * The text (`WorkspaceJson`) piece by piece, a report at a time, so that a large one neither holds the page up nor has
 * to be one string. More members may follow, then {@link WORKSPACE_END}. A set, unit or report of which nothing is left
 * is left out.
 */
export function* workspacePieces(
  loaded: LoadedReports,
  part: Part | undefined,
  { reviews = [], corrections = [] }: Decided,
): Generator<string> {
  let firstKey = 0;
  const sets = loaded.sets.map(({ info, imported, batch }) => {
    const first = firstKey;
    firstKey += batch.reports.length;
    const places = batch.reports.flatMap((_, place) =>
      part === undefined || part.reports.has(first + place) ? [place] : [],
    );
    return { info, imported, batch, places };
  });
  const reports = sets.flatMap(({ batch, places }) => places.map((place) => at(batch.reports, place)));
  const used = new Set(reports.map(({ unit }) => unit));
  const held = new Set(reports.map(({ id }) => id));
  // A unit that several sets bring is the one of the first, as it is on the screen.
  const units = new Map<string, Unit>();
  for (const unit of loaded.sets.flatMap((set) => set.units)) {
    if (used.has(unit.id) && !units.has(unit.id)) units.set(unit.id, unit);
  }
  yield `{\n "gongkai": ${String(WORKSPACE_VERSION)},\n "kind": "${loaded.kind}"`;
  yield* memberOf(
    'datasets',
    sets
      .filter(({ places }) => places.length > 0)
      .map(setOf)
      .map(textOf),
  );
  yield* memberOf('units', [...units.values()].map(textOf));
  yield* memberOf('reports', reportTexts(sets, part));
  const decided = reviewsOf(loaded.kind, held, reviews);
  if (decided.length > 0) yield* memberOf('reviews', decided.map(textOf));
  const corrected = mergeCorrections([], corrections).filter(
    ({ kind, report }) => kind === loaded.kind && held.has(report),
  );
  if (corrected.length > 0) yield* memberOf('corrections', corrected.map(textOf));
}

/** One more member of a JSON text that is begun: a list with an entry a line. */
export function* memberOf(name: string, entries: Iterable<string>): Generator<string> {
  yield `,\n "${name}": [`;
  let before = '\n  ';
  for (const entry of entries) {
    yield before + entry;
    before = ',\n  ';
  }
  yield '\n ]';
}

function textOf(entry: object): string {
  return JSON.stringify(entry);
}

function setOf({ info, imported }: Pick<LoadedReports['sets'][number], 'info' | 'imported'>): WorkspaceSet {
  if (imported === undefined) return info;
  const { at: time, bytes, file } = imported;
  return {
    ...info,
    imported: {
      at: time,
      ...(bytes === undefined ? {} : { bytes }),
      ...(file === undefined ? {} : { file }),
    },
  };
}

function* reportTexts(
  sets: readonly { readonly batch: ReportBatch; readonly places: readonly number[] }[],
  part: Part | undefined,
): Generator<string> {
  for (const { batch, places } of sets) {
    const { starts, order } = figuresByReport(batch);
    for (const place of places) {
      const figures: WorkspaceFigure[] = [];
      for (let i = starts[place] ?? 0; i < (starts[place + 1] ?? 0); i += 1) {
        const figure = order[i] ?? 0;
        if (part === undefined || part.indicators.has(batch.figures.indicator[figure] ?? -1))
          figures.push(figureAt(batch.figures, figure));
      }
      const { length } = figures;
      const lines = figures.map(textOf).join(',\n    ');
      const head = textOf(at(batch.reports, place)).slice(0, -1);
      yield `${head},"figures":[${length === 0 ? '' : `\n    ${lines}\n  `}]}`;
    }
  }
}

/** The figures of each report in their order: those of report `r` are `order[starts[r]]` to before `order[starts[r + 1]]`. */
function figuresByReport({ reports, figures }: ReportBatch): {
  readonly starts: Int32Array;
  readonly order: Int32Array;
} {
  const { report } = figures;
  const starts = new Int32Array(reports.length + 1);
  for (const place of report) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let place = 0; place < reports.length; place += 1)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(report.length);
  for (let figure = 0; figure < report.length; figure += 1) {
    const place = report[figure] ?? 0;
    order[next[place] ?? 0] = figure;
    next[place] = (next[place] ?? 0) + 1;
  }
  return { starts, order };
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
