import { expect, test } from 'vitest';
import type { Columns } from '../../src/engine/engine';
import { updatesOf } from '../../src/engine/figureUpdates';

const REPORT = 4;
/** Rows of `figure`: indicator and value, null for missing. */
const columns = (
  cells: readonly (readonly [number, number | null])[],
  report = REPORT,
  row = 9,
): Columns => ({
  indicator_key: Int16Array.from(cells, ([indicator]) => indicator),
  year: new Int16Array(cells.length).fill(2020),
  unit_key: new Int32Array(cells.length),
  applicant: new Int8Array(cells.length),
  form: new Int16Array(cells.length).fill(2019),
  report_key: new Int32Array(cells.length).fill(report),
  value: {
    numbers: Float64Array.from(cells, ([, value]) => value ?? 0),
    stated: Uint8Array.from(cells, ([, value]) => (value === null ? 0 : 1)),
  },
  missing: Int8Array.from(cells, ([, value]) => (value === null ? 1 : 0)),
  origin: new Int8Array(cells.length),
  file_row: new Int32Array(cells.length).fill(row),
  file_column: new Int32Array(cells.length).fill(2),
});
const before = [
  { indicator_key: 1, applicant: 0, value: 6, missing: 0, origin: 0, file_row: 9, file_column: 2 },
  { indicator_key: 2, applicant: 0, value: null, missing: 1, origin: 0, file_row: 9, file_column: 2 },
];

test('only what is another number is changed', () => {
  const both = [
    [1, 6],
    [2, null],
  ] as const;
  expect(updatesOf(REPORT, before, [columns(both)])).toEqual([]);
  const changed = updatesOf(REPORT, before, [columns([[2, 0]]), columns([[1, 6]])]);
  expect(changed).toHaveLength(1);
  expect(changed?.[0]?.text).toMatch(
    /SET value = .*missing = .*origin = .*report_key = .*indicator_key = .*applicant = /su,
  );
  // Value, missing, origin, row, column; report, indicator, applicant.
  expect(changed?.[0]?.parameters).toEqual([0, 0, 0, 9, 2, REPORT, 2, 0]);
  // A number found elsewhere in the file.
  const moved = updatesOf(REPORT, before, [columns(both, REPORT, 12)]);
  expect(moved?.map(({ parameters }) => parameters.slice(3, 5))).toEqual([
    [12, 2],
    [12, 2],
  ]);
});

test('other cells, a cell twice, or figures of another report are not changed where they lie', () => {
  const [one, two, three] = [[1, 6] as const, [2, 3] as const, [3, 3] as const];
  for (const figures of [[], [columns([one])], [columns([one, two, three])], [columns([one, three])]]) {
    expect(updatesOf(REPORT, before, figures)).toBeUndefined();
  }
  expect(updatesOf(REPORT, before, [columns([one, one])])).toBeUndefined();
  expect(updatesOf(REPORT, before, [columns([one, two], 5)])).toBeUndefined();
  expect(updatesOf(REPORT, [...before, ...before], [columns([one, two])])).toBeUndefined();
});
