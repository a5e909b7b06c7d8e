import type { Problem } from '../../domain/problem';
import { storedZip, unpack, zipEntries, ZipError } from '../archive/zip';
import type { ZipEntry, ZipFault } from '../archive/zip';
import { fileProblem } from '../problems';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import type { Merge } from '../table/findHead';
import { isCancel, throwIfAborted } from '../../domain/cancel';
import { nextTask } from '../../domain/turns';
import { countsFrom1904, dateText, withPlain1904, withYears, yearFormats } from './dateCells';
import { cleanedSheet, hasOpenTags, sheetFault, sheetShape } from './sheetXml';
import type { SheetShape } from './sheetXml';
import { sheetPaths } from './workbookOrder';

const RUNNING_CLOCK = Date.now;

/** A sheet as text: row 1 of the sheet is the first entry, empty cells are ''. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Cells merged with others; absent where none are known. */
  readonly merges?: readonly Merge[];
  /** Titles of a table in a document: paragraphs above it, and above the first table of all. */
  readonly titles?: TableTitles;
}

/** Paragraphs that may tell whose a table is. */
export interface TableTitles {
  readonly near: readonly string[];
  readonly around: readonly string[];
}

/** A workbook read, or why it cannot be. */
export type WorkbookReading =
  | { readonly sheets: readonly WorkbookSheet[]; readonly problems: readonly Problem[] }
  | { readonly problem: Problem };

/** Largest workbook that is read; beyond it a file is refused with a sentence. */
const WORKBOOK_LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  cells: 1_000_000,
  sheets: 1000,
} as const;

/** Parts of a workbook that hold cells or say how to read them; pictures, charts and drawings are passed over. */
const WANTED =
  /^xl\/(?:_rels\/workbook\.xml\.rels|(?!drawings|theme|media|charts|pivot|externalLinks|comments|ctrlProps|activeX|embeddings|diagrams|queryTables|tables)(?:[^/]+|worksheets\/[^/]+)\.xml)$/iu;
const SHEET = /^xl\/worksheets\//iu;

/**
 * Reads the values of every sheet. What would fill the memory is refused before it is unpacked.
 *
 * @throws DOMException `AbortError` when `signal` is raised
 */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
  signal?: AbortSignal,
): Promise<WorkbookReading> {
  if (bytes.length > WORKBOOK_LIMITS.fileBytes) return refused(file, 'too-large');
  try {
    const entries = zipEntries(bytes).filter(({ name }) => WANTED.test(name));
    if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return refused(file, 'no-workbook');
    const total = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
    if (total > WORKBOOK_LIMITS.unpackedBytes) return refused(file, 'too-large-unpacked');
    const { parts, shapes } = await unpackedParts(bytes, entries, signal);
    if (sheetCount(parts) > WORKBOOK_LIMITS.sheets) return refused(file, 'too-many-sheets');
    const all = [...shapes.values()];
    const cells = all.reduce((sum, shape) => sum + shape.cells, 0);
    if (cells > WORKBOOK_LIMITS.cells) return refused(file, 'too-many-cells');
    const faults = all.flatMap((shape) => sheetFault(shape) ?? []);
    if (faults[0] !== undefined) return refused(file, faults[0]);
    throwIfAborted(signal);
    const shapeOf = shapesInOrder(parts, shapes);
    const { sheets: read, asDates } = await parsed(parts);
    const sheets = read.map((sheet, index) => ({ ...sheet, merges: shapeOf[index]?.merges ?? [] }));
    const unsaved = all.reduce((sum, shape) => sum + shape.unsavedFormulas, 0);
    return {
      sheets,
      problems: [
        ...(unsaved === 0 ? [] : [unsavedFormulas(file, unsaved)]),
        ...(asDates === 0 ? [] : [numbersAsDates(file, asDates)]),
        ...hiddenSheets(file, sheets, parts),
        ...sheets.flatMap(({ name }, index) => hiddenCells(file, name, shapeOf[index]) ?? []),
      ],
    };
  } catch (error) {
    if (error instanceof ZipError) return refused(file, error.fault);
    if (isCancel(error)) throw error;
    // The parser throws at anything it does not understand.
    return refused(file, 'damaged');
  }
}

/** How many sheets the workbook says it has; the same one may be named a million times. */
function sheetCount(parts: ReadonlyMap<string, Uint8Array>): number {
  const xml = new TextDecoder().decode(parts.get('xl/workbook.xml'));
  return xml.match(/<(?:\w+:)?sheet\b/gu)?.length ?? 0;
}

