import { describe, expect, it } from 'vitest';
import { inTurns } from '../../../src/engine/cube/inTurns';

/** Whether something that is to be done in the next task comes before the answer of a piece of work. */
async function orderBeside(workMs: number): Promise<readonly string[]> {
  const order: string[] = [];
  const answer = inTurns()(() => {
    const end = performance.now() + workMs;
    while (performance.now() < end);
  }).then(() => order.push('the answer'));
  await Promise.all([
    answer,
    new Promise<void>((resolve) => {
      setTimeout(() => {
        order.push('the next task');
        resolve();
      });
    }),
  ]);
  return order;
}

describe('questions in turns', () => {
  it('answer a short one in the task that asks', async () => {
    expect(await orderBeside(0)).toEqual(['the answer', 'the next task']);
  });

  it('leave what a long one brings about to a task of its own', async () => {
    expect(await orderBeside(15)).toEqual(['the next task', 'the answer']);
  });
});
