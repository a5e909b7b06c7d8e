import type { Excerpt } from '../domain/excerpt';
import type { Encoding } from './encoding/decode';
import type { Container } from './container';

/** Where in a file a figure was read: 1-based line (or number of the record) and column, and the sheet of a workbook. */
export interface SourcePlace {
  readonly sheet?: string | undefined;
  readonly row: number;
  readonly column: number;
}

/** A file as it was read, for reading some of its lines again. */
export interface SourceOrigin {
  readonly name: string;
  readonly content: Blob;
  readonly container: Container;
  readonly encoding: Encoding;
  readonly fingerprint: string;
}

/** A file that figures were read from, still at hand. It keeps the file's handle and none of its text. */
export interface SourceFile {
  /** What {@link excerpt} reads; absent where the file cannot be kept. */
  readonly origin?: SourceOrigin;
  /**
   * The lines around a place, read again from the file.
   *
   * @returns undefined where there is no such place, or the file was moved or changed since
   * @throws DOMException `AbortError` after `signal` is raised; IngestError when the worker failed
   */
  excerpt(place: SourcePlace, signal?: AbortSignal): Promise<Excerpt | undefined>;
}
