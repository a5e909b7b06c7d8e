import type { Problem } from '../../domain/problem';
import type { ReadOptions, ReadResult } from '../readResult';
import { blocksFrom, type Grid, type RowBlock } from './grid';
import type { Layout } from './layout';
import { canCut, PlainRows } from './plainRows';
import { TableReading } from './tableReading';

/** Reads every row of a table; rows that cannot be read are refused with a reason and the others load. */
export async function readReports(
  grid: Grid,
  layout: Layout,
  earlier: readonly Problem[],
  options: ReadOptions,
): Promise<ReadResult> {
  const reading = new TableReading(grid, layout, earlier, options);
  const rest = await readPlainRows(grid, reading, options);
  for (const block of rest ?? grid.blocks()) {
    readBlock(reading, block);
    await options.pause?.(block.lines[block.lines.length - 1] ?? 0);
  }
  return reading.finish();
}

function readBlock(reading: TableReading, block: RowBlock): void {
  for (const row of block.broken) reading.refuseBroken(row.line, row.text, row.code, row.sentence);
  block.rows.forEach((row, index) => {
    reading.row(row, block.lines[index] ?? 0);
  });
}

/** Reads the rows of a long table from its bytes, as far as they can be. @returns the rows after them; undefined for any other table */
async function readPlainRows(
  { raw }: Grid,
  reading: TableReading,
  { pause }: ReadOptions,
): Promise<Iterable<RowBlock> | undefined> {
  const columns = reading.plainColumns;
  if (raw === undefined || columns === undefined || !canCut(raw.separator)) return undefined;
  const { text, separator } = raw;
  const plain = new PlainRows(text, columns, separator, {
    read: (row, line) => reading.plainRow(row, line),
    take: (report, indicator, applicant, value, line) => {
      reading.takePlain(report, indicator, applicant, value, line);
    },
    block: (block) => {
      readBlock(reading, block);
    },
  });
  while (plain.next()) await pause?.(plain.reached.line);
  const { at, line } = plain.reached;
  return at < text.bytes.length ? blocksFrom(text, separator, at, line) : [];
}
