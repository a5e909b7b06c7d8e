import type { Finding } from '../check';
import { formatCount, formatRate } from '../format';
import { sourceWords } from '../words/sources';

/** True where both sides are fractions of 1. */
export function isRateFinding({ check }: Pick<Finding, 'check'>): boolean {
  return check === 'statedShares';
}

/** A side of a finding or its difference as the page prints it: 44,042, −10, 67.92%, −2.1 个百分点; empty for none. */
export function sideText(finding: Finding, side: 'left' | 'right' | 'difference'): string {
  const value = finding[side];
  if (value === undefined) return '';
  if (!isRateFinding(finding)) return withMinus(formatCount(value));
  return withMinus(
    side === 'difference'
      ? sourceWords().points(formatCount(Math.round(value * 1e4) / 100))
      : formatRate(value, 2),
  );
}

/** The sign of subtraction, as everywhere a number is read; a hyphen is as long as a dash in Chinese type. */
function withMinus(text: string): string {
  return text.replace(/^-/u, '−');
}
