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
  const told: boolean[] = [];
  const silence = new Silence({
    limitMs: 60_000,
    isAsked,
    onEnd: () => ends.push(1),
    quiet: { afterMs: 15_000, onChange: (isQuiet) => told.push(isQuiet) },
  });
  return { silence, ends, told };
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

test('long before the end it is told once that nothing is heard, and once that something is heard again', () => {
  const { silence, ends, told } = listen();
  vi.advanceTimersByTime(14_000);
  silence.heard();
  // Counted in turns of five seconds: heard within one, the first of them is over sooner.
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(30_000);
  expect(told).toEqual([true]);
  silence.heard();
  silence.heard();
  expect(told).toEqual([true, false]);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([true, false, true, false]);
  expect(ends).toEqual([1]);
});

test('the quiet is over when the answer is no longer awaited', () => {
  let isAsked = true;
  const { silence, told } = listen(() => isAsked);
  vi.advanceTimersByTime(20_000);
  isAsked = false;
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual([true, false]);
  silence.stop();
});
