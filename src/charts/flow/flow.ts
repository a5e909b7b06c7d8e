import { formatCount, formatRateWithFraction, STATE_WORDS } from '../../domain/format';
import { SCOPE_NAMES } from '../../domain/report';
import type { PointRow } from '../../engine/queries/rows';
import type { ChartTable, ChartView, TableCell } from '../chart';
import { doubtLines, doubtNotes } from '../doubts';
import { emptySentence } from '../emptySentence';
import { figureMarks } from '../figureMarks';
import { distinct, isStatedPoint, namesText, pointTextWithUnit, printable, scopeOf } from '../points';
import { dotted, reportsOf, scopesText, subjectOf } from '../subject';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { figureCell, legendOf } from '../table/yearTable';
import { chartWords } from '../words/chart';
import { flowWords } from '../words/flow';
import { tableWords } from '../words/table';
import { FLOW_OUTCOMES, flowFigures, flowReport, type FlowContext, type FlowFigures } from './flowFigures';
import { flowOption } from './flowOption';

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
  const words = flowWords();
  const empty =
    emptySentence(own, { units: [unit] }, first === undefined ? undefined : naming.measure(first)) ??
    (figures.total === 0 ? words.allZero : undefined);
  const title = words.title(naming.label(unit), year);
  return {
    title,
    subtitle: dotted(chartWords().unit(words.cases), words.left, words.right, scopesText(subject.scopes)),
    option: flowOption(figures, context, (from, to) => wordsOf(figures, from, to, context)),
    table: markedTable(tableOf(title, figures, context), naming.kind),
    longTable: () => longTable(title, own, context),
    subject,
    notes: [
      ...largestNote(figures),
      words.scopeOfBands,
      ...missingNote(figures),
      ...otherReportsNote(rows, own),
      ...doubtNotes(own.filter(isStatedPoint), context, 'framedBand'),
    ],
    ...figureMarks(
      (seriesIndex, dataIndex) => figures.cells[seriesIndex]?.[dataIndex],
      context,
      (row, seriesIndex) => chartWords().clauses(shareWords(row, seriesIndex, figures)),
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
  const words = flowWords();
  return [
    ...(complete && total > 0 ? [words.shareOf(applicant, shareOf(row.value, total))] : []),
    ...(figures.missing.length === 0 && figures.total > 0
      ? [words.shareOfAll(shareOf(row.value, figures.total))]
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
  const share = figures.missing.length === 0 ? shareOf(most, figures.total) : '';
  const words = flowWords();
  return [
    names.length === 1
      ? words.largest(names[0] ?? '', formatCount(most), share)
      : words.largestFew(names.length, formatCount(most), namesText(names)),
  ];
}

function missingNote({ missing }: FlowFigures): readonly string[] {
  if (missing.length === 0) return [];
  const names = missing.map(({ applicant, outcome, row }) => {
    const value = printable(row);
    return flowWords().cell(applicant, outcome, typeof value === 'number' ? '' : STATE_WORDS[value]);
  });
  return [flowWords().missing(namesText(names, MOST_NAMED))];
}

function otherReportsNote(rows: readonly PointRow[], own: readonly PointRow[]): readonly string[] {
  const drawn = new Set(own.map(({ report_key }) => report_key));
  const others = distinct(
    rows.filter(({ report_key }) => !drawn.has(report_key)).map((row) => SCOPE_NAMES[scopeOf(row)]),
  );
  return others.length === 0 ? [] : [flowWords().otherScopes(chartWords().list(others))];
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
  // All cells are of one report.
  const one = cells.flat().find((row) => row !== undefined);
  const scope: TableCell = { text: one === undefined ? '' : SCOPE_NAMES[scopeOf(one)] };
  const body = [
    ...cells.map((line, from): readonly TableCell[] => [
      { text: applicants[from] ?? '' },
      scope,
      ...line.map((row): TableCell =>
        row === undefined ? { text: STATE_WORDS.noReport, number: null } : figureCell(row, context),
      ),
      sumCell(line),
    ]),
    [
      { text: tableWords().columnSum },
      scope,
      ...outcomes.map((_, to): TableCell => sumCell(cells.map((line) => line[to]))),
      sumCell(cells.flat()),
    ],
  ];
  return {
    caption,
    columns: [
      { key: 'applicant', label: tableWords().applicant, kind: 'text' },
      { key: 'scope', label: tableWords().scope, kind: 'text' },
      ...outcomes.map((label, to) => ({
        key: String(FLOW_OUTCOMES[to]),
        label,
        kind: 'number' as const,
        unit: flowWords().cases,
      })),
      { key: 'sum', label: tableWords().sum, kind: 'number', unit: flowWords().cases },
    ],
    rows: body,
    legend: legendOf(body),
  };
}
