import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isCancel } from '../../src/domain/cancel';
import { nextTask, Turns } from '../../src/domain/turns';

/** Work that takes so long on the clock, in ms, without giving a turn. */
const work = (ms: number): void => {
  now += ms;
};
let now = 0;

describe('the turns of a thread', () => {
  beforeEach(() => {
    now = 0;
    // No timer ends here: what waits for one stands still for as long as the page is out of sight.
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'setImmediate'] });
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** Whether something ends without a task of its own in between. */
  const endsAtOnce = async (done: Promise<void>): Promise<boolean> => {
    let isDone = false;
    void done.then(() => (isDone = true));
    for (let i = 0; i < 5; i += 1) await Promise.resolve();
    return isDone;
  };

  it('come after what waited before', async () => {
    const order: string[] = [];
    const { port1: here, port2: there } = new MessageChannel();
    const heard = new Promise<void>((resolve) => {
      here.onmessage = () => {
        order.push('a message');
        here.close();
        resolve();
      };
    });
    there.postMessage(undefined);
    await Promise.all([heard, nextTask().then(() => order.push('the work'))]);
    expect(order).toEqual(['a message', 'the work']);
  });

  it('are given once a portion is used up, and not before', async () => {
    const turns = new Turns(undefined, 8);
    work(7);
    expect([turns.isDue, await endsAtOnce(turns.pass())]).toEqual([false, true]);
    work(1);
    const given = turns.pass();
    expect([turns.isDue, await endsAtOnce(given)]).toEqual([true, false]);
    await given;
    work(7);
    expect([turns.isDue, await endsAtOnce(turns.pass())]).toEqual([false, true]);
  });

  it('are given before that where somebody says so, and another portion begins', async () => {
    const turns = new Turns(undefined, 8);
    work(5);
    const given = turns.give();
    expect(await endsAtOnce(given)).toBe(false);
    await given;
    work(5);
    expect(turns.isDue).toBe(false);
  });

  it('end a work that is cancelled, within a portion and after a turn', async () => {
    const cancel = new AbortController();
    const turns = new Turns(cancel.signal, 8);
    work(8);
    const given = turns.pass().catch(isCancel);
    cancel.abort();
    expect(await given).toBe(true);
    expect(await turns.pass().catch(isCancel)).toBe(true);
  });
});
