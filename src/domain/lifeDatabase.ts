/**
 * The life of a worker as an empty database of the browser, for pages that have no locks (see `workerLife`). A database that
 * is open cannot be deleted: who asks for it waits until the last one that has it open is gone, whatever ended it and
 * however busy it was.
 */

/** What the names of all such databases begin with, and no other database of the page. */
export const LIFE_DATABASES = 'gongkai life ';

/** Kept here, as a connection that nothing holds is closed. */
const held: IDBDatabase[] = [];

/**
 * Called in a worker: opens its database for as long as it lives. Without a listener for `versionchange` it stays open
 * when somebody wants to delete it.
 *
 * @param onHeld called once it is open; never where the browser keeps no databases
 */
export function holdDatabase(name: string, onHeld: () => void): void {
  const opening = databases()?.open(name, 1);
  opening?.addEventListener('success', () => {
    held.push(opening.result);
    onHeld();
  });
}

/**
 * Called in the page: waits until a database that was held is held no more, and is gone by that.
 *
 * @param onFree called once; never where it cannot be known
 */
export function awaitDatabase(name: string, onFree: () => void): void {
  const deleting = databases()?.deleteDatabase(name);
  deleting?.addEventListener('success', onFree);
}

/**
 * Deletes what workers left behind of which no page waited for the end, as it ended with them. The databases of workers that
 * live, in other windows, stay until they end.
 */
export async function sweepDatabases(): Promise<void> {
  const factory = databases();
  // Firefox has had no list until 126; there they stay, and are empty.
  const all = (await (factory as Partial<IDBFactory> | undefined)?.databases?.().catch(() => [])) ?? [];
  for (const { name } of all) if (name?.startsWith(LIFE_DATABASES) === true) factory?.deleteDatabase(name);
}

/** The browser's databases; a browser may refuse them at a touch. */
function databases(): IDBFactory | undefined {
  try {
    return (globalThis as { readonly indexedDB?: IDBFactory }).indexedDB;
  } catch {
    return undefined;
  }
}
