import type { DatasetInfo, DatasetKind } from '../domain/dataset';
import type { Naming } from '../domain/naming';
import type { Problem } from '../domain/problem';
import type { Report, ReportId } from '../domain/report';
import type { Unit } from '../domain/unit';
import type { Applicant } from '../domain/applicant';
import type { IndicatorId } from '../domain/catalogue';
import type { Correction, OriginalFigure } from '../domain/correction';
import type { Finding } from '../domain/check';
import type { Excerpt } from '../domain/excerpt';
import type { FindingId, Review, ReviewState } from '../domain/review';
import type {
  AvailabilityQuestion,
  CompositionQuestion,
  CoverageQuestion,
  FiguresQuestion,
  RankingQuestion,
  ReferencesQuestion,
  TallyQuestion,
  TrendQuestion,
} from '../engine/queries/questions';
import type {
  AvailabilityRow,
  CompositionRow,
  CoverageRow,
  FigureRow,
  RankingRow,
  ReferenceRow,
  TallyRow,
  TrendRow,
} from '../engine/queries/rows';
import type { CorrectedSide } from './corrections/correctedSide';
import type { OpenParts } from './selection/openParts';
import type { Selection } from './selection/selection';

/** The answer to a question that follows the reader's choices: the last rows stay while new ones are computed. */
export interface Answer<Row> {
  /** Undefined until the first answer. */
  readonly rows: readonly Row[] | undefined;
  readonly pending: boolean;
  /** What went wrong and what to do, for the reader; undefined when all is well. */
  readonly error: { readonly zh: string; readonly en: string } | undefined;
}

/**
 * Asks the engine. Each call makes a live answer and must run while a component initialises. The getter is read
 * again whenever what it read changes; `null` means there is nothing to ask.
 */
export interface Ask {
  trend(question: () => TrendQuestion | null): Answer<TrendRow>;
  ranking(question: () => RankingQuestion | null): Answer<RankingRow>;
  references(question: () => ReferencesQuestion | null): Answer<ReferenceRow>;
  composition(question: () => CompositionQuestion | null): Answer<CompositionRow>;
  coverage(question: () => CoverageQuestion | null): Answer<CoverageRow>;
  figures(question: () => FiguresQuestion | null): Answer<FigureRow>;
  tally(question: () => TallyQuestion | null): Answer<TallyRow>;
  availability(question: () => AvailabilityQuestion | null): Answer<AvailabilityRow>;
}

/** What the reader chose, and the only way to change it. Every change is written to the URL hash. */
export interface SelectionState {
  readonly current: Selection;
  /** Words about parts of a link that could not be used, e.g. 链接中的 2031 年无数据,已略去, or are not shown. Empty when all is well. */
  readonly dropped: readonly string[];
  /** Unit keys chosen, in the reader's order; the first of the open side for `all`, mostly all there are. */
  readonly unitKeys: readonly number[];
  /** Years in force, both ends included, limited to what is loaded. */
  readonly years: { readonly from: number; readonly to: number };
  /** Changes some fields. `replace`: no history entry (typing, dragging); otherwise 后退 undoes it. */
  change(part: Partial<Selection>, how?: 'push' | 'replace'): void;
  /** What stands open beside what is chosen: the figure whose source is shown, cards that show their table. */
  readonly open: OpenParts;
  /** Opens or closes some of it; 后退 does not undo it. */
  keepOpen(part: Partial<OpenParts>): void;
  /** Adds or removes one unit; from `all`, the unit becomes the only one. */
  toggleUnit(unitKey: number): void;
}

