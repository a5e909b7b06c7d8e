import { BatchAssembly, copiedSlices, emptyBatch, type BatchSlice } from '../../ingest/worker/batchSlices';
import type { KeptImport } from './keptImport';

/** One piece of a record, small enough to be copied without holding the page up. The head comes first. */
export type KeptSlice = { readonly part: 'head'; readonly record: KeptImport } | BatchSlice;

/** A record piece by piece. */
export function* slicesOf(record: KeptImport): Generator<KeptSlice> {
  yield { part: 'head', record: { ...record, batch: emptyBatch() } };
  yield* copiedSlices(record.batch);
}

/** Puts records together again from their slices. */
export class KeptAssembly {
  readonly #begun: { readonly record: KeptImport; readonly contents: BatchAssembly }[] = [];

  /** Those that were begun; whole once all their slices are in. */
  get records(): readonly KeptImport[] {
    return this.#begun.map(({ record, contents }) => ({ ...record, batch: contents.batch }));
  }

  /** Takes the next slice; each record begins with its head. */
  add(slice: KeptSlice): void {
    if (slice.part === 'head') this.#begun.push({ record: slice.record, contents: new BatchAssembly() });
    else this.#begun.at(-1)?.contents.add(slice);
  }
}
