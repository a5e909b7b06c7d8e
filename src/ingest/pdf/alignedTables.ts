import { plain } from '../label/label';
import { bandsOf, extentsOf } from './bands';
import type { Band, Extent, Piece } from './bands';
import type { PageTable, PlacedCell } from './pageTables';
import { textOfLine } from './runs';
import type { RunLine } from './runs';

/** What the lines of a page are, when tables without drawn lines are told from its text. */
export interface AlignedParts {
  readonly tables: readonly PageTable[];
  readonly lines: readonly RunLine[];
  /** Numbers stand in columns, and which is of which row or head is not certain. */
  readonly isUnsure: boolean;
}

const NUMBER = /^[+-]{0,2}(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?(?:\([^()]*\))?$/u;
const MARK = /^(?:[-—―─–]{1,4}|\/)$/u;
const YEAR = /^(?:19|20)\d\d年?$/u;
/** Begins what stands below a table. */
const NOTE = /^[(（]?(?:注|备注|说明|数据来源|资料来源|来源|填报)/u;
const FEWEST_ROWS = 3;
const MOST_HEADS = 3;
/** Numbers below each other begin, end or have their middle this near, in sizes of the type. */
const STRAIGHT = 0.6;

/**
 * Reads tables whose columns are drawn by nothing but their alignment. A table is certain when a head stands over each
 * of its columns, every row has a label and its numbers stand straight below each other; a label over two lines, a
 * number between columns or a head between two makes it unsure, and its lines stay text.
 */
export function alignedParts(lines: readonly RunLine[]): AlignedParts {
  const tables: PageTable[] = [];
  const taken = new Set<number>();
  let isUnsure = false;
  for (const band of bandsOf(lines)) {
    const first = band.lines.findIndex(isBody);
    const body = first === -1 ? [] : band.lines.slice(first);
    const isOfNumbers = body.filter((pieces) => numbersIn(pieces) > 1).length >= FEWEST_ROWS;
    if (body.filter(isBody).length < FEWEST_ROWS || first === 0) {
      isUnsure ||= isOfNumbers;
      continue;
    }
    const table = tableOf(band, first, lines);
    if (table === undefined) {
      isUnsure ||= isOfNumbers;
      continue;
    }
    tables.push(table);
    for (let at = band.from; at < band.from + band.count; at += 1) taken.add(at);
  }
  return { tables, lines: lines.filter((_, at) => !taken.has(at)), isUnsure };
}

function isNumber({ text }: Piece): boolean {
  const said = plain(text).trim();
  return NUMBER.test(said) || MARK.test(said);
}

/** A row of numbers behind a label. Years alone are heads. */
function isBody(pieces: readonly Piece[]): boolean {
  return numbersIn(pieces) > 0 && !pieces.slice(1).every(({ text }) => YEAR.test(plain(text).trim()));
}

function numbersIn(pieces: readonly Piece[]): number {
  return pieces.slice(1).filter(isNumber).length;
}

function tableOf(band: Band, first: number, lines: readonly RunLine[]): PageTable | undefined {
  const heads = band.lines.slice(0, first);
  const body = band.lines.slice(first);
  if (heads.length > MOST_HEADS || !body.every(isBody)) return undefined;
  const columns = extentsOf(body.flat());
  const placed = body.map((pieces) => inColumns(pieces, columns));
  const headed = heads.map((pieces) => inColumns(pieces, columns));
  if (columns.length < 2 || [...placed, ...headed].some((row) => row === undefined)) return undefined;
  const rows = [...headed, ...placed].map((row) => row ?? []);
  const isHeaded = columns.every((_, column) =>
    rows.slice(0, first).some((row) => row.some(({ from, to }) => from <= column && column <= to)),
  );
  const lowest = rows[first - 1] ?? [];
  const isLabelled = rows
    .slice(first)
    .every((row) => row.some(({ from, piece }) => from === 0 && piece.text !== ''));
  if (!isHeaded || !isLabelled || lowest.some(({ from, to }) => from !== to)) return undefined;
  if (!columns.every((_, column) => isStraight(rows.slice(first), column))) return undefined;
  if (lowest.length < 2 || hasHeadAbove(lines[band.from - 1], columns)) return undefined;
  if (goesOnBelow(band, lines, columns)) return undefined;
  return placedTable(band, rows, columns, lines);
}

/** True where the line above the heads stands over some of the columns: a title has its middle over that of all. */
function hasHeadAbove(line: RunLine | undefined, columns: readonly Extent[]): boolean {
  const [first, last] = [columns[0], columns.at(-1)];
  if (line === undefined || first === undefined || last === undefined) return false;
  const isTitle = Math.abs(line.left + line.right - first.left - last.right) < 4 * line.size;
  return line.left > first.right && !isTitle;
}

/** True where the line below the last row may be the end of its label. */
function goesOnBelow({ from, count }: Band, lines: readonly RunLine[], columns: readonly Extent[]): boolean {
  const [before, last, next] = [0, 1, 2].map((step) => lines[from + count - 2 + step]);
  if (before === undefined || last === undefined || next === undefined) return false;
  const isNear = next.baseline - last.baseline <= 1.3 * (last.baseline - before.baseline);
  return isNear && next.left < (columns[0]?.right ?? 0) && !NOTE.test(textOfLine(next));
}

interface InColumns {
  readonly piece: Piece;
  /** First and last column that it stands over. */
  readonly from: number;
  readonly to: number;
}

/** Each piece with the columns it stands in; undefined where one stands in none, or two stand in one. */
function inColumns(pieces: readonly Piece[], columns: readonly Extent[]): readonly InColumns[] | undefined {
  const row: InColumns[] = [];
  for (const piece of pieces) {
    const over = columns.flatMap(({ left, right }, at) =>
      left < piece.right && piece.left < right ? [at] : [],
    );
    const [from, to] = [over[0], over.at(-1)];
    if (from === undefined || to === undefined || from <= (row.at(-1)?.to ?? -1)) return undefined;
    row.push({ piece, from, to });
  }
  return row;
}

/** True for a column whose numbers begin, end or have their middle in one line. */
function isStraight(rows: readonly (readonly InColumns[])[], column: number): boolean {
  const pieces = rows.flatMap((row) =>
    row.flatMap(({ piece, from }) => (from === column && isNumber(piece) ? [piece] : [])),
  );
  const size = Math.max(...pieces.map((piece) => piece.size));
  const spread = (place: (piece: Piece) => number): number => {
    const places = pieces.map(place);
    return Math.max(...places) - Math.min(...places);
  };
  return (
    pieces.length < 2 ||
    [
      spread(({ left }) => left),
      spread(({ right }) => right),
      spread(({ left, right }) => (left + right) / 2),
    ].some((wide) => wide <= STRAIGHT * size)
  );
}

function placedTable(
  { from, count }: Band,
  rows: readonly (readonly InColumns[])[],
  columns: readonly Extent[],
  lines: readonly RunLine[],
): PageTable {
  const edges = [
    columns[0]?.left ?? 0,
    ...columns.slice(1).map(({ left }, at) => ((columns[at]?.right ?? left) + left) / 2),
    columns.at(-1)?.right ?? 0,
  ];
  const cells = rows.flatMap((row, at) =>
    row.map(({ piece, from: start, to }): PlacedCell => ({
      text: piece.text,
      left: edges[start] ?? 0,
      right: edges[to + 1] ?? 0,
      row: at,
      rows: 1,
      isFull: false,
    })),
  );
  const [top, bottom] = [lines[from], lines[from + count - 1]];
  return {
    top: (top?.baseline ?? 0) - (top?.size ?? 0),
    bottom: bottom?.baseline ?? 0,
    left: edges[0] ?? 0,
    right: edges.at(-1) ?? 0,
    rowCount: rows.length,
    cells,
  };
}
