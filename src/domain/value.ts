import { lateNames } from './lateNames';
import { nameWords } from './words/names';

/**
 * Why a figure has no number.
 *
 * - `unfilled` 未填: the form has the cell and the report left it empty.
 * - `notInForm` 不适用: the report's form has no such row (or the row is a heading, printed `——`).
 * - `noReport` 未收录: no loaded report (or file) tells it.
 * - `illegible` 无法识别: the cell holds text that is not a number; the text is kept as `raw`.
 */
export type Missing = 'unfilled' | 'notInForm' | 'noReport' | 'illegible';

/** Every kind of missing value, in the order of its stored code (1, 2, 3, 4). Code 0 means a stated number. */
export const MISSING_KINDS = [
  'unfilled',
  'notInForm',
  'noReport',
  'illegible',
] as const satisfies readonly Missing[];

/**
 * The word a reader sees for each kind of missing value, in the language in force. Source: the marks agreed for this
 * dashboard.
 */
export const MISSING_WORDS: Readonly<Record<Missing, string>> = lateNames(() => nameWords().missing);

/** A reported number or the reason there is none. There is no path from a missing value to 0. */
export type Value = number | Missing;

/** True when the value is a number that a report states. */
export function isStated(value: Value): value is number {
  return typeof value === 'number';
}

/** A sum that says how many of its terms were stated; `value` is missing unless at least one is. */
export interface PartialSum {
  readonly value: Value;
  readonly stated: number;
  readonly of: number;
}

/**
 * Adds what is stated and counts what is not.
 *
 * @returns `value` is the sum of the stated terms, or the first missing kind when none is stated
 *   (`noReport` for an empty list). The caller shows "stated of N" whenever `stated < of`.
 */
export function addValues(values: readonly Value[]): PartialSum {
  const stated = values.filter(isStated);
  const firstMissing = values.find((value) => !isStated(value)) ?? 'noReport';
  return {
    value: stated.length > 0 ? stated.reduce((sum, value) => sum + value, 0) : firstMissing,
    stated: stated.length,
    of: values.length,
  };
}

/** A quotient that keeps its fraction; `notDefined` is 0/0 or n/0, shown as `—`. */
export interface Ratio {
  readonly value: Value | 'notDefined';
  readonly numerator: Value;
  readonly denominator: Value;
}

/** Divides two values. Missing wins over not defined; a zero denominator is `notDefined`, never 0 or ∞. */
export function ratio(numerator: Value, denominator: Value): Ratio {
  if (!isStated(numerator)) return { value: numerator, numerator, denominator };
  if (!isStated(denominator)) return { value: denominator, numerator, denominator };
  return { value: denominator === 0 ? 'notDefined' : numerator / denominator, numerator, denominator };
}
