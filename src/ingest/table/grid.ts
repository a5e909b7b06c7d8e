import Papa from 'papaparse';
import { LARGEST_FILE_BYTES, LARGEST_TABLE_BYTES } from '../../domain/readingLimits';
import { decodedSlices } from '../encoding/decode';
import type { RawText } from '../encoding/streamedText';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import { countNewlines, recordParts } from './records';

/** A cell as found; undefined where the row is too short to have it. */
export type Cell = string | undefined;

/** A row with its cells, in the order of the columns. */
export type Row = readonly Cell[];

/** A record that could not be cut into cells. */
export interface BrokenRow {
  readonly line: number;
  readonly text: string;
  readonly code: string;
  readonly sentence: Sentence;
}

/** Some rows in the order of the file; blank lines are left out. */
export interface RowBlock {
  readonly rows: readonly Row[];
  /** Line (or number of the record) of each row, 1-based. */
  readonly lines: readonly number[];
  readonly broken: readonly BrokenRow[];
}

/** A table of strings, read block by block so that a million rows never stand in memory at once. */
export interface Grid {
  /** What a place is called: line of a text, record of a JSON array. */
  readonly placeWord: Sentence;
  /** For progress: how many lines there are at most. */
  readonly lineCount: number;
  blocks(): Generator<RowBlock>;
  /** The bytes of the text, for whoever can cut them into cells himself; absent where there are none. */
  readonly raw?: { readonly text: RawText; readonly separator: string } | undefined;
}

/** Largest table that is read; beyond it a file is refused with a sentence. */
export const GRID_LIMITS = { columns: 2000, cellCharacters: 100_000, fileBytes: LARGEST_FILE_BYTES } as const;

/** Bytes beyond which a file of this name is refused unread. */
export function largestBytes(name: string): number {
  return /\.(?:csv|tsv|txt)$/iu.test(name) ? LARGEST_TABLE_BYTES : GRID_LIMITS.fileBytes;
}

const DELIMITERS = [',', '\t', ';', '|'] as const;
const SAMPLE_CHARACTERS = 64 * 1024;

/** A text with cells between commas, tabs, semicolons or bars as a grid. */
export function textGrid(source: string): Grid & { readonly delimiter: string } {
  const text = [...cleanPieces([source])].join('');
  return pieceGrid(() => [text], countNewlines(text) + 1);
}

/**
 * A text that comes in pieces as a grid. It is asked for anew each time the rows are gone through, so that the whole of it never
 * stands in memory.
 *
 * @param lineCount how many lines there are at most
 * @param raw its bytes, where it was not decoded whole
 */
export function pieceGrid(
  source: () => Iterable<string>,
  lineCount: number,
  raw?: RawText,
): Grid & { readonly delimiter: string } {
  const [head = ''] = cleanPieces(source());
  const delimiter = guessDelimiter(head);
  return {
    delimiter,
    placeWord: { zh: '行', en: 'line' },
    lineCount,
    blocks: () => textBlocks(cleanPieces(source()), delimiter),
    raw: raw === undefined ? undefined : { text: raw, separator: delimiter },
  };
}

/** The rows of a text in bytes from a place on where a record begins, in the given line. */
export function blocksFrom(text: RawText, separator: string, at: number, line: number): Generator<RowBlock> {
  return textBlocks(cleanPieces(piecesFrom(text, at), false), separator, line);
}

function* piecesFrom({ bytes, encoding, lost }: RawText, at: number): Generator<string> {
  for (const piece of decodedSlices(bytes.subarray(at), encoding, { keepsMark: true })) {
    if (piece.includes('\ufffd')) lost();
    yield piece;
  }
}

/** The row of one line, without its line end. */
export function lineBlock(text: string, line: number, separator: string): RowBlock {
  const rows = text.includes('"') ? cutRows(text, separator) : [text.split(separator)];
  return blockOf(rows, text, line, separator);
}

/** The first rows that are not blank, and the first of those that cannot be read. */
export function headRows(grid: Grid, count: number): RowBlock {
  const rows: Row[] = [];
  const lines: number[] = [];
  const broken: BrokenRow[] = [];
  for (const block of grid.blocks()) {
    if (broken.length === 0) broken.push(...block.broken.slice(0, 1));
    rows.push(...block.rows.slice(0, count - rows.length));
    lines.push(...block.lines.slice(0, count - lines.length));
    if (rows.length >= count) break;
  }
  return { rows, lines, broken };
}

/** A form has some eighty rows; notes stand above and below. */
const FORM_ROWS = 1000;

/** The first thousand lines of a grid, each in its place, so that the row of line n is entry n − 1. */
export function gridRows(grid: Grid): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (const block of grid.blocks()) {
    for (const [index, line] of block.lines.entries()) {
      if (line > FORM_ROWS) return rows;
      while (rows.length < line - 1) rows.push([]);
      if (line > 0) rows.push((block.rows[index] ?? []).map((cell) => cell ?? ''));
    }
  }
  return rows;
}

/**
 * Without marks at the start (files joined by a tool may begin with several) and with one kind of line end, so that a file pasted
 * together from Windows, Unix and old Mac parts reads as one.
 */
