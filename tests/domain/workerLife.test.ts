import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdLife, newLife, watchLife } from '../../src/domain/workerLife';

type Use = (lock: object | null) => unknown;

/** The browser's locks as far as they are used here; a test lets go of what a dead worker held. */
class Locks {
  readonly #held = new Map<string, () => void>();
  readonly #queues = new Map<string, (() => void)[]>();

  request = (name: string, second: object, third?: Use): Promise<unknown> => {
    const options = (third === undefined ? {} : second) as { ifAvailable?: true; signal?: AbortSignal };
    const use = third ?? (second as Use);
    if (!this.#held.has(name)) return this.#grant(name, use);
    if (options.ifAvailable === true) return Promise.resolve(use(null));
    return new Promise((resolve, reject) => {
      const next = (): void => void this.#grant(name, use).then(resolve, reject);
      const queue = this.#queues.get(name) ?? [];
      this.#queues.set(name, queue);
      queue.push(next);
      options.signal?.addEventListener('abort', () => {
        queue.splice(queue.indexOf(next), 1);
        reject(new DOMException('given up', 'AbortError'));
      });
    });
  };

  /** The worker that held it is gone. */
  letGo(name: string): void {
    this.#held.get(name)?.();
  }

  #grant(name: string, use: Use): Promise<unknown> {
    const gone = new Promise<void>((resolve) => this.#held.set(name, resolve));
    return Promise.race([Promise.resolve(use({})), gone]).finally(() => {
      this.#held.delete(name);
      this.#queues.get(name)?.shift()?.();
    });
  }
}

let locks: Locks;
beforeEach(() => {
  vi.useFakeTimers();
  locks = new Locks();
  vi.stubGlobal('navigator', { locks });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A worker of the page, and what it tells it. */
function aWorker() {
  const worker = new EventTarget();
  const tell = (data: unknown): void => {
    worker.dispatchEvent(new MessageEvent('message', { data, cancelable: true }));
  };
  return { worker, tell };
}

test('the page is told once that a worker is gone, and nobody else hears how it learns of it', async () => {
  const life = newLife('engine');
  const { worker, tell } = aWorker();
  const ends: string[] = [];
  const heard: unknown[] = [];
  watchLife(worker as Worker, life, () => ends.push(life));
  worker.addEventListener('message', (event) => heard.push((event as MessageEvent).data));
  holdLife(life, tell);
  tell('an answer');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toEqual([]);
  locks.letGo(life);
  await vi.advanceTimersByTimeAsync(1);
  expect(ends).toEqual([life]);
  expect(heard).toEqual(['an answer']);
});

test('a worker that is gone before the page heard of its life is missed too', async () => {
  const life = newLife('engine');
  const { worker, tell } = aWorker();
  const ends: string[] = [];
  watchLife(worker as Worker, life, () => ends.push(life));
  tell(life);
  await vi.advanceTimersByTimeAsync(1);
  expect(ends).toEqual([life]);
});

test('nobody is told of a worker that the page ends itself, or of another one', async () => {
  const [one, other] = [newLife('engine'), newLife('engine')];
  expect(one).not.toBe(other);
  const ends: string[] = [];
  const [first, second] = [aWorker(), aWorker()];
  const unwatch = watchLife(first.worker as Worker, one, () => ends.push(one));
  watchLife(second.worker as Worker, other, () => ends.push(other));
  holdLife(one, first.tell);
  holdLife(other, second.tell);
  await vi.advanceTimersByTimeAsync(1);
  unwatch();
  locks.letGo(one);
  await vi.advanceTimersByTimeAsync(1);
  expect(ends).toEqual([]);
  locks.letGo(other);
  await vi.advanceTimersByTimeAsync(1);
  expect(ends).toEqual([other]);
});

test('where the browser has no locks or refuses them nothing is told', async () => {
  const { worker, tell } = aWorker();
  const ends: number[] = [];
  vi.stubGlobal('navigator', {});
  watchLife(worker as Worker, 'one', () => ends.push(1));
  holdLife('one', tell);
  vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new Error('refused')) } });
  holdLife('one', tell);
  tell('one');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ends).toEqual([]);
});
