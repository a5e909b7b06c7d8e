import type { SheetRows } from '../form/sheetRows';
import type { ProseLines } from '../reportText/sentenceFigures';
import { plainLine } from '../reportText/textLines';
import type { WorkbookSheet } from '../workbook/workbook';
import type { DocumentBlock } from './blocks';
import { gridOfBlocks } from './blocks';

/** So many paragraphs above a table may be its titles. */
const TITLES_ABOVE = 5;

/** The lines of a document: a paragraph is one cell, and in it the column of a figure counts characters. */
export interface DocumentRows {
  readonly rows: SheetRows;
  /** True for a paragraph, by its 1-based line. */
  readonly isProse: (line: number) => boolean;
  /** Number of the block a line stands in, by its 1-based line; a table is one block. */
  readonly blockOf: (line: number) => number;
}

/** The lines of blocks, or of one of their tables; undefined where there is no such table. */
export function blockRows(
  blocks: readonly DocumentBlock[],
  table: string | undefined,
): DocumentRows | undefined {
  if (table === undefined) return rowsOf(blocks);
  const rows = tablesOf(blocks).find(({ name }) => name === table)?.rows;
  return rows === undefined ? undefined : { rows, isProse: () => false, blockOf: () => 0 };
}

/** The lines of all blocks. @throws DocumentError when merged cells cover more places than any report has */
export function rowsOf(blocks: readonly DocumentBlock[]): DocumentRows {
  const lines = gridOfBlocks(blocks);
  const blockOf = (line: number): number => lines[line - 1]?.block ?? -1;
  return {
    rows: lines.map(({ cells }) => cells),
    isProse: (line) => blocks[blockOf(line)]?.kind === 'paragraph',
    blockOf,
  };
}

/** The tables of a document, each with the titles above it and those above all of them. */
export function tablesOf(blocks: readonly DocumentBlock[]): readonly WorkbookSheet[] {
  const sheets: WorkbookSheet[] = [];
  let paragraphs: string[] = [];
  let ofDocument: readonly string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      paragraphs.push(block.text);
      continue;
    }
    const near = paragraphs.slice(-TITLES_ABOVE);
    sheets.push({
      name: `表${String(sheets.length + 1)}`,
      rows: rowsOf([block]).rows,
      titles: { near, around: ofDocument },
    });
    if (sheets.length === 1) ofDocument = near;
    paragraphs = [];
  }
  return sheets;
}

/** The paragraphs of a document as lines of a text; rows of tables are blank. */
export function proseOf({ rows, isProse }: DocumentRows): ProseLines {
  return {
    lines: rows.map(([text = ''], at) => plainLine(isProse(at + 1) ? text : '')),
    isTable: (line) => !isProse(line),
  };
}
