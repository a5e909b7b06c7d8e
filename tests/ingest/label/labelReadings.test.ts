import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { COLUMN_TARGETS, searchTargets } from '../../../src/ingest/table/columnTargets';
import { readingOfLabel } from '../../../src/ingest/label/labelReadings';

/** The dictionary reads these otherwise in the wrong places: 本行政机关 as a bank's háng, 负责人参加 as ginseng. */
const CHECKED_BY_HAND: Readonly<Record<string, string>> = { 行: 'xing', 参: 'can' };

function dictionary(label: string): string {
  const read = pinyin(label, { toneType: 'none', type: 'array', v: true });
  return [...label]
    .flatMap((character, at) =>
      /\p{Script=Han}/u.test(character) ? (CHECKED_BY_HAND[character] ?? read[at] ?? '') : [],
    )
    .join(' ');
}

const hanOnly = (label: string) => [...label].filter((one) => /\p{Script=Han}/u.test(one)).join('');

describe('how labels are read', () => {
  it('is what the dictionary says of every name, row and alias, no character missing', () => {
    const labels = COLUMN_TARGETS.flatMap(({ name, aliases }) => [name.zh, ...aliases]);
    for (const label of labels) expect(readingOfLabel(hanOnly(label)), label).toBe(dictionary(label));
  });

  it('tells a character apart by its word, keeps letters, and leaves punctuation out', () => {
    expect(readingOfLabel('2.重复申请')).toBe('2 chong fu shen qing');
    expect(readingOfLabel('重大舆情')).toBe('zhong da yu qing');
    expect(readingOfLabel('A类（件）')).toBe('a lei jian');
    expect(readingOfLabel('《鑫》')).toBe('');
  });
});

describe('a search for what a column holds', () => {
  const names = (query: string) => searchTargets(query, 8).map(({ name }) => name.zh);

  it.each(['xinshouzheng', 'xszfxx', 'XSZ', 'xīn shōu zhèng', 'xinszf'])('reads %s as pinyin', (typed) => {
    expect(names(typed)[0]).toBe('新收政府信息公开申请数');
  });

  it('reads initials from a later syllable on, after what begins so', () => {
    const found = names('cfsq');
    expect(found.some((name) => name.includes('重复申请'))).toBe(true);
    expect(names('nianfen')[0]).toBe('年份');
  });

  it('still finds by English name first', () => {
    expect(searchTargets('year', 1)[0]?.name.en).toBe('Year');
  });

  it('finds nothing where neither words nor readings answer', () => {
    expect(names('qqqq')).toEqual([]);
  });
});
