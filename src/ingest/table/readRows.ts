import { blocksFrom, type Grid, type RowBlock } from './grid';
import { canCut, PlainRows, type PlainColumns, type PlainReader } from './plainRows';

/**
 * Goes through the rows of a table: from its bytes as far as they can be, and the others as rows of text.
 *
 * @param columns what the columns are for, where each row is one figure; undefined for any other table
 * @param pause called between some rows and the next with the line that was reached
 */
export async function readRows(
  grid: Grid,
  columns: PlainColumns | undefined,
  reader: PlainReader,
  pause?: (line: number) => Promise<void>,
): Promise<void> {
  const rest = await readPlainRows(grid, columns, reader, pause);
  for (const block of rest ?? grid.blocks()) {
    reader.block(block);
    await pause?.(block.lines[block.lines.length - 1] ?? 0);
  }
}

/** @returns the rows after those that were read; undefined where none could be */
async function readPlainRows(
  { raw }: Grid,
  columns: PlainColumns | undefined,
  reader: PlainReader,
  pause: ((line: number) => Promise<void>) | undefined,
): Promise<Iterable<RowBlock> | undefined> {
  if (raw === undefined || columns === undefined || !canCut(raw.separator)) return undefined;
  const { text, separator } = raw;
  const plain = new PlainRows(text, columns, separator, reader);
  while (plain.next()) await pause?.(plain.reached.line);
  const { at, line } = plain.reached;
  return at < text.bytes.length ? blocksFrom(text, separator, at, line) : [];
}
