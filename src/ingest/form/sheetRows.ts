/** Cells of a sheet as text; row 1 of the sheet is the first entry, empty cells are '' or not there. */
export type SheetRows = readonly (readonly string[])[];

/** A number cell of a form found on a sheet. */
export interface FoundCell {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  /** Code in `CATALOGUE`. */
  readonly indicator: number;
  /** Code in `APPLICANTS`. */
  readonly applicant: number;
  readonly text: string;
  /** The unit its column head or unit column states, where it does. */
  readonly unit?: string;
  /** In the row of a head, where a number may stand but need not: （六）其他处理 in one row. */
  readonly isHead?: boolean;
}

/** Something to tell of a row of the sheet. */
export interface FormRemark {
  readonly level: 'error' | 'warning';
  readonly code: string;
  readonly row: number;
  readonly column?: number;
  readonly raw?: string;
  readonly sentence: { readonly zh: string; readonly en: string };
}

/** What was found of one form, or of one of its sections. */
export interface FoundPart {
  readonly cells: readonly FoundCell[];
  readonly remarks: readonly FormRemark[];
  /** First and last row it covers, 1-based. */
  readonly rows: { readonly first: number; readonly last: number };
  /** Row of the column heads nearest above each row of numbers. */
  readonly headRow: number;
}
