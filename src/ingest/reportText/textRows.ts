import type { FormRemark, SheetRows } from '../form/sheetRows';
import { applicantSpan, applicantText } from './applicantText';
import type { ApplicantText } from './applicantText';
import { blankForm } from './blankForm';
import { blockText } from './blockText';
import { disputeText } from './disputeText';
import { NO_PART } from './gridPart';
import type { GridCell, GridPart, GridRow } from './gridPart';
import { isPiped, pipedLines } from './pipedLines';
import { titleLines } from './reportTitle';
import type { TitleLine } from './reportTitle';
import { statisticsText } from './statisticsText';
import { linesOf, plainLine, textLine } from './textLines';
import type { PlainLine } from './textLines';

/** A place in the text, both 1-based; the column counts characters of the line. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A text as a grid in which its statutory form is a form again. */
export interface TextGrid {
  /** Title lines, then the tables of the form, each below its heads. */
  readonly rows: SheetRows;
  /** Rows above the form. */
  readonly titles: number;
  /** Place in the text of a cell of the grid, both 1-based; words of the form itself have that of their row. */
  readonly placeOf: (row: number, column?: number) => TextPlace;
  /** What could not be told; rows are lines of the text. */
  readonly remarks: readonly FormRemark[];
  /** Lines that belong to the tables. */
  readonly isTable: (line: number) => boolean;
  readonly lines: readonly PlainLine[];
}

/**
 * Turns the text of a report, as it was copied from a page or a PDF, into rows of the statutory form. Nothing is
 * guessed: what cannot be told apart is a remark and not in the grid.
 */
export function textRows(text: string): TextGrid {
  const lines = linesOf(text).map(plainLine);
  return lineRows(lines, titleLines(lines));
}

/** The same of lines made plain, with the lines that may name unit and year. */
export function lineRows(lines: readonly PlainLine[], titled: readonly TitleLine[]): TextGrid {
  const found = isPiped(lines)
    ? pipedLines(lines)
    : lines.flatMap((line, index) => textLine(line, index + 1) ?? []);
  const span = applicantSpan(found);
  const applicants: ApplicantText = span === undefined ? NO_PART : applicantText(found, span);
  const isSeveral = applicants.remarks.some(({ level }) => level === 'error');
  const filled = isSeveral
    ? [applicants]
    : [
        blockText(found.slice(0, span?.from), applicants.steps),
        applicants,
        disputeText(found, span?.to ?? 0),
        ...(span === undefined ? [statisticsText(found)] : []),
      ];
  const blank = filled.every(isBlankPart) ? blankForm(lines) : undefined;
  const parts = blank === undefined ? filled : [blank];
  const titles: readonly GridRow[] = titled.map(({ line, text: told }) => ({
    line,
    cells: [told],
  }));
  const tables = parts.flatMap(({ rows }) => rows);
  const grid = [...titles, ...tables];
  const own = tables.map(({ line }) => line);
  const ends = own.length === 0 ? undefined : { first: Math.min(...own), last: Math.max(...own) };
  return {
    rows: grid.map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text))),
    titles: titles.length,
    placeOf: (row, column = 1) => {
      const at = grid[row - 1];
      const cell: GridCell | undefined = at?.cells[column - 1];
      return typeof cell === 'object'
        ? { line: cell.line, column: cell.column }
        : { line: at?.line ?? 1, column: 1 };
    },
    remarks: parts.flatMap(({ remarks }) => remarks),
    isTable: (line) => ends !== undefined && line >= ends.first && line <= ends.last,
    lines,
  };
}

/** A part without a number of its own, and nothing to ask about. */
function isBlankPart({ rows, remarks }: GridPart): boolean {
  const isFilled = (cell: GridCell): boolean =>
    typeof cell === 'object' && /^[+\d-]*\d[\d,.]*/u.test(cell.text);
  return remarks.length === 0 && rows.every(({ cells: [, ...cells] }) => !cells.some(isFilled));
}
