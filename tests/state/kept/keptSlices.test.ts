import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptOf, type KeptImport } from '../../../src/state/kept/keptImport';
import { KeptAssembly, slicesOf, type KeptSlice } from '../../../src/state/kept/keptSlices';
import { importedSetOf } from './keptSets';

function assembled(slices: Iterable<KeptSlice>): readonly KeptImport[] {
  const assembly = new KeptAssembly();
  // As they cross to a worker.
  for (const slice of slices) assembly.add(structuredClone(slice));
  return assembly.records;
}

describe('a record in slices', () => {
  it('is the same record when it is put together again, whatever its size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 3 }), (sizes) => {
        const records = sizes.map((size) => keptOf(importedSetOf(size)));
        expect(assembled(records.flatMap((record) => [...slicesOf(record)]))).toEqual(records);
      }),
      { numRuns: 20 },
    );
  });

  it('has no slice that takes long to copy', () => {
    const slices = [...slicesOf(keptOf(importedSetOf(250_000)))];
    const sizes = slices.map((slice) => {
      if (slice.part === 'column') return slice.numbers.length;
      if (slice.part === 'reports') return slice.reports.length;
      return slice.part === 'words' ? slice.words.length : slice.record.batch.figures.value.length;
    });
    expect(Math.max(...sizes)).toBe(100_000);
    expect(slices.filter(({ part }) => part === 'column')).toHaveLength(8 * 3);
    expect(slices.filter(({ part }) => part === 'reports')).toHaveLength(250_000 / 50 / 200);
  });
});
