import { SYNTHETIC_MARK } from '../domain/dataset';
import type { DatasetInfo } from '../domain/dataset';
import type { Problem } from '../domain/problem';
import type { ReportBatch } from '../domain/report';
import type { Unit } from '../domain/unit';
import { isWorkbookArchive } from './fileKind';
import type { FilePart } from './filePart';
import { findForm } from './form/findForm';
import type { FoundForm } from './form/findForm';
import { readForm } from './form/readForm';
import { isBesideForm, reportBookOf } from './form/reportBook';
import { headRows, isBlankRow } from './grid';
import { LAYOUT_WORDS } from './ingestResult';
import type { Container, IngestResult } from './ingestResult';
import { joinBatches } from './joinBatches';
import type { Layout } from './layout';
import { importId, importInfo, pause, refusedFile, resultHead } from './openFile';
import type { IngestInput, OpenFile } from './openFile';
import { reportPart } from './reportPart';
import { errorsFirst, fileProblem, ProblemList } from './problems';
import { readReports } from './readReports';
import { HEAD_ROWS, recognise } from './recognise';
import type { RefusedRow } from './refusedRow';
import { refusedCsv } from './refusedCsv';
import { UNSTATED_SCOPE } from './settleReports';
import { quoted } from './sentence';
import { sheetGrid } from './sheetGrid';
import { readWorkbook, workbookRefusal } from './workbook';
import type { WorkbookSheet } from './workbook';
import { isZip } from './zip';

/** True for a file that is a workbook, or says so by its name. */
export function isWorkbook(name: string, bytes: Uint8Array): boolean {
  return /\.xls[xm]$/iu.test(name) || isWorkbookArchive(bytes);
}

/** Reads the sheets of a workbook: statutory forms, one report each, and tables, long or wide. */
export async function readWorkbookFile(file: OpenFile): Promise<IngestResult> {
  const { input, signal } = file;
  const { name, bytes } = input;
  if (!isZip(bytes))
    return refusedFile(name, workbookRefusal(name, isCompound(bytes) ? compoundFault(bytes) : 'not-a-zip'));
  const book = await readWorkbook(bytes, name, signal);
  if ('problem' in book) return refusedFile(name, book.problem);
  return readSheets(file, book.sheets, book.problems, 'xlsx');
}

/** Reads sheets that hold a statutory form or a table each, wherever they come from. */
export async function readSheets(
  file: OpenFile,
  sheets: readonly WorkbookSheet[],
  problems: readonly Problem[],
  container: Container,
): Promise<IngestResult> {
  const parts = await sheetParts(file, sheets);
  if (parts.length === 0) return refusedFile(file.input.name, emptyWorkbook(file.input.name));
  return resultOf(file, parts, problems, sheets, container);
}

/** What one sheet yields. */
interface SheetPart {
  readonly sheet: string;
  readonly layout: Layout['kind'] | 'form' | undefined;
  readonly batch: ReportBatch | undefined;
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
  readonly rows: { readonly accepted: number; readonly refused: number };
  readonly header: readonly string[];
  readonly refused: readonly RefusedRow[];
  readonly isSynthetic: boolean;
  readonly lacksScope: boolean;
  readonly part?: FilePart;
}

async function sheetParts(file: OpenFile, sheets: readonly WorkbookSheet[]): Promise<readonly SheetPart[]> {
  const told = sheets.filter(({ rows }) => rows.some((row) => !isBlankRow(row)));
  const found = new Map(
    told.filter(({ name }) => !isBesideForm(name)).map((sheet) => [sheet.name, kindOf(sheet, file.input)]),
  );
  const forms = [...found.values()].filter((kind) => kind !== undefined && 'form' in kind);
  // The sheets beside the form tell of one form; with several it is not known which.
  const book = forms.length === 1 ? reportBookOf(told) : undefined;
  const parts: SheetPart[] = [];
  for (const [index, sheet] of told.entries()) {
    await pause(file, index, told.length);
    if (isBesideForm(sheet.name) && forms.length > 0) continue;
    const kind = found.get(sheet.name);
    if (kind === undefined) parts.push(unreadSheet(file, sheet));
    else if ('form' in kind) parts.push(formPart(file, sheet, kind.form, book));
    else parts.push(await tablePart(file, sheet, kind.layout, kind.problems));
  }
  return parts;
}

type SheetKind =
  | { readonly form: FoundForm }
  | { readonly layout: Layout; readonly problems: readonly Problem[] }
  | undefined;

