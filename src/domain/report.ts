import type { Claim } from './claim';
import type { FormId } from './formId';
import type { Narrative } from './narrative';
import { lateNames } from './lateNames';
import type { UnitId } from './unit';
import { nameWords } from './words/names';

/**
 * Whose figures one report holds 口径. Two scopes are two reports, and a change of scope between years is a break.
 *
 * - `whole` 全区(县、市): the government with its departments and townships.
 * - `own` 本级: the government's own office and departments only.
 * - `department` 部门: one department with its 下属企事业单位.
 * - `directUnits` 区直单位, `townships` 乡镇街道: columns of quarterly tables.
 * - `unstated` 未注明: the file does not say; it never shares a ranking with a stated scope.
 */
export const SCOPES = ['whole', 'own', 'department', 'directUnits', 'townships', 'unstated'] as const;

/** Scope of a report. Its stored code is its index in {@link SCOPES}. */
export type Scope = (typeof SCOPES)[number];

/** Words for scopes, in the language in force. */
export const SCOPE_NAMES: Readonly<Record<Scope, string>> = lateNames(() => nameWords().scopes);

/** How a figure came about. Its stored code is its index in {@link ORIGINS}. */
export const ORIGINS = ['table', 'text', 'computed', 'implied', 'corrected'] as const;

/** 表中原值, 正文摘录, 计算, 推算, 人工修正. */
export type Origin = (typeof ORIGINS)[number];

/** Words for origins, in the language in force. */
export const ORIGIN_NAMES: Readonly<Record<Origin, string>> = lateNames(() => nameWords().origins);

/** Names a report: `<unit>@<year>@<scope>`, with `#2`, `#3` … when a reader kept several of the same. */
export type ReportId = string;

/** Names a dataset: `real-reports`, `ganzhou-demo`, or `import-…`. */
export type DatasetId = string;

/** What a place means by its classes A, B, C, D of proposal results; the wording travels with the report. */
export interface ClassWording {
  readonly a?: string;
  readonly b?: string;
  readonly c?: string;
  readonly d?: string;
}

/** Everything about one report but its figures. */
export interface Report {
  readonly id: ReportId;
  readonly dataset: DatasetId;
  readonly unit: UnitId;
  readonly year: number;
  readonly scope: Scope;
  readonly form: FormId;
  readonly title: string;
  readonly publisher?: string;
  /** ISO date. */
  readonly published?: string;
  /** Address of the published report; absent for an imported file. */
  readonly url?: string;
  /** Name of the file the figures were read from. */
  readonly file?: string;
  /** Name of the sheet of a workbook that the figures' rows and columns are counted in. */
  readonly sheet?: string;
  /** Known faults and remarks, one sentence. */
  readonly note?: string;
  readonly classWording?: ClassWording;
  /** Numbers that the text states and the table answers too; absent where none were read. */
  readonly claims?: readonly Claim[];
  /** What of its sections in words the report tells; absent where only its tables were read. */
  readonly narrative?: Narrative;
}

/**
 * Figures of many reports, one entry per figure in every array: the form in which figures travel from a reader
 * to the engine, so that a million of them cross a worker border without a million objects.
 *
 * Lengths are equal. Codes: `report` indexes the batch's `reports`; `indicator` indexes `CATALOGUE`;
 * `applicant` indexes `APPLICANTS`; `origin` indexes `ORIGINS`; `missing` is 0 for a stated number, else
 * 1 + the index in `MISSING_KINDS`, and `value` is then NaN and must not be read.
 * `row` and `column` are 1-based places in the file the figure was read from, 0 where there is none.
 */
export interface FigureColumns {
  readonly report: Int32Array;
  readonly indicator: Int16Array;
  readonly applicant: Int8Array;
  readonly value: Float64Array;
  readonly missing: Int8Array;
  readonly origin: Int8Array;
  readonly row: Int32Array;
  readonly column: Int32Array;
  /** The string as printed, by figure index, only where it differs from `String(value)` (or from '' for 未填). */
  readonly raw: ReadonlyMap<number, string>;
  /** Remarks on single figures, by figure index. */
  readonly note: ReadonlyMap<number, string>;
}

/** Reports with their figures, as one file or one dataset yields them. */
export interface ReportBatch {
  readonly reports: readonly Report[];
  readonly figures: FigureColumns;
}
