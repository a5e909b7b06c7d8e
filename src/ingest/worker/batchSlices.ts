import type { FigureColumns, Report, ReportBatch } from '../../domain/report';

/** The numbers of a column. */
export type Numbers =
  Int8Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** The kinds of array that columns of figures are. */
export const COLUMN_ARRAYS = {
  report: Int32Array,
  indicator: Int16Array,
  applicant: Int8Array,
  value: Float64Array,
  missing: Int8Array,
  origin: Int8Array,
  row: Int32Array,
  column: Int32Array,
} as const;

/** The name of a column. */
export type ColumnName = keyof typeof COLUMN_ARRAYS;
/** The names of all columns. */
export const COLUMN_NAMES = Object.keys(COLUMN_ARRAYS) as readonly ColumnName[];

/**
 * One piece of a batch, small enough to be taken over from another thread without holding the page up: whoever
 * receives a message copies all of it at one go.
 */
export type BatchSlice =
  | { readonly part: 'reports'; readonly reports: readonly Report[] }
  | {
      readonly part: 'column';
      readonly name: ColumnName;
      readonly from: number;
      /** Length of the whole column. */
      readonly of: number;
      readonly numbers: Numbers;
    }
  | {
      readonly part: 'words';
      readonly name: 'raw' | 'note';
      readonly words: readonly (readonly [number, string])[];
    };

const NUMBERS_AT_ONCE = 100_000;
const REPORTS_AT_ONCE = 200;
const WORDS_AT_ONCE = 4000;

/** A batch piece by piece; columns are copies, so that their buffers can be handed over and the batch stays whole. */
export function* copiedSlices(batch: ReportBatch): Generator<BatchSlice> {
  yield* wordsOf(batch);
  for (const name of COLUMN_NAMES) {
    const column = batch.figures[name] as Numbers;
    for (let from = 0; from < column.length; from += NUMBERS_AT_ONCE) {
      yield {
        part: 'column',
        name,
        from,
        of: column.length,
        numbers: column.slice(from, from + NUMBERS_AT_ONCE),
      };
    }
  }
}

/** The same without copies: once the buffers are handed over, the batch is no longer of use to the one who had it. */
export function* movedSlices(batch: ReportBatch): Generator<BatchSlice> {
  yield* wordsOf(batch);
  for (const name of COLUMN_NAMES) {
    const numbers = batch.figures[name] as Numbers;
    yield { part: 'column', name, from: 0, of: numbers.length, numbers };
  }
}

function* wordsOf({ reports, figures }: ReportBatch): Generator<BatchSlice> {
  for (const some of inPieces(reports, REPORTS_AT_ONCE)) yield { part: 'reports', reports: some };
  for (const name of ['raw', 'note'] as const) {
    for (const words of inPieces(figures[name], WORDS_AT_ONCE)) yield { part: 'words', name, words };
  }
}

/** The buffers of a slice that move instead of being copied. */
export function buffersOf(slice: BatchSlice): ArrayBuffer[] {
  return slice.part === 'column' ? [slice.numbers.buffer] : [];
}

/** Stands in place of a batch that goes in slices. */
export function emptyBatch(): ReportBatch {
  return new BatchAssembly().batch;
}

/** Puts a batch together again from its slices, in whatever order they come. */
export class BatchAssembly {
  readonly #reports: Report[] = [];
  readonly #columns: Partial<Record<ColumnName, Numbers>> = {};
  readonly #words = { raw: new Map<number, string>(), note: new Map<number, string>() };

  /** The batch, whole once all its slices are in. */
  get batch(): ReportBatch {
    const columns = COLUMN_NAMES.map(
      (name) => [name, this.#columns[name] ?? new COLUMN_ARRAYS[name](0)] as const,
    );
    const figures = Object.fromEntries(columns) as unknown as Pick<FigureColumns, ColumnName>;
    return { reports: this.#reports, figures: { ...figures, ...this.#words } };
  }

  /** Takes the next slice; slices come in the order they were cut in. */
  add(slice: BatchSlice): void {
    if (slice.part === 'reports') this.#reports.push(...slice.reports);
    else if (slice.part === 'column') this.#addNumbers(slice);
    else for (const [figure, word] of slice.words) this.#words[slice.name].set(figure, word);
  }

  #addNumbers({ name, from, numbers, of }: Extract<BatchSlice, { readonly part: 'column' }>): void {
    if (numbers.length === of) {
      this.#columns[name] = numbers;
      return;
    }
    const whole = (this.#columns[name] ??= new COLUMN_ARRAYS[name](of));
    whole.set(numbers, from);
  }
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
