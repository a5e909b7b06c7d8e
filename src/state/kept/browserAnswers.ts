import type { AnswerStore, StoredAnswers } from './keptAnswers';

const DATABASE = 'gongkai.answers';
const ANSWERS = 'answers';
const LAST = 'last';

/** The record in the browser's own database, opened for each call. */
export const answersDatabase: AnswerStore = {
  read: () => within('readonly', (answers) => answers.get(LAST) as IDBRequest<StoredAnswers | undefined>),
  write: async (stored) => {
    await within('readwrite', (answers) => answers.put(stored, LAST));
  },
  clear: async () => {
    await within('readwrite', (answers) => answers.clear());
  },
};

async function within<Result>(
  mode: IDBTransactionMode,
  ask: (answers: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(ANSWERS, mode);
      const request = ask(transaction.objectStore(ANSWERS));
      transaction.oncomplete = () => {
        resolve(request.result);
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('the browser gave the transaction up'));
      };
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = window.indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ANSWERS);
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('the database did not open'));
    };
  });
}
