import { describe, expect, it, vi } from 'vitest';
import type { Review } from '../../src/domain/review';
import type { Engine } from '../../src/engine/engine';
import { LoadedLibrary } from '../../src/state/library/library.svelte';
import { KeptReviews } from '../../src/state/findings/reviews.svelte';
import type { TextStore } from '../../src/state/kept/textStore';
import { anIntake, figuresOf } from './reports';

const REPORT = '360703@2017@whole';
const real = anIntake('real-reports', [{ unit: '360703', year: 2017, received: 6 }]);

/** One text of a browser; each window is told of what the others write, as browsers do. */
class SharedText {
  #text: string | null = null;
  readonly #windows: { readonly store: TextStore; onChange?: () => void }[] = [];

  window(): TextStore {
    const own: { store: TextStore; onChange?: () => void } = {
      store: {
        read: () => this.#text,
        write: (text) => {
          this.#text = text;
          for (const other of this.#windows) if (other !== own) other.onChange?.();
        },
        watch: (onChange) => {
          own.onChange = onChange;
        },
      },
    };
    this.#windows.push(own);
    return own.store;
  }
}

async function openWindow(corrections: TextStore) {
  const state = { fails: false };
  const take = () => (state.fails ? Promise.reject(new Error('the engine refuses')) : Promise.resolve());
  const engine: Engine = {
    query: () => Promise.resolve([]),
    replace: take,
    append: take,
    revise: take,
    close: () => Promise.resolve(),
  };
  const library = new LoadedLibrary({
    bootEngine: () => Promise.resolve(engine),
    readBundled: () => Promise.resolve(real),
    corrections,
  });
  await library.open('real');
  await library.boot();
  return { library, state, shown: () => figuresOf(library.corrections.current.batches) };
}

const CORRECTED = {
  report: REPORT,
  indicator: 'application.received',
  applicant: 'total',
  value: 7,
  note: '核实',
} as const;

describe('two windows at once', () => {
  it('show the same corrections, made and taken back', async () => {
    const text = new SharedText();
    const [one, other] = await Promise.all([openWindow(text.window()), openWindow(text.window())]);
    await one.library.corrections.correct(CORRECTED);
    await vi.waitFor(() => {
      expect(other.shown()).toEqual([`${REPORT} = 7 "6件"`]);
    });
    const [correction] = other.library.corrections.all;
    if (correction !== undefined) await other.library.corrections.takeBack(correction);
    await vi.waitFor(() => {
      expect(one.shown()).toEqual([`${REPORT} = 6 "6件"`]);
    });
    expect(one.library.corrections.all).toEqual([]);
  });

  it('are told where one could not follow, and nothing of the correction is lost', async () => {
    const text = new SharedText();
    const [one, other] = await Promise.all([openWindow(text.window()), openWindow(text.window())]);
    other.state.fails = true;
    await one.library.corrections.correct(CORRECTED);
    await vi.waitFor(() => {
      expect(other.library.corrections.fault?.zh).toContain('另一窗口更改了人工修正');
    });
    expect(other.shown()).toEqual([`${REPORT} = 6 "6件"`]);
    expect((await openWindow(text.window())).shown()).toEqual([`${REPORT} = 7 "6件"`]);
  });

  it('have the same decisions, also once they are cleared', () => {
    const text = new SharedText();
    const [one, other] = [new KeptReviews(text.window()), new KeptReviews(text.window())];
    const review: Review = {
      finding: `real/${REPORT}/staffTotal/total`,
      state: 'confirmed',
      note: '',
      at: '2026-11-24T01:02:03.000Z',
    };
    one.add([review]);
    expect([...other.all.values()]).toEqual([review]);
    other.clear();
    expect(one.all.size).toBe(0);
  });
});
