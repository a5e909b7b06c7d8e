import { lateNames, withLate } from './lateNames';
import type { Measure } from './measure';
import { roundHalfUp } from './rounding';
import { isStated, MISSING_KINDS, MISSING_WORDS, type Missing, type Value } from './value';
import { formatWords } from './words/format';
import { nameWords } from './words/names';

/** A value to print: a number, why there is none, or a quotient over zero. */
export type Printable = Value | 'notDefined';

/**
 * What stands in place of a number, in the language in force. `—` is a quotient over zero, never a missing value.
 */
export const STATE_WORDS: Readonly<Record<Missing | 'notDefined', string>> = withLate(
  {} as Record<Missing | 'notDefined', string>,
  {
    ...Object.fromEntries(MISSING_KINDS.map((kind) => [kind, () => MISSING_WORDS[kind]])),
    notDefined: () => '—',
  },
);

/** What each of {@link STATE_WORDS} means, for the legend of a table and for downloads. */
export const STATE_MEANINGS: Readonly<Record<Missing | 'notDefined', string>> = lateNames(
  () => nameWords().meanings,
);

/**
 * A count as tables print it: thousands commas (44,042), in Chinese from 10,000 and in English from 1,000; at most four
 * decimals, trailing zeros dropped.
 */
export function formatCount(value: number): string {
  const [whole = '0', fraction = ''] = roundHalfUp(value, 4).split('.');
  const decimals = fraction.replace(/0+$/, '');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = sign === '' ? whole : whole.slice(1);
  const grouped =
    digits.length >= formatWords().groupedFrom() ? digits.replace(/\B(?=(?:\d{3})+$)/g, ',') : digits;
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

/** A rate with its fraction: 67.9%（72/106）, in English 67.9% (72/106); over zero `—（0/0）`. Without both sides only the rate. */
export function formatRateWithFraction(
  rate: Printable,
  numerator: number | null,
  denominator: number | null,
): string {
  const text = isPrintable(rate) ? formatRate(rate) : STATE_WORDS[rate];
  const hasFraction =
    numerator !== null && denominator !== null && (isPrintable(rate) || rate === 'notDefined');
  return hasFraction ? formatWords().withFraction(text, formatFraction(numerator, denominator)) : text;
}

/** A value of a measure without its unit, or the word for why there is none. */
export function formatValue(measure: Pick<Measure, 'kind'>, value: Printable): string {
  if (!isPrintable(value)) return STATE_WORDS[value];
  return measure.kind === 'rate' ? formatRate(value) : formatCount(value);
}

/** A value with its unit as sentences and tooltips print it: 44,042 条, 67.9%, 未填; 44,042 items, blank. */
export function formatWithUnit(measure: Pick<Measure, 'kind' | 'unit'>, value: Printable): string {
  const text = formatValue(measure, value);
  return measure.kind === 'rate' || !isPrintable(value) ? text : formatWords().withUnit(text, measure.unit);
}

/** How one axis prints its numbers: all of them in one unit. */
export interface AxisScale {
  /** Divide by this before printing. */
  readonly divisor: number;
  /** Unit of the printed numbers: 条, 万条, 亿条, 亿元; in English the unit alone. */
  readonly unit: string;
  /** A tick, in the axis's unit, without the unit: 4.4, in English 44K. */
  readonly tick: (value: number) => string;
}

/**
 * Chooses one unit for an axis by its maximum: as it is below 10,000; in Chinese 万 from there and 亿 from 100,000,000,
 * money in 万元 goes to 亿元 and 万亿元, money in 元 to 万元 and 亿元; in English ticks in K, M and B of the same unit.
 */
export function axisScale(max: number, unit = ''): AxisScale {
  const { divisor, suffix, unit: printed } = formatWords().scale(Math.abs(max), unit);
  return {
    divisor,
    unit: printed,
    tick: (value) => {
      // A 0 is no thousand of anything.
      const end = value === 0 ? '' : suffix;
      return `${withoutTrailingZero(divisor === 1 ? formatCount(value) : scaled(value, divisor))}${end}`;
    },
  };
}

/**
 * A count for cards and labels: 9999 条, 4.4万条, 1.2亿条; 44K items. The exact number stands in the tooltip and the
 * table.
 */
export function formatCompact(value: number, unit = ''): string {
  const scale = formatWords().scale(Math.abs(value), unit);
  if (scale.divisor === 1)
    return unit === '' ? formatCount(value) : formatWords().withUnit(formatCount(value), unit);
  return formatWords().compact(scaled(value, scale.divisor), scale);
}

function scaled(value: number, divisor: number): string {
  return roundHalfUp(value, 1, -Math.log10(divisor));
}

function withoutTrailingZero(text: string): string {
  return text.replace(/\.0$/, '');
}

function isPrintable(value: Printable): value is number {
  return value !== 'notDefined' && isStated(value);
}
