import type { FigureColumns, Report } from '../domain/report';
import type { KeptImport } from './keptImport';

type Numbers =
  Int8Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** One piece of a record, small enough to be copied without holding the page up. The head comes first. */
export type KeptSlice =
  | { readonly part: 'head'; readonly record: KeptImport; readonly figureCount: number }
  | { readonly part: 'reports'; readonly reports: readonly Report[] }
  | { readonly part: 'column'; readonly name: string; readonly from: number; readonly numbers: Numbers }
  | {
      readonly part: 'words';
      readonly name: 'raw' | 'note';
      readonly words: readonly (readonly [number, string])[];
    };

const NUMBERS_AT_ONCE = 100_000;
const REPORTS_AT_ONCE = 200;
const WORDS_AT_ONCE = 4000;

/** A record piece by piece; columns are copies, so that their buffers can be handed over. */
export function* slicesOf(record: KeptImport): Generator<KeptSlice> {
  const { reports, figures } = record.batch;
  yield {
    part: 'head',
    record: { ...record, batch: { reports: [], figures: emptyOf(figures) } },
    figureCount: figures.value.length,
  };
  for (const some of inPieces(reports, REPORTS_AT_ONCE)) yield { part: 'reports', reports: some };
  for (const [name, column] of Object.entries(figures) as [string, unknown][]) {
    if (!isNumbers(column)) continue;
    for (let from = 0; from < column.length; from += NUMBERS_AT_ONCE) {
      yield { part: 'column', name, from, numbers: column.slice(from, from + NUMBERS_AT_ONCE) };
    }
  }
  for (const name of ['raw', 'note'] as const) {
    for (const words of inPieces(figures[name], WORDS_AT_ONCE)) yield { part: 'words', name, words };
  }
}

/** Puts records together again from their slices. */
export class KeptAssembly {
  /** Those that were begun; whole once all their slices are in. */
  readonly records: KeptImport[] = [];
  #reports: Report[] = [];
  #columns: Record<string, unknown> = {};

  add(slice: KeptSlice): void {
    if (slice.part === 'head') this.#begin(slice.record, slice.figureCount);
    else if (slice.part === 'reports') this.#reports.push(...slice.reports);
    else if (slice.part === 'column') (this.#columns[slice.name] as Numbers).set(slice.numbers, slice.from);
    else {
      const words = this.#columns[slice.name] as Map<number, string>;
      for (const [figure, word] of slice.words) words.set(figure, word);
    }
  }

  #begin(record: KeptImport, figureCount: number): void {
    this.#reports = [];
    this.#columns = Object.fromEntries(
      (Object.entries(record.batch.figures) as [string, unknown][]).map(([name, column]) => [
        name,
        isNumbers(column)
          ? new (column.constructor as new (length: number) => Numbers)(figureCount)
          : new Map(),
      ]),
    );
    const figures = this.#columns as unknown as FigureColumns;
    this.records.push({ ...record, batch: { reports: this.#reports, figures } });
  }
}

function emptyOf(figures: FigureColumns): FigureColumns {
  return Object.fromEntries(
    (Object.entries(figures) as [string, unknown][]).map(([name, column]) => [
      name,
      isNumbers(column) ? column.slice(0, 0) : new Map(),
    ]),
  ) as unknown as FigureColumns;
}

function* inPieces<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let piece: Item[] = [];
  for (const item of items) {
    piece.push(item);
    if (piece.length < size) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

function isNumbers(column: unknown): column is Numbers {
  return ArrayBuffer.isView(column);
}
