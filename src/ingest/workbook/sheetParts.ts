import { SYNTHETIC_MARK } from '../../domain/dataset';
import type { Problem } from '../../domain/problem';
import type { ReportBatch } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import type { FilePart } from '../filePart';
import { findForm } from '../form/findForm';
import type { FoundForm } from '../form/findForm';
import { readForm } from '../form/readForm';
import { isBesideForm, reportBookOf } from '../form/reportBook';
import { importId, pause, saysSynthetic } from '../openFile';
import type { OpenFile } from '../openFile';
import { ProblemList } from '../problems';
import type { ReadResult } from '../readResult';
import { reportPart } from '../reportPart';
import { headRows, isBlankRow } from '../table/grid';
import type { Layout } from '../table/layout';
import { mergedRows } from '../table/mergedRows';
import { readReports } from '../table/readReports';
import { HEAD_ROWS, recognise, tellsItself } from '../table/recognise';
import type { Recognition } from '../table/recognise';
import type { RefusedRow } from '../table/refusedRow';
import { sheetGrid } from './sheetGrid';
import type { WorkbookSheet } from './workbook';

/** What one sheet yields. */
export interface SheetPart {
  readonly sheet: string;
  readonly layout: Layout['kind'] | 'form' | undefined;
  readonly batch: ReportBatch | undefined;
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
  readonly rows: { readonly accepted: number; readonly refused: number };
  readonly header: readonly string[];
  readonly refused: readonly RefusedRow[];
  readonly refusedCsv: ReadResult['refusedCsv'];
  readonly isSynthetic: boolean;
  readonly lacksScope: boolean;
  readonly part: FilePart;
}

/** Reads every sheet that is not blank; the sheets beside a form tell more of it. */
export async function sheetParts(
  file: OpenFile,
  sheets: readonly WorkbookSheet[],
): Promise<readonly SheetPart[]> {
  const told = sheets.filter(({ rows }) => rows.some((row) => !isBlankRow(row)));
  const found = new Map(
    told.filter(({ name }) => !isBesideForm(name)).map((sheet) => [sheet.name, kindOf(sheet, file)]),
  );
  const forms = [...found.values()].filter((kind) => 'form' in kind);
  // The sheets beside the form tell of one form; with several it is not known which.
  const book = forms.length === 1 ? reportBookOf(told) : undefined;
  const parts: SheetPart[] = [];
  for (const [index, sheet] of told.entries()) {
    await pause(file, index, told.length);
    if (isBesideForm(sheet.name) && forms.length > 0) continue;
    const kind = found.get(sheet.name) ?? kindOf(sheet, file);
    if ('form' in kind) parts.push(formPart(file, sheet, kind.form, book));
    else parts.push(await tablePart(file, sheet, kind.table));
  }
  return parts;
}

type SheetKind = { readonly form: FoundForm } | { readonly table: Recognition };

/** A table that says of each row or column whose it is, or the statutory form, or a table the title tells of. */
function kindOf(sheet: WorkbookSheet, { input: { name: file, options }, regions }: OpenFile): SheetKind {
  const { name, rows, titles } = sheet;
  const choice = options?.reports?.get(name);
  const table = recognise(
    { ...headRows(sheetGrid(rows), HEAD_ROWS), merges: sheet.merges },
    { file, part: name, regions, options, rows: () => rows, titles },
  );
  const { layout } = table;
  const isTable = choice?.layout !== undefined && choice.layout !== 'form';
  const isForm = choice?.layout === 'form';
  if (isTable || (!isForm && layout !== undefined && tellsItself(layout))) return { table };
  const form = findForm(rows, choice?.form);
  return form !== undefined && (form.cells.length > 0 || layout === undefined) ? { form } : { table };
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
    refusedCsv: () => undefined,
    isSynthetic: marked || book?.isSynthetic === true,
    lacksScope: read?.lacksScope === true,
    part: reportPart(sheet, 'form', subject, rows, choice),
  };
}

async function tablePart(
  file: OpenFile,
  { name: sheet, rows, merges }: WorkbookSheet,
  { layout, part, problems }: Recognition,
): Promise<SheetPart> {
  const { input, regions } = file;
  if (layout === undefined) return unreadSheet(sheet, part, problems);
  const read = await readReports(sheetGrid(mergedRows(rows, merges, layout)), layout, problems, {
    file: input.name,
    dataset: importId(file),
    defaultScope: input.options?.defaultScope,
    regions,
    isSynthetic: saysSynthetic(input),
  });
  const { summary } = read;
  const reports = read.batch.reports.map((report) => (sheet === '' ? report : { ...report, sheet }));
  return {
    sheet,
    layout: layout.kind,
    batch: reports.length === 0 ? undefined : { ...read.batch, reports },
    units: read.units,
    problems: read.problems,
    rows: { accepted: Math.max(0, summary.rows - summary.refusedRows), refused: summary.refusedRows },
    header: layout.header,
    refused: read.refused,
    refusedCsv: read.refusedCsv,
    isSynthetic: read.isSynthetic,
    lacksScope: false,
    part,
  };
}

/** A sheet that is neither: told, so that nobody takes it for loaded. */
function unreadSheet(sheet: string, part: FilePart, problems: readonly Problem[]): SheetPart {
  return {
    sheet,
    layout: undefined,
    batch: undefined,
    units: [],
    problems,
    rows: { accepted: 0, refused: 0 },
    header: [],
    refused: [],
    refusedCsv: () => undefined,
    isSynthetic: false,
    lacksScope: false,
    part,
  };
}
