import { Turns } from '../../domain/turns';
import { newLife, watchLife } from '../../domain/workerLife';
import { BatchAssembly, buffersOf } from '../../ingest/worker/batchSlices';
import type { ImportStore, StoreChange, StoredImport } from './importStore';
import { changeImports, importKeys, inTransaction } from './importsDatabase';
import type { KeepingRequest, KeepingResponse } from './keepingWorker';
import type { KeptRecord } from './keptImport';
import type { KeptReadingMessage } from './keptReadingWorker';
import { recordOf, slicesOf } from './keptSlices';

/** Name of the channel, and where there is none, of the text whose change tells the other windows. */
const CHANNEL = 'gongkai.imports';

/**
 * The browser's own store. Where it is forbidden, naming it throws already: so only inside the calls. It is opened for
 * each call and closed after it, so that no window stands in another's way.
 */
export const browserImports: ImportStore = {
  read: async () => ((await importKeys()).length === 0 ? [] : readInWorker()),
  change: async (change) => {
    const added = await (isLarge(change) ? changeInWorker(change) : changeImports(packed(change)));
    tellOthers();
    return added;
  },
  clear: async () => {
    await inTransaction('readwrite', (imports) => {
      imports.clear();
      return () => undefined;
    });
    tellOthers();
  },
  watch: (onChange) => {
    const others = channel();
    if (others !== undefined) others.addEventListener('message', onChange);
    else
      window.addEventListener('storage', ({ key }) => {
        if (key === CHANNEL) onChange();
      });
  },
};

/** Figures from which a change is handed to a worker: copying them into the store holds up whoever does it. */
const MANY_FIGURES = 20_000;

function isLarge({ add, putBack }: StoreChange): boolean {
  const records = [...add, ...putBack.map(({ record }) => record)];
  return records.reduce((sum, { batch }) => sum + batch.figures.value.length, 0) > MANY_FIGURES;
}

function packed({ add, putBack, remove }: StoreChange): StoreChange<KeptRecord> {
  return {
    add: add.map(recordOf),
    putBack: putBack.map(({ key, record }) => ({ key, record: recordOf(record) })),
    remove,
  };
}

/** Makes a change in a worker that lives as long as the change. */
async function changeInWorker({ add, putBack, remove }: StoreChange): Promise<readonly number[]> {
  const life = newLife('keeper');
  const worker = new Worker(new URL('./keepingWorker.ts', import.meta.url), { type: 'module', name: life });
  let unwatch: () => void = () => undefined;
  try {
    const answer = new Promise<KeepingResponse>((resolve, reject) => {
      unwatch = watchLife(worker, life, () => {
        reject(workerGone());
      });
      worker.onmessage = ({ data }: MessageEvent<KeepingResponse>) => {
        resolve(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
    });
    const handOver = async (): Promise<void> => {
      const send = (request: KeepingRequest, transfer: Transferable[] = []): void => {
        worker.postMessage(request, transfer);
      };
      const turns = new Turns();
      for (const record of [...add, ...putBack.map((back) => back.record)]) {
        for (const slice of slicesOf(record)) {
          send({ slice }, slice.part === 'head' ? [] : buffersOf(slice));
          await turns.pass();
        }
      }
      send({ commit: { addCount: add.length, backKeys: putBack.map(({ key }) => key), remove } });
    };
    const [response] = await Promise.all([answer, handOver()]);
    if ('keys' in response) return response.keys;
    throw new DOMException(response.message, response.name);
  } finally {
    unwatch();
    worker.terminate();
  }
}

let opened: BroadcastChannel | undefined;

/** Messages reach every other window, and never the one that sends them. */
function channel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  opened ??= new BroadcastChannel(CHANNEL);
  return opened;
}

function tellOthers(): void {
  const others = channel();
  if (others !== undefined) {
    others.postMessage('changed');
    return;
  }
  try {
    window.localStorage.setItem(CHANNEL, String(Date.now()));
  } catch {
    // Where nothing can be written there, the other windows learn of it when they are opened again.
  }
}

/** Reads and judges every record in a worker, from which a million figures come without a copy. */
function readInWorker(): Promise<readonly StoredImport[]> {
  const life = newLife('kept-reader');
  const worker = new Worker(new URL('./keptReadingWorker.ts', import.meta.url), {
    type: 'module',
    name: life,
  });
  let unwatch: () => void = () => undefined;
  const found: { readonly stored: StoredImport; readonly contents: BatchAssembly }[] = [];
  const read = new Promise<readonly StoredImport[]>((resolve, reject) => {
    unwatch = watchLife(worker, life, () => {
      reject(workerGone());
    });
    worker.onmessage = ({ data }: MessageEvent<KeptReadingMessage>) => {
      if ('stored' in data) found.push({ stored: data.stored, contents: new BatchAssembly() });
      else if ('slice' in data) found.at(-1)?.contents.add(data.slice);
      else if ('name' in data) reject(new DOMException(data.message, data.name));
      else resolve(found.map(({ stored, contents }) => withBatch(stored, contents)));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
  });
  return read.finally(() => {
    unwatch();
    worker.terminate();
  });
}

function withBatch({ key, reading }: StoredImport, { batch }: BatchAssembly): StoredImport {
  return 'unread' in reading
    ? { key, reading }
    : { key, reading: { ...reading, set: { ...reading.set, batch } } };
}

function workerGone(): DOMException {
  return new DOMException('the worker is gone', 'OperationError');
}
