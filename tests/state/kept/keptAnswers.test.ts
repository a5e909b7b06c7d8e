import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction } from '../../../src/domain/correction';
import { KeptAnswers, type AnswerStore, type StoredAnswers } from '../../../src/state/kept/keptAnswers';
import { sideOf, withIntake, withoutSet, NO_ANSWERS, type Side } from '../../../src/state/library/side';
import { anIntake } from '../reports';

const { info, units, batch } = anIntake('bundled', [{ unit: '360703', year: 2017, received: 6 }]);
const BUNDLED = sideOf('real', [{ info, units, batch, isBundled: true }]);
const AT = '2026-01-05T08:00:00.000Z';
const imported = (received: number, at = AT): Side =>
  withIntake(
    BUNDLED,
    anIntake(`import-${String(received)}`, [{ unit: '360702', year: 2017, received }]),
    NO_ANSWERS,
    at,
  ).side;
const CORRECTED: readonly Correction[] = [];
const QUESTION = { measures: [1], units: [0, 1], from: 2014, to: 2018 };

/** One browser's store; it refuses while it is told to. */
class MemoryAnswers implements AnswerStore {
  stored: StoredAnswers | undefined;
  refuses = false;
  read = (): Promise<StoredAnswers | undefined> => this.#done(() => this.stored);
  write = (stored: StoredAnswers): Promise<void> =>
    this.#done(() => {
      this.stored = structuredClone(stored);
    });
  clear = (): Promise<void> =>
    this.#done(() => {
      this.stored = undefined;
    });

  #done<Result>(act: () => Result): Promise<Result> {
    return this.refuses ? Promise.reject(new Error('refused')) : Promise.resolve(act());
  }
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What the next visit has for the question, over a side, under a build. */
async function nextVisit(store: AnswerStore, side: Side, build = 'b1', corrected = CORRECTED) {
  const kept = new KeptAnswers({ store, build });
  await kept.read();
  return kept.rowsOf('trend', QUESTION, side, corrected);
}

async function remembered(store: AnswerStore, side: Side): Promise<KeptAnswers> {
  const kept = new KeptAnswers({ store, build: 'b1' });
  kept.remember('trend', QUESTION, [{ value: 6 }], side, CORRECTED);
  await vi.advanceTimersByTimeAsync(2000);
  return kept;
}

describe('answers kept for the next visit', () => {
  it('are there for the same question over the same reports, whatever the order of its fields', async () => {
    const store = new MemoryAnswers();
    await remembered(store, imported(5));
    expect(await nextVisit(store, imported(5))).toEqual([{ value: 6 }]);
    const kept = new KeptAnswers({ store, build: 'b1' });
    await kept.read();
    const { measures, units: asked, from, to } = QUESTION;
    expect(kept.rowsOf('trend', { to, from, units: asked, measures }, imported(5), [])).toEqual([
      { value: 6 },
    ]);
    expect(kept.rowsOf('trend', { ...QUESTION, to: 2017 }, imported(5), [])).toBeUndefined();
    expect(kept.rowsOf('ranking', QUESTION, imported(5), [])).toBeUndefined();
  });

  it('are never there for other reports, another import of the same file, other corrections or another build', async () => {
    const store = new MemoryAnswers();
    await remembered(store, imported(5));
    expect(await nextVisit(store, imported(7))).toBeUndefined();
    expect(await nextVisit(store, imported(5, '2026-01-06T08:00:00.000Z'))).toBeUndefined();
    expect(await nextVisit(store, withoutSet(imported(5), 'import-5'))).toBeUndefined();
    expect(await nextVisit(store, imported(5), 'b2')).toBeUndefined();
    const correction = { report: '360702@2017@whole' } as Correction;
    expect(await nextVisit(store, imported(5), 'b1', [correction])).toBeUndefined();
  });

  it('are not kept over reports that came with the page, and are forgotten with the last import', async () => {
    const store = new MemoryAnswers();
    const kept = await remembered(store, imported(5));
    kept.remember('trend', QUESTION, [{ value: 6 }], BUNDLED, CORRECTED);
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.stored).toBeUndefined();
  });

  it('leave the oldest out where they are many', async () => {
    const store = new MemoryAnswers();
    const kept = new KeptAnswers({ store, build: 'b1' });
    const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ value: at }));
    const side = imported(5);
    kept.remember('trend', QUESTION, rows(4000), side, CORRECTED);
    kept.remember('ranking', QUESTION, rows(1500), side, CORRECTED);
    kept.remember('coverage', QUESTION, rows(1500), side, CORRECTED);
    // Too many by itself: it takes the place of none.
    kept.remember('tally', QUESTION, rows(7000), side, CORRECTED);
    await vi.advanceTimersByTimeAsync(2000);
    const names = Object.keys(store.stored?.answers ?? {}).map((key) => key.replace(/\{.*/u, ''));
    expect(names).toEqual(['ranking', 'coverage']);
  });

  it('cost nothing but themselves where the store refuses', async () => {
    const store = new MemoryAnswers();
    store.refuses = true;
    await remembered(store, imported(5));
    expect(await nextVisit(store, imported(5))).toBeUndefined();
  });
});
