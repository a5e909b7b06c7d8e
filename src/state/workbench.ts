import type { DatasetInfo, DatasetKind } from '../domain/dataset';
import type { Naming } from '../domain/naming';
import type { Problem } from '../domain/problem';
import type { Report } from '../domain/report';
import type { Unit } from '../domain/unit';
import type {
  CompositionQuestion,
  CoverageQuestion,
  RankingQuestion,
  TrendQuestion,
} from '../engine/queries/questions';
import type { CompositionRow, CoverageRow, RankingRow, TrendRow } from '../engine/queries/rows';
import type { Selection } from './selection';

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
  composition(question: () => CompositionQuestion | null): Answer<CompositionRow>;
  coverage(question: () => CoverageQuestion | null): Answer<CoverageRow>;
}

/** What the reader chose, and the only way to change it. Every change is written to the URL hash. */
export interface SelectionState {
  readonly current: Selection;
  /** Words about parts of a link that could not be used, e.g. 链接中的 2031 年无数据,已略去. Empty when all is well. */
  readonly dropped: readonly string[];
  /** Unit keys chosen, in the reader's order; all units of the open side for `all`. */
  readonly unitKeys: readonly number[];
  /** Years in force, both ends included, limited to what is loaded. */
  readonly years: { readonly from: number; readonly to: number };
  /** Changes some fields. `replace`: no history entry (typing, dragging); otherwise 后退 undoes it. */
  change(part: Partial<Selection>, how?: 'push' | 'replace'): void;
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
}

/** All that a page needs; one per app, in the context. */
export interface Workbench {
  readonly selection: SelectionState;
  readonly library: Library;
  readonly ask: Ask;
  readonly naming: Naming;
}
