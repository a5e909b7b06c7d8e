import type { ChartTable, ChartView, LongTable, TableCell, TableColumn } from '../charts/chart';
import { longTableOf, rowByRow } from '../charts/table/rowByRow';
import { CHINESE_NAMES } from '../domain/words/names';
import { explanation, SOURCE_HEADS, sourceCells, type CitedFinding, type Citation } from './citation';
import { listed, type Sheet, type BookCell, type BookRow } from './workbook/sheet';
import { below, headed, markRows, number, text, titled } from './workbookCells';

/** Width of a column in characters; Chinese takes two. */
const NARROWEST = 8;
const WIDEST = 48;
/** The first rows say how wide a column is. */
const MEASURED_ROWS = 200;

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
export function chartSheets(view: ChartView, citation: Citation): readonly Sheet[] {
  const isMarked = view.subject.kind === 'synthetic';
  return [
    tableSheet(SHEETS.shown, view.table, isMarked),
    tableSheet(SHEETS.single, view.longTable(), isMarked),
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
  return [
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
    { sheet: SHEETS.told, widths: [12, 90] },
    lines.map(([key, value]) => [titled(key), text(value)]),
  );
}

/** 来源 and 校验. */
function citedSheets({ reports, findings }: Citation, isMarked: boolean): readonly Sheet[] {
  const mark = markRows(isMarked);
  const frozenRows = mark.length + 1;
  return [
    {
      sheet: SHEETS.sources,
      widths: [44, 30, 8, 10, 10, 24, 12, 48, 40],
      frozenRows,
      rowCount: frozenRows + reports.length,
      rows: inTurn([...mark, SOURCE_HEADS.map(headed)], reports, (report) => sourceCells(report).map(text)),
    },
    {
      sheet: SHEETS.findings,
      widths: FINDING_HEADS.map(([, width]) => width),
      frozenRows,
      rowCount: frozenRows + (findings?.length ?? 0),
      rows: inTurn(
        [...mark, FINDING_HEADS.map(([value]) => headed(value)), ...noFindings(findings)],
        findings ?? [],
        findingRow,
      ),
    },
  ];
}

/** Some rows, then one for each thing, made when it is read. */
function inTurn<Thing>(
  first: readonly BookRow[],
  things: readonly Thing[],
  rowOf: (thing: Thing) => BookRow,
): Iterable<BookRow> {
  return {
    *[Symbol.iterator]() {
      yield* first;
      for (const thing of things) yield rowOf(thing);
    },
  };
}

function noFindings(findings: Citation['findings']): readonly BookRow[] {
  // An empty list must not read as if all was well.
  if (findings === undefined) return [[below('校验尚未完成，此文件不含校验结果。')]];
  return findings.length === 0 ? [[below('所查规则没有发现不符、提醒或说明。')]] : [];
}

function findingRow(found: CitedFinding): BookRow {
  const rate = found.isRate ? 'rate' : undefined;
  return [
    text(found.report.unit),
    number(found.report.year, 'year'),
    text(CHINESE_NAMES.scopes[found.report.scope]),
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
  const heads = columns.map(({ label, unit }) => headed(unit === undefined ? label : `${label}（${unit}）`));
  const marks = legend.map(({ mark: sign, meaning }) => [below(`${sign}：${meaning}`)]);
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

function widthOf({ label, unit }: TableColumn, sample: ChartTable['rows'], i: number): number {
  const widths = sample.map((row) => shownWidth(row[i]?.text ?? ''));
  return Math.min(
    WIDEST,
    Math.max(NARROWEST, shownWidth(label + (unit ?? '')) + 2, ...widths.map((width) => width + 2)),
  );
}

function shownWidth(value: string): number {
  return [...value].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
