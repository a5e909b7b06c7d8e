import { isStated, type Value } from './value';

/**
 * Ways to write a cell that are worth a word. Thousands separators and blanks around a number are ordinary.
 *
 * - `doubledSign` --253; `plusSign` +22; `approximate` 约20, 5500余; `illegible`: no number can be read.
 * - `unitInCell` 103.3879万元; `textAfter` 22（其中修订16件）; `fullWidth` １２; `blankMark`: / or - in an empty cell.
 */
const NOTATIONS = [
  'doubledSign',
  'plusSign',
  'approximate',
  'illegible',
  'unitInCell',
  'textAfter',
  'fullWidth',
  'blankMark',
] as const;

/** One way to write a cell. */
export type Notation = (typeof NOTATIONS)[number];

const FULL_WIDTH = /[０-９．＋－]/u;
const ABOUT_BEFORE = /^(?:大约|约|近|≈|~)/u;
const ABOUT_AFTER = /^(?:余|多|左右|上下)/u;
const UNIT = /^(?:万|亿)?(?:元|件|条|次|篇|个|人次|人|项)|^[万亿]/u;
const LEADING = /^(?:大约|约|近|≈|~)?\s*([+-][+\s-]*)?\s*(?:\d[\d,]*(?:\.\d+)?|\.\d+)\s*/u;

/**
 * How a cell is written.
 *
 * @param raw the cell as printed; undefined where it is the plain number
 * @param value what was read of it
 * @returns every notation found, the graver ones first; none for a plain number or an empty cell
 */
export function notationOf(raw: string | undefined, value: Value): readonly Notation[] {
  const text = plain(raw ?? '');
  if (text === '') return [];
  if (value === 'illegible') return ['illegible'];
  if (value === 'unfilled') return ['blankMark'];
  if (!isStated(value)) return [];
  const found = LEADING.exec(text);
  const sign = (found?.[1] ?? '').replace(/\s/gu, '');
  const rest = text.slice(found?.[0].length ?? 0);
  const unit = UNIT.exec(rest.replace(ABOUT_AFTER, ''))?.[0] ?? '';
  const remark = rest.replace(ABOUT_AFTER, '').slice(unit.length).replace(ABOUT_AFTER, '').trim();
  const seen: Readonly<Record<Notation, boolean>> = {
    doubledSign: sign.length > 1,
    plusSign: sign === '+',
    approximate:
      ABOUT_BEFORE.test(text) || ABOUT_AFTER.test(rest) || ABOUT_AFTER.test(rest.slice(unit.length)),
    illegible: false,
    unitInCell: unit !== '',
    textAfter: remark !== '',
    fullWidth: FULL_WIDTH.test(raw ?? ''),
    blankMark: false,
  };
  return NOTATIONS.filter((notation) => seen[notation]);
}

/** Full-width digits and signs, minus signs of every kind, and blanks made plain; Chinese words are left alone. */
function plain(raw: string): string {
  return raw
    .replace(/[\uff01-\uff5e]/gu, (character) => character.normalize('NFKC'))
    .replace(/[\u2010-\u2013\u2212\ufe63]/gu, '-')
    .replace(/[\s\u00a0\u3000]+/gu, ' ')
    .trim();
}
