import '../../domain/kernelGaps';
import { holdLife } from '../../domain/workerLife';
import { buffersOf, emptyBatch, movedSlices, type BatchSlice } from '../../ingest/worker/batchSlices';
import type { StoredImport } from './importStore';
import { importAt, importKeys } from './importsDatabase';
import { readKept } from './keptReading';

/**
 * What the page hears: a record without its reports and figures, these in slices, and so on for the next record; in the
 * end that all are read, or the error that the store refused with.
 */
export type KeptReadingMessage =
  | { readonly stored: StoredImport }
  | { readonly slice: BatchSlice }
  | { readonly isDone: true }
  | { readonly name: string; readonly message: string };

/** The part of a dedicated worker's scope that is used; the page's own types describe a window. */
interface WorkerScope {
  readonly name: string;
  postMessage(message: KeptReadingMessage | string, transfer: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;
holdLife(scope.name, (life) => {
  scope.postMessage(life, []);
});

readAll().then(
  () => {
    scope.postMessage({ isDone: true }, []);
  },
  (cause: unknown) => {
    const { name, message } =
      cause instanceof Error || cause instanceof DOMException ? cause : new Error(String(cause));
    scope.postMessage({ name, message }, []);
  },
);

/** Record by record, so that no more than one of them stands in memory twice. */
async function readAll(): Promise<void> {
  for (const key of await importKeys()) {
    const reading = await readKept(await importAt(key));
    if ('unread' in reading) {
      scope.postMessage({ stored: { key, reading } }, []);
      continue;
    }
    const { set } = reading;
    const head = { ...reading, set: { ...set, batch: emptyBatch() } };
    scope.postMessage({ stored: { key, reading: head } }, []);
    for (const slice of movedSlices(set.batch)) scope.postMessage({ slice }, buffersOf(slice));
  }
}
