import { columnsOf, rowsOf } from './index';
import type { SheetCell, SheetRow } from './sheet';

/**
 * Lines of a sheet as a full grid: every cell at its own column, `null` where a cell from the left or from above
 * covers the place or where the line ends.
 *
 * @param columns width of the grid
 */
export function gridOf(
  rows: readonly SheetRow[],
  columns: number,
): readonly (readonly (SheetCell | null)[])[] {
  const coveredUntil: number[] = Array.from({ length: columns }, () => 0);
  return rows.map(({ cells }, line) => {
    const placed: (SheetCell | null)[] = Array.from({ length: columns }, () => null);
    let column = 0;
    for (const cell of cells) {
      while ((coveredUntil[column] ?? 0) > line) column += 1;
      placed[column] = cell;
      for (const end = column + columnsOf(cell); column < end; column += 1) {
        coveredUntil[column] = line + rowsOf(cell);
      }
    }
    return placed;
  });
}
