import { describe, expect, it } from 'vitest';
import { rowsInFile } from '../../../src/state/library/rowsInFile';
import { sideOf } from '../../../src/state/library/side';
import { anIntake } from '../reports';

const intake = anIntake('import-1', [
  { unit: '360703', year: 2022, received: 41 },
  { unit: '360703', year: 2023, received: 52 },
]);
const [first, second] = intake.batch.reports;

function setsWith(report: readonly number[], row: readonly number[]) {
  const figures = {
    ...intake.batch.figures,
    report: Int32Array.from(report),
    row: Int32Array.from(row),
  };
  return sideOf('real', [{ ...intake, isBundled: false, batch: { ...intake.batch, figures } }]).sets;
}

describe('where in its file a report stands', () => {
  it('is told in stretches of its own rows without a gap, in whatever order they were read', () => {
    const sets = setsWith([0, 1, 0, 0, 0, 0], [9, 40, 2, 3, 4, 3]);
    expect(first && rowsInFile(sets, first)).toEqual([
      { from: 2, to: 4 },
      { from: 9, to: 9 },
    ]);
    expect(second && rowsInFile(sets, second)).toEqual([{ from: 40, to: 40 }]);
  });

  it('is not told where no figure says its row, nor of a report that is not loaded', () => {
    const sets = setsWith([0, 1], [0, 3]);
    expect(first && rowsInFile(sets, first)).toEqual([]);
    expect(second && rowsInFile(sets, { ...second, dataset: 'import-2' })).toEqual([]);
  });
});
