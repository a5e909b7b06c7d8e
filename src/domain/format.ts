import type { Measure } from './measure';
import { roundHalfUp } from './rounding';
import { isStated, MISSING_WORDS, type Missing, type Value } from './value';

/** A value to print: a number, why there is none, or a quotient over zero. */
export type Printable = Value | 'notDefined';

/** What stands in place of a number. `—` is a quotient over zero, never a missing value. */
export const STATE_WORDS: Readonly<Record<Missing | 'notDefined', string>> = {
  ...MISSING_WORDS,
  notDefined: '—',
};

/** What each of {@link STATE_WORDS} means, for the legend of a table and for downloads. */
export const STATE_MEANINGS: Readonly<Record<Missing | 'notDefined', string>> = {
  unfilled: '报表有此格，报告未填数',
  notInForm: '该年度使用的报表没有此项',
  noReport: '未收录该年度报告，或报告正文未提及',
  illegible: '单元格文字不是数字，原文保留',
  notDefined: '分母为0，不计算比率',
};

/**
 * A count as tables print it: plain up to 9999, then thousands commas (44,042); at most four decimals, trailing
 * zeros dropped.
 */
export function formatCount(value: number): string {
  const [whole = '0', fraction = ''] = roundHalfUp(value, 4).split('.');
  const decimals = fraction.replace(/0+$/, '');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = sign === '' ? whole : whole.slice(1);
  const grouped = digits.length > 4 ? digits.replace(/\B(?=(?:\d{3})+$)/g, ',') : digits;
  return `${sign}${grouped}${decimals === '' ? '' : `.${decimals}`}`;
}

/** A fraction of 1 as a percentage with one decimal, rounded half up: 72/106 is 67.9%. */
export function formatRate(rate: number, places = 1): string {
  return `${roundHalfUp(rate, places, 2)}%`;
}

/** Numerator and denominator as a rate carries them: 72/106. */
export function formatFraction(numerator: number, denominator: number): string {
  return `${formatCount(numerator)}/${formatCount(denominator)}`;
}

/** A rate with its fraction: 67.9%（72/106）; over zero `—（0/0）`. Without both sides only the rate. */
export function formatRateWithFraction(
  rate: Printable,
  numerator: number | null,
  denominator: number | null,
): string {
  const text = isPrintable(rate) ? formatRate(rate) : STATE_WORDS[rate];
  const hasFraction =
    numerator !== null && denominator !== null && (isPrintable(rate) || rate === 'notDefined');
  return hasFraction ? `${text}（${formatFraction(numerator, denominator)}）` : text;
}

/** A value of a measure without its unit, or the word for why there is none. */
export function formatValue(measure: Pick<Measure, 'kind'>, value: Printable): string {
  if (!isPrintable(value)) return STATE_WORDS[value];
  return measure.kind === 'rate' ? formatRate(value) : formatCount(value);
}

/** A value with its unit as sentences and tooltips print it: 44,042 条, 67.9%, 未填. */
export function formatWithUnit(measure: Pick<Measure, 'kind' | 'unit'>, value: Printable): string {
  const text = formatValue(measure, value);
  return measure.kind === 'rate' || !isPrintable(value) ? text : `${text} ${measure.unit}`;
}

/** How one axis prints its numbers: all of them in one unit. */
export interface AxisScale {
  /** Divide by this before printing. */
  readonly divisor: number;
  /** Unit of the printed numbers: 条, 万条, 亿条, 亿元. */
  readonly unit: string;
  /** A tick, in the axis's unit, without the unit: 4.4. */
  readonly tick: (value: number) => string;
}

/**
 * Chooses one unit for an axis by its maximum: as it is below 10,000, 万 from there, 亿 from 100,000,000.
 * Money in 万元 goes to 亿元 and 万亿元, money in 元 to 万元 and 亿元.
 */
export function axisScale(max: number, unit = ''): AxisScale {
  const size = Math.abs(max);
  const divisor = size >= 1e8 ? 1e8 : size >= 1e4 ? 1e4 : 1;
  return {
    divisor,
    unit: scaledUnit(divisor, unit),
    tick: (value) => withoutTrailingZero(divisor === 1 ? formatCount(value) : scaled(value, divisor)),
  };
}

/** A count for cards and labels: 9999 条, 4.4万条, 1.2亿条. The exact number stands in the tooltip and the table. */
export function formatCompact(value: number, unit = ''): string {
  const { divisor, unit: printed } = axisScale(value, unit);
  if (divisor === 1) return `${formatCount(value)}${unit === '' ? '' : ` ${unit}`}`;
  return `${scaled(value, divisor)}${printed}`;
}

function scaled(value: number, divisor: number): string {
  return roundHalfUp(value, 1, -Math.log10(divisor));
}

function withoutTrailingZero(text: string): string {
  return text.replace(/\.0$/, '');
}

function scaledUnit(divisor: number, unit: string): string {
  if (divisor === 1) return unit;
  if (unit === '万元') return divisor === 1e4 ? '亿元' : '万亿元';
  return `${divisor === 1e4 ? '万' : '亿'}${unit}`;
}

function isPrintable(value: Printable): value is number {
  return value !== 'notDefined' && isStated(value);
}