/** The loaded reports of the open side. Index in `units` is the unit_key, index in `reports` the report_key. */
export interface Library {
  readonly status: 'starting' | 'ready' | 'failed';
  /** What the engine is doing, for a progress line, e.g. 正在载入分析引擎 12.3 / 34.2 MB; undefined when idle. */
  readonly progress: string | undefined;
  readonly failure: { readonly zh: string; readonly en: string } | undefined;
  readonly kind: DatasetKind;
  readonly datasets: readonly DatasetInfo[];
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
  /** First and last report year of the open side. */
  readonly years: { readonly from: number; readonly to: number };
  /** Problems of the last import. */
  readonly problems: readonly Problem[];
  /**
   * The lines of the imported file around a cell of a report, read again from the file.
   *
   * @returns undefined where the report came with the page, or its file is no longer at hand
   */
  excerpt(report: number, row: number, column: number): Promise<Excerpt | undefined>;
  readonly corrections: CorrectionsState;
}

/** What a person puts in place of a figure, or where there is none. */
export type NewCorrection = Pick<Correction, 'report' | 'indicator' | 'applicant' | 'value' | 'note'>;

/** What a person corrected of the open side. */
export interface CorrectionsState {
  readonly current: CorrectedSide;
  /** The correction that stands on a figure; undefined where the figure is as filed. */
  at(report: ReportId, indicator: IndicatorId, applicant: Applicant): Correction | undefined;
  /** Those that stand on figures of a report. */
  ofReport(report: ReportId): readonly Correction[];
  /** A figure as its file has it; null where there is none, undefined where it is computed and cannot be corrected. */
  originalOf(
    report: ReportId,
    indicator: IndicatorId,
    applicant: Applicant,
  ): OriginalFigure | null | undefined;
  /** @throws whatever went wrong; everything is then as it was */
  correct(correction: NewCorrection): Promise<void>;
  /** Takes a correction back, so that the figure is as filed again. @throws whatever went wrong; it then stays */
  takeBack(correction: Correction): Promise<void>;
}

/** A finding of a loaded report. Only failed and uncertain ones are kept; those that hold are counted by a question. */
export interface LocatedFinding extends Finding {
  readonly id: FindingId;
  /** Key of the report judged, and of the report of the year before where a figure is of that one. */
  readonly report: number;
  readonly before?: number;
}

/** What the rules say of the open side, and what the reader decided of it. */
export interface FindingsState {
  /** `checking` until every rule has been asked; findings come in rule by rule. */
  readonly status: 'waiting' | 'checking' | 'ready' | 'failed';
  readonly failure: { readonly zh: string; readonly en: string } | undefined;
  /** All that failed or is uncertain, by report, then in the order of the rules. */
  readonly all: readonly LocatedFinding[];
  /** The same of one report. */
  ofReport(report: number): readonly LocatedFinding[];
  /** What the reader decided; undefined while nothing was (待核). */
  reviewOf(finding: LocatedFinding): Review | undefined;
  /** Decides some findings. Kept on this machine until it is changed. */
  decide(findings: readonly LocatedFinding[], state: ReviewState, note: string): void;
  /** Failed errors not ignored by the reader that touch a figure a measure is computed from, in one report. */
  doubtsOf(report: number, measure: number): readonly LocatedFinding[];
  /** How many failed errors and warnings are neither confirmed nor ignored: what the navigation shows. */
  readonly openCount: number;
}

/** A figure to open the source of: a measure as charts show it, or a cell of a report. */
export type FigureAddress =
  | { readonly kind: 'measure'; readonly measure: number; readonly report: number }
  | {
      readonly kind: 'cell';
      readonly report: number;
      readonly indicator: IndicatorId;
      readonly applicant: Applicant;
    };

/** The one source drawer of the page. */
export interface SourceState {
  readonly current: FigureAddress | undefined;
  /** True also where a link opens a figure that is not loaded. */
  readonly isOpen: boolean;
  show(address: FigureAddress): void;
  close(): void;
}

/** All that a page needs; one per app, in the context. */
export interface Workbench {
  readonly selection: SelectionState;
  readonly library: Library;
  readonly ask: Ask;
  readonly naming: Naming;
  readonly findings: FindingsState;
  readonly source: SourceState;
}