function* cleanPieces(pieces: Iterable<string>, isBeginning = true): Generator<string> {
  let isStart = isBeginning;
  let held = '';
  for (const piece of pieces) {
    let text = held + piece;
    if (isStart) text = text.replace(/^\ufeff+/u, '');
    isStart &&= text === '';
    // The other half of a line end may begin the next piece.
    held = text.endsWith('\r') ? '\r' : '';
    text = text.slice(0, text.length - held.length);
    if (text !== '') yield text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
  }
  if (held !== '') yield '\n';
}

/** The separator by which most lines of the head have the same number of cells; comma when none separates. */
function guessDelimiter(text: string): string {
  const head = text.slice(0, SAMPLE_CHARACTERS);
  // A line cut off by the end of the sample would count wrongly.
  const sample = head.length < text.length ? head.slice(0, head.lastIndexOf('\n') + 1) || head : head;
  let best: { delimiter: string; lines: number; cells: number } = { delimiter: ',', lines: 0, cells: 1 };
  for (const delimiter of DELIMITERS) {
    const rows = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 50 }).data;
    const tally = new Map<number, number>();
    for (const row of rows) if (row.length > 1) tally.set(row.length, (tally.get(row.length) ?? 0) + 1);
    for (const [cells, lines] of tally) {
      if (lines > best.lines || (lines === best.lines && cells > best.cells))
        best = { delimiter, lines, cells };
    }
  }
  return best.delimiter;
}

function* textBlocks(pieces: Iterable<string>, delimiter: string, firstLine?: number): Generator<RowBlock> {
  for (const part of recordParts(pieces, delimiter, undefined, firstLine)) {
    if ('unclosed' in part) {
      const { line, text: record } = part.unclosed;
      yield { rows: [], lines: [], broken: [unclosedRow(line, record)] };
    } else {
      yield parseBlock(part.block.text, part.block.firstLine, delimiter);
    }
  }
}

function parseBlock(text: string, firstLine: number, delimiter: string): RowBlock {
  const data = cutRows(text, delimiter);
  // The line end of the last record makes no further row.
  if (text.endsWith('\n')) data.pop();
  return blockOf(data, text, firstLine, delimiter);
}

function cutRows(text: string, delimiter: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  // Where files were joined a line may hold a mark and nothing else, of which the parser makes no row at all.
  return data.length === 0 ? [['']] : data;
}

function blockOf(
  data: readonly (readonly string[])[],
  text: string,
  firstLine: number,
  delimiter: string,
): RowBlock {
  const hasQuotes = text.includes('"');
  const rows: Row[] = [];
  const lines: number[] = [];
  const broken: BrokenRow[] = [];
  let line = firstLine;
  for (const row of data) {
    const fault = overLimit(row);
    if (fault !== undefined) broken.push({ line, text: quoted(row.slice(0, 20).join(delimiter)), ...fault });
    else if (!isBlankRow(row)) {
      rows.push(row);
      lines.push(line);
    }
    line += 1 + (hasQuotes ? row.reduce((sum, cell) => sum + newlinesIn(cell), 0) : 0);
  }
  const endLine = firstLine + countNewlines(text) + (text.endsWith('\n') ? 0 : 1);
  if (line !== endLine) broken.push(lostRows(firstLine, endLine - 1, text));
  return { rows, lines, broken };
}

function newlinesIn(cell: string): number {
  return cell.includes('\n') ? countNewlines(cell) : 0;
}

/** True for a cell that is absent, empty or blank. */
export function isEmptyCell(cell: Cell): boolean {
  if (cell === undefined || cell.length === 0) return true;
  // Almost every cell begins with something visible: no need to trim it.
  const first = cell.charCodeAt(0);
  return (first <= 32 || first >= 0xa0) && cell.trim() === '';
}

/** True for a row without content. */
export function isBlankRow(row: readonly string[]): boolean {
  for (const cell of row) if (!isEmptyCell(cell)) return false;
  return true;
}

type Fault = Pick<BrokenRow, 'code' | 'sentence'>;

const CELL_TOO_LONG: Fault = {
  code: 'cell.too-long',
  sentence: {
    zh: '有单元格超过 10 万字，不像统计数。请检查引号是否成对。',
    en: 'has a cell of more than 100,000 characters. Check that quotes are in pairs.',
  },
};

function overLimit(row: readonly string[]): Fault | undefined {
  if (row.length > GRID_LIMITS.columns) {
    const limit = String(GRID_LIMITS.columns);
    return {
      code: 'row.too-many-columns',
      sentence: {
        zh: `共 ${String(row.length)} 列，超过上限 ${limit} 列。请检查分隔符，或拆分后再载入。`,
        en: `has ${String(row.length)} columns, more than the limit of ${limit}. Check the separator or split the file.`,
      },
    };
  }
  for (const cell of row) if (cell.length > GRID_LIMITS.cellCharacters) return CELL_TOO_LONG;
  return undefined;
}

function unclosedRow(line: number, text: string): BrokenRow {
  return {
    line,
    text,
    code: 'quote.unclosed',
    sentence: {
      zh: '引号从这里开始，没有找到与之成对的引号。请补上或删去这个引号。',
      en: 'opens a quote that is never closed. Close it or delete it.',
    },
  };
}

function lostRows(from: number, to: number, text: string): BrokenRow {
  return {
    line: from,
    text: quoted(text),
    code: 'rows.lost',
    sentence: {
      zh: `从这里到第 ${String(to)} 行，读出的行数与文件不符。请检查这一段的引号是否成对。`,
      en: `from here to line ${String(to)} the rows read do not match the lines. Check the quotes there.`,
    },
  };
}
