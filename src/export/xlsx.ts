import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import type { ChartTable, ChartView, TableCell, TableColumn } from '../charts/chart';
import { SYNTHETIC_MARK } from '../domain/dataset';
import { CHINESE_NAMES } from '../domain/words/names';
import { explanation, SOURCE_HEADS, sourceCells, type Citation } from './citation';
import { HEAD, number, text, titled } from './workbookCells';

/** Width of a column in characters; Chinese takes two. */
const NARROWEST = 8;
const WIDEST = 48;

/** Names of the sheets that go with the figures. */
const SHEETS = { shown: '数据', single: '明细', told: '说明', sources: '来源', findings: '校验' } as const;

/** Heads of the sheet 校验, with widths. */
const FINDING_HEADS = [
  ['单位代码', 14],
  ['年份', 8],
  ['口径', 10],
  ['结果', 10],
  ['规则', 34],
  ['问题说明', 70],
  ['左值', 12],
  ['右值', 12],
  ['差', 12],
  ['核对', 10],
  ['备注', 26],
  ['报告标题', 44],
] as const;

/**
 * A chart as a workbook of five sheets: 数据 (the table as seen), 明细 (one row per figure with form row, state and
 * source), 说明 (indicator, formula, filters, notes, link), 来源 (the reports), 校验 (what the rules say of them). Numbers
 * are numbers, codes are text, heads are frozen. Text is stored as text and never runs, so it needs no guard here.
 */
export async function xlsxOf(view: ChartView, citation: Citation): Promise<Blob> {
  const isMarked = view.subject.kind === 'synthetic';
  return written([
    tableSheet(SHEETS.shown, view.table, isMarked),
    tableSheet(SHEETS.single, view.longTable(), isMarked),
    toldSheet(explanation(view, citation)),
    ...citedSheets(citation, isMarked),
  ]);
}

/**
 * Several charts as one workbook: a sheet each with its table as seen, named by its place and what it counts; 明细 of all
 * of them (each row once), and 说明, 来源 and 校验 for all.
 */
export async function viewXlsxOf(charts: readonly ChartView[], citation: Citation): Promise<Blob> {
  const isMarked = charts.some(({ subject }) => subject.kind === 'synthetic');
  const single = joinedLongTable(charts);
  return written([
    ...charts.map((view, place) =>
      tableSheet(
        sheetName(place + 1, view.subject.measures[0]?.shortName ?? view.title),
        view.table,
        isMarked,
      ),
    ),
    ...(single === undefined ? [] : [tableSheet(SHEETS.single, single, isMarked)]),
    toldSheet(
      charts.flatMap((view, place) => [
        ['工作表', sheetName(place + 1, view.subject.measures[0]?.shortName ?? view.title)] as const,
        ...explanation(view, citation),
      ]),
    ),
    ...citedSheets(citation, isMarked),
  ]);
}

/** The single figures of several charts, each row once; undefined where no chart has any. */
export function joinedLongTable(charts: readonly ChartView[]): ChartTable | undefined {
  const tables = charts.filter(({ subject }) => subject.measures.length > 0).map((view) => view.longTable());
  const [first] = tables;
  if (first === undefined) return undefined;
  const keys = first.columns.map(({ key }) => key).join();
  const seen = new Set<string>();
  const rows = tables
    .filter(({ columns }) => columns.map(({ key }) => key).join() === keys)
    .flatMap(({ rows: own }) => own)
    .filter((row) => {
      const name = JSON.stringify(row.map(({ text: words }) => words));
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    });
  return { ...first, rows };
}

async function written(sheets: readonly Sheet<Blob>[]): Promise<Blob> {
  // The writer is wanted only when somebody presses the button.
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  return writeExcelFile([...sheets]).toBlob();
}

/** `3 收到申请`: unlike any other by its number; at most 31 characters, none that a spreadsheet refuses. */
function sheetName(place: number, name: string): string {
  return `${String(place)} ${name.replace(/[[\]:*?/\\']/gu, ' ').trim()}`.slice(0, 31).trim();
}

