import type { FormRemark } from '../form/sheetRows';
import type { TextPiece } from './textLines';

/** A cell of the grid: words of the form, or a piece of the text. */
export type GridCell = string | TextPiece;

/** A row of the grid, and the line of the text it comes from. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly GridCell[];
}

/** Rows that one table of a report makes; remarks name lines of the text. */
export interface GridPart {
  readonly rows: readonly GridRow[];
  readonly remarks: readonly FormRemark[];
}

/** A cell of the form whose number the text has somewhere in its row, it is not told where: neither a number nor blank. */
export const UNTOLD = '\ufffc';

/** A part of which nothing was found. */
export const NO_PART: GridPart = { rows: [], remarks: [] };

/** Cells for a row of so many columns; blank ones behind them are left out. */
export function cellsFor(cells: readonly TextPiece[], width: number): readonly TextPiece[] {
  return cells.slice(0, width);
}
