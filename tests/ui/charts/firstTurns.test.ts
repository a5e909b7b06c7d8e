import { describe, expect, it } from 'vitest';
import { FirstTurns } from '../../../src/ui/charts/firstTurns';

/** Turns whose tasks come when they are asked for, and the names of cards in the order of their turns. */
function setup() {
  const tasks: (() => void)[] = [];
  const turns = new FirstTurns({ next: (work) => tasks.push(work) });
  const begun: string[] = [];
  return {
    begun,
    wait: (name: string) => turns.wait(() => begun.push(name)),
    turns,
    /** @returns whether there was one */
    runTask: () => {
      const work = tasks.shift();
      work?.();
      return work !== undefined;
    },
  };
}

describe('the first turns of cards', () => {
  it('give one card its turn at once and each other a task, in their order', () => {
    const { begun, wait, runTask } = setup();
    for (const name of ['first', 'second', 'third']) wait(name);
    expect(begun).toEqual(['first']);
    runTask();
    expect(begun).toEqual(['first', 'second']);
    runTask();
    expect(begun).toEqual(['first', 'second', 'third']);
  });

  it('give the first a task as well where they are held while a page is made', () => {
    const { begun, wait, turns, runTask } = setup();
    turns.hold();
    for (const name of ['first', 'second']) wait(name);
    turns.hold();
    expect(begun).toEqual([]);
    runTask();
    expect(begun).toEqual(['first']);
    runTask();
    expect(begun).toEqual(['first', 'second']);
    while (runTask());
    expect(begun).toEqual(['first', 'second']);
    expect(runTask()).toBe(false);
  });

  it('end when nobody waits, and begin again', () => {
    const { begun, wait, runTask } = setup();
    wait('first');
    while (runTask());
    wait('later');
    expect(begun).toEqual(['first', 'later']);
  });

  it('tell when all cards had theirs, also those that come in the same task, and soon where none waits', () => {
    const { begun, wait, turns, runTask } = setup();
    turns.whenDone(() => begun.push('told'));
    wait('first');
    wait('second');
    while (runTask());
    expect(begun).toEqual(['first', 'second', 'told']);
    turns.whenDone(() => begun.push('told again'));
    expect(begun).toHaveLength(3);
    while (runTask());
    expect(begun.at(-1)).toBe('told again');
  });

  it('pass over a card that is gone', () => {
    const { begun, wait, runTask } = setup();
    wait('first');
    const leave = wait('gone');
    wait('third');
    leave();
    while (runTask());
    expect(begun).toEqual(['first', 'third']);
  });

  it('go on after a card that failed', () => {
    const { begun, wait, turns, runTask } = setup();
    turns.hold();
    turns.wait(() => {
      throw new Error('not drawn');
    });
    wait('second');
    expect(runTask).toThrow('not drawn');
    runTask();
    expect(begun).toEqual(['second']);
  });
});
