import type { DocumentCell } from '../document/blocks';
import type { PageTable, PlacedCell } from './pageTables';

/** A row of a table over several pages, with the page it begins on. */
interface TableRow {
  readonly page: number;
  readonly cells: readonly PlacedCell[];
}

/** A table that may go on over several pages. */
export interface LongTable {
  readonly left: number;
  readonly right: number;
  readonly rows: readonly TableRow[];
}

/** Edges of one column lie this near on two pages. */
const SAME_EDGE = 4;
/** Begins a label, so that what comes before it is a row of its own. */
const NUMBERED =
  /^[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]|^(?:其中|第[一二三四五六七八九十]+条|信息内容)/u;
const MOST_HEADS = 4;

/** A table of one page. Rows below `rowCount` that no cell begins in are rows all the same. */
export function longTable(table: PageTable, page: number): LongTable {
  const rows = Array.from({ length: table.rowCount }, (_, row) => ({
    page,
    cells: table.cells.filter((cell) => cell.row === row),
  }));
  return { left: table.left, right: table.right, rows };
}

/** True where a table at the top of a page is as wide as the one at the bottom of the page before. */
export function goesOn(before: LongTable, next: LongTable): boolean {
  return Math.abs(before.left - next.left) <= SAME_EDGE && Math.abs(before.right - next.right) <= SAME_EDGE;
}

/** Both as one table: heads printed again are left out, and a row that the page broke is one row. */
export function joinedTables(before: LongTable, next: LongTable): LongTable {
  const repeated = repeatedHeads(before, next);
  const rest = next.rows.slice(repeated);
  const [last, first] = [before.rows.at(-1), rest[0]];
  const broken =
    repeated === 0 && last !== undefined && first !== undefined ? brokenRow(last, first) : undefined;
  return broken === undefined
    ? { ...before, rows: [...before.rows, ...rest] }
    : { ...before, rows: [...before.rows.slice(0, -1), broken, ...rest.slice(1)] };
}

function repeatedHeads(before: LongTable, next: LongTable): number {
  let count = 0;
  while (count < MOST_HEADS) {
    const [head, again] = [before.rows[count], next.rows[count]];
    if (head === undefined || again === undefined || !isSame(head, again)) break;
    count += 1;
  }
  return count;
}

function isSame(one: TableRow, other: TableRow): boolean {
  const said = (row: TableRow) => row.cells.map(({ text }) => text).join('\n');
  return said(one).trim() !== '' && said(one) === said(other);
}

/**
 * The row that stands on two pages: its label fills the last line of the one and goes on at the top of the other, and
 * only one of the two has numbers.
 */
function brokenRow(last: TableRow, first: TableRow): TableRow | undefined {
  const [lastLabel, firstLabel] = [labelOf(last), labelOf(first)];
  if (lastLabel === undefined || firstLabel === undefined) return undefined;
  if (!isNear(lastLabel, firstLabel) || !lastLabel.isFull || NUMBERED.test(firstLabel.text)) return undefined;
  const [above, below] = [last, first].map(({ cells }) =>
    cells.filter(({ text }) => /\d/u.test(text) && !isLabel(text)),
  );
  if (above === undefined || below === undefined || above.length > 0 === below.length > 0) return undefined;
  const edges = [
    ...last.cells,
    ...first.cells.filter((cell) => !last.cells.some((other) => isNear(other, cell))),
  ];
  return {
    page: last.page,
    cells: edges
      .map((cell) => {
        const more = last.cells.includes(cell) ? first.cells.find((other) => isNear(other, cell)) : undefined;
        return more === undefined
          ? cell
          : { ...cell, text: cell.text + more.text, rows: Math.max(cell.rows, more.rows) };
      })
      .sort((one, other) => one.left - other.left),
  };
}

function labelOf({ cells }: TableRow): PlacedCell | undefined {
  return cells.filter(({ text }) => isLabel(text)).at(-1);
}

function isLabel(text: string): boolean {
  return /[\u4e00-\u9fff]/u.test(text);
}

function isNear(one: PlacedCell, other: PlacedCell): boolean {
  return Math.abs(one.left - other.left) <= SAME_EDGE && Math.abs(one.right - other.right) <= SAME_EDGE;
}

/**
 * The table as rows of cells that cover columns; its columns are all edges that any page draws. Every place of a row is
 * taken, by a cell of its own, by one from above, or by a blank one: a head left out must not pull others to its place.
 */
export function documentRows({ rows }: LongTable): readonly (readonly DocumentCell[])[] {
  const edges: number[] = [];
  for (const edge of rows
    .flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right]))
    .sort((one, other) => one - other)) {
    if (edge - (edges.at(-1) ?? -Infinity) > SAME_EDGE) edges.push(edge);
  }
  const columnOf = (at: number) =>
    edges.reduce(
      (best, edge, index) => (Math.abs(edge - at) < Math.abs((edges[best] ?? 0) - at) ? index : best),
      0,
    );
  const wide = Math.max(0, edges.length - 1);
  /** Rows that a cell from above still covers, by column. */
  const covered: number[] = Array.from({ length: wide }, () => 0);
  return rows.map(({ cells }) => {
    const line: DocumentCell[] = [];
    let column = 0;
    const passTo = (end: number): void => {
      while (column < end) {
        if ((covered[column] ?? 0) > 0) covered[column] = (covered[column] ?? 0) - 1;
        else line.push({ text: '', columns: 1, rows: 1 });
        column += 1;
      }
    };
    for (const { text, left, right, rows: down } of cells) {
      const start = Math.max(column, columnOf(left));
      passTo(start);
      const columns = Math.max(1, columnOf(right) - start);
      covered.fill(down - 1, start, start + columns);
      line.push({ text, columns, rows: down });
      column = start + columns;
    }
    passTo(wide);
    return line;
  });
}