function kindOf({ name, rows }: WorkbookSheet, { name: file, options }: IngestInput): SheetKind {
  const choice = options?.reports?.get(name);
  const asForm = choice?.layout === 'form' ? findForm(rows, choice.form) : undefined;
  if (asForm !== undefined) return { form: asForm };
  const { layout, problems } = recognise(headRows(sheetGrid(rows), HEAD_ROWS), file);
  if (layout !== undefined && layout.figures.length > 0) return { layout, problems };
  const form = findForm(rows, choice?.form);
  return form === undefined ? undefined : { form };
}

function formPart(
  file: OpenFile,
  { name: sheet, rows }: WorkbookSheet,
  found: FoundForm,
  book: ReturnType<typeof reportBookOf>,
): SheetPart {
  const { input, regions } = file;
  const problems = new ProblemList(input.name, { zh: '行', en: 'line' });
  const { defaultScope, reports } = input.options ?? {};
  const choice = reports?.get(sheet);
  const { report: read, subject } = readForm(
    {
      file: input.name,
      sheet: sheet || undefined,
      rows,
      found,
      book,
      dataset: importId(file),
      defaultScope,
      regions,
      choice,
    },
    problems,
  );
  const lines = new Set(found.cells.map(({ row }) => row)).size;
  const marked = rows
    .slice(0, found.rows.first)
    .some((cells) => cells.some((cell) => cell.includes(SYNTHETIC_MARK)));
  return {
    sheet,
    layout: 'form',
    batch: read?.batch,
    units: read === undefined ? [] : [read.unit],
    problems: problems.list(),
    rows: read === undefined ? { accepted: 0, refused: lines } : { accepted: lines, refused: 0 },
    header: [],
    refused: [],
    isSynthetic: marked || book?.isSynthetic === true,
    lacksScope: read?.lacksScope === true,
    part: reportPart(sheet, 'form', subject, rows, choice),
  };
}

async function tablePart(
  file: OpenFile,
  { name: sheet, rows }: WorkbookSheet,
  layout: Layout,
  problems: readonly Problem[],
): Promise<SheetPart> {
  const { input, regions } = file;
  const read = await readReports(sheetGrid(rows), layout, problems, {
    file: input.name,
    dataset: importId(file),
    defaultScope: input.options?.defaultScope,
    regions,
  });
  const { summary } = read;
  const reports = read.batch.reports.map((report) => ({ ...report, sheet }));
  return {
    sheet,
    layout: layout.kind,
    batch: reports.length === 0 ? undefined : { ...read.batch, reports },
    units: read.units,
    problems: read.problems,
    rows: { accepted: Math.max(0, summary.rows - summary.refusedRows), refused: summary.refusedRows },
    header: layout.header,
    refused: read.refused,
    isSynthetic: read.isSynthetic,
    lacksScope: false,
  };
}

/** A sheet that is neither: told, so that nobody takes it for loaded. */
function unreadSheet({ input }: OpenFile, { name, rows }: WorkbookSheet): SheetPart {
  const { problems } = recognise(headRows(sheetGrid(rows), HEAD_ROWS), input.name);
  return {
    sheet: name,
    layout: undefined,
    batch: undefined,
    units: [],
    problems,
    rows: { accepted: 0, refused: 0 },
    header: [],
    refused: [],
    isSynthetic: false,
    lacksScope: false,
  };
}

