import type { ImportStore, StoredImport } from './importStore';
import { noStore } from './keepingFaults';

const DATABASE = 'gongkai';
const IMPORTS = 'imports';
/** The layout of the database. What a record looks like has a version of its own. */
const LAYOUT = 1;
const CHANNEL = 'gongkai.imports';

/**
 * The browser's own store. Where it is forbidden, naming it throws already: so only inside the calls. It is opened for
 * each call and closed after it, so that no window stands in another's way.
 */
export const browserImports: ImportStore = {
  read: () => inTransaction('readonly', readAll),
  change: async ({ add, putBack, remove }) => {
    const added = await inTransaction('readwrite', (imports) => {
      for (const key of remove) imports.delete(key);
      for (const { key, record } of putBack) imports.put(record, key);
      const requests = add.map((record) => imports.add(record));
      return () => requests.map(({ result }) => Number(result));
    });
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
    channel()?.addEventListener('message', onChange);
  },
};

let opened: BroadcastChannel | undefined;

/** Messages reach every other window, and never the one that sends them. */
function channel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  opened ??= new BroadcastChannel(CHANNEL);
  return opened;
}

function tellOthers(): void {
  channel()?.postMessage('changed');
}

/** Asks for the records one by one: one that the browser cannot give back must not hide the others. */
function readAll(imports: IDBObjectStore): () => readonly StoredImport[] {
  const found: StoredImport[] = [];
  const keys = imports.getAllKeys();
  keys.onsuccess = () => {
    keys.result.forEach((key, at) => {
      found[at] = { key: Number(key), record: undefined };
      const request: IDBRequest<unknown> = imports.get(key);
      request.onsuccess = () => {
        found[at] = { key: Number(key), record: request.result };
      };
      request.onerror = (event) => {
        // Otherwise the failure would end the whole transaction.
        event.preventDefault();
        event.stopPropagation();
      };
    });
  };
  return () => found;
}

/** Does one thing with the records, all or nothing. `ask` makes the requests and says how to read their results. */
async function inTransaction<Result>(
  mode: IDBTransactionMode,
  ask: (imports: IDBObjectStore) => () => Result,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(IMPORTS, mode);
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('the browser gave the transaction up'));
      };
      try {
        const result = ask(transaction.objectStore(IMPORTS));
        transaction.oncomplete = () => {
          resolve(result());
        };
      } catch (cause) {
        // What cannot be stored is refused before the transaction knows.
        transaction.abort();
        reject(cause instanceof Error ? cause : new Error(String(cause)));
      }
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const { indexedDB } = window as { readonly indexedDB?: IDBFactory };
    if (indexedDB === undefined) throw noStore();
    let isGivenUp = false;
    const request = indexedDB.open(DATABASE, LAYOUT);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(IMPORTS, { autoIncrement: true });
    };
    request.onsuccess = () => {
      if (isGivenUp) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('the browser did not open its store'));
    };
    request.onblocked = () => {
      isGivenUp = true;
      reject(new DOMException('another window holds the store', 'TimeoutError'));
    };
  });
}
