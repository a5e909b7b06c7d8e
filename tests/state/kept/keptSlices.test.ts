import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptOf, type KeptRecord } from '../../../src/state/kept/keptImport';
import { readKept } from '../../../src/state/kept/keptReading';
import { KeptAssembly, slicesOf, type KeptSlice } from '../../../src/state/kept/keptSlices';
import { importedSetOf } from './keptSets';

function assembled(slices: Iterable<KeptSlice>): readonly KeptRecord[] {
  const assembly = new KeptAssembly();
  // As they cross to a worker.
  for (const slice of slices) assembly.add(structuredClone(slice));
  return assembly.records();
}

describe('imports in slices', () => {
  it('are stored as the same imports, whatever their sizes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 3 }),
        async (sizes) => {
          const sets = sizes.map(importedSetOf);
          const records = assembled(sets.flatMap((set) => [...slicesOf(keptOf(set))]));
          const read = await Promise.all(records.map(readKept));
          expect(read).toMatchObject(sets.map((set) => ({ set, isOlder: false })));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('have no slice that takes long to copy', () => {
    const slices = [...slicesOf(keptOf(importedSetOf(250_000)))];
    const sizes = slices.map((slice) => {
      if (slice.part === 'column') return slice.numbers.length;
      if (slice.part === 'reports') return slice.reports.length;
      return slice.part === 'words' ? slice.words.length : 0;
    });
    expect(Math.max(...sizes)).toBe(100_000);
    expect(slices.filter(({ part }) => part === 'column')).toHaveLength(8 * 3);
    expect(slices.filter(({ part }) => part === 'reports')).toHaveLength(250_000 / 50 / 200);
  });
});
