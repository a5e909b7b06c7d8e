import type { RowSlice } from '../workbook/rowSlices';
import { RowEncoder } from '../workbook/rowSlices';
import type { Sheet, SheetHead, BookRow } from '../workbook/sheet';

/** Encodings of a CSV file. */
export type CsvEncoding = 'utf8' | 'gb18030';

/** What the page asks of the writer: a file begun, its rows in slices, the end. One writer writes one file. */
export type WritingRequest =
  | { readonly type: 'book'; readonly sheets: readonly SheetHead[] }
  | { readonly type: 'csv'; readonly encoding: CsvEncoding }
  | { readonly type: 'rows'; readonly sheet: number; readonly slice: RowSlice }
  | { readonly type: 'finish' };

/** A finished file, and what the reader must know of it. */
export interface WrittenFile {
  readonly file: Blob;
  /** See `Gb18030`; empty for other files. */
  readonly beyondGbk: readonly string[];
  readonly lost: readonly string[];
}

/** What the writer answers: how many rows are written by now, then the file. */
export type WritingAnswer =
  | { readonly type: 'rows'; readonly written: number }
  | ({ readonly type: 'written' } & WrittenFile)
  | {
      readonly type: 'failed';
      readonly message: string;
      /** What the reader is told, where the fault has words of its own. */
      readonly sentence?: { readonly zh: string; readonly en: string };
    };

/** What makes a workbook, in order; rows are made as the requests are read. */
export function* bookRequests(sheets: readonly Sheet[]): Generator<WritingRequest> {
  yield {
    type: 'book',
    sheets: sheets.map(({ sheet, widths, frozenRows = 0 }) => ({ sheet, widths, frozenRows })),
  };
  const encoder = new RowEncoder();
  for (const [sheet, { rows }] of sheets.entries())
    for (const slice of encoder.slices(rows)) yield { type: 'rows', sheet, slice };
  yield { type: 'finish' };
}

/** What makes a CSV file, in order. */
export function* csvRequests(rows: Iterable<BookRow>, encoding: CsvEncoding): Generator<WritingRequest> {
  yield { type: 'csv', encoding };
  for (const slice of new RowEncoder().slices(rows)) yield { type: 'rows', sheet: 0, slice };
  yield { type: 'finish' };
}
