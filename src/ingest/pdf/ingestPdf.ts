import { blockRows } from '../document/documentRows';
import type { DocumentRows } from '../document/documentRows';
import { readDocumentBlocks } from '../document/ingestDocument';
import type { FilePart, Told } from '../filePart';
import type { IngestResult, ReadSet } from '../ingestResult';
import { refusedFile } from '../openFile';
import type { OpenFile } from '../openFile';
import { errorsFirst, fileProblem } from '../problems';
import type { Sentence } from '../sentence';
import { PDF_LIMITS, PdfError } from './pdfError';
import type { PdfFault } from './pdfError';
import type { PdfDocument } from './readPdf';

/** True for a PDF, whatever its name says; some programs write a few bytes before its mark. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Reads a report as a PDF with a text layer: the statutory form in its tables, tables of data, or sentences. */
export async function readPdfFile(file: OpenFile): Promise<IngestResult> {
  const { name, bytes } = file.input;
  let document: PdfDocument;
  try {
    document = await pdfDocument(
      bytes,
      (done, of) => {
        file.onProgress({ file: name, done, of });
      },
      file.signal,
    );
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return refusedFile(name, fileProblem('error', `pdf.${error.fault}`, name, FAULTS[error.fault]));
  }
  const read = await readDocumentBlocks(file, 'pdf', document.blocks);
  const { unsurePages, uprightPages } = document;
  const sure =
    unsurePages.length === 0 ? read : withWarning(read, 'pdf.unaligned', name, unaligned(unsurePages));
  const result =
    uprightPages.length === 0 ? sure : withWarning(sure, 'pdf.upright', name, upright(uprightPages));
  return document.isRecognised ? recognised(result, name) : result;
}

/** The result as of words that a scanner's software found: nothing is sure, and every figure says so. */
function recognised(result: IngestResult, name: string): IngestResult {
  const warned = withWarning(result, 'pdf.recognised', name, RECOGNISED);
  const { intake, parts } = warned;
  return { ...warned, parts: parts.map(lessSure), intake: intake && marked(intake) };
}

function withWarning(result: IngestResult, code: string, name: string, sentence: Sentence): IngestResult {
  const problems = errorsFirst([...result.problems, fileProblem('warning', code, name, sentence)]);
  return { ...result, problems, intake: result.intake && { ...result.intake, problems } };
}

function lessSure(part: FilePart): FilePart {
  const { unit, year, scope, form } = part.subject;
  return {
    ...part,
    layout: notStated(part.layout),
    subject: {
      ...(unit && { unit: notStated(unit) }),
      ...(year && { year: notStated(year) }),
      ...(scope && { scope: notStated(scope) }),
      ...(form && { form: notStated(form) }),
    },
  };
}

function notStated<T>(told: Told<T>): Told<T> {
  return told.certainty === 'stated' ? { ...told, certainty: 'inferred' } : told;
}

function marked(intake: ReadSet): ReadSet {
  const { figures } = intake.batch;
  const note = new Map(
    Array.from(figures.value, (_, at) => {
      const own = figures.note.get(at);
      return [at, own === undefined ? RECOGNISED_NOTE : `${own}；${RECOGNISED_NOTE}`];
    }),
  );
  return { ...intake, batch: { ...intake.batch, figures: { ...figures, note } } };
}

/**
 * The lines of a PDF as its figures are placed in, with the page each stands on.
 *
 * @returns undefined where it cannot be read, or has no such table
 */
export async function pdfLines(
  bytes: Uint8Array<ArrayBuffer>,
  table: string | undefined,
  signal: AbortSignal | undefined,
): Promise<(DocumentRows & { readonly pageOf: (line: number) => number | undefined }) | undefined> {
  try {
    const { blocks, pages } = await pdfDocument(bytes, undefined, signal);
    const rows = blockRows(blocks, table);
    // The pages are counted over the whole document, and a single table does not say where in it it begins.
    return rows && { ...rows, pageOf: (line) => (table === undefined ? pages[line - 1] : undefined) };
  } catch (error) {
    if (error instanceof PdfError) return undefined;
    throw error;
  }
}

