import type { Excerpt } from '../domain/excerpt';
import { throwIfAborted } from '../domain/cancel';
import { decode } from './encoding/decode';
import type { Encoding } from './encoding/decode';
import { headRows, textGrid } from './table/grid';
import type { Grid } from './table/grid';
import type { Container } from './container';
import { maskPersonal } from './maskPersonal';
import { parseJson } from './json/parseJson';
import { passageOf } from './passage';
import { findForm } from './form/findForm';
import type { SheetRows } from './form/sheetRows';
import { documentLines } from './document/ingestDocument';
import type { DocumentRows } from './document/documentRows';
import { pdfLines } from './pdf/ingestPdf';
import { HEAD_ROWS, tableHeadIn } from './table/recognise';
import { recordsGrid, recordsIn } from './json/recordsGrid';
import { linesOf as textLinesOf } from './reportText/textLines';
import { sheetGrid } from './workbook/sheetGrid';
import type { SourcePlace } from './sourceFile';
import { readWorkbook } from './workbook/workbook';

/** What is asked of a file that was read before. */
export interface ExcerptRequest {
  readonly name: string;
  readonly content: Blob;
  readonly container: Container;
  /** As it was read. */
  readonly encoding: Encoding;
  readonly fingerprint: string;
  readonly place: SourcePlace;
}

/** Lines shown on either side of the one asked for. */
const AROUND = 3;
/** A record that runs over more lines than this was never read as one. */
const LONGEST_RECORD = 50;
const SLICE_BYTES = 4 * 1024 * 1024;
const LONGEST_CELL = 200;

/** All lines of a text. */
interface Texts {
  readonly texts: readonly string[];
  /** Page of a PDF that the line asked for stands on. */
  readonly page?: number;
}

/** Some lines of a table by their number, and its line of heads. */
interface Lines {
  readonly lines: ReadonlyMap<number, readonly string[]>;
  readonly head: { readonly row: number; readonly cells: readonly string[] } | undefined;
  readonly page?: number;
}

/**
 * The lines around a place of a file, as the reader of tables numbers them. Lines that begin no record (blank ones, and
 * those in which the record above goes on) come without cells.
 *
 * @returns undefined where the file has no such line
 * @throws DOMException `AbortError` when `signal` is raised
 */
export async function readExcerpt(
  request: ExcerptRequest,
  signal?: AbortSignal,
): Promise<Excerpt | undefined> {
  const { name, fingerprint, place } = request;
  const { row, column, sheet } = place;
  if (row < 1) return undefined;
  const read = await linesOf(request, signal).catch(gone);
  if (read === undefined) return undefined;
  const page = read.page === undefined ? {} : { page: read.page };
  if ('texts' in read) {
    const passage = passageOf(read.texts, place);
    return passage === undefined ? undefined : { file: name, ...page, fingerprint, ...passage, row, column };
  }
  if (!read.lines.has(row)) return undefined;
  const { lines, head } = read;
  const firstRow = firstLine(lines, row);
  const lastRow = Math.max(...[...lines.keys()].filter((line) => line <= row + AROUND));
  const found = Array.from({ length: lastRow - firstRow + 1 }, (_, at) => lines.get(firstRow + at) ?? []);
  const heads = head?.cells ?? [];
  const isAbove = head !== undefined && head.row < firstRow;
  return {
    file: name,
    ...(sheet === undefined ? {} : { sheet }),
    ...page,
    fingerprint,
    firstRow,
    rows: shown(found, heads),
    ...(isAbove ? { head: { row: head.row, cells: heads.map(cut) } } : {}),
    row,
    column,
  };
}

/** A file moved, changed or deleted since has no lines any more. @throws every other error */
function gone(error: unknown): undefined {
  if (error instanceof DOMException && /^Not(?:Readable|Found)Error$/u.test(error.name)) return undefined;
  throw error;
}

/** Three lines above, or where the record begins that those lines are the end of. */
function firstLine(lines: Lines['lines'], row: number): number {
  const first = Math.max(1, row - AROUND);
  for (let line = first; line > Math.max(0, first - LONGEST_RECORD); line -= 1) {
    if (lines.has(line)) return line - first < -AROUND ? first : line;
  }
  return first;
}

function shown(
  rows: readonly (readonly string[])[],
  heads: readonly string[],
): readonly (readonly string[])[] {
  return maskPersonal(rows, heads).map((cells) => cells.map(cut));
}

function cut(cell: string): string {
  return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell;
}

function linesOf(
  request: ExcerptRequest,
  signal: AbortSignal | undefined,
): Promise<Lines | Texts | undefined> {
  switch (request.container) {
    case 'text':
      return textLines(request, signal);
    case 'json':
      return jsonLines(request);
    case 'xlsx':
      return sheetLines(request, signal);
    case 'html':
    case 'docx':
      return linesInDocument(request);
    case 'pdf':
      return linesInPdf(request, signal);
    case 'lines':
      return reportLines(request);
    case 'workspace':
    case 'package':
    case 'none':
      // Places in these point into the files the figures first came from.
      return Promise.resolve(undefined);
  }
}

