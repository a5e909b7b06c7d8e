import type { Indicator } from '../../domain/indicator';
import type { Value } from '../../domain/value';
import type { Sentence } from '../sentence';
import { CELL_SENTENCES } from './cellSentences';
import type { CellFault } from './cellSentences';
import { missingFromMark, plainCell } from './cellText';
import { decimalOf, isWhole, numberOf, shifted } from './decimal';
import type { Decimal } from './decimal';
import { isMoneyUnit, moneyShift, UNIT_WORDS } from './measureUnits';

/** What a cell is read for: the unit of its indicator, and whether a fall (增/减) may stand in it. */
export interface CellPurpose {
  readonly unit: string;
  readonly mayBeNegative: boolean;
}

/** Something to tell the reader of a cell. */
export interface CellProblem {
  readonly code: CellFault;
  /**
   * `refused`: a number that cannot be what it stands for (a percentage, a negative count): the figure is not loaded
   * as a number. `asked`: loaded as it was read, and the reader should look.
   */
  readonly verdict: 'refused' | 'asked';
  readonly sentence: Sentence;
}

/** A cell read: its value, a remark to keep with the figure, and what to tell of it. */
export interface CellReading {
  readonly value: Value;
  readonly note?: string;
  readonly problem?: CellProblem;
}

/** The purpose of an indicator's cells. Only 本年增/减 counts may fall below zero. */
export function purposeOf(entry: Indicator): CellPurpose {
  return { unit: entry.unit ?? '件', mayBeNegative: entry.id.endsWith('.items_change') };
}

