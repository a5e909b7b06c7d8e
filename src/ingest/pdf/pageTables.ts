import { middleOf } from './pageMarks';
import type { Glyph, PageMarks } from './pageMarks';
import { ruledGrids } from './ruledGrid';
import type { RuledGrid } from './ruledGrid';
import { linesOfGlyphs, needsBlank, textOfLine } from './runs';
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
/** Of a number that runs over the edge of its cell, this much has to lie inside. */
const INSIDE = 0.75;

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
  const inCell = cells.map((): Run[] => []);
  for (const { runs } of linesOfGlyphs(glyphs)) {
    for (const run of runs) {
      const row = placeIn(down, run.baseline - run.size * 0.35);
      const column = placeIn(across, (run.left + run.right) / 2);
      const index = byPlace.get(row * columns + column) ?? 0;
      inCell[index]?.push(run);
    }
  }
  const placed = cells.map(({ row, rows, column, columns: wide }, index): PlacedCell => {
    const left = across[column] ?? 0;
    const right = across[column + wide] ?? 0;
    return { row, rows, left, right, ...saidIn(inCell[index] ?? [], left, right) };
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

/** The words of a cell. Two numbers below each other stay apart, unless the first fills its line and goes on. */
function saidIn(runs: readonly Run[], left: number, right: number): Pick<PlacedCell, 'text' | 'isFull'> {
  let text = '';
  let isFull = false;
  for (const line of linesOfGlyphs(runs)) {
    const said = line.runs.map((run) =>
      isOver(run, left, right) ? { ...run, text: `${run.text}\ufffd` } : run,
    );
    const own = textOfLine({ runs: said });
    text += `${text !== '' && !isFull && needsBlank(text, own) ? ' ' : ''}${own}`;
    isFull = right - left - (line.right - line.left) < PADDING + 1.3 * line.size;
  }
  return { text, isFull };
}

/** True for a number so wide that it may belong to the next cell as well. */
function isOver({ text, left, right }: Run, from: number, to: number): boolean {
  const inside = Math.min(right, to) - Math.max(left, from);
  return /\d/u.test(text) && inside < INSIDE * (right - left);
}
