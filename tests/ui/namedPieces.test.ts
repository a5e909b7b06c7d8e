import { describe, expect, it } from 'vitest';
import { namedPieces } from '../../src/ui/parts/namedPieces';

const UNITS = new Set(['南康区', '章贡区']);
const isUnit = (run: string) => UNITS.has(run);
/** A sentence with what is marked as Chinese between brackets. */
const marked = (text: string, names: readonly string[] = []) =>
  namedPieces(text, names, isUnit)
    .map(({ words, isChinese }) => (isChinese ? `[${words}]` : words))
    .join('');

describe('Chinese in an English sentence', () => {
  it('is marked where it names a unit or is quoted', () => {
    expect(marked('2 of 6 units: 南康区, 章贡区.')).toBe('2 of 6 units: [南康区], [章贡区].');
    expect(marked('row “（一）收到申请数” of 南康区')).toBe('row “[（一）收到申请数]” of [南康区]');
  });

  it('is marked where it is a given name, the longer of two that begin alike, with what stands in it', () => {
    expect(marked('file 南康2024.csv, sheet 南康', ['南康', '南康2024.csv'])).toBe(
      'file [南康2024.csv], sheet [南康]',
    );
  });

  it('is left unmarked where it was not translated', () => {
    expect(marked('Total 合计 of 南康区')).toBe('Total 合计 of [南康区]');
    // A word that merely begins with a name is no name.
    expect(marked('南康区合计')).toBe('南康区合计');
    expect(marked('“north” 合计')).toBe('“north” 合计');
  });

  it('leaves a sentence without Chinese in one piece', () => {
    expect(namedPieces('6 units, “all”', ['南康'], isUnit)).toEqual([
      { words: '6 units, “all”', isChinese: false },
    ]);
  });
});