/** Only a PDF needs the library, which is larger than all other readers together. */
async function pdfDocument(
  bytes: Uint8Array<ArrayBuffer>,
  onPage: ((done: number, of: number) => void) | undefined,
  signal: AbortSignal | undefined,
): Promise<PdfDocument> {
  const { readPdf } = await import('./readPdf');
  return readPdf(bytes, onPage, signal);
}

function unaligned(pages: readonly number[]): Sentence {
  const told = pages.map(String);
  return {
    zh: `第 ${told.join('、')} 页有没有画线的表，哪个数属于哪一行哪一列不能确定，没有按表读取。请改用有表格线的 PDF、Word 或网页文件，或把数录入模板。`,
    en: `Page ${told.join(', ')} has a table without lines; which number is of which row and column is not certain, and it was not read as a table. Use a file with drawn lines, a Word file or a page, or fill in the template.`,
  };
}

function upright(pages: readonly number[]): Sentence {
  const told = pages.map(String);
  return {
    zh: `第 ${told.join('、')} 页的文字是竖排的，横着读会错，没有读取。请改用横排的文件，或把这些页里的数录入模板。`,
    en: `The text of page ${told.join(', ')} runs from top to bottom and was not read. Use a file written across, or fill in the template.`,
  };
}

const RECOGNISED_NOTE = '扫描件的识别文字，请对照原件';

const RECOGNISED: Sentence = {
  zh: '文字是扫描件经文字识别（OCR）得到的，可能认错数字。请对照原件逐项核对。',
  en: 'The text was recognised from a scan and digits may be wrong. Compare it with the original.',
};

const FAULTS: Readonly<Record<PdfFault, Sentence>> = {
  password: {
    zh: 'PDF 设有打开密码，不能读取。请用密码打开后另存为不加密的 PDF，或向提供者索取。',
    en: 'The PDF is protected by a password. Open it with the password and save it without.',
  },
  damaged: {
    zh: 'PDF 已损坏或不完整，不能读取。请重新下载，或用阅读器打开后另存。',
    en: 'The PDF is damaged or incomplete. Download it again, or open and save it in a viewer.',
  },
  'too-many-pages': {
    zh: `PDF 超过 ${String(PDF_LIMITS.pages)} 页，不像一份年度报告，未读取。请只保留报告所在的页。`,
    en: `The PDF has more than ${String(PDF_LIMITS.pages)} pages. Keep only those of the report.`,
  },
  'too-much': {
    zh: `PDF 里的文字和线条超过 ${String(PDF_LIMITS.marks / 10_000)} 万个，不像一份年度报告，未读取。请只保留报告所在的页。`,
    en: `The PDF holds more than ${String(PDF_LIMITS.marks)} characters and lines. Keep only the pages of the report.`,
  },
  'too-long': {
    zh: '读取 PDF 用时过长，已停止。请只保留报告所在的页，或改用 Word、网页文件。',
    en: 'Reading the PDF took too long and was stopped. Keep only the pages of the report.',
  },
  'no-pages': {
    zh: 'PDF 里没有页面。请重新取得文件后再载入。',
    en: 'The PDF has no pages. Get the file again and load it.',
  },
  scan: {
    zh: '这是扫描件：页面是图片，没有文字层，读不出数字。请索取 Word、网页或可复制文字的 PDF，或把统计表录入模板后载入。',
    en: 'This is a scan: its pages are pictures without text. Ask for a Word file, a page or a PDF with text, or fill in the template.',
  },
  'no-text': {
    zh: 'PDF 里没有文字。请索取 Word、网页或可复制文字的 PDF。',
    en: 'The PDF holds no text. Ask for a Word file, a page or a PDF with text.',
  },
  'unknown-characters': {
    zh: 'PDF 的字体没有说明文字对应关系，读出的是乱码，未载入。请索取 Word 或网页文件。',
    en: 'The fonts of the PDF do not say what their characters are. Ask for a Word file or a page.',
  },
};
