import { formatCount, formatRate, formatWithUnit } from './format';
import type { Measure } from './measure';
import { roundHalfUp } from './rounding';
import { changeWords } from './words/change';

/** Below this base the difference stands first and the percentage is only an aside: 2→6 件 is +200%, true and useless. */
export const TINY_BASE = 10;

/** What is known of a point and the one it is compared with. */
export interface ChangeQuestion {
  readonly value: number | null;
  readonly year: number;
  readonly previous: number | null;
  readonly previousYear: number | null;
  /** How the two may be compared; `form-break` and `scope-break` forbid a figure. */
  readonly comparison: 'same' | 'with-note' | 'form-break' | 'scope-break';
}

/** A change in words. Colour is chosen by the reader's setting, so only the direction is told here. */
export interface Change {
  readonly direction: 'up' | 'down' | 'flat' | 'none';
  /** ▲, ▼, or nothing. */
  readonly mark: '▲' | '▼' | '';
  /** For cards and table cells: ▲12.3%, ▲4 件, ▼3.2 个百分点, 持平, —. */
  readonly short: string;
  /** A whole clause: 同比增长 12.3%（+4 件）. */
  readonly text: string;
  /** True when the base is under {@link TINY_BASE}: a percentage, if shown, is grey. */
  readonly isTinyBase: boolean;
}

/**
 * Words for the change of a measure since an earlier report: 同比 only for the year before, 个百分点 for rates,
 * never a percentage over a base of 0, nothing across a break.
 */
export function formatChange(measure: Pick<Measure, 'kind' | 'unit'>, question: ChangeQuestion): Change {
  const { value, previous, previousYear, year, comparison } = question;
  const words = changeWords();
  if (comparison === 'form-break') return none(words.formBreak.short, words.formBreak.text);
  if (comparison === 'scope-break') return none(words.scopeBreak.short, words.scopeBreak.text);
  if (value === null) return none('—', words.noValue);
  if (previous === null || previousYear === null) return none('—', words.noPrevious);
  const years = year - previousYear;
  const than = years === 1 ? null : previousYear;
  const change =
    measure.kind === 'rate'
      ? rateChange(value, previous, than)
      : countChange(measure.unit, value, previous, than);
  const aside = `${years === 1 ? '' : words.apart(years)}${comparison === 'with-note' ? '※' : ''}`;
  return {
    ...change,
    short: `${change.short}${comparison === 'with-note' ? '※' : ''}`,
    text: `${change.text}${aside}`,
  };
}

/** What the sign ※ after a change means. */
export function withNoteMeaning(): string {
  return changeWords().withNote;
}

/** The year that is compared with; null for the year before. */
type Than = number | null;

function none(short: string, text: string): Change {
  return { direction: 'none', mark: '', short, text, isTinyBase: false };
}

function rateChange(value: number, previous: number, than: Than): Change {
  if (value === previous) return flat(than, false);
  const words = changeWords();
  const isUp = value > previous;
  const points = roundHalfUp(Math.abs(cleanDifference(value, previous)), 1, 2);
  const size = points === '0.0' ? words.tinyPoints : words.points(points);
  const mark = isUp ? '▲' : '▼';
  return {
    direction: isUp ? 'up' : 'down',
    mark,
    short: `${mark}${size}`,
    text: words.rate(than, isUp, size),
    isTinyBase: false,
  };
}

function countChange(unit: string, value: number, previous: number, than: Than): Change {
  const isTinyBase = previous < TINY_BASE;
  if (value === previous) return flat(than, isTinyBase);
  const words = changeWords();
  const difference = cleanDifference(value, previous);
  const isUp = difference > 0;
  const mark = isUp ? '▲' : '▼';
  const size = formatWithUnit({ kind: 'count', unit }, Math.abs(difference));
  const common = { direction: isUp ? 'up' : 'down', mark, isTinyBase } as const;
  if (previous <= 0) {
    return {
      ...common,
      short: `${mark}${size}`,
      text: words.fromNothing(than, formatCount(previous), isUp, size),
    };
  }
  const percent = formatRate(Math.abs(difference) / previous);
  const sign = isUp ? '+' : '−';
  return isTinyBase
    ? { ...common, short: `${mark}${size}`, text: words.small(than, isUp, size, `${sign}${percent}`) }
    : { ...common, short: `${mark}${percent}`, text: words.large(than, isUp, percent, `${sign}${size}`) };
}

function flat(than: Than, isTinyBase: boolean): Change {
  const words = changeWords();
  return { direction: 'flat', mark: '', short: words.flatShort, text: words.flat(than), isTinyBase };
}

/** 0.3 − 0.1 must be 0.2: binary dust is cut far below anything a report prints. */
function cleanDifference(value: number, previous: number): number {
  return Number(roundHalfUp(value - previous, 9));
}
