import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readerRest } from '../../src/state/readerRest';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Waits for a reader that a test moves by hand. */
function aReader() {
  const page = new EventTarget();
  const untilResting = readerRest(page);
  let isResting = false;
  return {
    does: (type: string) => page.dispatchEvent(new Event(type)),
    wait: async () => {
      isResting = false;
      void untilResting().then(() => {
        isResting = true;
      });
      await vi.advanceTimersByTimeAsync(0);
    },
    get isResting() {
      return isResting;
    },
  };
}

it('does not wait for a reader who has done nothing yet, or nothing for a while', async () => {
  const reader = aReader();
  await reader.wait();
  expect(reader.isResting).toBe(true);
  reader.does('pointerdown');
  await vi.advanceTimersByTimeAsync(700);
  await reader.wait();
  expect(reader.isResting).toBe(true);
});

it('waits from the last click or key on', async () => {
  const reader = aReader();
  reader.does('pointerdown');
  await reader.wait();
  await vi.advanceTimersByTimeAsync(500);
  reader.does('keydown');
  await vi.advanceTimersByTimeAsync(699);
  expect(reader.isResting).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(reader.isResting).toBe(true);
});

/** Clicks again and again, so many ms after the last time. */
async function clicksOn(reader: ReturnType<typeof aReader>, times: number, every: number): Promise<void> {
  for (let clicks = 0; clicks < times; clicks += 1) {
    await vi.advanceTimersByTimeAsync(every);
    reader.does('pointerdown');
  }
}

it('waits only for a pause, and for each anew, where no rest has come for half a minute', async () => {
  const reader = aReader();
  reader.does('pointerdown');
  await reader.wait();
  await clicksOn(reader, 72, 415);
  expect(reader.isResting).toBe(false);
  for (let portion = 0; portion < 3; portion += 1) {
    await vi.advanceTimersByTimeAsync(249);
    expect(reader.isResting).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(reader.isResting).toBe(true);
    await clicksOn(reader, 1, 250);
    await reader.wait();
  }
});

it('waits for a rest again after one', async () => {
  const reader = aReader();
  reader.does('pointerdown');
  await clicksOn(reader, 60, 500);
  await vi.advanceTimersByTimeAsync(700);
  reader.does('pointerdown');
  await reader.wait();
  await vi.advanceTimersByTimeAsync(699);
  expect(reader.isResting).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(reader.isResting).toBe(true);
});

it('waits no longer than a minute for one who does not even pause', async () => {
  const reader = aReader();
  reader.does('pointerdown');
  await reader.wait();
  await clicksOn(reader, 299, 200);
  expect(reader.isResting).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(reader.isResting).toBe(true);
});
