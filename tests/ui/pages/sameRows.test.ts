import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameRows } from '../../../src/ui/pages/sameRows';

const row = fc.record({
  unit_key: fc.nat(3),
  value: fc.option(fc.double({ noDefaultInfinity: true }), { nil: null }),
  raw: fc.option(fc.string({ maxLength: 2 }), { nil: null }),
});

describe('rows that say the same', () => {
  it('are those that are equal value by value, copied or not', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        expect(sameRows(rows, rows)).toBe(true);
        expect(sameRows(rows, structuredClone(rows))).toBe(true);
      }),
    );
  });

  it('are not those of which one value is another, a row is missing, or a name', () => {
    const rows = [
      { unit_key: 1, value: 0 },
      { unit_key: 2, value: 5 },
    ];
    expect(sameRows(rows, [rows[0], { unit_key: 2, value: 6 }])).toBe(false);
    expect(sameRows(rows, [rows[0]])).toBe(false);
    expect(sameRows(rows, [...rows].reverse())).toBe(false);
    expect(sameRows([{ a: 1 }], [{ a: 1, b: 2 }])).toBe(false);
    expect(sameRows([{ a: 1, b: undefined }], [{ a: 1, c: undefined }])).toBe(false);
  });

  it('are never those in which a missing number stands against a 0', () => {
    expect(sameRows([{ value: null }], [{ value: 0 }])).toBe(false);
    expect(sameRows([{ value: 0 }], [{ value: null }])).toBe(false);
  });
});
