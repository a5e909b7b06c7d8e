import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureColumns } from '../../../src/domain/report';
import { COLUMN_NAMES, copiedSlices } from '../../../src/ingest/worker/batchSlices';
import { BatchPacking, packedBatch, unpackedFigures } from '../../../src/state/kept/packedBatch';
import { importedSetOf } from './keptSets';

describe('a packed batch', () => {
  it('has the same figures when it is unpacked, whether packed at one go or in slices', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 500 }), async (size) => {
        const { batch } = importedSetOf(size);
        const packing = new BatchPacking();
        for (const slice of copiedSlices(batch)) packing.add(slice);
        for (const packed of [packing.packed(), packedBatch(batch)]) {
          expect(packed.reports).toEqual(batch.reports);
          expect(await unpackedFigures(structuredClone(packed.figures))).toEqual(batch.figures);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('has them also where each column comes in several slices', async () => {
    const { batch } = importedSetOf(250_000);
    const packing = new BatchPacking();
    for (const slice of copiedSlices(batch)) packing.add(slice);
    const figures = await unpackedFigures(packing.packed().figures);
    // Numbers are held against each other as bytes: one by one they take a minute.
    const bytes = (of: FigureColumns | undefined) =>
      COLUMN_NAMES.map((name) => Buffer.from(of?.[name].buffer ?? new ArrayBuffer(0)).toString('base64'));
    expect(bytes(figures)).toEqual(bytes(batch.figures));
    expect(figures?.raw.size).toBe(25_000);
    expect(figures?.raw.get(249_990)).toBe('249990 件');
  });

  it('leaves the batch itself as it was', () => {
    const { batch } = importedSetOf(300);
    packedBatch(batch);
    expect(batch).toEqual(importedSetOf(300).batch);
  });

  it('is a small part of what its figures take, and no part of what a browser copies', () => {
    const { parts, content } = packedBatch(importedSetOf(200_000).batch).figures;
    const columns = parts.filter((part) => 'column' in part).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(columns / 200_000).toBeLessThan(8);
    expect(content.size).toBe(parts.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(JSON.stringify(parts).length).toBeLessThan(2000);
  });
});