async function textLines(
  { content, encoding, place }: ExcerptRequest,
  signal: AbortSignal | undefined,
): Promise<Lines> {
  const text = await textUpTo(content, encoding, place.row + AROUND + LONGEST_RECORD + 10, signal);
  return around(textGrid(text), place.row);
}

async function reportLines({ content, encoding }: ExcerptRequest): Promise<Texts | undefined> {
  const decoding = decode(new Uint8Array(await content.arrayBuffer()), encoding);
  return 'text' in decoding ? { texts: textLinesOf(decoding.text) } : undefined;
}

async function jsonLines({ content, encoding, place, name }: ExcerptRequest): Promise<Lines | undefined> {
  const decoding = decode(new Uint8Array(await content.arrayBuffer()), encoding);
  if ('foreign' in decoding) return undefined;
  const parsed = parseJson(decoding.text, name);
  const records = 'json' in parsed ? recordsIn(parsed.json) : undefined;
  return records === undefined ? undefined : around(recordsGrid(records), place.row);
}

async function sheetLines(
  { content, place, name }: ExcerptRequest,
  signal: AbortSignal | undefined,
): Promise<Lines | undefined> {
  const book = await readWorkbook(new Uint8Array(await content.arrayBuffer()), name, signal);
  const sheets = 'sheets' in book ? book.sheets : [];
  const rows = sheets.find((sheet) => place.sheet === undefined || sheet.name === place.sheet)?.rows;
  return rows === undefined ? undefined : linesInRows(rows, place.row);
}

async function linesInDocument({
  content,
  container,
  encoding,
  place,
}: ExcerptRequest): Promise<Lines | Texts | undefined> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  const read = await documentLines(container === 'html' ? wholeText(bytes, encoding) : bytes, place.sheet);
  return read === undefined ? undefined : linesOfDocument(read, place.row);
}

async function linesInPdf(
  { content, place }: ExcerptRequest,
  signal: AbortSignal | undefined,
): Promise<Lines | Texts | undefined> {
  const read = await pdfLines(new Uint8Array(await content.arrayBuffer()), place.sheet, signal);
  if (read === undefined) return undefined;
  const page = read.pageOf(place.row);
  const lines = linesOfDocument(read, place.row);
  return page === undefined ? lines : { ...lines, page };
}

function linesOfDocument({ rows, isProse }: DocumentRows, row: number): Lines | Texts {
  return isProse(row)
    ? { texts: rows.map((cells) => cells.filter((cell) => cell !== '').join('\u3000')) }
    : linesInRows(rows, row);
}

/** The lines of a grid, headed by the heads of the form where one is found there. */
function linesInRows(rows: SheetRows, at: number): Lines {
  const read = around(sheetGrid(rows), at);
  const row = findForm(rows)
    ?.headRows.filter((head) => head < at)
    .at(-1);
  return row === undefined ? read : { ...read, head: { row, cells: rows[row - 1] ?? [] } };
}

function wholeText(bytes: Uint8Array, encoding: Encoding): string {
  const decoding = decode(bytes, encoding);
  return 'text' in decoding ? decoding.text : '';
}

/** The beginning of a text that holds so many lines, cut at the end of a line. */
async function textUpTo(
  content: Blob,
  encoding: Encoding,
  lines: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  // What was garbled is restored as a whole.
  if (encoding === 'utf-8-as-gbk') return wholeText(new Uint8Array(await content.arrayBuffer()), encoding);
  const decoder = new TextDecoder(encoding);
  const parts: string[] = [];
  let seen = 0;
  for (let start = 0; start < content.size; start += SLICE_BYTES) {
    throwIfAborted(signal);
    const bytes = new Uint8Array(await content.slice(start, start + SLICE_BYTES).arrayBuffer());
    const part = decoder.decode(bytes, { stream: true });
    parts.push(part);
    seen += lineEnds(part);
    if (seen > lines) {
      const text = parts.join('');
      return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
    }
  }
  parts.push(decoder.decode());
  return parts.join('');
}

/** At most as many as there are: a text of both kinds of line end counts those of one. */
function lineEnds(text: string): number {
  const end = text.includes('\n') ? '\n' : '\r';
  let count = 0;
  for (let at = text.indexOf(end); at !== -1; at = text.indexOf(end, at + 1)) count += 1;
  return count;
}

/** The lines near a row, with those above that it may be the end of. */
function around(grid: Grid, row: number): Lines {
  const lines = new Map<number, readonly string[]>();
  for (const block of grid.blocks()) {
    block.lines.forEach((line, index) => {
      if (line >= row - AROUND - LONGEST_RECORD && line <= row + AROUND) {
        lines.set(
          line,
          (block.rows[index] ?? []).map((cell) => cell ?? ''),
        );
      }
    });
    if ((block.lines.at(-1) ?? 0) > row + AROUND) break;
  }
  return { lines, head: tableHeadIn(headRows(grid, HEAD_ROWS)) };
}
