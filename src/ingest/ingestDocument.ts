import type { DatasetInfo } from '../domain/dataset';
import { SYNTHETIC_MARK } from '../domain/dataset';
import type { DocumentBlock, DocumentFault } from './document/blocks';
import { DocumentError, gridOfBlocks } from './document/blocks';
import { isDocumentArchive, isPage } from './fileKind';
import { findForm } from './form/findForm';
import type { FoundForm } from './form/findForm';
import { readForm } from './form/readForm';
import type { SheetRows } from './form/sheetRows';
import { readSheets } from './ingestWorkbook';
import { LAYOUT_WORDS } from './ingestResult';
import type { Container, IngestResult } from './ingestResult';
import { importId, importInfo, refusedFile, resultHead } from './openFile';
import type { OpenFile } from './openFile';
import { reportPart } from './reportPart';
import { errorsFirst, fileProblem, ProblemList } from './problems';
import type { Sentence } from './sentence';
import { UNSTATED_SCOPE } from './settleReports';
import type { WorkbookSheet } from './workbook';
import { unpack, zipEntries, ZipError } from './zip';

/** The container of a document. */
type DocumentContainer = Extract<Container, 'html' | 'docx'>;

/** A report has some hundred kilobytes of text; what unpacks to more is no report. */
const LARGEST_PART = 64 * 1024 * 1024;

/** True for the text of a page, and for a text that says it is one. */
export function isHtml(name: string, text: string): boolean {
  return /\.(?:html?|xhtml)$/iu.test(name) || isPage(text);
}

/** True for a Word document, and for a file that says it is one. */
export function isDocx(name: string, bytes: Uint8Array): boolean {
  return /\.docx$/iu.test(name) || isDocumentArchive(bytes);
}

/** Reads a saved report page: the statutory form in its tables, or tables of data. */
export function readHtmlFile(file: OpenFile, text: string): Promise<IngestResult> {
  return readBlocks(file, 'html', htmlBlocks(text));
}

/** Reads a report as a Word document: the statutory form in its tables, or tables of data. */
export function readDocxFile(file: OpenFile): Promise<IngestResult> {
  return readBlocks(file, 'docx', docxBlocks(file.input.bytes));
}

/**
 * The lines of a document as figures of it are placed in: those of its whole text, or of one of its tables.
 *
 * @param content text of a page, bytes of a Word document
 * @param table name of the table, where the document was read table by table
 * @returns undefined where it cannot be read, or has no such table
 */
