/** A few lines of a file around the cell a figure was read from, as they stand in the file. */
export interface Excerpt {
  /** Name of the file, and of the sheet where it has several. */
  readonly file: string;
  readonly sheet?: string;
  /** 1-based page of a PDF that the figure stands on, where it is known. */
  readonly page?: number;
  /** First 16 hex digits of the SHA-256 of the file. */
  readonly fingerprint: string;
  /** 1-based number of the first line given. */
  readonly firstRow: number;
  /** Cells of each line as text, personal telephone numbers masked. */
  readonly rows: readonly (readonly string[])[];
  /** 1-based line of the file's heads, and its cells, where they are not among `rows`. */
  readonly head?: { readonly row: number; readonly cells: readonly string[] };
  /** 1-based place of the figure in the file; in a line of text the column counts characters. */
  readonly row: number;
  readonly column: number;
  /** Set where the figure stands in a line of text: its 0-based place in that line as given in `rows`. */
  readonly mark?: { readonly from: number; readonly to: number };
}
