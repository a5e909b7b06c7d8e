import type { Sentence } from './sentence';

/** A file that is not text, and what its holder can do about it. */
export interface ForeignFile {
  /** Stable name, e.g. `png`. */
  readonly kind: string;
  readonly sentence: Sentence;
}

const SAVE_AS_WORKBOOK = {
  zh: '请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”后再载入。',
  en: 'Open it in Excel or WPS, save it as a workbook (*.xlsx) and load that file.',
};
const CHOOSE_FILE = {
  zh: '请选择 .xlsx、.docx、.html、.pdf、.csv、.tsv、.txt 或 .json 文件。',
  en: 'Choose a .xlsx, .docx, .html, .pdf, .csv, .tsv, .txt or .json file.',
};

interface Signature {
  readonly kind: string;
  readonly bytes: readonly number[];
  readonly zh: string;
  readonly en: string;
  readonly advice: Sentence;
}

const SIGNATURES: readonly Signature[] = [
  {
    kind: 'xls',
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    zh: '旧版 Office 或 WPS 文件（.xls、.et、.doc 等）',
    en: 'an older Office or WPS file (.xls, .et, .doc)',
    advice: SAVE_AS_WORKBOOK,
  },
  {
    kind: 'png',
    bytes: [0x89, 0x50, 0x4e, 0x47],
    zh: '图片（PNG）',
    en: 'a picture (PNG)',
    advice: CHOOSE_FILE,
  },
  {
    kind: 'jpeg',
    bytes: [0xff, 0xd8, 0xff],
    zh: '图片（JPEG）',
    en: 'a picture (JPEG)',
    advice: CHOOSE_FILE,
  },
  { kind: 'gif', bytes: ascii('GIF8'), zh: '图片（GIF）', en: 'a picture (GIF)', advice: CHOOSE_FILE },
  {
    kind: 'gzip',
    bytes: [0x1f, 0x8b],
    zh: '压缩文件（gzip）',
    en: 'a compressed file (gzip)',
    advice: CHOOSE_FILE,
  },
  {
    kind: 'rar',
    bytes: ascii('Rar!'),
    zh: '压缩文件（RAR）',
    en: 'a compressed file (RAR)',
    advice: CHOOSE_FILE,
  },
  {
    kind: '7z',
    bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
    zh: '压缩文件（7z）',
    en: 'a compressed file (7z)',
    advice: CHOOSE_FILE,
  },
  { kind: 'parquet', bytes: ascii('PAR1'), zh: ' Parquet 文件', en: 'a Parquet file', advice: CHOOSE_FILE },
];

/** Recognises files that only look like tables by their name. @returns undefined when nothing speaks against text */
export function foreignFile(bytes: Uint8Array): ForeignFile | undefined {
  const signature = SIGNATURES.find((candidate) => startsWith(bytes, candidate.bytes));
  if (signature !== undefined) return describe(signature);
  // PK, then the mark of a local file, of an empty archive or of a split one.
  if (startsWith(bytes, ascii('PK')) && (bytes[2] ?? 0) <= 7 && (bytes[3] ?? 0) <= 8) return archive();
  return undefined;
}

/** A file with bytes that no text has. */
export const BINARY_FILE: ForeignFile = {
  kind: 'binary',
  sentence: {
    zh: `这不是文本文件，无法读取。${CHOOSE_FILE.zh}`,
    en: `This is not a text file. ${CHOOSE_FILE.en}`,
  },
};

/** True for the text of a web page; some systems hand one out as “.xls”. */
export function isPage(text: string): boolean {
  const head = text.slice(0, 2000).trimStart().toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table|meta|!--)/u.test(head)) return true;
  return head.startsWith('<?xml') && /<(?:!doctype )?html[\s>]/u.test(head);
}

/** Text that is an XML spreadsheet, whatever its name says. */
export function foreignText(text: string): ForeignFile | undefined {
  if (isPage(text)) return undefined;
  const head = text.slice(0, 2000).trimStart().toLowerCase();
  if (head.startsWith('<?xml') || head.startsWith('<workbook')) {
    return describe({
      kind: 'xml',
      zh: ' XML 文件（或 XML 表格）',
      en: 'an XML file',
      advice: SAVE_AS_WORKBOOK,
    });
  }
  return undefined;
}

/** True for an archive that holds a workbook, whatever its name says. */
export function isWorkbookArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, ascii('PK')) && namesIn(bytes).includes('xl/');
}

/** True for an archive that holds the parts of a Word document. */
export function isDocumentArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, ascii('PK')) && namesIn(bytes).includes('word/');
}

/** Names of the packed files stand at their heads and, all together, at the end. */
function namesIn(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 4000), ...bytes.subarray(-8000));
}

function archive(): ForeignFile {
  return describe({
    kind: 'zip',
    zh: '压缩文件（ZIP）',
    en: 'an archive (ZIP)',
    // An archive that is dropped is unpacked before this; what gets here lay in one, or calls itself something else.
    advice: {
      zh: '压缩包里的压缩包，或扩展名不是 .zip 的压缩包，请先解压，再把其中的文件拖入。',
      en: 'An archive in an archive, or one not called .zip, must be unpacked first; then drop the files in it.',
    },
  });
}

function describe({ kind, zh, en, advice }: Omit<Signature, 'bytes'>): ForeignFile {
  return {
    kind,
    sentence: { zh: `这是${zh}，目前不能直接读取。${advice.zh}`, en: `This is ${en}. ${advice.en}` },
  };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return bytes.length >= head.length && head.every((byte, index) => bytes[index] === byte);
}

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
