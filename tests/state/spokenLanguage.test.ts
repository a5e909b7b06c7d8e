import { describe, expect, it } from 'vitest';
import { catalogue, language } from '../../src/domain/language';
import { SpokenLanguage } from '../../src/state/spokenLanguage.svelte';

describe('the language of the page', () => {
  it('changes when the words are there, and not to a wish that is over', async () => {
    const spoken = new SpokenLanguage();
    const words = catalogue({ table: '表' }, () => Promise.resolve({ default: { table: 'Table' } }));
    expect(words().table).toBe('表');
    await spoken.speak('en');
    expect([spoken.now, language(), words().table]).toEqual(['en', 'en', 'Table']);
    const back = spoken.speak('en');
    await spoken.speak('zh');
    await back;
    expect([spoken.now, words().table]).toEqual(['zh', '表']);
  });
});
