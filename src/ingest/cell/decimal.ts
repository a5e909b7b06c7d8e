/** A decimal number as written: digits without separators, and how many of them stand after the point. */
export interface Decimal {
  readonly isNegative: boolean;
  readonly digits: string;
  readonly places: number;
}

const MOST_DIGITS = 15;

/** Reads `[digits][.digits]` without sign or separators. */
export function decimalOf(unsigned: string, isNegative: boolean): Decimal {
  const [whole = '', fraction = ''] = unsigned.split('.');
  return { isNegative, digits: whole + fraction, places: fraction.length };
}

/** The number times 10^places, by moving the point; never by multiplying binary fractions. */
export function shifted(decimal: Decimal, places: number): Decimal {
  const left = decimal.places - places;
  return left >= 0
    ? { ...decimal, places: left }
    : { ...decimal, digits: decimal.digits + '0'.repeat(-left), places: 0 };
}

/** True when nothing but zeros stands after the point. */
export function isWhole({ digits, places }: Decimal): boolean {
  return places === 0 || /^0*$/u.test(digits.padStart(places, '0').slice(-places));
}

/** The nearest number; undefined when a number cannot hold all its digits (beyond 2^53, or 15 with a fraction). */
export function numberOf(decimal: Decimal): number | undefined {
  const { digits, places, isNegative } = decimal;
  const padded = digits.padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places).replace(/^0+(?=\d)/u, '');
  const fraction = padded.slice(padded.length - places).replace(/0+$/u, '');
  const magnitude = Number(fraction === '' || places === 0 ? whole : `${whole}.${fraction}`);
  if (magnitude > Number.MAX_SAFE_INTEGER) return undefined;
  if (places > 0 && fraction !== '' && (whole + fraction).replace(/^0+/u, '').length > MOST_DIGITS)
    return undefined;
  // No −0: it prints as 0 and is not equal to it in a map.
  return isNegative && magnitude !== 0 ? -magnitude : magnitude;
}