async function unpackedParts(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
  signal: AbortSignal | undefined,
): Promise<{ parts: ReadonlyMap<string, Uint8Array>; shapes: ReadonlyMap<string, SheetShape> }> {
  const parts = new Map<string, Uint8Array>();
  const shapes = new Map<string, SheetShape>();
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  let dates: { readonly years: ReadonlySet<string>; readonly isFrom1904: boolean } | undefined;
  // How cells are to be read stands in parts beside the sheets.
  for (const entry of [...entries].sort((a, b) => Number(SHEET.test(a.name)) - Number(SHEET.test(b.name)))) {
    // Lets messages in (a cancel is one) between two parts.
    await nextTask();
    throwIfAborted(signal);
    const content = unpack(bytes, entry);
    if (!SHEET.test(entry.name)) parts.set(entry.name, content);
    else {
      const xml = new TextDecoder().decode(content);
      if (hasOpenTags(xml)) throw new ZipError('damaged');
      dates ??= {
        years: yearFormats(text('xl/styles.xml')),
        isFrom1904: countsFrom1904(text('xl/workbook.xml')),
      };
      const cleaned = withYears(cleanedSheet(xml), dates.years, dates.isFrom1904);
      shapes.set(entry.name, sheetShape(cleaned));
      parts.set(entry.name, new TextEncoder().encode(cleaned));
    }
  }
  return { parts, shapes };
}

/** The shapes of the sheets in the order of their tabs, where the parts of the workbook tell it. */
function shapesInOrder(
  parts: ReadonlyMap<string, Uint8Array>,
  shapes: ReadonlyMap<string, SheetShape>,
): readonly (SheetShape | undefined)[] {
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  return sheetPaths(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels')).map((path) =>
    shapes.get(path),
  );
}

/** The parser gets its parts unpacked: it would start workers of its own, which the content policy refuses. */
async function parsed(
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<{ readonly sheets: readonly WorkbookSheet[]; readonly asDates: number }> {
  // Only a workbook needs it.
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const book = new TextDecoder().decode(parts.get('xl/workbook.xml'));
  const plain = new Map(parts).set('xl/workbook.xml', new TextEncoder().encode(withPlain1904(book)));
  const read = await withStillClock(() => readXlsxFile(storedZip(plain), { trim: false }));
  const isFrom1904 = countsFrom1904(book);
  let asDates = 0;
  const text = (cell: unknown): string => {
    if (!(cell instanceof Date)) return textOf(cell);
    const date = dateText(cell, isFrom1904);
    if (date.isNumber) asDates += 1;
    return date.text;
  };
  const sheets = read.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(text)) }));
  return { sheets, asDates };
}

/**
 * Does work while `Date.now` stands still. The parser cuts a sheet into pieces, halves them whenever one took long by that
 * clock, and calls itself for the next: on a busy machine a hundred thousand rows end in a stack that is full. By a clock
 * that stands still its pieces grow. Nothing else here asks for the time.
 */
