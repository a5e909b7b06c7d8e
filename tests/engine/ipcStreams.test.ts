import { tableFromIPC } from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { chunkToIpc } from '../../src/engine/arrowColumns';
import type { Columns } from '../../src/engine/engine';
import { IpcStreams } from '../../src/engine/ipcStreams';

/** Figures that differ in every column, of which each third states no number. */
function figures(count: number, first: number): Columns {
  const numbered = Array.from({ length: count }, (_, i) => first + i);
  return {
    indicator_key: Int16Array.from(numbered, (n) => n % 140),
    year: Int16Array.from(numbered, (n) => 2000 + (n % 20)),
    unit_key: Int32Array.from(numbered, (n) => n * 3),
    applicant: Int8Array.from(numbered, (n) => n % 8),
    form: Int16Array.from(numbered, () => 2021),
    report_key: Int32Array.from(numbered, (n) => n * 70_001),
    value: {
      numbers: Float64Array.from(numbered, (n) => n / 7),
      stated: Uint8Array.from(numbered, (n) => (n % 3 === 0 ? 0 : 1)),
    },
    missing: Int8Array.from(numbered, (n) => (n % 3 === 0 ? 2 : 0)),
    origin: Int8Array.from(numbered, (n) => n % 5),
    file_row: Int32Array.from(numbered, (n) => n + 2),
    file_column: Int32Array.from(numbered, (n) => -n),
  };
}

function rowsIn(stream: Uint8Array): unknown[] {
  return tableFromIPC(stream)
    .toArray()
    .map((row: { toJSON(): unknown } | null) => row?.toJSON());
}

describe('a stream', () => {
  // Lengths that fill a byte of marks and eight of numbers, and such that do not.
  test.each([1, 7, 8, 9, 63, 64, 1000])(
    'of %i figures after another of as many is as Arrow makes it',
    (count) => {
      const streams = new IpcStreams();
      streams.of('figure', figures(count, 0), 0, count);
      const columns = figures(count, 5000);
      expect(rowsIn(streams.of('figure', columns, 0, count))).toEqual(
        rowsIn(chunkToIpc('figure', columns, 0, count)),
      );
    },
  );

  test('holds the rows it was asked for, also where there are fewer than before', () => {
    const streams = new IpcStreams();
    const columns = figures(100, 0);
    for (const [from, to] of [
      [0, 40],
      [40, 80],
      [80, 100],
    ] as const) {
      expect(rowsIn(streams.of('figure', columns, from, to))).toEqual(
        rowsIn(chunkToIpc('figure', columns, from, to)),
      );
    }
  });

  test('in which every number is stated follows one in which some are not', () => {
    const streams = new IpcStreams();
    streams.of('figure', figures(9, 0), 0, 9);
    const all = {
      ...figures(9, 0),
      value: { numbers: new Float64Array(9), stated: new Uint8Array(9).fill(1) },
    };
    expect(rowsIn(streams.of('figure', all, 0, 9))).toEqual(rowsIn(chunkToIpc('figure', all, 0, 9)));
  });

  test('can be handed over: the next one has bytes of its own', () => {
    const streams = new IpcStreams();
    const columns = figures(10, 0);
    const first = streams.of('figure', columns, 0, 10);
    structuredClone(first, { transfer: [first.buffer] });
    expect(rowsIn(streams.of('figure', columns, 0, 10))).toHaveLength(10);
  });

  test('of a table with text is made by Arrow each time', () => {
    const texts: Columns = {
      report_key: Int32Array.of(0, 1, 2),
      indicator_key: Int16Array.of(3, 4, 5),
      applicant: Int8Array.of(0, 0, 0),
      raw: ['——', null, '——'],
      note: ['三行之和', '三行之和', null],
    };
    expect(rowsIn(new IpcStreams().of('figure_text', texts, 0, 3))).toMatchObject([
      { raw: '——', note: '三行之和' },
      { raw: null, note: '三行之和' },
      { raw: '——', note: null },
    ]);
  });
});
