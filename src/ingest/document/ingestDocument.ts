import type { Problem } from '../../domain/problem';
import { unpack, zipEntries, ZipError } from '../archive/zip';
import type { Container } from '../container';
import { isDocumentArchive, isPage } from '../fileKind';
import { findForm } from '../form/findForm';
import type { IngestResult } from '../ingestResult';
import { importId, refusedFile } from '../openFile';
import type { OpenFile } from '../openFile';
import { fileProblem, ProblemList } from '../problems';
import { reportResult } from '../report/reportResult';
import { reportPart } from '../reportPart';
import { isChosenTable } from '../reportText/ingestText';
import { titleLines } from '../reportText/reportTitle';
import { readSentences } from '../reportText/sentenceFigures';
import type { Sentence } from '../sentence';
import { withProblems } from '../withProblems';
import { readSheets } from '../workbook/ingestWorkbook';
import type { DocumentBlock, DocumentFault } from './blocks';
import { DocumentError } from './blocks';
import { blockRows, proseOf, rowsOf, tablesOf } from './documentRows';
import type { DocumentRows } from './documentRows';
import { readFormsIn } from './readForms';

/** The container of a document. */
type DocumentContainer = Extract<Container, 'html' | 'docx' | 'pdf'>;

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
): Promise<DocumentRows | undefined> {
  try {
    return blockRows(await (typeof content === 'string' ? htmlBlocks(content) : docxBlocks(content)), table);
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

async function htmlBlocks(text: string): Promise<readonly DocumentBlock[]> {
  // Only a page needs the parser.
  const { readHtml } = await import('./readHtml');
  return readHtml(text);
}

/** @throws DocumentError when there is no document in it */
async function docxBlocks(bytes: Uint8Array<ArrayBuffer>): Promise<readonly DocumentBlock[]> {
  const { readDocx } = await import('./readDocx');
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
  return withProblems(
    await readDocumentBlocks(file, container, blocks),
    hiddenCells(file.input.name, blocks),
  );
}

/** Hidden rows and columns are read like those of a sheet. */
function hiddenCells(file: string, blocks: readonly DocumentBlock[]): readonly Problem[] {
  const hidden = blocks.flatMap((block) => (block.kind === 'table' ? (block.hidden ?? []) : []));
  if (hidden.length === 0) return [];
  const rows = hidden.reduce((sum, each) => sum + each.rows, 0);
  const columns = hidden.reduce((sum, each) => sum + each.columns, 0);
  const zh = [
    ...(rows === 0 ? [] : [`${String(rows)} 行`]),
    ...(columns === 0 ? [] : [`${String(columns)} 列`]),
  ].join('、');
  return [
    fileProblem('warning', 'document.hidden', file, {
      zh: `表格有隐藏的${zh}，已一并读取。如不应载入，请删去后重新载入或重新复制。`,
      en: `The tables have ${String(rows)} hidden rows and ${String(columns)} hidden columns, which were read too. Delete them if they are not meant.`,
    }),
  ];
}

/** Reads the blocks of a document: the statutory form in them, their tables of data, or what their sentences tell. */
export async function readDocumentBlocks(
  file: OpenFile,
  container: DocumentContainer,
  blocks: readonly DocumentBlock[],
): Promise<IngestResult> {
  let document: DocumentRows;
  try {
    document = rowsOf(blocks);
  } catch (error) {
    if (error instanceof DocumentError) return refused(file.input.name, error.fault);
    throw error;
  }
  const choice = file.input.options?.reports?.get('');
  const isTable = isChosenTable(choice?.layout);
  const found = isTable || choice?.layout === 'text' ? undefined : findForm(document.rows, choice?.form);
  // Several columns of numbers beside the rows of the form are a table of several reports.
  if (found !== undefined && found.cells.length > 0) return readFormsIn(file, container, document, found);
  const tables = tablesOf(blocks);
  const asTables = tables.length === 0 ? undefined : await readSheets(file, tables, [], container);
  if (isTable && asTables !== undefined) return asTables;
  if (asTables?.intake !== undefined && choice?.layout !== 'text') return asTables;
  if (found !== undefined) return readFormsIn(file, container, document, found);
  return readProse(file, container, document) ?? asTables ?? refused(file.input.name, 'no-table');
}

/** A document without a form or a table that is known: what its sentences tell. */
function readProse(
  file: OpenFile,
  container: DocumentContainer,
  document: DocumentRows,
): IngestResult | undefined {
  const { input, regions } = file;
  const { name, options } = input;
  const { rows } = document;
  const prose = proseOf(document);
  const titles = titleLines(prose.lines).map(({ text }) => [text]);
  const problems = new ProblemList(name, { zh: '行', en: 'line' });
  const choice = options?.reports?.get('');
  const reading = readSentences(
    { file: name, rows: titles, titles: titles.length, prose },
    { dataset: importId(file), defaultScope: options?.defaultScope, regions, choice },
    problems,
  );
  if (reading === undefined) return undefined;
  const { report: read, subject } = reading;
  const lines = new Set(read?.batch.figures.row).size;
  const part = reportPart('', 'text', subject, rows, choice);
  return reportResult(file, container, 'text', {
    reports: read === undefined ? [] : [read],
    parts: [part],
    lines,
    problems: problems.list(),
    texts: rows.flat(),
  });
}

const FAULTS: Readonly<Record<DocumentFault | 'no-table', Sentence>> = {
  'too-deep': {
    zh: '文件里的元素嵌套过深，不像一份报告，未读取。请用 Word、WPS 或浏览器打开，另存一份后再载入。',
    en: 'The elements of the file are nested too deep for a report. Open it in an office program or a browser and save it again.',
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