function toldSheet(lines: readonly (readonly [string, string])[]): Sheet<Blob> {
  return {
    sheet: SHEETS.told,
    data: lines.map(([key, value]): Row => [titled(key), text(value)]),
    columns: [{ width: 12 }, { width: 90 }],
  };
}

/** 来源 and 校验. */
function citedSheets({ reports, findings }: Citation, isMarked: boolean): readonly Sheet<Blob>[] {
  const mark = markRows(isMarked);
  const head = (value: string): Cell => ({ value, ...HEAD });
  return [
    {
      sheet: SHEETS.sources,
      data: [...mark, SOURCE_HEADS.map(head), ...reports.map((report): Row => sourceCells(report).map(text))],
      columns: [44, 30, 8, 10, 10, 24, 12, 48, 40].map((width) => ({ width })),
      stickyRowsCount: mark.length + 1,
    },
    {
      sheet: SHEETS.findings,
      data: [...mark, FINDING_HEADS.map(([value]) => head(value)), ...findingRows(findings)],
      columns: FINDING_HEADS.map(([, width]) => ({ width })),
      stickyRowsCount: mark.length + 1,
    },
  ];
}

function findingRows(findings: Citation['findings']): readonly Row[] {
  // An empty list must not read as if all was well.
  if (findings === undefined) return [[text('校验尚未完成，此文件不含校验结果。')]];
  if (findings.length === 0) return [[text('所查规则没有发现不符、提醒或说明。')]];
  return findings.map((found): Row => [
    text(found.report.unit),
    { value: found.report.year, type: Number, format: '0' },
    text(CHINESE_NAMES.scopes[found.report.scope]),
    text(found.result),
    text(found.rule),
    text(found.sentence),
    sideCell(found.left, found.isRate),
    sideCell(found.right, found.isRate),
    sideCell(found.difference, found.isRate),
    text(found.state),
    text(found.note),
    text(found.report.title),
  ]);
}

function sideCell(value: number | undefined, isRate: boolean): Cell {
  return value !== undefined && isRate ? { value, type: Number, format: '0.0%' } : number(value);
}

function markRows(isMarked: boolean): Row[] {
  return isMarked ? [[{ value: SYNTHETIC_MARK, fontWeight: 'bold', textColor: '#b7791f' }]] : [];
}

/** One sheet of a workbook with a table on it, its heads frozen; `isMarked` prints over it that the data is made up. */
export function tableSheet(sheet: string, table: ChartTable, isMarked: boolean): Sheet<Blob> {
  const mark = markRows(isMarked);
  const legend: Row[] = table.legend.map(({ mark: sign, meaning }) => [text(`${sign}：${meaning}`)]);
  return {
    sheet,
    data: [
      ...mark,
      table.columns.map(({ label, unit }): Cell => ({
        value: unit === undefined ? label : `${label}（${unit}）`,
        ...HEAD,
      })),
      ...table.rows.map((row): Row => table.columns.map((column, i) => cellOf(column, row[i]))),
      ...(legend.length > 0 ? [[null], ...legend] : []),
    ],
    columns: table.columns.map((column, i) => ({ width: widthOf(column, table.rows, i) })),
    stickyRowsCount: mark.length + 1,
  };
}

function cellOf({ kind }: TableColumn, cell: TableCell | undefined): Cell {
  if (cell === undefined) return null;
  if (typeof cell.number !== 'number') return text(cell.text);
  if (kind === 'rate') return { value: cell.number, type: Number, format: '0.0%' };
  if (kind === 'year') return { value: cell.number, type: Number, format: '0' };
  if (kind === 'points') return { value: cell.number, type: Number, format: '0.0' };
  return number(cell.number);
}

function widthOf({ label, unit }: TableColumn, rows: ChartTable['rows'], i: number): number {
  const widths = rows.slice(0, 200).map((row) => shownWidth(row[i]?.text ?? ''));
  return Math.min(
    WIDEST,
    Math.max(NARROWEST, shownWidth(label + (unit ?? '')) + 2, ...widths.map((width) => width + 2)),
  );
}

function shownWidth(value: string): number {
  return [...value].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
