import type { Applicant } from './applicant';
import type { IndicatorId } from './catalogue';
import type { Correction } from './correction';
import type { DatasetInfo, DatasetKind } from './dataset';
import type { DatasetId, Origin, Report, ReportId } from './report';
import type { Review } from './review';
import type { Unit } from './unit';
import type { Missing } from './value';

/** Version of the file. */
export const WORKSPACE_VERSION = 3;

/**
 * Versions that are read: 1 has no corrections, 2 neither files nor settings. A page that knows no version of a file
 * refuses it, so that nothing of it is lost unsaid.
 */
export const READABLE_VERSIONS: readonly unknown[] = [1, 2, WORKSPACE_VERSION];

/**
 * The JSON file the dashboard writes and reads back unchanged: units, reports, and every figure with its source.
 * Keys that do not apply are left out; nothing is written as `null`.
 */
export interface WorkspaceJson {
  readonly gongkai: typeof WORKSPACE_VERSION;
  /** Real and made-up figures never share a file. */
  readonly kind: DatasetKind;
  /** The sets the reports came from, for citation. */
  readonly datasets?: readonly WorkspaceSet[];
  readonly units: readonly Unit[];
  readonly reports: readonly WorkspaceReport[];
  /** What readers decided of findings of these reports; absent where nothing was. */
  readonly reviews?: readonly Review[];
  /** What people corrected in these reports, whose figures stand as filed; absent where nothing was. */
  readonly corrections?: readonly Correction[];
  /** Absent in the file of a chart. */
  readonly settings?: WorkspaceSettings;
  /** Files that figures were read from, as far as they are inside. */
  readonly sources?: readonly WorkspaceSource[];
}

/** A set with how it came in; a set that came with the page has no `imported`. */
export interface WorkspaceSet extends DatasetInfo {
  readonly imported?: ImportedFrom;
}

/** When, and from which file, a set was imported. */
export interface ImportedFrom {
  /** ISO time. */
  readonly at: string;
  readonly bytes?: number;
  /** Name of the file; absent where it is not known. */
  readonly file?: string;
}

/** A file as it was imported, byte by byte, with how it was read. */
interface WorkspaceSource {
  readonly dataset: DatasetId;
  readonly name: string;
  readonly container: string;
  readonly encoding: string;
  /** Base64. */
  readonly content: string;
}

/** What the reader chose. */
export interface WorkspaceSettings {
  /** The hash of the link. */
  readonly link: string;
  /** Columns as matched by hand, in the shape they are kept in between visits; absent where none were. */
  readonly columns?: unknown;
  /** The population that figures are divided by, in the shape it is kept in between visits; absent where none is. */
  readonly population?: unknown;
  /** Views saved by name, in the shape they are kept in between visits; absent where none are. */
  readonly views?: unknown;
}

/** One report with its figures. */
interface WorkspaceReport extends Omit<Report, 'id' | 'dataset' | 'narrative'> {
  /** Left out: `<unit>@<year>@<scope>`, with `#2` … for a further report of the same. */
  readonly id?: ReportId;
  /** Left out: the set that the reader makes for the file. */
  readonly dataset?: DatasetId;
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
