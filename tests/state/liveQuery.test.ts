import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { liveQueryOn as LiveQueryOn } from './liveQueryInPage.svelte';
import { openPageModules, type PageModules } from './page';

/** Answers that the test settles by hand, in any order. */
class Answers {
  readonly asked: number[] = [];
  readonly #settle: { resolve: (rows: readonly string[]) => void; reject: (cause: Error) => void }[] = [];
  ask = (question: number): Promise<readonly string[]> => {
    this.asked.push(question);
    return new Promise((resolve, reject) => this.#settle.push({ resolve, reject }));
  };
  async resolve(index: number, ...rows: string[]) {
    this.#settle[index]?.resolve(rows);
    await Promise.resolve();
  }
  async reject(index: number, message: string) {
    this.#settle[index]?.reject(new Error(message));
    await Promise.resolve();
  }
}

let page: PageModules;
let liveQueryOn: typeof LiveQueryOn;
beforeAll(async () => {
  page = await openPageModules();
  ({ liveQueryOn } = await page.import<{ liveQueryOn: typeof LiveQueryOn }>(
    '/tests/state/liveQueryInPage.svelte.ts',
  ));
});
afterAll(() => page.close());

function setup() {
  const answers = new Answers();
  return { answers, ...liveQueryOn(answers.ask) };
}

describe('LiveQuery', () => {
  it('asks again when its input changes and keeps the last rows while it waits', async () => {
    const { answers, live, ask } = setup();
    await answers.resolve(0, 'one');
    expect(live).toMatchObject({ rows: ['one'], pending: false, error: undefined });
    ask(2);
    expect(live).toMatchObject({ rows: ['one'], pending: true });
    expect(answers.asked).toEqual([1, 2]);
  });

  it('shows the newest question when answers come in reverse order', async () => {
    const { answers, live, ask } = setup();
    ask(2);
    ask(3);
    await answers.resolve(2, 'three');
    await answers.resolve(1, 'two');
    await answers.resolve(0, 'one');
    expect(live).toMatchObject({ rows: ['three'], pending: false });
  });

  it('stays pending when only an older answer has come', async () => {
    const { answers, live, ask } = setup();
    ask(2);
    await answers.resolve(0, 'one');
    expect(live).toMatchObject({ rows: undefined, pending: true });
  });

  it('tells the error of the newest question and keeps the last rows', async () => {
    const { answers, live, ask } = setup();
    await answers.resolve(0, 'one');
    ask(2);
    await answers.reject(1, 'no memory');
    expect(live).toMatchObject({ rows: ['one'], pending: false, error: { zh: 'no memory' } });
  });

  it('ignores the error of an older question', async () => {
    const { answers, live, ask } = setup();
    ask(2);
    await answers.reject(0, 'too late');
    await answers.resolve(1, 'two');
    expect(live).toMatchObject({ rows: ['two'], error: undefined });
  });

  it('clears an error with the next answer', async () => {
    const { answers, live, ask } = setup();
    await answers.reject(0, 'no memory');
    ask(2);
    await answers.resolve(1, 'two');
    expect(live.error).toBeUndefined();
  });

  it('takes rows given at once without a pending state, and drops what was under way', async () => {
    const { answers, live, ask } = setup();
    ask(-1);
    expect(live).toMatchObject({ rows: ['at once -1'], pending: false });
    await answers.resolve(0, 'one');
    expect(live.rows).toEqual(['at once -1']);
  });

  it('has no rows and waits for nothing when there is nothing to ask', () => {
    const { answers, live, ask } = setup();
    ask(0);
    expect(live).toMatchObject({ rows: undefined, pending: false, error: undefined });
    expect(answers.asked).toEqual([1]);
  });

  it('ignores answers that come after it was taken down', async () => {
    const { answers, live, stop } = setup();
    stop();
    await answers.resolve(0, 'one');
    expect(live.rows).toBeUndefined();
  });
});