export async function documentLines(
  content: string | Uint8Array<ArrayBuffer>,
  table: string | undefined,
): Promise<SheetRows | undefined> {
  try {
    const blocks = await (typeof content === 'string' ? htmlBlocks(content) : docxBlocks(content));
    return table === undefined ? linesOf(blocks) : tablesOf(blocks).find(({ name }) => name === table)?.rows;
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

async function htmlBlocks(text: string): Promise<readonly DocumentBlock[]> {
  // Only a page needs the parser.
  const { readHtml } = await import('./document/readHtml');
  return readHtml(text);
}

/** @throws DocumentError when there is no document in it */
async function docxBlocks(bytes: Uint8Array<ArrayBuffer>): Promise<readonly DocumentBlock[]> {
  const { readDocx } = await import('./document/readDocx');
  try {
    const part = zipEntries(bytes).find((entry) => entry.name === 'word/document.xml');
    if (part === undefined) throw new DocumentError('no-document');
    if (part.unpackedBytes > LARGEST_PART) throw new DocumentError('too-many-cells');
    return readDocx(new TextDecoder().decode(unpack(bytes, part)));
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new DocumentError(error.fault === 'not-a-zip' ? 'no-document' : 'damaged', error);
  }
}

async function readBlocks(
  file: OpenFile,
  container: DocumentContainer,
  reading: Promise<readonly DocumentBlock[]>,
): Promise<IngestResult> {
  let blocks: readonly DocumentBlock[];
  try {
    blocks = await reading;
  } catch (error) {
    if (error instanceof DocumentError) return refused(file.input.name, error.fault);
    throw error;
  }
  const rows = linesOf(blocks);
  const choice = file.input.options?.reports?.get('');
  const isTable = choice?.layout !== undefined && choice.layout !== 'form';
  const found = isTable ? undefined : findForm(rows, choice?.form);
  if (found !== undefined) return readFormIn(file, container, rows, found);
  const tables = tablesOf(blocks);
  if (tables.length === 0) return refused(file.input.name, 'no-table');
  return readSheets(file, tables, [], container);
}

function linesOf(blocks: readonly DocumentBlock[]): SheetRows {
  return gridOfBlocks(blocks).map(({ cells }) => cells);
}

function tablesOf(blocks: readonly DocumentBlock[]): readonly WorkbookSheet[] {
  return blocks
    .filter(({ kind }) => kind === 'table')
    .map((table, index) => ({ name: `表${String(index + 1)}`, rows: linesOf([table]) }));
}

function readFormIn(
  file: OpenFile,
  container: DocumentContainer,
  rows: SheetRows,
  found: FoundForm,
): IngestResult {
  const { input, regions } = file;
  const { name, options } = input;
  const problems = new ProblemList(name, { zh: '行', en: 'line' });
  const choice = options?.reports?.get('');
  const { report: read, subject } = readForm(
    {
      file: name,
      sheet: undefined,
      rows,
      found,
      book: undefined,
      dataset: importId(file),
      defaultScope: options?.defaultScope,
      regions,
      choice,
    },
    problems,
  );
  const parts = [reportPart('', 'form', subject, rows, choice)];
  const told = errorsFirst([
    ...problems.list(),
    ...(read?.lacksScope === true ? [fileProblem('warning', 'scope.unstated', name, UNSTATED_SCOPE)] : []),
  ]);
  const lines = new Set(found.cells.map(({ row }) => row)).size;
  if (read === undefined) {
    return {
      ...resultHead(file, LAYOUT_WORDS.document, 'none'),
      problems: told,
      parts,
      rows: { accepted: 0, refused: lines },
    };
  }
  const isSynthetic =
    options?.kind === 'synthetic' || [name, ...rows.flat()].some((text) => text.includes(SYNTHETIC_MARK));
  const info: DatasetInfo = {
    ...importInfo(file, isSynthetic ? 'synthetic' : 'real'),
    reportCount: 1,
    figureCount: read.batch.figures.value.length,
  };
  return {
    ...resultHead(file, LAYOUT_WORDS.document, container),
    intake: { info, units: [read.unit], batch: read.batch, problems: told },
    problems: told,
    parts,
    rows: { accepted: lines, refused: 0 },
  };
}

const FAULTS: Readonly<Record<DocumentFault | 'no-table', Sentence>> = {
  'too-deep': {
    zh: '文件里的元素嵌套过深，不像一份报告，未读取。',
    en: 'The elements of the file are nested too deep for a report; it was not read.',
  },
  'too-many-cells': {
    zh: '文件过大，不像一份报告，未读取。请只保留统计表后再载入。',
    en: 'The file is too large for a report; it was not read. Keep only its tables.',
  },
  damaged: {
    zh: '文件已损坏或加了密码，不能读取。请用 Word 或 WPS 打开后另存为新的 .docx。',
    en: 'The file is damaged or protected. Open it in Word or WPS and save it as a new .docx.',
  },
  'no-document': {
    zh: '扩展名是 .docx，内容却不是 Word 文档。请用 Word 或 WPS 打开，另存为 .docx 后再载入。',
    en: 'The name ends in .docx but the content is no Word document. Save it as .docx again.',
  },
  'no-table': {
    zh: '文件里没有表格。请载入带统计表的报告。',
    en: 'The file holds no table. Load a report with its statistical table.',
  },
};

function refused(file: string, why: keyof typeof FAULTS): IngestResult {
  return refusedFile(file, fileProblem('error', `document.${why}`, file, FAULTS[why]));
}
