/** A cell of a table in a document: its text, and how many columns and rows it covers. */
export interface DocumentCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/**
 * A part of a document in the order of reading: a paragraph, or a table. A table that only arranges the page, because
 * tables or several paragraphs of prose stand in its cells, is not a table here: what it holds stands in its place.
 */
export type DocumentBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly DocumentCell[])[];
      /** How many rows and columns with content are hidden; absent where none are. */
      readonly hidden?: HiddenCells;
    };

/** Rows and columns that a person does not see. */
export interface HiddenCells {
  readonly rows: number;
  readonly columns: number;
}

/** Why a document is not read. */
export type DocumentFault = 'too-deep' | 'too-many-cells' | 'no-document' | 'damaged';

/** A document that is not read, with the reason. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly fault: DocumentFault;

  constructor(fault: DocumentFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/** What is read of a document at most; a report has some hundred cells. `places`: of a table, those merged ones cover too. */
export const DOCUMENT_LIMITS = {
  cells: 200_000,
  spans: 1000,
  places: 2_000_000,
  depth: 200,
  openElements: 2000,
} as const;

/** One line of a grid, and the block it comes from. */
export interface GridLine {
  readonly cells: readonly string[];
  /** Index of the block. */
  readonly block: number;
}

/**
 * The blocks as one grid: a paragraph is a line of one cell, a row of a table is a line in which a merged cell stands in
 * its first place and the places it covers are empty.
 *
 * @throws DocumentError when merged cells cover more places than any report has
 */
export function gridOfBlocks(blocks: readonly DocumentBlock[]): readonly GridLine[] {
  return blocks.flatMap((content, block): readonly GridLine[] =>
    content.kind === 'paragraph'
      ? [{ cells: [content.text], block }]
      : laidOut(content.rows).map((cells) => ({ cells, block })),
  );
}

/**
 * Every row with all its columns; what is covered from above or from the left is an empty string.
 *
 * Word processors often give the cells of one column other widths in other rows. Where rows follow one another with as
 * many cells and the same width, their cells stand under those of the first, whatever each of them covers.
 */
function laidOut(rows: readonly (readonly DocumentCell[])[]): readonly (readonly string[])[] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  let places = 0;
  let pattern: { readonly starts: readonly number[]; readonly width: number } | undefined;
  rows.forEach((cells, at) => {
    const line = grid[at] ?? [];
    const width = cells.reduce((sum, { columns }) => sum + columns, 0);
    places += cells.reduce((sum, cell) => sum + cell.columns * Math.min(cell.rows, rows.length - at), 0);
    if (places > DOCUMENT_LIMITS.places) throw new DocumentError('too-many-cells');
    const isPlain = line.length === 0 && cells.every((cell) => cell.rows === 1);
    if (isPlain && pattern?.width === width && pattern.starts.length === cells.length) {
      for (let column = 0; column < width; column += 1) line[column] = '';
      cells.forEach(({ text }, index) => {
        line[pattern?.starts[index] ?? 0] = text;
      });
      return;
    }
    const starts: number[] = [];
    let column = 0;
    for (const cell of cells) {
      while (line[column] !== undefined) column += 1;
      starts.push(column);
      const last = Math.min(rows.length, at + cell.rows);
      for (let below = at; below < last; below += 1) {
        for (let beside = column; beside < column + cell.columns; beside += 1) {
          const covered = grid[below];
          if (covered !== undefined) covered[beside] ??= '';
        }
      }
      line[column] = cell.text;
      column += cell.columns;
    }
    pattern = isPlain ? { starts, width } : undefined;
  });
  return grid.map((line) => Array.from(line, (cell) => cell ?? ''));
}
