import { expect, test } from 'vitest';
import { EngineError } from '../../src/engine/engine';
import { Lifeline } from '../../src/engine/lifeline';

const died = new EngineError('the worker died', { lost: true });
const never = new Promise<number>(() => undefined);

test('an answer goes through while the worker lives', async () => {
  const lifeline = new Lifeline(() => undefined);
  expect(await lifeline.hold(Promise.resolve(7))).toBe(7);
  await expect(lifeline.hold(Promise.reject(new Error('Binder Error: no')))).rejects.toThrow('Binder Error');
});

test('everybody who waits is told when the worker dies', async () => {
  const lifeline = new Lifeline(() => undefined);
  const waiting = [lifeline.hold(never), lifeline.hold(never)];
  lifeline.cut(died);
  expect(await Promise.allSettled(waiting)).toEqual([
    { status: 'rejected', reason: died },
    { status: 'rejected', reason: died },
  ]);
});

test('whoever asks later is told at once, also when the answer fails too', async () => {
  const lifeline = new Lifeline(() => undefined);
  lifeline.cut(died);
  await expect(lifeline.hold(never)).rejects.toBe(died);
  await expect(lifeline.hold(Promise.reject(new Error('later')))).rejects.toBe(died);
});

test('the worker is let go once, and the first reason stands', async () => {
  let released = 0;
  const lifeline = new Lifeline(() => {
    released += 1;
  });
  lifeline.cut(died);
  lifeline.cut(new EngineError('closed', { lost: true }));
  expect(released).toBe(1);
  await expect(lifeline.hold(never)).rejects.toBe(died);
});
