import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReadAs, typedLetters } from '../../../src/domain/regions/reading';

describe('a reading', () => {
  it.each(['nankangqu', 'nankang', 'nan', 'n', 'nk', 'nkq', 'nankq', 'nkangqu', 'kang', 'kangqu', 'kangq'])(
    'nan kang qu answers to %s',
    (typed) => expect(isReadAs('nan kang qu', typed)).toBe(true),
  );

  it.each(['kq', 'k', 'angqu', 'nkqx', 'nankangquu', 'nq', 'qk', 'nang'])(
    'nan kang qu does not answer to %s',
    (typed) => expect(isReadAs('nan kang qu', typed)).toBe(false),
  );

  it('tries another parting of the letters where the first leads nowhere', () => {
    // xi|an before xian: the n belongs to 安, and xian is also the whole of 县.
    expect(isReadAs('xi an shi', 'xians')).toBe(true);
    expect(isReadAs('shan xian', 'shanxian')).toBe(true);
  });

  it('always answers to its initials, its letters, and any mixture of beginnings of its syllables', () => {
    const reading = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(reading, fc.array(fc.nat(5), { minLength: 8, maxLength: 8 }), (syllables, lengths) => {
        const pinyin = syllables.join(' ');
        const mixed = syllables.map((syllable, at) => syllable.slice(0, 1 + (lengths[at] ?? 0))).join('');
        return (
          isReadAs(pinyin, syllables.map(([first = '']) => first).join('')) &&
          isReadAs(pinyin, syllables.join('')) &&
          isReadAs(pinyin, mixed)
        );
      }),
    );
  });
});

describe('typed letters', () => {
  it.each([
    ['NKQ', 'nkq'],
    ["lu'an", 'luan'],
    ['nán kāng', 'nankang'],
    ['lǚ liang', 'lvliang'],
    ['ＮＫＱ', undefined],
    ['南k', undefined],
    ['3607', undefined],
    ['', undefined],
  ])('%s gives %s', (text, letters) => expect(typedLetters(text)).toBe(letters));
});
