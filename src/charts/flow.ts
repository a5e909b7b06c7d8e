import { formatCount, formatRateWithFraction, STATE_WORDS } from '../domain/format';
import { SCOPE_NAMES } from '../domain/report';
import type { PointRow } from '../engine/queries/rows';
import type { ChartTable, ChartView, TableCell } from './chart';
import { doubtLines, doubtNotes } from './doubts';
import { emptySentence } from './emptySentence';
import { figureMarks } from './figureMarks';
import { FLOW_OUTCOMES, flowFigures, flowReport, type FlowContext, type FlowFigures } from './flowFigures';
import { flowOption } from './flowOption';
import { longTable } from './longTable';
import { markedTable } from './markedTable';
import { distinct, isStatedPoint, namesText, pointTextWithUnit, printable, scopeOf } from './points';
import { dotted, reportsOf, scopesText, subjectOf } from './subject';
import { figureCell, legendOf } from './yearTable';

/** Not more than so many cells without a number are named under the chart. */
const MOST_NAMED = 8;

/**
 * From who applied to how it ended, in one report of the forms of 2019 and 2021: a band for every count of table three.
 * A cell without a number has no band and is named; sums are only of what is stated. Reports of another scope are
 * named, never added.
 *
 * @param rows of one unit and year, of the measures `FLOW_MEASURES`
 */
export function flowView(rows: readonly PointRow[], context: FlowContext): ChartView {
  const { naming, unit, year } = context;
  const report = flowReport(rows);
  const own = rows.filter(({ report_key }) => report_key === report);
  const figures = flowFigures(own, context);
  const subject = subjectOf(own, { naming, units: [unit], years: { from: year, to: year } }, FLOW_OUTCOMES);
  const [first] = FLOW_OUTCOMES;
  const empty =
    emptySentence(own, { units: [unit] }, first === undefined ? undefined : naming.measure(first)) ??
    (figures.total === 0 ? '各类申请人的各项办理结果都报 0，没有可画的去向。' : undefined);
  const title = `${naming.label(unit)} ${String(year)} 年各类申请人的办理结果`;
  return {
    title,
    subtitle: dotted('单位：件', '左：申请人', '右：办理结果', scopesText(subject.scopes)),
    option: flowOption(figures, context, (from, to) => wordsOf(figures, from, to, context)),
    table: markedTable(tableOf(title, figures, context), naming.kind),
    longTable: () => longTable(title, own, context),
    subject,
    notes: [
      ...largestNote(figures),
      '各条为当年的办理结果（三、（一）至（六）），结转下年度继续办理的不在其内。',
      ...missingNote(figures),
      ...otherReportsNote(rows, own),
      ...doubtNotes(own.filter(isStatedPoint), context, '红框的带'),
    ],
    ...figureMarks(
      (seriesIndex, dataIndex) => figures.cells[seriesIndex]?.[dataIndex],
      context,
      (row, seriesIndex) => shareWords(row, seriesIndex, figures).join('，'),
    ),
    height: 320,
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(own),
  };
}

function wordsOf(figures: FlowFigures, from: number, to: number, context: FlowContext): string {
  const row = figures.cells[from]?.[to];
  if (row === undefined) return '';
  const measure = context.naming.measure(row.measure_key);
  return [
    `${figures.applicants[from] ?? ''} → ${figures.outcomes[to] ?? ''}\u3000${pointTextWithUnit(measure, row)}`,
    ...shareWords(row, from, figures),
    ...doubtLines(row, context),
  ].join('\n');
}

/** The share of a count in its applicant's and in all; none where a cell of the base has no number. */
function shareWords(row: PointRow, from: number, figures: FlowFigures): readonly string[] {
  if (!isStatedPoint(row)) return [];
  const { total, complete } = lineOf(figures, from);
  const applicant = figures.applicants[from] ?? '';
  return [
    ...(complete && total > 0 ? [`占${applicant}的 ${shareOf(row.value, total)}`] : []),
    ...(figures.missing.length === 0 && figures.total > 0
      ? [`占全部的 ${shareOf(row.value, figures.total)}`]
      : []),
  ];
}

