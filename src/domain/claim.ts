import type { MeasureId } from './measure';
import { isMeasureId, measure } from './measures';

/**
 * A number that the text of a report, or a column of shares, states about a measure that its counts also answer, e.g.
 * 占比67.9% or 行政复议案件134件. It is held against the table, and never shown in its place.
 */
export interface Claim {
  readonly measure: MeasureId;
  /** As printed: `67.9%`, `134`. Digits after the point say how exact it is. */
  readonly printed: string;
  /** Where it stands, in our own words, e.g. 正文：建议提案办理; never a quotation. */
  readonly place?: string;
}

/** Where a share stands that a table lists beside its counts. */
export const LISTED_IN_TABLE = '表中所列比例';

/** A printed number read: its value (a rate as a fraction of 1), and half a unit of its last digit. */
export interface PrintedNumber {
  readonly value: number;
  readonly tolerance: number;
}

const PRINTED = /^(-?\d+(?:\.(\d+))?)(%?)$/;

/**
 * Reads a printed number. A count is exact: its tolerance is 0 where it has no decimals.
 *
 * @returns undefined for anything but digits, one point and a percent sign
 */
export function printedNumber(printed: string): PrintedNumber | undefined {
  const found = PRINTED.exec(printed.trim());
  if (found === null) return undefined;
  const decimals = found[2]?.length ?? 0;
  const places = found[3] === '%' ? 2 : 0;
  return {
    // Moved by the exponent, since dividing by 100 would add a binary error.
    value: Number(`${found[1] ?? ''}e-${String(places)}`),
    tolerance: places + decimals === 0 ? 0 : Number(`0.5e-${String(places + decimals)}`),
  };
}

/** True when a measure of that id exists and the number reads as one: a rate with its percent sign, a count without. */
export function isClaim({ measure: id, printed }: Claim): boolean {
  if (!isMeasureId(id) || printedNumber(printed) === undefined) return false;
  return (measure(id).kind === 'rate') === printed.trim().endsWith('%');
}
