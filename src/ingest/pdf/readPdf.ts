import type { DocumentBlock } from '../document/blocks';
import { alignedParts } from './alignedTables';
import { withoutFurniture } from './furniture';
import { documentRows, goesOn, joinedTables, longTable } from './joinedTables';
import type { LongTable } from './joinedTables';
import { readPages } from './openPdf';
import type { PageProgress } from './openPdf';
import type { PageMarks } from './pageMarks';
import { pageParts } from './pageTables';
import type { PageTable } from './pageTables';
import { isContinued, measureOf, paragraphText } from './paragraphs';
import type { Measure } from './paragraphs';
import { PdfError } from './pdfError';
import { inReadingOrder } from './proseColumns';
import type { PlacedLine } from './proseColumns';
import type { RunLine } from './runs';
import { runsDownwards } from './uprightText';

/** The paragraphs and tables of a PDF, and where they stand in it. */
export interface PdfDocument {
  readonly blocks: readonly DocumentBlock[];
  /** 1-based page that each line of the grid of the blocks begins on: of a paragraph one, of a table one a row. */
  readonly pages: readonly number[];
  /** The words lie unseen over pictures: a scanner's software found them, and may have misread. */
  readonly isRecognised: boolean;
  /** 1-based pages with numbers in columns that no line parts, where it is not certain which belong together. */
  readonly unsurePages: readonly number[];
  /** 1-based pages whose text runs from top to bottom; it is in none of the blocks. */
  readonly uprightPages: readonly number[];
}

/** A part of the document in the order of reading. */
type Piece =
  | {
      readonly kind: 'lines';
      readonly page: number;
      readonly last: number;
      readonly lines: readonly RunLine[];
      /** Of the column that its last line stands in. */
      readonly column: Measure | undefined;
    }
  | { readonly kind: 'table'; readonly page: number; readonly last: number; readonly table: LongTable };

/** So many characters are looked at to tell a text from signs without meaning. */
const FEWEST_CHARACTERS = 40;
/** Of the characters of a text, this share may be unknown. */
const MOST_UNKNOWN = 0.3;
const MOST_UNSEEN = 0.5;

/**
 * The paragraphs and tables of a PDF, read by where its characters and lines stand.
 *
 * @throws PdfError when it is not read; DOMException `AbortError` when `signal` is raised
 */
export async function readPdf(
  bytes: Uint8Array<ArrayBuffer>,
  onPage?: PageProgress,
  signal?: AbortSignal,
): Promise<PdfDocument> {
  const pages = await readPages(bytes, onPage, signal);
  refuseUnreadable(pages, bytes);
  const ruled = withoutFurniture(pages.map((page) => ({ ...pageParts(page), height: page.height })));
  const parts = ruled.map(({ tables, lines }) => {
    const isUpright = runsDownwards(lines);
    const aligned = alignedParts(isUpright ? [] : lines);
    const placed = inReadingOrder(aligned.lines);
    return { ...aligned, tables: [...tables, ...aligned.tables], lines: placed, isUpright };
  });
  const whole = parts.map(({ lines }) =>
    lines.flatMap(({ line, column }) => (column === undefined ? [line] : [])),
  );
  const measure = measureOf(whole);
  const pieces: Piece[] = [];
  parts.forEach((part, index) => {
    const page = index + 1;
    for (const piece of inOrder(part, page)) {
      const before = pieces.at(-1);
      const joined = before === undefined ? undefined : together(before, piece, measure);
      if (joined === undefined) pieces.push(piece);
      else pieces[pieces.length - 1] = joined;
    }
  });
  const unseen = pages.reduce((sum, page) => sum + page.unseen, 0);
  return {
    blocks: pieces.map(blockOf),
    pages: pieces.flatMap((piece) =>
      piece.kind === 'lines' ? [piece.page] : piece.table.rows.map(({ page }) => page),
    ),
    isRecognised: unseen > MOST_UNSEEN * charactersOf(pages).length,
    unsurePages: parts.flatMap(({ isUnsure }, index) => (isUnsure ? [index + 1] : [])),
    uprightPages: parts.flatMap(({ isUpright }, index) => (isUpright ? [index + 1] : [])),
  };
}

function inOrder(
  { tables, lines }: { readonly tables: readonly PageTable[]; readonly lines: readonly PlacedLine[] },
  page: number,
): readonly Piece[] {
  const pieces = [
    ...tables.map((table) => ({
      at: table.top,
      piece: { kind: 'table', page, last: page, table: longTable(table, page) } satisfies Piece,
    })),
    ...lines.map(({ line, at, column }) => ({
      at,
      piece: { kind: 'lines', page, last: page, lines: [line], column } satisfies Piece,
    })),
  ];
  return pieces.sort((one, other) => one.at - other.at).map(({ piece }) => piece);
}

function together(before: Piece, next: Piece, measure: Measure): Piece | undefined {
  if (before.kind === 'table' && next.kind === 'table') {
    if (before.last === next.page || !goesOn(before.table, next.table)) return undefined;
    return { ...before, last: next.last, table: joinedTables(before.table, next.table) };
  }
  if (before.kind === 'table' || next.kind === 'table') return undefined;
  if ((before.column === undefined) !== (next.column === undefined)) return undefined;
  const [line, following] = [before.lines.at(-1), next.lines[0]];
  if (line === undefined || following === undefined) return undefined;
  const [of, into] = [before.column ?? measure, next.column ?? measure];
  // Where it goes on in another column or on another page, the step between the lines says nothing.
  const isBelow = before.last === next.page && before.column === next.column;
  const within = { left: into.left, right: of.right, pitch: of.pitch };
  if (!isContinued(line, following, isBelow, within)) return undefined;
  return { ...before, last: next.last, lines: [...before.lines, ...next.lines], column: next.column };
}

function blockOf(piece: Piece): DocumentBlock {
  return piece.kind === 'table'
    ? { kind: 'table', rows: documentRows(piece.table) }
    : { kind: 'paragraph', text: paragraphText(piece.lines) };
}

/** @throws PdfError for pages without text, and for text that no one can read */
function refuseUnreadable(pages: readonly PageMarks[], bytes: Uint8Array): void {
  if (pages.length === 0) throw new PdfError('no-pages');
  const characters = charactersOf(pages);
  if (characters.length < FEWEST_CHARACTERS && hasPictures(bytes)) throw new PdfError('scan');
  if (characters.length === 0) throw new PdfError('no-text');
  const unknown = characters.filter((text) => text === '\ufffd').length;
  if (unknown > MOST_UNKNOWN * characters.length) throw new PdfError('unknown-characters');
}

function charactersOf(pages: readonly PageMarks[]): readonly string[] {
  return pages.flatMap(({ glyphs }) => glyphs.flatMap(({ text }) => (text.trim() === '' ? [] : [text])));
}

/** Pictures are named in plain letters, whatever else of a file is packed or locked. */
function hasPictures(bytes: Uint8Array): boolean {
  const found = new TextDecoder('latin1').decode(bytes);
  return /\/Subtype\s*\/Image\b/u.test(found);
}