function shareOf(count: number, total: number): string {
  return formatRateWithFraction(count / total, count, total);
}

function lineOf(
  { cells }: FlowFigures,
  from: number,
): { readonly total: number; readonly complete: boolean } {
  const line = cells[from] ?? [];
  const stated = line.filter((row) => row !== undefined && isStatedPoint(row));
  return {
    total: stated.reduce((sum, row) => sum + (row?.value ?? 0), 0),
    complete: stated.length === line.length,
  };
}

/** The largest band in words; where several are as large, all of them. */
function largestNote(figures: FlowFigures): readonly string[] {
  const most = Math.max(0, ...figures.layout.bands.map(({ count }) => count));
  if (most === 0) return [];
  const names = figures.layout.bands
    .filter(({ count }) => count === most)
    .map(({ from, to }) => `${figures.applicants[from] ?? ''} → ${figures.outcomes[to] ?? ''}`);
  const share = figures.missing.length === 0 ? `，占全部的 ${shareOf(most, figures.total)}` : '';
  return [
    names.length === 1
      ? `最多的一股：${names[0] ?? ''} ${formatCount(most)} 件${share}。`
      : `最多的 ${String(names.length)} 股，各 ${formatCount(most)} 件：${namesText(names)}。`,
  ];
}

function missingNote({ missing }: FlowFigures): readonly string[] {
  if (missing.length === 0) return [];
  const names = missing.map(({ applicant, outcome, row }) => {
    const value = printable(row);
    return `${applicant}${outcome}（${typeof value === 'number' ? '' : STATE_WORDS[value]}）`;
  });
  return [`下列各格没有数字，不当作 0，没有画出，也不作占比：${namesText(names, MOST_NAMED)}。`];
}

function otherReportsNote(rows: readonly PointRow[], own: readonly PointRow[]): readonly string[] {
  const drawn = new Set(own.map(({ report_key }) => report_key));
  const others = distinct(
    rows.filter(({ report_key }) => !drawn.has(report_key)).map((row) => SCOPE_NAMES[scopeOf(row)]),
  );
  return others.length === 0 ? [] : [`同年还有另外口径的报告，没有并入：${others.join('、')}。`];
}

/** Applicants as rows, outcomes as columns. A sum stands only where all that it adds up has numbers. */
function tableOf(caption: string, figures: FlowFigures, context: FlowContext): ChartTable {
  const { applicants, outcomes, cells } = figures;
  const sumCell = (line: readonly (PointRow | undefined)[]): TableCell => {
    const values = line.map((row) => (row !== undefined && isStatedPoint(row) ? row.value : null));
    if (values.some((value) => value === null)) return { text: '', number: null };
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    return { text: formatCount(sum), number: sum };
  };
  const body = [
    ...cells.map((line, from): readonly TableCell[] => [
      { text: applicants[from] ?? '' },
      ...line.map((row): TableCell =>
        row === undefined ? { text: STATE_WORDS.noReport, number: null } : figureCell(row, context),
      ),
      sumCell(line),
    ]),
    [
      { text: '各列之和' },
      ...outcomes.map((_, to): TableCell => sumCell(cells.map((line) => line[to]))),
      sumCell(cells.flat()),
    ],
  ];
  return {
    caption,
    columns: [
      { key: 'applicant', label: '申请人', kind: 'text' },
      ...outcomes.map((label, to) => ({
        key: String(FLOW_OUTCOMES[to]),
        label,
        kind: 'number' as const,
        unit: '件',
      })),
      { key: 'sum', label: '各项之和', kind: 'number', unit: '件' },
    ],
    rows: body,
    legend: legendOf(body),
  };
}
