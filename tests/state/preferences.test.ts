import { describe, expect, it } from 'vitest';
import { KeptPreferences } from '../../src/state/preferences.svelte';

/** A store that remembers one text and lets a test act as another window. */
function aStore(text: string | null = null) {
  const watching: (() => void)[] = [];
  return {
    text,
    read(): string | null {
      return this.text;
    },
    write(next: string): void {
      this.text = next;
    },
    watch(onChange: () => void): void {
      watching.push(onChange);
    },
    fromOutside(next: string): void {
      this.text = next;
      for (const changed of watching) changed();
    },
  };
}

describe('preferences', () => {
  it('are kept, read again and followed from another window', () => {
    const store = aStore();
    const preferences = new KeptPreferences(store);
    expect(preferences.now).toEqual({ theme: 'system', changes: 'neutral' });
    preferences.change({ theme: 'dark' });
    preferences.change({ changes: 'redUp', language: 'en', withoutKeys: true });
    expect(new KeptPreferences(store).now).toEqual({
      theme: 'dark',
      changes: 'redUp',
      language: 'en',
      withoutKeys: true,
    });
    store.fromOutside('{"theme":"light"}');
    expect(preferences.now).toMatchObject({ theme: 'light', changes: 'neutral' });
  });

  it('fall back one by one where what is kept is not known', () => {
    const odd = new KeptPreferences(aStore('{"theme":"sepia","changes":"greenUp","language":7}'));
    expect(odd.now).toEqual({ theme: 'system', changes: 'greenUp', language: undefined });
    expect(new KeptPreferences(aStore('not json')).now.theme).toBe('system');
  });

  it('hold for the visit where the browser keeps nothing', () => {
    const refuse = (): never => {
      throw new Error('forbidden');
    };
    const preferences = new KeptPreferences({ read: refuse, write: refuse });
    preferences.change({ theme: 'dark' });
    expect(preferences.now.theme).toBe('dark');
  });
});
