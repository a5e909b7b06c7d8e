import { awaitDatabase, holdDatabase, LIFE_DATABASES, sweepDatabases } from './lifeDatabase';

/**
 * How a page learns that one of its workers is gone. A worker that is ended, or ends itself, tells nobody: what was asked
 * of it would wait for ever. A lock of the browser that the worker holds for its whole life is let go with it, whatever
 * ended it and however busy it was, and whoever waits for that lock is told at once.
 *
 * Browsers give locks only to pages of a trusted origin (https, or this machine); elsewhere an empty database that the
 * worker has open does the same. Where there is neither, nothing is held or watched.
 */

let lives = 0;
let isSwept = false;

/** A name for the life of one worker, which no other worker of this browser has; it is given to the worker as its name. */
export function newLife(what: string): string {
  lives += 1;
  return `${LIFE_DATABASES}${what} ${String(performance.timeOrigin)} ${String(Math.random())} ${String(lives)}`;
}

/**
 * Called in a worker at its start: holds its life until the worker is gone, and tells the page so.
 *
 * @param life the name it was given
 * @param tell sends the page a message
 */
export function holdLife(life: string, tell: (life: string) => void): void {
  const all = locks();
  if (all === undefined) {
    holdDatabase(life, () => {
      tell(life);
    });
    return;
  }
  const held = all.request(life, () => {
    tell(life);
    return new Promise(() => undefined);
  });
  // A browser that refuses locks is one that has none.
  held.catch(() => undefined);
}

/**
 * Called in the page before anybody else listens to the worker: waits for its end.
 *
 * @param onEnd called once, when the worker is gone
 * @returns ends the waiting, e.g. when the page itself is about to end the worker
 */
export function watchLife(
  worker: Pick<Worker, 'addEventListener'>,
  life: string,
  onEnd: () => void,
): () => void {
  if (!isSwept && locks() === undefined) {
    isSwept = true;
    void sweepDatabases();
  }
  const watching = new AbortController();
  const { signal } = watching;
  const wait = (event: MessageEvent): void => {
    if (event.data !== life) return;
    // Nobody else has use for the message.
    event.stopImmediatePropagation();
    const end = (): void => {
      if (!signal.aborted) onEnd();
    };
    const all = locks();
    if (all === undefined) awaitDatabase(life, end);
    else all.request(life, { signal }, end).catch(() => undefined);
  };
  worker.addEventListener('message', wait as EventListener, { signal });
  return () => {
    watching.abort();
  };
}

/** The browser's locks; the types promise them everywhere. */
function locks(): LockManager | undefined {
  const { navigator } = globalThis as { readonly navigator?: { readonly locks?: LockManager } };
  return navigator?.locks;
}
