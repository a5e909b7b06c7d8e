import type { ChartTable, ChartView, LongTable, TableCell, TableColumn } from '../charts/chart';
import { columnHead } from '../charts/table/columnHead';
import { longTableOf, rowByRow } from '../charts/table/rowByRow';
import { SCOPE_NAMES } from '../domain/report';
import { explanation, sourceCells, sourceHeads, type CitedFinding, type Citation } from './citation';
import { shownWidth, widthOfNames, widthUnder } from './workbook/columnWidth';
import { inTurn, listed, type Sheet, type BookCell, type BookRow } from './workbook/sheet';
import { bookWords } from './words/book';
import { below, headed, markRows, number, text, titled } from './workbookCells';

/** Width of a column in characters; Chinese takes two. */
const NARROWEST = 8;
const WIDEST = 48;
const LONGEST_HEAD = 26;
/** The first rows say how wide a column is. */
const MEASURED_ROWS = 200;

/** Widths of the sheet 校验, by its columns. */
const FINDING_WIDTHS = {
  unit: 14,
  year: 8,
  scope: 10,
  result: 10,
  rule: 34,
  sentence: 70,
  left: 12,
  right: 12,
  difference: 12,
  state: 10,
  note: 26,
  title: 44,
} as const;

/**
 * A chart as a workbook of five sheets: 数据 (the table as seen), 明细 (one row per figure with form row, state and
 * source), 说明 (indicator, formula, filters, notes, link), 来源 (the reports), 校验 (what the rules say of them). Numbers
 * are numbers, codes are text, heads are frozen. Text is stored as text and never runs, so it needs no guard here. Said
 * in the language in force, also when its rows are read; the chart is given in it.
 */
export function chartSheets(view: ChartView, citation: Citation): readonly Sheet[] {
  const isMarked = view.subject.kind === 'synthetic';
  const { sheets } = bookWords();
  return [
    tableSheet(sheets.shown, view.table, isMarked),
    tableSheet(sheets.single, view.longTable(), isMarked),
    toldSheet(explanation(view, citation)),
    ...citedSheets(citation, isMarked),
  ];
}

/**
 * Several charts as one workbook: a sheet each with its table as seen, named by its place and what it counts; 明细 of all
 * of them (each row once), and 说明, 来源 and 校验 for all.
 */
export function viewSheets(charts: readonly ChartView[], citation: Citation): readonly Sheet[] {
  const isMarked = charts.some(({ subject }) => subject.kind === 'synthetic');
  const single = joinedLongTable(charts);
  const { sheets, about } = bookWords();
  return [
    ...charts.map((view, place) =>
      tableSheet(
        sheetName(place + 1, view.subject.measures[0]?.shortName ?? view.title),
        view.table,
        isMarked,
      ),
    ),
    ...(single === undefined ? [] : [tableSheet(sheets.single, single, isMarked)]),
    toldSheet(
      charts.flatMap((view, place) => [
        [about.sheet, sheetName(place + 1, view.subject.measures[0]?.shortName ?? view.title)] as const,
        ...explanation(view, citation),
      ]),
    ),
    ...citedSheets(citation, isMarked),
  ];
}

/** The single figures of several charts, each row once; undefined where no chart has any. */
export function joinedLongTable(charts: readonly ChartView[]): LongTable | undefined {
  const all = charts.filter(({ subject }) => subject.measures.length > 0).map((view) => view.longTable());
  const [first] = all;
  if (first === undefined) return undefined;
  const heads = first.columns.map(({ key }) => key).join();
  const tables = all.filter(({ columns }) => columns.map(({ key }) => key).join() === heads);
  const seen = new Set<string>();
  const places: (readonly [LongTable, number])[] = [];
  for (const table of tables) {
    for (let place = 0; place < table.rowCount; place += 1) {
      const key = table.keyAt(place);
      if (seen.has(key)) continue;
      seen.add(key);
      places.push([table, place]);
    }
  }
  return rowByRow(first, {
    rowCount: places.length,
    rowAt: (at) => {
      const [table, place] = places[at] ?? [];
      return table === undefined || place === undefined ? [] : table.rowAt(place);
    },
  });
}

