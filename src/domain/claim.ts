import type { MeasureId } from './measure';

/**
 * A number that the text of a report states about a measure that its table also answers, e.g. 占比67.9% or
 * 行政复议案件134件. It is held against the table, and never shown in its place.
 */
export interface Claim {
  readonly measure: MeasureId;
  /** As printed: `67.9%`, `134`. Digits after the point say how exact it is. */
  readonly printed: string;
  /** Where it stands, in our own words, e.g. 正文：建议提案办理; never a quotation. */
  readonly place?: string;
}

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
  const scale = found[3] === '%' ? 100 : 1;
  const isExact = scale === 1 && decimals === 0;
  return {
    value: Number(found[1]) / scale,
    tolerance: isExact ? 0 : 0.5 / 10 ** decimals / scale,
  };
}
