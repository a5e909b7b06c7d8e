import { describe, expect, it } from 'vitest';
import { KeptViews } from '../../../src/state/selection/savedViews.svelte';
import type { TextStore } from '../../../src/state/kept/textStore';
import { LONGEST_NAME, MOST_VIEWS } from '../../../src/state/selection/viewsKept';

class MemoryText implements TextStore {
  text: string | null = null;
  isFull = false;
  read = (): string | null => this.text;
  write = (text: string): void => {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.text = text;
  };
}

const names = (views: KeptViews) => views.all.map(({ name }) => name);

describe('views saved by name', () => {
  it('are there on the next visit, in the order they were saved', () => {
    const store = new MemoryText();
    const views = new KeptViews(store);
    views.save('月报', '#v=channels');
    views.save(' 例会\n', '#v=compare&y=2023');
    views.save('月报', '#v=disputes');
    const next = new KeptViews(store);
    expect(next.all.map(({ name, hash }) => [name, hash])).toEqual([
      ['月报', '#v=disputes'],
      ['例会', '#v=compare&y=2023'],
    ]);
  });

  it('are renamed in their place, and never over another', () => {
    const views = new KeptViews(new MemoryText());
    for (const name of ['一', '二', '三']) views.save(name, '#');
    expect(views.rename('二', '三')).toBe(false);
    expect(views.fault).toBe('taken');
    expect(views.rename('二', '  ')).toBe(false);
    expect(views.rename('二', '四')).toBe(true);
    expect(names(views)).toEqual(['一', '四', '三']);
    expect(views.fault).toBeUndefined();
  });

  it('come back where they stood when their removal is taken back', () => {
    const store = new MemoryText();
    const views = new KeptViews(store);
    for (const name of ['一', '二', '三']) views.save(name, '#');
    views.remove('二');
    expect(views.removed?.name).toBe('二');
    // Another window saved one meanwhile.
    new KeptViews(store).save('五', '#');
    views.putBack();
    expect(names(new KeptViews(store))).toEqual(['一', '二', '三', '五']);
    expect(views.removed).toBeUndefined();
  });

  it('say when they last only until the page is closed, and when what is kept cannot be read', () => {
    const store = new MemoryText();
    const views = new KeptViews(store);
    store.isFull = true;
    views.save('一', '#');
    views.save('二', '#');
    expect(views.fault).toBe('notKept');
    expect(names(views)).toEqual(['一', '二']);
    store.text = '{"version":2,"views":[]}';
    expect(new KeptViews(store).fault).toBe('notRead');
  });

  it('keep names and their number within bounds', () => {
    const views = new KeptViews(new MemoryText());
    views.save('长'.repeat(500), '#');
    expect([...(names(views)[0] ?? '')]).toHaveLength(LONGEST_NAME);
    expect(views.save(`${String.fromCodePoint(0x202e)}\n `, '#')).toBe(false);
    for (let at = 1; at < MOST_VIEWS; at += 1) views.save(String(at), '#');
    expect(views.save('多一个', '#')).toBe(false);
    expect(views.fault).toBe('tooMany');
    expect(views.save('1', '#v=channels')).toBe(true);
  });
});
