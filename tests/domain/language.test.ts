import { afterEach, describe, expect, it } from 'vitest';
import { catalogue, fetchEnglish, language, said, speakFrom, type Language } from '../../src/domain/language';

describe('catalogue', () => {
  let now: Language = 'zh';
  let arrivals = 0;
  const speak = () => speakFrom({ now: () => now, arrived: () => (arrivals += 1) });
  const words = () =>
    catalogue({ title: '趋势', rows: (count: number) => `${String(count)} 行` }, () =>
      Promise.resolve({ default: { title: 'Trend', rows: (count: number) => `${String(count)} rows` } }),
    );

  afterEach(() => {
    speakFrom({ now: () => 'zh', arrived: () => undefined })();
    now = 'zh';
    arrivals = 0;
  });

  it('speaks Chinese where nobody says otherwise', () => {
    expect(language()).toBe('zh');
    expect(words()().title).toBe('趋势');
    expect(said({ zh: '区', en: 'district' })).toBe('区');
  });

  it('speaks English once it is asked for and fetched', async () => {
    const part = words();
    const stop = speak();
    await fetchEnglish();
    now = 'en';
    expect(part().title).toBe('Trend');
    expect(part().rows(3)).toBe('3 rows');
    expect(said({ zh: '区', en: 'district' })).toBe('district');
    stop();
    expect(part().title).toBe('趋势');
  });

  it('speaks Chinese until late English has arrived, and tells when it has', async () => {
    const stop = speak();
    now = 'en';
    const part = words();
    expect(part().title).toBe('趋势');
    await Promise.resolve();
    await Promise.resolve();
    expect(arrivals).toBe(1);
    expect(part().title).toBe('Trend');
    stop();
  });

  it('asks again for English that could not be fetched', async () => {
    let asked = 0;
    const part = catalogue({ title: '表' }, () =>
      (asked += 1) === 1
        ? Promise.reject(new Error('offline'))
        : Promise.resolve({ default: { title: 'Table' } }),
    );
    const stop = speak();
    await expect(fetchEnglish()).rejects.toThrow('offline');
    await fetchEnglish();
    now = 'en';
    expect(part().title).toBe('Table');
    stop();
  });
});
