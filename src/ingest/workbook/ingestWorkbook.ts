import type { DatasetInfo } from '../../domain/dataset';
import type { Problem } from '../../domain/problem';
import { isZip } from '../archive/zip';
import type { Container } from '../container';
import { isWorkbookArchive } from '../fileKind';
import { LAYOUT_WORDS } from '../ingestResult';
import type { IngestResult } from '../ingestResult';
import { importInfo, refusedFile, resultHead, saysSynthetic } from '../openFile';
import type { OpenFile } from '../openFile';
import { errorsFirst, fileProblem } from '../problems';
import { UNSTATED_SCOPE } from '../report/settleReports';
import { quoted } from '../sentence';
import { joinBatches } from '../worker/joinBatches';
import { sheetParts } from './sheetParts';
import type { SheetPart } from './sheetParts';
import { readWorkbook, workbookRefusal } from './workbook';
import type { WorkbookSheet } from './workbook';

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

function resultOf(
  file: OpenFile,
  all: readonly SheetPart[],
  bookProblems: readonly Problem[],
  sheets: readonly WorkbookSheet[],
  container: Container,
): IngestResult {
  const { name } = file.input;
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
  const isSynthetic = kept.some((part) => part.isSynthetic) || saysSynthetic(file.input);
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
    parts: all.map(({ part }) => part),
    sheets: kept.flatMap((part) => (part.batch === undefined || part.sheet === '' ? [] : [part.sheet])),
    header: refused[0]?.header ?? [],
    refused: refused.flatMap((part) => part.refused),
    refusedCsv:
      refused.length === 0 ? undefined : refused.map((part) => part.refusedCsv(isSynthetic) ?? '').join(''),
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
    sheet,
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
    zh: '工作簿里没有内容。请检查是否选错了文件。',
    en: 'The workbook is empty. Check that this is the right file.',
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
