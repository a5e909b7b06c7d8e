import { describe, expect, it } from 'vitest';
import { inTurns } from '../../../src/engine/cube/inTurns';

/** More than any answer passes through in the task that asks. */
const STEPS = 100;

/** Whether a piece of work is answered in the task that asks for it. */
async function isAnsweredAtOnce(workMs: number): Promise<boolean> {
  let isAnswered = false;
  const answer = inTurns()(() => {
    const end = performance.now() + workMs;
    while (performance.now() < end);
  }).then(() => {
    isAnswered = true;
  });
  for (let step = 0; step < STEPS; step += 1) await Promise.resolve();
  const isAtOnce = isAnswered;
  await answer;
  return isAtOnce;
}

describe('questions in turns', () => {
  it('answer a short one in the task that asks', async () => {
    expect(await isAnsweredAtOnce(0)).toBe(true);
  });

  it('leave what a long one brings about to a task of its own', async () => {
    expect(await isAnsweredAtOnce(15)).toBe(false);
  });
});