async function withStillClock<Result>(work: () => Promise<Result>): Promise<Result> {
  const now = Date.now();
  Date.now = () => now;
  try {
    return await work();
  } finally {
    Date.now = RUNNING_CLOCK;
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' || typeof cell === 'string' ? String(cell) : '';
}

type Refusal =
  | ZipFault
  | 'too-large'
  | 'too-large-unpacked'
  | 'too-many-cells'
  | 'too-many-columns'
  | 'too-many-sheets'
  | 'too-spread'
  | 'old-format'
  | 'no-workbook';

const SENTENCES: Readonly<Record<Refusal, Sentence>> = {
  'not-a-zip': {
    zh: '扩展名是 .xlsx，内容却不是 Excel 工作簿。如果其实是文本，请把扩展名改为 .csv；否则请重新另存为 .xlsx。',
    en: 'The name ends in .xlsx but the content is no workbook. Rename a text to .csv, or save it as .xlsx again.',
  },
  'cut-off': {
    zh: '工作簿不完整，可能没有下载或复制完。请重新取得后再载入。',
    en: 'The workbook is cut off; it may not have been copied whole. Get it again.',
  },
  damaged: {
    zh: '工作簿已损坏或加了密码，不能读取。请用 Excel 或 WPS 打开后另存为新的 .xlsx。',
    en: 'The workbook is damaged or protected. Open it in Excel or WPS and save it as a new .xlsx.',
  },
  'too-large': {
    zh: '工作簿超过 50 MB，未读取。请删去图片和无关工作表，或另存为 CSV 后载入。',
    en: 'The workbook is larger than 50 MB. Remove pictures and other sheets, or save the table as CSV.',
  },
  'too-large-unpacked': {
    zh: '工作簿解压后超过 200 MB，未读取，以免占满内存。请拆分，或另存为 CSV 后载入。',
    en: 'Unpacked, the workbook is larger than 200 MB and was not read. Split it, or save the table as CSV.',
  },
  'too-many-cells': {
    zh: '工作簿的单元格超过 100 万个，未读取。请拆分，或另存为 CSV 后载入。',
    en: 'The workbook has more than a million cells. Split it, or save the table as CSV.',
  },
  'too-many-columns': {
    zh: '有工作表超过 2000 列，不像统计表，未读取。请删去多余的列后再载入。',
    en: 'A sheet has more than 2,000 columns and was not read. Delete what is not needed.',
  },
  'too-many-sheets': {
    zh: '工作簿的工作表超过 1000 张，未读取。请只留下要载入的工作表。',
    en: 'The workbook has more than 1,000 sheets. Keep only those that are to be loaded.',
  },
  'too-spread': {
    zh: '有工作表的内容散落在很大的范围里，未读取。请删去远处多余的单元格后再载入。',
    en: 'The cells of a sheet lie too far apart to be read. Delete those that are not needed.',
  },
  encrypted: {
    zh: '工作簿加了密码，不能读取。请先去掉密码再载入。',
    en: 'The workbook is protected by a password. Remove the password first.',
  },
  unsupported: {
    zh: '工作簿用了不支持的压缩方法，不能读取。请用 Excel 或 WPS 打开后另存为新的 .xlsx。',
    en: 'The workbook is packed in a way that is not read. Open it in Excel or WPS and save it as a new .xlsx.',
  },
  'old-format': {
    zh: '扩展名是 .xlsx，内容却是旧版 Excel 或 WPS 格式（.xls、.et）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再载入。',
    en: 'The name ends in .xlsx but the content is of the older format (.xls, .et). Open it and save it as .xlsx.',
  },
  'no-workbook': {
    zh: '压缩包里没有 Excel 工作簿。如是压缩文件，请先解压。',
    en: 'The archive holds no workbook. Unpack it first.',
  },
};

/** The problem of a workbook that cannot be read. */
export function workbookRefusal(file: string, why: Refusal): Problem {
  return fileProblem('error', `xlsx.${why}`, file, SENTENCES[why]);
}

function refused(file: string, why: Refusal): WorkbookReading {
  return { problem: workbookRefusal(file, why) };
}

/** Hidden rows and columns are read like all others, since offices hide what they filled in; it is told. */
function hiddenCells(file: string, sheet: string, shape: SheetShape | undefined): Problem | undefined {
  const { rows, columns } = shape?.hidden ?? { rows: 0, columns: 0 };
  if (rows + columns === 0) return undefined;
  const zh = [
    ...(rows === 0 ? [] : [`${String(rows)} 行`]),
    ...(columns === 0 ? [] : [`${String(columns)} 列`]),
  ].join('、');
  return fileProblem('warning', 'xlsx.hidden', file, {
    zh: `工作表“${quoted(sheet)}”有隐藏的${zh}，已一并读取。如不应载入，请删去后重新载入。`,
    en: `The sheet “${quoted(sheet)}” has ${String(rows)} hidden rows and ${String(columns)} hidden columns, which were read too. Delete them if they are not meant.`,
  });
}

/** Hidden sheets are read like all others; some can only be shown by a program, so it is told which. */
function hiddenSheets(
  file: string,
  sheets: readonly WorkbookSheet[],
  parts: ReadonlyMap<string, Uint8Array>,
): readonly Problem[] {
  const tags =
    new TextDecoder().decode(parts.get('xl/workbook.xml')).match(/<(?:\w+:)?sheet\b[^<>]*>/gu) ?? [];
  const hidden = sheets.filter((_, at) => /\sstate="(?:very)?hidden"/iu.test(tags[at] ?? ''));
  if (hidden.length === 0) return [];
  const names = hidden.map(({ name }) => quoted(name)).join('”“');
  return [
    fileProblem('warning', 'xlsx.hidden', file, {
      zh: `工作表“${names}”是隐藏的，已一并读取。如不应载入，请删去后重新载入。`,
      en: `The sheets “${names}” are hidden and were read too. Delete them if they are not meant.`,
    }),
  ];
}

function numbersAsDates(file: string, count: number): Problem {
  return fileProblem('warning', 'xlsx.number-as-date', file, {
    zh: `有 ${String(count)} 个数设成了日期格式（58 会显示成 1900/2/27），按数值读取。请核对；如要改正，把这些单元格的格式改为“常规”。`,
    en: `${String(count)} numbers have the format of a date (58 shows as 1900/2/27) and were read as numbers. Check them, or set their format to General.`,
  });
}

function unsavedFormulas(file: string, count: number): Problem {
  return fileProblem('warning', 'xlsx.formula-without-value', file, {
    zh: `有 ${String(count)} 个公式没有保存计算结果，按空单元格读取。请用 Excel 或 WPS 打开、保存后重新载入。`,
    en: `${String(count)} formulas were saved without their results and were read as empty. Open and save the workbook, then load it again.`,
  });
}
