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

it('waits no longer than ten seconds for one who never rests', async () => {
  const reader = aReader();
  reader.does('pointerdown');
  await reader.wait();
  for (let clicks = 0; clicks < 19; clicks += 1) {
    await vi.advanceTimersByTimeAsync(500);
    reader.does('pointerdown');
  }
  expect(reader.isResting).toBe(false);
  await vi.advanceTimersByTimeAsync(500);
  expect(reader.isResting).toBe(true);
});
