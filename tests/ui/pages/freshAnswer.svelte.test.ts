import { describe, expect, it } from 'vitest';
import type { Answer, Library } from '../../../src/state/workbench';
import { FreshAnswer } from '../../../src/ui/pages/freshAnswer.svelte';

type Reports = Library['reports'];

/** An answer and a library whose parts can be replaced, as the engine and an import replace them. */
class Stage {
  rows = $state.raw<readonly number[] | undefined>();
  reports = $state.raw<Reports>([]);
  pending = $state(false);
  error: Answer<number>['error'] = undefined;
}

describe('FreshAnswer', () => {
  it('hides rows of other reports until the new ones are answered', () => {
    const stage = new Stage();
    const answer = new FreshAnswer<number>(stage, stage);
    expect(answer.rows).toBeUndefined();
    stage.rows = [1, 2];
    expect(answer.rows).toEqual([1, 2]);
    stage.reports = [];
    expect(answer.rows).toBeUndefined();
    stage.rows = [3];
    expect(answer.rows).toEqual([3]);
  });

  it('keeps the last rows while a new question about the same reports is on its way', () => {
    const stage = new Stage();
    const answer = new FreshAnswer<number>(stage, stage);
    stage.rows = [1];
    expect(answer.rows).toEqual([1]);
    stage.pending = true;
    expect(answer.rows).toEqual([1]);
    expect(answer.pending).toBe(true);
  });

  it('keeps the rows it has where new ones of the same reports say the same, so that no chart is made anew', () => {
    const stage = new Stage();
    const answer = new FreshAnswer<number>(stage, stage);
    const kept = [1, 2];
    stage.rows = kept;
    expect(answer.rows).toBe(kept);
    stage.rows = [1, 2];
    expect(answer.rows).toBe(kept);
    const others = [1, 3];
    stage.rows = others;
    expect(answer.rows).toBe(others);
  });

  it('takes the same numbers of other reports for other rows, and shows them', () => {
    const stage = new Stage();
    const answer = new FreshAnswer<number>(stage, stage);
    stage.rows = [1];
    expect(answer.rows).toEqual([1]);
    stage.reports = [];
    expect(answer.rows).toBeUndefined();
    const now = [1];
    stage.rows = now;
    expect(answer.rows).toBe(now);
  });
});
