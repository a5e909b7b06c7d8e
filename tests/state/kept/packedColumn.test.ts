import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { COLUMN_ARRAYS, Numbers } from '../../../src/ingest/worker/batchSlices';
import { packedColumn, unpackInto } from '../../../src/state/kept/packedColumn';

const integers = (min: number, max: number) =>
  fc.oneof(
    fc.array(fc.integer({ min, max })),
    // As places run on: the same for some figures, or one more with each.
    fc
      .array(
        fc.record({
          first: fc.integer({ min, max }),
          step: fc.integer({ min: -2, max: 2 }),
          count: fc.nat(40),
        }),
      )
      .map((runs) =>
        runs.flatMap(({ first, step, count }) => Array.from({ length: count }, (_, i) => first + i * step)),
      ),
  );

const columns: fc.Arbitrary<Numbers> = fc.oneof(
  integers(-128, 127).map((numbers) => Int8Array.from(numbers)),
  integers(-32_768, 32_767).map((numbers) => Int16Array.from(numbers)),
  integers(-(2 ** 31), 2 ** 31 - 1).map((numbers) => Int32Array.from(numbers)),
  fc.array(fc.oneof(fc.integer(), fc.constant(NaN))).map((numbers) => Float64Array.from(numbers)),
  fc
    .array(fc.oneof(fc.double(), fc.constant(-0), fc.constant(-(2 ** 31))))
    .map((numbers) => Float64Array.from(numbers)),
);

const bytesOf = (numbers: Numbers): ArrayBuffer =>
  numbers.buffer.slice(numbers.byteOffset, numbers.byteOffset + numbers.byteLength);

describe('a packed column', () => {
  it('is the same column when it is unpacked, and never larger', () => {
    fc.assert(
      fc.property(columns, (column) => {
        const { packing, numbers } = packedColumn(column);
        const read = new (column.constructor as (typeof COLUMN_ARRAYS)['value'])(column.length) as Numbers;
        expect(unpackInto(read, packing, bytesOf(numbers))).toBe(true);
        expect([...read].every((number, at) => Object.is(number, column[at]))).toBe(true);
        expect(numbers.byteLength).toBeLessThanOrEqual(column.byteLength);
      }),
    );
  });

  it('takes next to nothing for places, half for whole numbers, and all for others', () => {
    const size = 10_000;
    const of = (column: Numbers) => packedColumn(column).numbers.byteLength;
    expect(of(new Int8Array(size))).toBe(12);
    expect(of(Int32Array.from({ length: size }, (_, i) => i + 2))).toBe(12);
    expect(of(Int32Array.from({ length: size }, (_, i) => Math.floor(i / 100)))).toBe(12 * 100);
    expect(of(Float64Array.from({ length: size }, (_, i) => (i * 7919) % 1000))).toBe(4 * size);
    expect(of(Float64Array.from({ length: size }, (_, i) => i / 3))).toBe(8 * size);
  });

  it.each([
    ['runs that are too short', 'runs', [0, 0, 3]],
    ['runs that are too long', 'runs', [0, 0, 5]],
    ['a run of nothing', 'runs', [0, 0, 0, 0, 0, 4]],
    ['a run that ends early', 'runs', [0, 0, 4, 1]],
    ['too few integers', 'integers', [1, 2, 3]],
    ['too few numbers', 'numbers', [1, 2, 3]],
    ['a packing that is none', 'zip', [1, 2, 3, 4]],
  ])('of %s is none', (_, packing, numbers) => {
    expect(unpackInto(new Int32Array(4), packing, Int32Array.from(numbers).buffer)).toBe(false);
  });
});
