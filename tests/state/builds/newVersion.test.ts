import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NewVersion } from '../../../src/state/builds/newVersion.svelte';

class FakeWorker extends EventTarget {
  state = 'installing';
  readonly heard: unknown[] = [];
  postMessage(words: unknown): void {
    this.heard.push(words);
  }
}
class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = new FakeWorker();
  asked = 0;
  update(): Promise<void> {
    this.asked += 1;
    return Promise.resolve();
  }
  /** A newer version begins to come. */
  begin(): FakeWorker {
    this.installing = new FakeWorker();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
  /** It has come whole. */
  finish(): void {
    const worker = this.installing;
    this.waiting = worker;
    this.installing = null;
    worker?.dispatchEvent(new Event('statechange'));
  }
}
class FakeContainer extends EventTarget {
  controller: FakeWorker | null;
  registration: FakeRegistration | Error | undefined = new FakeRegistration();
  constructor(isKept: boolean) {
    super();
    this.controller = isKept ? new FakeWorker() : null;
  }
  register(): Promise<unknown> {
    return this.registration instanceof Error
      ? Promise.reject(this.registration)
      : Promise.resolve(this.registration);
  }
}

function page(container: FakeContainer | undefined) {
  const reload = vi.fn();
  const version = new NewVersion({
    container: container as unknown as ServiceWorkerContainer | undefined,
    script: './service-worker.js',
    reload,
  });
  return { version, reload };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a newer version', () => {
  it('is offered when it is whole, and not while it comes; the page is never reloaded by itself', async () => {
    const container = new FakeContainer(true);
    const registration = container.registration as FakeRegistration;
    const { version, reload } = page(container);
    await version.follow();
    expect(registration.active?.heard).toEqual(['arrived']);
    registration.begin();
    expect(version.isOffered).toBe(false);
    registration.finish();
    expect(version.isOffered).toBe(true);
    await vi.advanceTimersByTimeAsync(3 * 60 * 60 * 1000);
    expect(registration.asked).toBe(3);
    expect(reload).not.toHaveBeenCalled();
  });

  it('takes over when the reader says so, and the page is loaded anew once it has', async () => {
    const container = new FakeContainer(true);
    const registration = container.registration as FakeRegistration;
    registration.waiting = new FakeWorker();
    const { version, reload } = page(container);
    await version.follow();
    expect(version.isOffered).toBe(true);
    version.takeOver();
    expect(registration.waiting.heard).toEqual(['take over']);
    expect([version.isTakingOver, reload.mock.calls.length]).toEqual([true, 0]);
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('that does not take over in ten seconds is not waited for', async () => {
    const container = new FakeContainer(true);
    (container.registration as FakeRegistration).waiting = new FakeWorker();
    const { version, reload } = page(container);
    await version.follow();
    version.takeOver();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(reload).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('taken over in another window is offered here, and comes with a reload', async () => {
    const container = new FakeContainer(true);
    const { version, reload } = page(container);
    await version.follow();
    container.dispatchEvent(new Event('controllerchange'));
    expect([version.isOffered, reload.mock.calls.length]).toEqual([true, 0]);
    version.takeOver();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('can be put off', async () => {
    const container = new FakeContainer(true);
    (container.registration as FakeRegistration).waiting = new FakeWorker();
    const { version } = page(container);
    await version.follow();
    version.putOff();
    expect(version.isOffered).toBe(false);
  });
});

describe('no newer version', () => {
  it('is told of at the first visit, when the page itself is taken on', async () => {
    const container = new FakeContainer(false);
    const { version } = page(container);
    await version.follow();
    container.dispatchEvent(new Event('controllerchange'));
    expect(version.isOffered).toBe(false);
    container.dispatchEvent(new Event('controllerchange'));
    expect(version.isOffered).toBe(true);
  });

  it.each([
    ['the browser has no service workers', undefined],
    ['they are switched off', new Error('SecurityError')],
    ['they are withheld', 'nothing'],
  ])('where %s; the page goes on', async (_name, what) => {
    const container = what === undefined ? undefined : new FakeContainer(false);
    if (container !== undefined) container.registration = what instanceof Error ? what : undefined;
    const { version, reload } = page(container);
    await version.follow();
    expect([version.isOffered, reload.mock.calls.length]).toEqual([false, 0]);
  });
});
