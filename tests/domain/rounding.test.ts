import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../src/domain/rounding';

describe('roundHalfUp', () => {
  it.each([
    [1.005, 2, '1.01'],
    [2.675, 2, '2.68'],
    [0.05, 1, '0.1'],
    [0.04, 1, '0.0'],
    [-0.05, 1, '-0.1'],
    [-0.04, 1, '0.0'],
    [9.95, 1, '10.0'],
    [44042, 0, '44042'],
    [1e21, 0, '1000000000000000000000'],
    [1.5e-7, 3, '0.000'],
    [5e-7, 6, '0.000001'],
  ])('%d to %d places is %s', (value, places, text) => {
    expect(roundHalfUp(value, places)).toBe(text);
  });
  it('moves the point without multiplying: 0.3625 is 36.3 %, 0.285 is 28.5 %', () => {
    expect(roundHalfUp(0.3625, 1, 2)).toBe('36.3');
    expect(roundHalfUp(0.285, 1, 2)).toBe('28.5');
    expect(roundHalfUp(1.005, 0, 2)).toBe('101');
  });
  it('prints a whole number as it is, with the places asked for', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat(6), (whole, places) => {
        expect(roundHalfUp(whole, places)).toBe(
          `${String(BigInt(whole))}${places === 0 ? '' : `.${'0'.repeat(places)}`}`,
        );
      }),
    );
    expect(roundHalfUp(-0, 2)).toBe('0.00');
  });
  it('refuses what is not a number', () => {
    expect(() => roundHalfUp(Number.NaN, 1)).toThrow('NaN');
    expect(() => roundHalfUp(Number.POSITIVE_INFINITY, 1)).toThrow('Infinity');
  });

  const printed = fc
    .tuple(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, decimals]) => ({ digits, decimals, value: Number(`${digits}e-${decimals}`) }));
  it('agrees with whole-number arithmetic on every number of four decimals or fewer', () => {
    fc.assert(
      fc.property(printed, fc.integer({ min: 0, max: 4 }), ({ digits, decimals, value }, places) => {
        const rounded = Number(roundHalfUp(value, places).replace('.', ''));
        // In units of 10^-places the exact value is digits × 10^(places − decimals); halves go up.
        const exact =
          places >= decimals
            ? digits * 10 ** (places - decimals)
            : Math.floor((digits * 2 + 10 ** (decimals - places)) / (2 * 10 ** (decimals - places)));
        expect(rounded).toBe(exact);
      }),
    );
  });
  it('mirrors about zero', () => {
    fc.assert(
      fc.property(printed, fc.integer({ min: 0, max: 4 }), ({ value }, places) => {
        const positive = roundHalfUp(value, places);
        const negative = roundHalfUp(-value, places);
        expect(negative).toBe(/[1-9]/.test(positive) ? `-${positive}` : positive);
      }),
    );
  });
  it('changes nothing that already has no more places', () => {
    fc.assert(
      fc.property(printed, ({ value, decimals }) => {
        expect(Number(roundHalfUp(value, decimals))).toBe(value);
      }),
    );
  });
});
