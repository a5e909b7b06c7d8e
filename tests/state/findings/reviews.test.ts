import { describe, expect, it } from 'vitest';
import type { Review } from '../../../src/domain/review';
import { KeptReviews } from '../../../src/state/findings/reviews.svelte';
import type { TextStore } from '../../../src/state/kept/textStore';

/** A store in memory, as the browser keeps one text between visits. */
class MemoryStore implements TextStore {
  text: string | null = null;
  read = () => this.text;
  write = (text: string) => {
    this.text = text;
  };
}

const CONFIRMED: Review = {
  finding: 'real/360703@2017@whole/staffTotal/total',
  state: 'confirmed',
  note: '已退回',
  at: '2026-11-24T01:02:03.000Z',
  left: 4,
  right: 2,
};
const OTHER: Review = { ...CONFIRMED, finding: 'real/360703@2017@whole/replyTotal/total', state: 'ignored' };

describe('KeptReviews', () => {
  it('has after a reload what was decided before', () => {
    const store = new MemoryStore();
    new KeptReviews(store).add([CONFIRMED]);
    const reloaded = new KeptReviews(store);
    expect([...reloaded.all.values()]).toEqual([CONFIRMED]);
    expect(reloaded.fault).toBeUndefined();
  });

  it('adds to what another window has decided meanwhile', () => {
    const store = new MemoryStore();
    const here = new KeptReviews(store);
    new KeptReviews(store).add([OTHER]);
    here.add([CONFIRMED]);
    expect(new KeptReviews(store).all.size).toBe(2);
    expect(here.all.get(OTHER.finding)).toEqual(OTHER);
  });

  it('holds decisions and says that they are not kept where the store is full', () => {
    const full = new KeptReviews({
      read: () => null,
      write: () => {
        throw new Error('QuotaExceededError');
      },
    });
    expect(full.fault).toBeUndefined();
    full.add([CONFIRMED]);
    expect(full.all.get(CONFIRMED.finding)).toEqual(CONFIRMED);
    expect(full.fault?.zh).toContain('没有存到本机');
  });

  it('loses none of them to those that a file brings, nor to taking these back', () => {
    const full = new KeptReviews({
      read: () => null,
      write: () => {
        throw new Error('QuotaExceededError');
      },
    });
    full.add([CONFIRMED]);
    const change = full.put([OTHER]);
    expect([...full.all.values()]).toEqual([CONFIRMED, OTHER]);
    full.takeBack(change);
    expect([...full.all.values()]).toEqual([CONFIRMED]);
  });

  it('says so where there is no store at all', () => {
    const forbidden = (): never => {
      throw new Error('SecurityError');
    };
    const none = new KeptReviews({ read: forbidden, write: forbidden });
    expect(none.fault?.zh).toContain('无法读取');
    none.add([CONFIRMED]);
    expect(none.fault?.zh).toContain('没有存到本机');
    expect(none.all.size).toBe(1);
  });

  it('leaves out what is no decision, and keeps the rest', () => {
    const store = new MemoryStore();
    store.text = JSON.stringify([CONFIRMED, { finding: 'nonsense' }, null]);
    expect([...new KeptReviews(store).all.keys()]).toEqual([CONFIRMED.finding]);
  });

  it('starts empty and says so where the text kept is broken', () => {
    const store = new MemoryStore();
    store.text = '[{"finding"';
    const kept = new KeptReviews(store);
    expect(kept.all.size).toBe(0);
    expect(kept.fault?.zh).toContain('无法读取');
  });

  it('forgets everything when told to', () => {
    const store = new MemoryStore();
    const kept = new KeptReviews(store);
    kept.add([CONFIRMED]);
    kept.clear();
    expect(kept.all.size).toBe(0);
    expect(new KeptReviews(store).all.size).toBe(0);
  });
});
