/**
 * A fault of a file, told to the reader: what, where, and what to do. Never thrown.
 *
 * `error`: the row (or file) is not loaded. `warning`: loaded, and the reader should look.
 */
export interface Problem {
  readonly level: 'error' | 'warning';
  /** Stable name of the kind of fault, e.g. `cell.not-a-number`. */
  readonly code: string;
  readonly file: string;
  /** The sheet or table of a file of several; absent where the file is one. */
  readonly sheet?: string;
  /** 1-based line of the file, absent when the whole file is meant. */
  readonly row?: number;
  /** 1-based column, absent when the whole row is meant. */
  readonly column?: number;
  /** The offending text, as found, cut to 60 characters. */
  readonly raw?: string;
  readonly sentence: { readonly zh: string; readonly en: string };
}
