import { isBlankRow } from '../table/grid';
import type { Grid, RowBlock } from '../table/grid';

const BLOCK_ROWS = 20_000;

/** The rows of a sheet as a grid; the line of a row is its number on the sheet. */
export function sheetGrid(rows: readonly (readonly string[])[]): Grid {
  return { placeWord: { zh: '行', en: 'line' }, lineCount: rows.length, blocks: () => sheetBlocks(rows) };
}

function* sheetBlocks(rows: readonly (readonly string[])[]): Generator<RowBlock> {
  for (let start = 0; start < rows.length; start += BLOCK_ROWS) {
    const lines: number[] = [];
    const told: (readonly string[])[] = [];
    rows.slice(start, start + BLOCK_ROWS).forEach((row, index) => {
      if (isBlankRow(row)) return;
      told.push(row);
      lines.push(start + index + 1);
    });
    yield { rows: told, lines, broken: [] };
  }
}
