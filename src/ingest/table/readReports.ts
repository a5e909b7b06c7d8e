import type { Problem } from '../../domain/problem';
import type { ReadOptions, ReadResult } from '../readResult';
import type { Grid } from './grid';
import type { Layout } from './layout';
import { TableReading } from './tableReading';

/** Reads every row of a table; rows that cannot be read are refused with a reason and the others load. */
export async function readReports(
  grid: Grid,
  layout: Layout,
  earlier: readonly Problem[],
  options: ReadOptions,
): Promise<ReadResult> {
  const reading = new TableReading(grid, layout, earlier, options);
  for (const block of grid.blocks()) {
    for (const row of block.broken) reading.refuseBroken(row.line, row.text, row.code, row.sentence);
    block.rows.forEach((row, index) => {
      reading.row(row, block.lines[index] ?? 0);
    });
    await options.pause?.(block.lines[block.lines.length - 1] ?? 0);
  }
  return reading.finish();
}