function resultOf(
  file: OpenFile,
  all: readonly SheetPart[],
  bookProblems: readonly Problem[],
  sheets: readonly WorkbookSheet[],
  container: Container,
): IngestResult {
  const { name, options } = file.input;
  const { kept, repeated } = withoutRepeated(all, name);
  const understood = kept.filter(({ layout }) => layout !== undefined);
  // Sheets of notes beside one that was read are no fault of the file.
  const told = understood.length > 0 ? understood : kept;
  const skipped = understood.length > 0 ? kept.filter(({ layout }) => layout === undefined) : [];
  const problems = errorsFirst([
    ...bookProblems,
    ...told.flatMap((part) => inSheet(part, sheets.length > 1)),
    ...repeated,
    ...(skipped.length === 0 ? [] : [skippedSheets(name, skipped)]),
    ...(kept.some(({ lacksScope }) => lacksScope)
      ? [fileProblem('warning', 'scope.unstated', name, UNSTATED_SCOPE)]
      : []),
  ]);
  const batch = joinBatches(kept.flatMap((part) => part.batch ?? []));
  const isSynthetic =
    kept.some((part) => part.isSynthetic) || name.includes(SYNTHETIC_MARK) || options?.kind === 'synthetic';
  const info: DatasetInfo = {
    ...importInfo(file, isSynthetic ? 'synthetic' : 'real'),
    reportCount: batch.reports.length,
    figureCount: batch.figures.value.length,
  };
  const units = new Map(kept.flatMap((part) => part.units.map((unit) => [unit.id, unit] as const)));
  const layouts = new Set(understood.map(({ layout }) => layout));
  const [layout] = layouts;
  const refused = kept.filter((part) => part.refused.length > 0);
  return {
    ...resultHead(
      file,
      LAYOUT_WORDS[layouts.size > 1 ? 'sheets' : (layout ?? 'unknown')],
      layout === undefined ? 'none' : container,
    ),
    intake: batch.reports.length === 0 ? undefined : { info, units: [...units.values()], batch, problems },
    problems,
    rows: {
      accepted: kept.reduce((sum, { rows }) => sum + rows.accepted, 0),
      refused: kept.reduce((sum, { rows }) => sum + rows.refused, 0),
    },
    parts: all.flatMap(({ part }) => part ?? []),
    sheets: kept.flatMap((part) => (part.batch === undefined || part.sheet === '' ? [] : [part.sheet])),
    header: refused[0]?.header ?? [],
    refused: refused.flatMap((part) => part.refused),
    refusedCsv:
      refused.length === 0
        ? undefined
        : refused.map((part) => refusedCsv(part.header, part.refused)).join(''),
  };
}

/** A report may stand on one sheet only: which of two is right cannot be told. */
function withoutRepeated(
  parts: readonly SheetPart[],
  file: string,
): { readonly kept: readonly SheetPart[]; readonly repeated: readonly Problem[] } {
  const first = new Map<string, string>();
  const repeated: Problem[] = [];
  const kept = parts.map((part): SheetPart => {
    const again = part.batch?.reports.find(({ id }) => first.has(id));
    if (again === undefined) {
      for (const { id } of part.batch?.reports ?? []) first.set(id, part.sheet);
      return part;
    }
    repeated.push(repeatedReport(file, part.sheet, first.get(again.id) ?? '', again));
    const { accepted, refused } = part.rows;
    return { ...part, batch: undefined, rows: { accepted: 0, refused: accepted + refused } };
  });
  return { kept, repeated };
}

/** The problems of a sheet, with its name where there are several. */
function inSheet({ sheet, problems }: SheetPart, isOneOfMany: boolean): readonly Problem[] {
  if (!isOneOfMany) return problems;
  return problems.map((problem) => ({
    ...problem,
    sentence: {
      zh: `工作表“${quoted(sheet)}”${problem.sentence.zh}`,
      en: `Sheet “${quoted(sheet)}”: ${problem.sentence.en}`,
    },
  }));
}

function skippedSheets(file: string, parts: readonly SheetPart[]): Problem {
  const names = parts.map(({ sheet }) => quoted(sheet)).join('”“');
  return fileProblem('warning', 'sheet.unread', file, {
    zh: `工作表“${names}”不是能识别的统计表或数据表，未读取。`,
    en: `The sheets “${names}” hold no table that is known and were not read.`,
  });
}

function repeatedReport(
  file: string,
  sheet: string,
  first: string,
  { year }: { readonly year: number },
): Problem {
  return fileProblem('error', 'report.repeated', file, {
    zh: `工作表“${quoted(sheet)}”与“${quoted(first)}”是同一单位、${String(year)} 年、同一口径的报告，只载入前一张。请核对填报单位和年份。`,
    en: `The sheets “${quoted(sheet)}” and “${quoted(first)}” are of the same unit, year ${String(year)} and scope; only the latter was loaded.`,
  });
}

function emptyWorkbook(file: string): Problem {
  return fileProblem('error', 'file.empty', file, {
    zh: '工作簿里没有内容。',
    en: 'The workbook is empty.',
  });
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** The container of .xls, and of a workbook with a password. */
function isCompound(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, index) => bytes[index] === byte);
}

function compoundFault(bytes: Uint8Array): 'encrypted' | 'old-format' {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, 64 * 1024));
  return names.includes('EncryptedPackage') ? 'encrypted' : 'old-format';
}
