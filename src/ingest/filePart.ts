import type { FormId } from '../domain/formId';
import type { Scope } from '../domain/report';
import type { Unit } from '../domain/unit';
import type { ColumnRole } from './table/headerAliases';
import type { Sentence } from './sentence';

/**
 * How sure a reader of files is of something.
 *
 * - `chosen`: a person said so, for this file.
 * - `remembered`: a person said so of another file with the same heads.
 * - `stated`: the file says so in so many words.
 * - `inferred`: told by the name of the file or the tab, or the usual thing for the year.
 * - `unknown`: to be asked.
 */
export type Certainty = 'chosen' | 'remembered' | 'stated' | 'inferred' | 'unknown';

/** Something read of a file, and how sure it is. `value` is undefined exactly where `certainty` is `unknown`. */
export interface Told<T> {
  readonly value: T | undefined;
  readonly certainty: Certainty;
  /** Where it was found: 标题“南康区2017年…”, 文件名. */
  readonly from?: Sentence;
}

/** How a part of a file is laid out; `text` is a report as lines of text, its table a cell a line. */
export const PART_LAYOUTS = ['long', 'wide', 'matrix', 'form', 'text'] as const;

/** See {@link PART_LAYOUTS}. */
export type PartLayout = (typeof PART_LAYOUTS)[number];

/** What a person says of the report in a part; in a table, of the rows that do not say it themselves. */
export interface ReportChoice {
  /** Code or name, as `matchUnit` takes it. */
  readonly unit?: string;
  readonly year?: number;
  readonly scope?: Scope;
  readonly form?: FormId;
  readonly layout?: PartLayout;
}

/** What a column is taken for; `indicator` and `applicant` are codes in `CATALOGUE` and `APPLICANTS`. */
export type ColumnTarget =
  | { readonly kind: 'role'; readonly role: ColumnRole }
  | { readonly kind: 'indicator'; readonly indicator: number; readonly applicant: number }
  | { readonly kind: 'ignored' };

/** Columns as a person matched them, by 0-based column; columns not in it are read as usual. */
export type ColumnMapping = ReadonlyMap<number, ColumnTarget>;

/** One column of a table, as it is understood. */
export interface PreviewColumn {
  /** 0-based. */
  readonly column: number;
  /** Heads above each other are joined by ` / `. */
  readonly header: string;
  readonly target: Told<ColumnTarget>;
  /** Why it is not read, where it is not. */
  readonly sentence?: Sentence | undefined;
  /** What its first cell with content says, where it is not read: masked, and cut like {@link TablePreview.rows}. */
  readonly example?: string;
}

/** The first rows of a table. */
export interface TablePreview {
  readonly kind: 'table';
  /** Names the heads, so that what was chosen once serves the next file with the same ones. */
  readonly headerFingerprint: string;
  /** At most 40 rows, from the first that is not blank; cells are cut to 80 characters. */
  readonly rows: readonly (readonly string[])[];
  /** 1-based line of each row. */
  readonly lines: readonly number[];
  /** The rows of heads among {@link rows}, 0-based and half open; empty where none was found. */
  readonly heads: { readonly from: number; readonly to: number };
  /** Every column, also those beyond what is shown. */
  readonly columns: readonly PreviewColumn[];
}

/** The whole sheet, document or text a report was read from. Figures of the batch say their place in it. */
export interface ReportPreview {
  readonly kind: 'report';
  /** Row 1 first; at most 3,000, cells are cut to 400 characters. Names and telephone numbers are masked. */
  readonly rows: readonly (readonly string[])[];
  /**
   * A line of text is one cell, and the column of a figure is the 1-based place of its first character. So it is of a
   * paragraph of a document, whose other rows are cells of tables, when this is false.
   */
  readonly isText: boolean;
}

/** A sheet, table or text of a file that was understood by itself. */
export interface FilePart {
  /** Name of the sheet or table; empty where the file is one part. */
  readonly name: string;
  /** Undefined where no layout was recognised. */
  readonly layout: Told<PartLayout>;
  /** Whose report it is. In a table: what holds for rows that do not say it; undefined fields are stated by columns. */
  readonly subject: {
    readonly unit?: Told<Unit>;
    readonly year?: Told<number>;
    readonly scope?: Told<Scope>;
    readonly form?: Told<FormId>;
  };
  readonly preview: TablePreview | ReportPreview | undefined;
}