/** `3 收到申请`: unlike any other by its number; at most 31 characters, none that a spreadsheet refuses. */
function sheetName(place: number, name: string): string {
  return `${String(place)} ${name.replace(/[[\]:*?/\\']/gu, ' ').trim()}`.slice(0, 31).trim();
}

function toldSheet(lines: readonly (readonly [string, string])[]): Sheet {
  return listed(
    { sheet: bookWords().sheets.told, widths: [widthOfNames(lines.map(([key]) => key)), 90] },
    lines.map(([key, value]) => [titled(key), text(value)]),
  );
}

/** 来源 and 校验. */
function citedSheets({ reports, findings }: Citation, isMarked: boolean): readonly Sheet[] {
  const mark = markRows(isMarked);
  const frozenRows = mark.length + 1;
  const { sheets, findings: heads } = bookWords();
  const columns = Object.entries(FINDING_WIDTHS).map(([key, width]) => {
    const head = heads[key as keyof typeof FINDING_WIDTHS];
    return { head, width: widthUnder(head, width) };
  });
  const sourceColumns = sourceHeads();
  return [
    {
      sheet: sheets.sources,
      widths: sourceColumns.map(({ width }) => width),
      frozenRows,
      rowCount: frozenRows + reports.length,
      rows: inTurn([...mark, sourceColumns.map(({ head }) => headed(head))], reports, (report) =>
        sourceCells(report).map(text),
      ),
    },
    {
      sheet: sheets.findings,
      widths: columns.map(({ width }) => width),
      frozenRows,
      rowCount: frozenRows + (findings?.length ?? 0),
      rows: inTurn(
        [...mark, columns.map(({ head }) => headed(head)), ...noFindings(findings)],
        findings ?? [],
        findingRow,
      ),
    },
  ];
}

function noFindings(findings: Citation['findings']): readonly BookRow[] {
  // An empty list must not read as if all was well.
  if (findings === undefined) return [[below(bookWords().notChecked)]];
  return findings.length === 0 ? [[below(bookWords().nothingFound)]] : [];
}

function findingRow(found: CitedFinding): BookRow {
  const rate = found.isRate ? 'rate' : undefined;
  return [
    text(found.report.unit),
    number(found.report.year, 'year'),
    text(SCOPE_NAMES[found.report.scope]),
    text(found.result),
    text(found.rule),
    text(found.sentence),
    number(found.left, rate),
    number(found.right, rate),
    number(found.difference, rate),
    text(found.state),
    text(found.note),
    text(found.report.title),
  ];
}

/** One sheet of a workbook with a table on it, its heads frozen; `isMarked` prints over it that the data is made up. */
export function tableSheet(sheet: string, table: ChartTable, isMarked: boolean): Sheet {
  const mark = markRows(isMarked);
  const { columns, legend, rowCount, rowAt } = longTableOf(table);
  const heads = columns.map((column) => headed(columnHead(column)));
  const marks = legend.map(({ mark: sign, meaning }) => [below(bookWords().legend(sign, meaning))]);
  const sample = Array.from({ length: Math.min(MEASURED_ROWS, rowCount) }, (_, place) => rowAt(place));
  return {
    sheet,
    widths: columns.map((column, i) => widthOf(column, sample, i)),
    frozenRows: mark.length + 1,
    rowCount: mark.length + 1 + rowCount,
    rows: {
      *[Symbol.iterator]() {
        yield* mark;
        yield heads;
        for (let place = 0; place < rowCount; place += 1) {
          const row = rowAt(place);
          yield columns.map((column, i) => cellOf(column, row[i]));
        }
        if (marks.length > 0) yield* [[], ...marks];
      },
    },
  };
}

function cellOf({ kind }: TableColumn, cell: TableCell | undefined): BookCell {
  if (cell === undefined) return null;
  if (typeof cell.number !== 'number') return text(cell.text);
  return kind === 'rate' || kind === 'year' || kind === 'points'
    ? number(cell.number, kind)
    : number(cell.number);
}

function widthOf(column: TableColumn, sample: ChartTable['rows'], i: number): number {
  const head = columnHead(column);
  const widths = sample.map((row) => shownWidth(row[i]?.text ?? '') + 2);
  // A long head wraps rather than to widen a column of short cells.
  const least = Math.max(NARROWEST, Math.min(shownWidth(head) + 2, LONGEST_HEAD), ...widths);
  return widthUnder(head, Math.min(WIDEST, least));
}
