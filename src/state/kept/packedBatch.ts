import { isFields } from '../../domain/fields';
import type { FigureColumns, Report, ReportBatch } from '../../domain/report';
import {
  COLUMN_ARRAYS,
  movedSlices,
  type BatchSlice,
  type ColumnName,
  type Numbers,
} from '../../ingest/worker/batchSlices';
import { packedColumn, unpackInto, type Packing } from './packedColumn';

/** One part of the content of packed figures; they lie one after the other. */
type Part = { readonly count: number; readonly bytes: number } & (
  { readonly column: ColumnName; readonly packing: Packing } | { readonly words: 'raw' | 'note' }
);

/** Figures as they lie in the store. */
interface PackedFigures {
  readonly parts: readonly Part[];
  readonly content: Blob;
}

/** A batch as it lies in the store. */
export interface PackedBatch {
  readonly reports: readonly Report[];
  readonly figures: PackedFigures;
}

/** Words that are written and read at one go. */
const WORDS_AT_ONCE = 50_000;

/** A batch at one go. */
export function packedBatch(batch: ReportBatch): PackedBatch {
  const packing = new BatchPacking();
  for (const slice of movedSlices(batch)) packing.add(slice);
  return packing.packed();
}

/**
 * Packs a batch slice by slice, so that no more than one column of it stands in memory unpacked. Figures become the content
 * of a blob: a browser copies a record whole, several times, and refuses one of more than 127 MB, but a blob goes to its disk
 * in pieces and is no part of what it counts.
 */
export class BatchPacking {
  readonly #reports: Report[] = [];
  readonly #parts: Part[] = [];
  readonly #contents: Blob[] = [];
  readonly #waiting = { raw: [] as (readonly [number, string])[], note: [] as (readonly [number, string])[] };
  #begun: Numbers | undefined;

  /** The batch, once all its slices are in. */
  packed(): PackedBatch {
    this.#flush('raw');
    this.#flush('note');
    return { reports: this.#reports, figures: { parts: this.#parts, content: new Blob(this.#contents) } };
  }

  /** Takes the next slice; slices come in the order they were cut in. */
  add(slice: BatchSlice): void {
    if (slice.part === 'reports') this.#reports.push(...slice.reports);
    else if (slice.part === 'column') this.#addNumbers(slice);
    else {
      this.#waiting[slice.name].push(...slice.words);
      if (this.#waiting[slice.name].length >= WORDS_AT_ONCE) this.#flush(slice.name);
    }
  }

  #addNumbers({ name, from, of, numbers }: Extract<BatchSlice, { readonly part: 'column' }>): void {
    let whole = numbers;
    if (numbers.length < of) {
      whole = this.#begun ??= new COLUMN_ARRAYS[name](of);
      whole.set(numbers, from);
      if (from + numbers.length < of) return;
      this.#begun = undefined;
    }
    const { packing, numbers: packed } = packedColumn(whole);
    this.#put(new Blob([packed]), { column: name, packing, count: of });
  }

  #flush(name: 'raw' | 'note'): void {
    const words = this.#waiting[name];
    if (words.length === 0) return;
    this.#waiting[name] = [];
    this.#put(new Blob([JSON.stringify(words)]), { words: name, count: words.length });
  }

  #put(content: Blob, part: DistributedOmit<Part, 'bytes'>): void {
    this.#parts.push({ ...part, bytes: content.size });
    this.#contents.push(content);
  }
}

type DistributedOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** Figures of the store, part by part. @returns undefined where something of them is not there or not theirs */
export async function unpackedFigures(packed: unknown): Promise<FigureColumns | undefined> {
  if (!isFields(packed) || !Array.isArray(packed['parts']) || !(packed['content'] instanceof Blob))
    return undefined;
  const parts: readonly unknown[] = packed['parts'];
  const columns = Object.fromEntries(
    Object.entries(COLUMN_ARRAYS).map(([name, Column]) => [name, new Column(0)]),
  ) as Record<ColumnName, Numbers>;
  const words = { raw: new Map<number, string>(), note: new Map<number, string>() };
  let from = 0;
  for (const part of parts) {
    if (!isFields(part) || !isCount(part['count']) || !isCount(part['bytes'])) return undefined;
    const { column: name, packing, words: sort, count, bytes } = part;
    const content = packed['content'].slice(from, from + bytes);
    from += bytes;
    if (content.size !== bytes) return undefined;
    if (isColumnName(name)) {
      columns[name] = new COLUMN_ARRAYS[name](count);
      if (!unpackInto(columns[name], packing, await content.arrayBuffer())) return undefined;
    } else if (sort === 'raw' || sort === 'note') {
      const read: unknown = JSON.parse(await content.text());
      if (!isWords(read)) return undefined;
      for (const [figure, word] of read) words[sort].set(figure, word);
    } else return undefined;
  }
  return { ...(columns as unknown as Pick<FigureColumns, ColumnName>), ...words };
}

function isColumnName(name: unknown): name is ColumnName {
  return typeof name === 'string' && Object.keys(COLUMN_ARRAYS).includes(name);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isWords(read: unknown): read is readonly (readonly [number, string])[] {
  return (
    Array.isArray(read) &&
    read.every((pair) => Array.isArray(pair) && typeof pair[0] === 'number' && typeof pair[1] === 'string')
  );
}
