import { expect, test } from 'vitest';
import { AnswerCache } from '../../src/engine/answerCache';

const rows = (count: number) => Promise.resolve<readonly unknown[]>(new Array<unknown>(count).fill(0));

async function keep(kept: AnswerCache, key: string, answer: Promise<readonly unknown[]>): Promise<void> {
  kept.keep(key, answer);
  await answer.catch(() => undefined);
  await Promise.resolve();
}

test('an answer is had again, also while it is on its way, until the data change', async () => {
  const kept = new AnswerCache();
  const answer = rows(3);
  kept.keep('a', answer);
  expect(kept.get('a')).toBe(answer);
  await answer;
  expect(kept.get('a')).toBe(answer);
  kept.clear();
  expect(kept.get('a')).toBeUndefined();
  expect(kept.rows).toBe(0);
});

test('failures and very long answers are not kept', async () => {
  const kept = new AnswerCache();
  await keep(kept, 'failed', Promise.reject(new Error('no')));
  await keep(kept, 'long', rows(20_001));
  await keep(kept, 'longest that is kept', rows(20_000));
  expect([kept.get('failed'), kept.get('long'), kept.rows]).toEqual([undefined, undefined, 20_000]);
});

test('however long they are, all together stay within a bound; the oldest go first', async () => {
  const kept = new AnswerCache();
  for (let question = 0; question < 40; question += 1) await keep(kept, String(question), rows(15_000));
  expect(kept.rows).toBe(120_000);
  expect([kept.get('31'), kept.get('32') === undefined, kept.get('39') === undefined]).toEqual([
    undefined,
    false,
    false,
  ]);
  for (let question = 0; question < 400; question += 1) await keep(kept, `short ${question}`, rows(1));
  expect(kept.rows).toBe(300);
});

test('an answer that comes after the data changed is not counted', async () => {
  const kept = new AnswerCache();
  const late = rows(100);
  kept.keep('a', late);
  kept.clear();
  await late;
  await Promise.resolve();
  expect(kept.rows).toBe(0);
});
