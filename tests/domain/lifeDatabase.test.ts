import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdLife, newLife, watchLife } from '../../src/domain/workerLife';

/** The browser's databases as far as they are used here: one that is open is deleted when the last who has it open is gone. */
class Databases {
  readonly open = vi.fn((name: string) => {
    const opening = Object.assign(new EventTarget(), { result: { name } });
    this.#open.set(name, this.#deletions(name));
    queueMicrotask(() => opening.dispatchEvent(new Event('success')));
    return opening;
  });
  readonly deleteDatabase = vi.fn((name: string) => {
    const deleting = new EventTarget();
    const done = (): void => {
      this.#open.delete(name);
      deleting.dispatchEvent(new Event('success'));
    };
    const waiting = this.#open.get(name);
    if (waiting === undefined) queueMicrotask(done);
    else waiting.push(done);
    return deleting;
  });
  readonly databases = vi.fn(() =>
    Promise.resolve([...this.#open.keys(), ...this.left].map((name) => ({ name }))),
  );
  /** What nobody has open. */
  readonly left: string[] = [];
  readonly #open = new Map<string, (() => void)[]>();

  /** The worker that had it open is gone. */
  letGo(name: string): void {
    const waiting = this.#deletions(name);
    this.#open.delete(name);
    for (const done of waiting) done();
  }

  get held(): readonly string[] {
    return [...this.#open.keys()];
  }

  #deletions(name: string): (() => void)[] {
    return this.#open.get(name) ?? [];
  }
}

let databases: Databases;
beforeEach(() => {
  vi.resetModules();
  databases = new Databases();
  // A page over plain http: databases, and no locks.
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('indexedDB', databases);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** A worker of the page, and what it tells it. */
function aWorker() {
  const worker = new EventTarget();
  const tell = (data: unknown): void => {
    worker.dispatchEvent(new MessageEvent('message', { data, cancelable: true }));
  };
  return { worker: worker as Worker, tell };
}

test('without locks the page is told once that a worker is gone, by a database that it had open', async () => {
  const life = newLife('engine');
  const { worker, tell } = aWorker();
  const ends: string[] = [];
  watchLife(worker, life, () => ends.push(life));
  holdLife(life, tell);
  await turn();
  expect(databases.held).toEqual([life]);
  expect(ends).toEqual([]);
  databases.letGo(life);
  await turn();
  expect(ends).toEqual([life]);
  expect(databases.held).toEqual([]);
});

test('nobody is told of a worker that the page ends itself, and nothing is left of it', async () => {
  const life = newLife('engine');
  const { worker, tell } = aWorker();
  const ends: string[] = [];
  const unwatch = watchLife(worker, life, () => ends.push(life));
  holdLife(life, tell);
  await turn();
  unwatch();
  databases.letGo(life);
  await turn();
  expect(ends).toEqual([]);
  expect(databases.held).toEqual([]);
});

test('what earlier pages left behind is deleted once, and nothing else', async () => {
  const fresh = await import('../../src/domain/workerLife');
  databases.left.push('gongkai life reader 1 2 3', 'gongkai', 'gongkai.answers', 'of another page');
  fresh.watchLife(aWorker().worker, fresh.newLife('engine'), () => undefined);
  fresh.watchLife(aWorker().worker, fresh.newLife('reader'), () => undefined);
  await turn();
  expect(databases.deleteDatabase.mock.calls).toEqual([['gongkai life reader 1 2 3']]);
});

test('a browser that refuses its databases, or has no list of them, is one that tells nothing', async () => {
  const refusing = {
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  };
  const ends: number[] = [];
  for (const how of [
    refusing,
    { value: undefined },
    { value: { ...databases, databases: undefined, open: () => new EventTarget() } },
  ]) {
    vi.resetModules();
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, ...how });
    const fresh = await import('../../src/domain/workerLife');
    const { worker, tell } = aWorker();
    const life = fresh.newLife('engine');
    fresh.watchLife(worker, life, () => ends.push(1));
    fresh.holdLife(life, tell);
    await turn();
  }
  expect(ends).toEqual([]);
});

test('where there are locks no database is opened', async () => {
  vi.stubGlobal('navigator', { locks: { request: () => Promise.resolve() } });
  const fresh = await import('../../src/domain/workerLife');
  const { worker, tell } = aWorker();
  const life = fresh.newLife('engine');
  fresh.watchLife(worker, life, () => undefined);
  fresh.holdLife(life, tell);
  tell(life);
  await turn();
  expect(databases.open).not.toHaveBeenCalled();
  expect(databases.databases).not.toHaveBeenCalled();
  expect(databases.deleteDatabase).not.toHaveBeenCalled();
});
