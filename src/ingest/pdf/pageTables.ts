import { middleOf } from './pageMarks';
import type { Glyph, PageMarks } from './pageMarks';
import { ruledGrids } from './ruledGrid';
import type { RuledGrid } from './ruledGrid';
import { linesOfGlyphs, needsBlank, partedRun, textOfLine } from './runs';
import type { Run, RunLine } from './runs';

/** A cell of a table on a page by the places of its edges, with what it says. */
export interface PlacedCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** 0-based row of the table, and how many it covers. */
  readonly row: number;
  readonly rows: number;
  /** Its last line has no room for another character, so that the words may go on elsewhere. */
  readonly isFull: boolean;
}

/** A table on a page. */
export interface PageTable {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rowCount: number;
  readonly cells: readonly PlacedCell[];
}

/** What a page is made of: tables, and lines of text beside them, each from top to bottom. */
export interface PageParts {
  readonly tables: readonly PageTable[];
  readonly lines: readonly RunLine[];
}

/** Room between the words of a cell and its edges, left and right together. */
const PADDING = 12;
/** Room that one more digit or one more word would have taken, in sizes of the type. */
const DIGIT = 0.6;
const WORD = 1.3;
/** Characters on either side of an edge that lie this far apart, in sizes of the type, are of two cells. */
const APART = 0.08;
/** Stands where a number may be of this cell or of the next. */
const UNSURE = '\ufffd';

/** Tells the ruled tables of a page from its lines of text. */
export function pageParts({ glyphs, rulings }: Pick<PageMarks, 'glyphs' | 'rulings'>): PageParts {
  const grids = ruledGrids(rulings).map((grid) => ({ grid, inside: [] as Glyph[] }));
  const loose: Glyph[] = [];
  for (const glyph of glyphs) {
    const around = grids.filter(({ grid }) => isInside(grid, glyph));
    // A table in a cell of another takes its own words.
    const [nearest] = around.sort((one, other) => areaOf(one.grid) - areaOf(other.grid));
    (nearest?.inside ?? loose).push(glyph);
  }
  const filled = grids.filter(({ inside }) => inside.length > 0);
  return {
    tables: filled.map(({ grid, inside }) => tableOf(grid, inside)).sort((one, other) => one.top - other.top),
    lines: linesOfGlyphs(loose),
  };
}

function isInside({ across, down }: RuledGrid, glyph: Glyph): boolean {
  const { x, y } = middleOf(glyph);
  return x >= (across[0] ?? 0) && x <= (across.at(-1) ?? 0) && y >= (down[0] ?? 0) && y <= (down.at(-1) ?? 0);
}

function areaOf({ across, down }: RuledGrid): number {
  return ((across.at(-1) ?? 0) - (across[0] ?? 0)) * ((down.at(-1) ?? 0) - (down[0] ?? 0));
}

function tableOf({ across, down, cells }: RuledGrid, glyphs: readonly Glyph[]): PageTable {
  const columns = across.length - 1;
  const byPlace = new Map<number, number>();
  cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columns; column += 1)
        byPlace.set(row * columns + column, index);
    }
  });
  const cellAt = (x: number, y: number): number =>
    byPlace.get(placeIn(down, y) * columns + placeIn(across, x)) ?? 0;
  const inCell = cells.map((): Run[] => []);
  for (const { runs } of linesOfGlyphs(glyphs)) {
    for (const { run, at } of runs.flatMap((each) => piecesInCells(each, cellAt))) inCell[at]?.push(run);
  }
  const placed = cells.map(({ row, rows, column, columns: wide }, index): PlacedCell => {
    const left = across[column] ?? 0;
    const right = across[column + wide] ?? 0;
    return { row, rows, left, right, ...saidIn(inCell[index] ?? [], right - left, rows) };
  });
  return {
    top: down[0] ?? 0,
    bottom: down.at(-1) ?? 0,
    left: across[0] ?? 0,
    right: across.at(-1) ?? 0,
    rowCount: down.length - 1,
    cells: [...placed].sort((one, other) => one.row - other.row || one.left - other.left),
  };
}

function placeIn(edges: readonly number[], at: number): number {
  const index = edges.findIndex((edge) => edge > at);
  return Math.min(Math.max(index === -1 ? edges.length - 2 : index - 1, 0), edges.length - 2);
}

/**
 * What of a run stands in which cell. Words that run over the edge stand where most of them does; a number that does is
 * of no cell for certain, and all cells that it reaches are marked.
 */
function piecesInCells(
  run: Run,
  cellAt: (x: number, y: number) => number,
): readonly { readonly run: Run; readonly at: number }[] {
  const cellOf = (glyph: Glyph): number => {
    const { x, y } = middleOf(glyph);
    return cellAt(x, y);
  };
  const isApart = (before: Glyph, glyph: Glyph): boolean =>
    cellOf(before) !== cellOf(glyph) && glyph.left - before.right > APART * glyph.size;
  return partedRun(run, isApart).flatMap((piece) => {
    const own = cellAt((piece.left + piece.right) / 2, piece.baseline - piece.size * 0.35);
    const reached = [...new Set([own, ...piece.glyphs.map(cellOf)])];
    if (reached.length === 1 || !/\d/u.test(piece.text)) return [{ run: piece, at: own }];
    return reached.map((at) => ({
      run: { ...piece, text: at === own ? `${piece.text}${UNSURE}` : UNSURE },
      at,
    }));
  });
}

/**
 * The words of a cell. Two numbers below each other stay apart, unless the first fills its line and goes on: then not
 * even one more digit had room there. A cell over several rows holds no number that goes on.
 */
function saidIn(runs: readonly Run[], width: number, rows: number): Pick<PlacedCell, 'text' | 'isFull'> {
  let text = '';
  let room = Infinity;
  let size = 0;
  for (const line of linesOfGlyphs(runs)) {
    const own = textOfLine(line);
    const isNumber = /[\d.,]$/u.test(text) && /^[\d.,]/u.test(own);
    const goesOn = isNumber ? rows === 1 && room < PADDING + DIGIT * size : room < PADDING + WORD * size;
    text += `${text !== '' && !goesOn && needsBlank(text, own) ? ' ' : ''}${own}`;
    room = width - (line.right - line.left);
    size = line.size;
  }
  return { text, isFull: room < PADDING + WORD * size };
}
