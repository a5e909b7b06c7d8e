/** A number as whole digits and a count of decimals: 0.679 is 679 with 3. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: bigint;
  readonly decimals: number;
}

/**
 * Rounds half up (四舍五入, halves away from zero) on the decimal digits a number prints with, not on its binary
 * fraction: 1.005 to two places is 1.01, and 0.3625 as a percentage to one place is 36.3.
 *
 * @param shift moves the point to the right first, e.g. 2 for a percentage; multiplying would add a binary error
 * @returns the digits with exactly `places` decimals and `-` in front of what is still negative, e.g. `67.9`
 * @throws Error on NaN and ±Infinity, which no stated value can be
 */
export function roundHalfUp(value: number, places: number, shift = 0): string {
  // Most figures are whole: nothing of them is rounded, and there are hundreds of thousands to be told.
  if (shift === 0 && Number.isSafeInteger(value))
    return `${String(value)}${places === 0 ? '' : `.${'0'.repeat(places)}`}`;
  const { negative, digits, decimals } = decimalOf(value);
  const drop = decimals - shift - places;
  const kept =
    drop <= 0 ? digits * 10n ** BigInt(-drop) : (digits + 5n * 10n ** BigInt(drop - 1)) / 10n ** BigInt(drop);
  const text = kept.toString().padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const fraction = places === 0 ? '' : `.${text.slice(-places)}`;
  return `${negative && kept !== 0n ? '-' : ''}${whole}${fraction}`;
}

function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throw new Error(`not a number to print: ${String(value)}`);
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const decimals = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return decimals >= 0
    ? { negative: value < 0, digits, decimals }
    : { negative: value < 0, digits: digits * 10n ** BigInt(-decimals), decimals: 0 };
}
