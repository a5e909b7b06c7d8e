import { copiedSlices, type BatchSlice } from '../../ingest/worker/batchSlices';
import type { KeptHead, KeptImport, KeptRecord } from './keptImport';
import { BatchPacking, packedBatch } from './packedBatch';

/** One piece of an import, small enough to be copied without holding the page up. The head comes first. */
export type KeptSlice = { readonly part: 'head'; readonly head: KeptHead } | BatchSlice;

/** An import piece by piece. */
export function* slicesOf({ batch, ...head }: KeptImport): Generator<KeptSlice> {
  yield { part: 'head', head };
  yield* copiedSlices(batch);
}

/** Makes records of imports that come in slices. */
export class KeptAssembly {
  readonly #begun: { readonly head: KeptHead; readonly packing: BatchPacking }[] = [];

  /** Those that were begun, once all their slices are in. */
  records(): readonly KeptRecord[] {
    return this.#begun.map(({ head, packing }) => ({ ...head, batch: packing.packed() }));
  }

  /** Takes the next slice; each import begins with its head. */
  add(slice: KeptSlice): void {
    if (slice.part === 'head') this.#begun.push({ head: slice.head, packing: new BatchPacking() });
    else this.#begun.at(-1)?.packing.add(slice);
  }
}

/** An import as it is stored. */
export function recordOf({ batch, ...head }: KeptImport): KeptRecord {
  return { ...head, batch: packedBatch(batch) };
}
