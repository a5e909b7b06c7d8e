import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Silence } from '../../src/engine/silence';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listen(isAsked = () => true) {
  const ends: number[] = [];
  const silence = new Silence(60_000, isAsked, () => ends.push(1));
  return { silence, ends };
}

test('a worker that was asked and says nothing for so long is given up, once', () => {
  const { ends } = listen();
  vi.advanceTimersByTime(59_000);
  expect(ends).toEqual([]);
  vi.advanceTimersByTime(600_000);
  expect(ends).toEqual([1]);
});

test('a sign of life begins it anew, and nothing is expected of a worker that was asked nothing', () => {
  const { silence, ends } = listen();
  for (let turn = 0; turn < 10; turn += 1) {
    vi.advanceTimersByTime(50_000);
    silence.heard();
  }
  expect(ends).toEqual([]);
  silence.stop();
  let isAsked = false;
  const idle = listen(() => isAsked);
  vi.advanceTimersByTime(600_000);
  isAsked = true;
  vi.advanceTimersByTime(50_000);
  expect(idle.ends).toEqual([]);
  idle.silence.stop();
  vi.advanceTimersByTime(600_000);
  expect([...ends, ...idle.ends]).toEqual([]);
});