const SIGN = '(?<sign>[+-][+ -]*)?';
const NUMBER = '(?<number>\\d[\\d,]*(?:\\.\\d*)?|\\.\\d+|\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?)';
const SCALE = '(?<scale>万|亿)?';
const UNIT = `(?<unit>${UNIT_WORDS.join('|')})?`;
const GRAMMAR = new RegExp(
  `^'?(?<about>大约|约|近|≈|~)? ?${SIGN}${NUMBER} ?${SCALE}${UNIT}(?<rest>.*)$`,
  'u',
);
const SPACED = /^([+-]?)(\d{1,3}(?: \d{3})+)(?=$|[^\d ,.]| [^\d])/u;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/u;
/** Marks of a footnote, and signs after which a remark begins, unless a second number follows at once. */
const REMARK = /^ ?(?:[①-⓿⑴-⒛⁰¹²³⁴-⁹*※#]+$|[(（[【〔].*|[;；。:：] ?(?!\d).*)$/u;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/iu;
const LONGEST_NUMBER_CELL = 500;

/**
 * Reads a cell of a table. Marks of absence become missing values, never 0; what is no number stays `illegible` with
 * its text; amounts given in another unit of money are converted by moving the decimal point.
 *
 * @param text the cell as found; the caller keeps it as `raw`
 */
export function readCell(text: string, purpose: CellPurpose): CellReading {
  if (text.length > LONGEST_NUMBER_CELL) return illegible('cell.not-a-number', text);
  const cell = plainCell(text).replace(
    SPACED,
    (_, sign: string, digits: string) => sign + digits.replace(/ /gu, ','),
  );
  const missing = missingFromMark(cell);
  if (missing !== undefined) return { value: missing };
  if (cell === '无' || cell === '没有') return illegible('cell.none-word', text);
  if (/^(?:…+|\.{3,6})$/u.test(cell)) return illegible('cell.below-unit', text);
  if (SCIENTIFIC.test(cell)) return illegible('cell.scientific', text);
  const parts = GRAMMAR.exec(cell)?.groups;
  if (parts?.number === undefined) return illegible('cell.not-a-number', text);
  return readNumber(text, parts.number, parts, purpose);
}

function readNumber(
  text: string,
  written: string,
  parts: Readonly<Partial<Record<string, string>>>,
  purpose: CellPurpose,
): CellReading {
  const { about, scale, unit, rest = '' } = parts;
  const sign = (parts.sign ?? '').replace(/ /gu, '');
  if (written.includes(',') && !THOUSANDS.test(written)) return illegible('cell.thousands', text);
  if (sign.includes('+') && sign.includes('-')) return illegible('cell.not-a-number', text);
  if (/^ ?[%‰]/u.test(rest)) return refused('cell.percent', text);
  if (rest.trim() !== '' && !REMARK.test(rest)) return illegible('cell.not-a-number', text);
  const decimal = decimalOf(written.replace(/,/gu, ''), sign.startsWith('-'));
  const converted = convert(decimal, scale, unit, purpose.unit);
  if (converted === undefined) return refused('cell.other-unit', text, { unit: purpose.unit });
  const value = numberOf(converted.decimal);
  if (value === undefined) return refused('cell.too-many-digits', text);
  if (!isMoneyUnit(purpose.unit) && !isWhole(converted.decimal)) return refused('cell.fraction', text);
  if (value < 0 && !purpose.mayBeNegative) return refused('cell.negative', text);
  const asked = firstOf([
    [about !== undefined || converted.isRounded, 'cell.about'],
    [sign.length > 1, 'cell.doubled-sign'],
    [converted.isOtherUnit, 'cell.unit-differs'],
    [rest.trim() !== '', 'cell.remark'],
  ]);
  const notes = [
    ...(converted.note === undefined ? [] : [converted.note]),
    ...(rest.trim() === '' ? [] : [`原文附注：${remarkText(rest)}`]),
  ];
  return {
    value,
    ...(notes.length === 0 ? {} : { note: notes.join('；') }),
    ...(asked === undefined
      ? {}
      : { problem: problem(asked, 'asked', text, { unit: purpose.unit, value: String(value) }) }),
  };
}

interface Conversion {
  readonly decimal: Decimal;
  readonly note?: string;
  /** Written in 万 or 亿 of a count: probably rounded. */
  readonly isRounded: boolean;
  /** 条 in a row of 件: near enough to load, not to pass over. */
  readonly isOtherUnit: boolean;
}

/** @returns undefined when money stands where things are counted, or the other way round */
function convert(
  decimal: Decimal,
  scale: string | undefined,
  unit: string | undefined,
  wanted: string,
): Conversion | undefined {
  const scalePlaces = scale === '万' ? 4 : scale === '亿' ? 8 : 0;
  const written = `${scale ?? ''}${unit ?? ''}`;
  if (isMoneyUnit(wanted)) {
    if (unit !== undefined && !isMoneyUnit(written)) return undefined;
    // 33万 in a row of money is 33万元.
    const from = unit === undefined ? (scale === undefined ? wanted : `${scale}元`) : written;
    if (!isMoneyUnit(from)) return undefined;
    const places = moneyShift(from, wanted);
    return {
      decimal: shifted(decimal, places),
      ...(places === 0 ? {} : { note: `原文单位为${from}，已换算为${wanted}` }),
      isRounded: false,
      isOtherUnit: false,
    };
  }
  if (unit !== undefined && isMoneyUnit(unit)) return undefined;
  return {
    decimal: shifted(decimal, scalePlaces),
    ...(scalePlaces === 0 ? {} : { note: `原文以${scale ?? ''}计` }),
    isRounded: scalePlaces > 0,
    isOtherUnit: unit !== undefined && unit !== wanted,
  };
}

function remarkText(rest: string): string {
  return rest
    .trim()
    .replace(/^[(（[【〔](.*)[)）\]】〕]$/u, '$1')
    .replace(/^[;；。:：] ?/u, '');
}

function firstOf(cases: readonly (readonly [boolean, CellFault])[]): CellFault | undefined {
  return cases.find(([holds]) => holds)?.[1];
}

function illegible(code: CellFault, text: string): CellReading {
  return { value: 'illegible', problem: problem(code, 'asked', text, {}) };
}

function refused(code: CellFault, text: string, words: { readonly unit?: string } = {}): CellReading {
  return { value: 'illegible', problem: problem(code, 'refused', text, words) };
}

function problem(
  code: CellFault,
  verdict: CellProblem['verdict'],
  text: string,
  words: { readonly unit?: string; readonly value?: string },
): CellProblem {
  return { code, verdict, sentence: CELL_SENTENCES[code]({ text, ...words }) };
}
