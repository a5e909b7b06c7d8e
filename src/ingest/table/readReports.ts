import type { Problem } from '../../domain/problem';
import type { ReadOptions, ReadResult } from '../readResult';
import type { Grid, RowBlock } from './grid';
import type { Layout } from './layout';
import { readRows } from './readRows';
import { TableReading } from './tableReading';

/** Reads every row of a table; rows that cannot be read are refused with a reason and the others load. */
export async function readReports(
  grid: Grid,
  layout: Layout,
  earlier: readonly Problem[],
  options: ReadOptions,
): Promise<ReadResult> {
  const reading = new TableReading(grid, layout, earlier, options);
  const reader = {
    read: reading.plainRow.bind(reading),
    take: reading.takePlain.bind(reading),
    block: (block: RowBlock) => {
      readBlock(reading, block);
    },
  };
  await readRows(grid, reading.plainColumns, reader, options.pause);
  return reading.finish();
}

function readBlock(reading: TableReading, block: RowBlock): void {
  for (const row of block.broken) reading.refuseBroken(row.line, row.text, row.code, row.sentence);
  block.rows.forEach((row, index) => {
    reading.row(row, block.lines[index] ?? 0);
  });
}
