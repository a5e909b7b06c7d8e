import { describe, expect, it } from 'vitest';
import type { Glyph, Ruling } from '../../../src/ingest/pdf/pageMarks';
import { pageParts } from '../../../src/ingest/pdf/pageTables';

/** Signs of 4 points each on one line, from a place on. */
function signs(text: string, from: number, baseline = 14): readonly Glyph[] {
  return Array.from(text, (sign, at) => ({
    text: sign,
    left: from + 4 * at,
    right: from + 4 * at + 4,
    baseline,
    size: 8,
  }));
}
const level = (at: number): Ruling => ({ isLevel: true, at, from: 0, to: 80 });
const upright = (at: number, to: number): Ruling => ({ isLevel: false, at, from: 0, to });

/** What the cells of a table of two columns say, 40 points each, with its edge at 40. */
function cells(glyphs: readonly Glyph[], bottom = 20): readonly string[] | undefined {
  const rulings = [level(0), level(bottom), ...[0, 40, 80].map((at) => upright(at, bottom))];
  return pageParts({ glyphs, rulings }).tables[0]?.cells.map(({ text }) => text);
}

describe('a table of a page', () => {
  it('parts numbers of two cells that all but touch', () => {
    expect(cells([...signs('123456789', 3.3), ...signs('25', 41)])).toEqual(['123456789', '25']);
  });

  it('marks both cells of a number that runs over their edge', () => {
    expect(cells(signs('12345', 30))).toEqual(['\ufffd', '12345\ufffd']);
  });

  it('gives a word that runs over the edge to the cell that most of it stands in', () => {
    expect(cells(signs('总计合计', 30))).toEqual(['总计合计', '']);
  });

  it('joins a number that fills its line and goes on in the next', () => {
    expect(cells([...signs('12345678', 4), ...signs('9', 4, 24)], 30)).toEqual(['123456789', '']);
  });

  it('keeps two numbers apart that stand below each other', () => {
    expect(cells([...signs('1234', 4), ...signs('56', 4, 24)], 30)).toEqual(['1234 56', '']);
  });
});
