import type { StoreChange } from './importStore';
import { noStore } from './keepingFaults';
import type { KeptRecord } from './keptImport';

const DATABASE = 'gongkai';
const IMPORTS = 'imports';
/** The layout of the database. What a record looks like has a version of its own. */
const LAYOUT = 1;

/** Adds and removes records, all or nothing. @returns the keys of what was added, in its order */
export function changeImports({ add, putBack, remove }: StoreChange<KeptRecord>): Promise<readonly number[]> {
  return inTransaction('readwrite', (imports) => {
    for (const key of remove) imports.delete(key);
    for (const { key, record } of putBack) imports.put(record, key);
    const requests = add.map((record) => imports.add(record));
    return () => requests.map(({ result }) => Number(result));
  });
}

/** The keys of all records, the oldest first. */
export async function importKeys(): Promise<readonly number[]> {
  return inTransaction('readonly', (imports) => {
    const keys = imports.getAllKeys();
    return () => keys.result.map(Number);
  });
}

/** One record, unread; undefined where it is gone, or where the browser cannot give it back. */
export async function importAt(key: number): Promise<unknown> {
  return inTransaction('readonly', (imports) => {
    const request: IDBRequest<unknown> = imports.get(key);
    let record: unknown;
    request.onsuccess = () => {
      record = request.result;
    };
    request.onerror = (event) => {
      // Otherwise the failure would end the transaction, and hide every other record.
      event.preventDefault();
      event.stopPropagation();
    };
    return () => record;
  });
}

/** Does one thing with the records, all or nothing. `ask` makes the requests and says how to read their results. */
export async function inTransaction<Result>(
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
    // The same in the page and in a worker of it.
    const { indexedDB } = globalThis as { readonly indexedDB?: IDBFactory };
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
