import type { Applicant } from './applicant';
import type { IndicatorId } from './catalogue';
import type { Claim } from './claim';
import type { Correction } from './correction';
import type { DatasetInfo, DatasetKind } from './dataset';
import type { FormId } from './formId';
import type { ClassWording, DatasetId, Origin, ReportId, Scope } from './report';
import type { Review } from './review';
import type { Unit, UnitId } from './unit';
import type { Missing } from './value';

/** Version of the file. */
export const WORKSPACE_VERSION = 2;

/** Versions that are read: 1 has no corrections. A file with corrections must not be read without them. */
export const READABLE_VERSIONS: readonly unknown[] = [1, WORKSPACE_VERSION];

/**
 * The JSON file the dashboard writes and reads back unchanged: units, reports, and every figure with its source.
 * Keys that do not apply are left out; nothing is written as `null`.
 */
export interface WorkspaceJson {
  readonly gongkai: typeof WORKSPACE_VERSION;
  /** Real and made-up figures never share a file. */
  readonly kind: DatasetKind;
  /** The sets the reports came from, for citation. */
  readonly datasets?: readonly DatasetInfo[];
  readonly units: readonly Unit[];
  readonly reports: readonly WorkspaceReport[];
  /** What readers decided of findings of these reports; absent where nothing was. */
  readonly reviews?: readonly Review[];
  /** What people corrected in these reports, whose figures stand as filed; absent where nothing was. */
  readonly corrections?: readonly Correction[];
}

/** One report with its figures. */
export interface WorkspaceReport {
  /** Left out: `<unit>@<year>@<scope>`, with `#2` … for a further report of the same. */
  readonly id?: ReportId;
  /** Left out: the set that the reader makes for the file. */
  readonly dataset?: DatasetId;
  readonly unit: UnitId;
  readonly year: number;
  readonly scope: Scope;
  readonly form: FormId;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly file?: string;
  readonly sheet?: string;
  readonly note?: string;
  readonly classWording?: ClassWording;
  readonly claims?: readonly Claim[];
  readonly figures: readonly WorkspaceFigure[];
}

/** One figure: exactly one of `value` (a stated number) and `missing`. */
export type WorkspaceFigure = {
  readonly indicator: IndicatorId;
  readonly applicant: Applicant;
  /** The string as printed, only where it differs from the number. */
  readonly raw?: string;
  readonly origin: Origin;
  /** 1-based place in the file the figure was first read from. */
  readonly row?: number;
  readonly column?: number;
  readonly note?: string;
} & (
  { readonly value: number; readonly missing?: never } | { readonly missing: Missing; readonly value?: never }
);
