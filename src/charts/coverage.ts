import type { EChartsOption, HeatmapSeriesOption } from 'echarts';
import { FORM_SHORT_NAMES, FORM_IDS, type FormId } from '../domain/formId';
import { STATE_MEANINGS, STATE_WORDS } from '../domain/format';
import { SCOPE_NAMES } from '../domain/report';
import { UNIT_LEVEL_NAMES } from '../domain/unit';
import type { CoverageRow } from '../engine/queries/rows';
import type { ChartTable, ChartView, TableCell, TableColumn } from './chart';
import { DOUBT_MARK } from './doubts';
import { firstLines } from './drawnFirst';
import { groupedBy, rowsOfUnits } from './grouped';
import { onDemand } from './onDemand';
import { kindWords } from './table/longTable';
import { markedTable } from './table/markedTable';
import { longTableOf } from './table/rowByRow';
import { singleFigureWords } from './words/singleFigures';
import { distinct, formOf, namesText, scopeOf, yearsBetween, yearsText, type ChartContext } from './points';
import { dotted, unitsText } from './subject';
import { atWidths } from './drawing/atWidths';
import { cellGrid } from './drawing/cellGrid';
import { textWidth } from './drawing/textWidth';
import { BASE_OPTION, inkOn, POINTED, TOKENS } from './drawing/theme';
import { markTooltip } from './drawing/markTooltip';
import { chartWords } from './words/chart';
import { noteWords } from './words/notes';
import { tableWords } from './words/table';
import { coverageWords } from './words/coverage';

/** What coverage is asked with. */
export interface CoverageContext extends Omit<ChartContext, 'measure' | 'doubts'> {
  /** How many open errors a report has; absent while the rules are still being asked. */
  readonly errorsIn?: (report: number) => number;
}

/** A tone, a hatching and a number for each form, so that the grid reads without colour. */
const LOOKS: Readonly<
  Record<FormId, { readonly colour: string; readonly decal?: object; readonly mark: string }>
> = {
  form2014: { colour: '#dbe8ee', mark: '14' },
  form2019: {
    colour: '#9cc3d5',
    decal: {
      symbol: 'rect',
      dashArrayX: [1, 0],
      dashArrayY: [1, 5],
      rotation: Math.PI / 4,
      color: 'rgba(255,255,255,.45)',
    },
    mark: '19',
  },
  form2021: { colour: '#0b5a7d', mark: '21' },
};

/** A row of cells, in px. */
const ROW_HEIGHT = 24;

interface CoverageCell {
  readonly unit: number;
  readonly year: number;
  readonly rows: readonly CoverageRow[];
}

/**
 * Which reports are there: one cell per unit and year with the form it used, by tone, hatching and number. A hole is a
 * report that is not loaded (未收录).
 */
export function coverageView(rows: readonly CoverageRow[], context: CoverageContext): ChartView {
  const { naming, years } = context;
  const units = distinct(context.units);
  const cells = cellsOf(rows, units);
  const { drawn, notes } = firstLines(units, ROW_HEIGHT);
  const isDrawn = new Set(drawn);
  const groups = groupsOf(
    cells.filter(({ unit }) => isDrawn.has(unit)),
    context,
  );
  const words = coverageWords();
  const title = words.title(unitsText(context));
  const known = new Set(rows.map(({ unit_key }) => unit_key));
  const holes = units.filter((unit) => !known.has(unit));
  const table = onDemand(() => markedTable(tableOf(title, cells, { ...context, units }), naming.kind));
  const possible = units.length * yearsBetween(years).length;
  return {
    title,
    subtitle: dotted(
      yearsText(years),
      words.counts(units.length, yearsBetween(years).length, cells.length, possible),
    ),
    option: optionOf(groups, { ...context, units: drawn }),
    get table() {
      return table();
    },
    longTable: () => longTableOf(reportTable(title, rows, context)),
    subject: {
      units: units.map((unit) => naming.label(unit)),
      measures: [],
      years,
      scopes: distinct(rows.map(scopeOf)),
      kind: naming.kind,
    },
    notes: [
      words.key,
      ...failedNotes(rows, context),
      ...(holes.length > 0 ? [words.never(namesText(holes.map((unit) => naming.label(unit))))] : []),
      ...notes,
    ],
    // A cell stands for a report and not for a figure.
    pick: () => undefined,
    reportAt: (seriesIndex, dataIndex) => {
      const cell = groups[seriesIndex]?.cells[dataIndex];
      const report = reportOf(cell);
      return cell === undefined || report === undefined ? undefined : { report, unit: cell.unit };
    },
    wordsAt: (seriesIndex, dataIndex) => {
      const cell = groups[seriesIndex]?.cells[dataIndex];
      return cell === undefined
        ? undefined
        : chartWords().sentence(chartWords().clauses(cellWords(cell, context)));
    },
    height: Math.max(160, drawn.length * ROW_HEIGHT + 44),
    ...(units.length === 0 ? { empty: chartWords().chooseUnit } : {}),
    ...(units.length > 0 && rows.length === 0 ? { empty: noteWords().noReports } : {}),
    reports: distinct(rows.map(({ report_key }) => report_key)),
  };
}

function cellsOf(rows: readonly CoverageRow[], units: readonly number[]): readonly CoverageCell[] {
  const byKey = groupedBy(rowsOfUnits(rows, units), ({ unit_key, year }) => cellKey(unit_key, year));
  return [...byKey.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ unit: first.unit_key, year: first.year, rows: own }];
  });
}

function cellKey(unit: number, year: number): string {
  return `${String(unit)} ${String(year)}`;
}

/** Cells that look alike: a series each, as looks told cell by cell take far longer to draw. */
interface CellGroup {
  readonly form: FormId;
  readonly isFailed: boolean;
  /** Several reports of one year. */
  readonly isMixed: boolean;
  readonly cells: readonly CoverageCell[];
}

/** The widest that a cell says: 14·19 and the sign of a failed rule. In px, with the room around it. */
const WIDE_CELL = 52;

function groupsOf(cells: readonly CoverageCell[], context: CoverageContext): readonly CellGroup[] {
  const looks = [
    { isFailed: false, isMixed: false },
    { isFailed: false, isMixed: true },
    { isFailed: true, isMixed: false },
    { isFailed: true, isMixed: true },
  ];
  return FORM_IDS.flatMap((form) =>
    looks.map(({ isFailed, isMixed }) => ({
      form,
      isFailed,
      isMixed,
      cells: cells.filter(
        ({ rows }) =>
          newestForm(rows) === form && hasErrors(rows, context) === isFailed && rows.length > 1 === isMixed,
      ),
    })),
  ).filter((group) => group.cells.length > 0);
}

/** What stands in a cell: 21, and in a wide one 14·19✗; where cells are narrow 21 with ✗ or ×2 below it. */
function labelOf(
  { isFailed, isMixed, cells, form }: CellGroup,
  isNarrow: boolean,
): NonNullable<HeatmapSeriesOption['label']> {
  const sign = isFailed ? `{failed|${DOUBT_MARK}}` : '';
  return {
    show: true,
    fontSize: isNarrow && (isFailed || isMixed) ? 10 : 11,
    lineHeight: isNarrow && (isFailed || isMixed) ? 10 : 14,
    color: inkOn(LOOKS[form].colour),
    formatter: ({ dataIndex }) => {
      const rows = cells[dataIndex]?.rows ?? [];
      if (!isNarrow) return `${cellMark(rows)}${sign}`;
      return [LOOKS[form].mark, isFailed ? sign : isMixed ? `×${String(rows.length)}` : '']
        .filter((line) => line !== '')
        .join('\n');
    },
    ...(isFailed ? { rich: FAILED_LABEL } : {}),
  };
}

/** Where cells are narrow, those that say more than a number say it in two lines. */
function narrowLabels(
  groups: readonly CellGroup[],
  names: readonly string[],
  years: number,
): NonNullable<EChartsOption['media']> {
  const wide = groups.filter(({ isFailed, isMixed }) => isFailed || isMixed);
  if (wide.length === 0) return [];
  const left = Math.max(0, ...names.map(textWidth)) + 24;
  return atWidths((width) => {
    const isNarrow = (width - left) / years < WIDE_CELL;
    return {
      series: wide.map((group) => ({ type: 'heatmap', id: idOf(group), label: labelOf(group, isNarrow) })),
    };
  });
}

function idOf({ form, isFailed, isMixed }: CellGroup): string {
  return [form, isFailed ? 'failed' : '', isMixed ? 'mixed' : ''].join(' ');
}

function optionOf(groups: readonly CellGroup[], context: CoverageContext): EChartsOption {
  const { naming, units, years } = context;
  const all = yearsBetween(years);
  const yPlaces = new Map(units.map((unit, place) => [unit, place]));
  const names = units.map((unit) => naming.label(unit));
  const series = groups.map((group): HeatmapSeriesOption => {
    const { form, cells } = group;
    const { decal } = LOOKS[form];
    return {
      type: 'heatmap',
      id: idOf(group),
      emphasis: POINTED,
      itemStyle: {
        borderColor: '#ffffff',
        borderWidth: 2,
        borderRadius: 3,
        ...(decal === undefined ? {} : { decal }),
      },
      label: labelOf(group, false),
      data: cells.map(({ unit, year }) => [
        all.indexOf(year),
        yPlaces.get(unit) ?? -1,
        FORM_IDS.indexOf(form),
      ]),
    };
  });
  const field = cellGrid(all, names);
  return {
    ...BASE_OPTION,
    ...field,
    xAxis: { ...field.xAxis, splitArea: { show: true, areaStyle: { color: [TOKENS.bandSoft] } } },
    media: narrowLabels(groups, names, all.length),
    visualMap: {
      type: 'piecewise',
      show: false,
      dimension: 2,
      pieces: FORM_IDS.map((id, value) => ({ value, color: LOOKS[id].colour })),
    },
    tooltip: markTooltip((group, at) => {
      const cell = groups[group]?.cells[at];
      return cell === undefined ? [] : cellWords(cell, context);
    }),
    series,
  };
}

/** The report a cell opens: of several the one of the newest form. */
function reportOf(cell: CoverageCell | undefined): number | undefined {
  return cell?.rows.find((row) => formOf(row) === newestForm(cell.rows))?.report_key;
}

/** 21, or 14·19 where two reports of one year use two forms, or 21×2 where they use one. */
function cellMark(rows: readonly CoverageRow[]): string {
  const forms = distinct(rows.map(formOf));
  const marks = forms.map((form) => LOOKS[form].mark).join('·');
  return rows.length > forms.length ? `${marks}×${String(rows.length)}` : marks;
}

/** 南康区 2019 年, then each report: 2014表 · 全域 · ✗ 3 处不符. */
function cellWords({ unit, year, rows }: CoverageCell, context: CoverageContext): readonly string[] {
  return [
    chartWords().unitYear(context.naming.label(unit), year),
    ...rows.map((row) => rowWords(row, context)),
  ];
}

function rowWords(row: CoverageRow, { errorsIn }: CoverageContext): string {
  const errors = errorsIn?.(row.report_key) ?? 0;
  return dotted(
    FORM_SHORT_NAMES[formOf(row)],
    SCOPE_NAMES[scopeOf(row)],
    errors === 0 ? '' : `${DOUBT_MARK} ${coverageWords().errors(errors)}`,
  );
}

function hasErrors(rows: readonly CoverageRow[], { errorsIn }: CoverageContext): boolean {
  return errorsIn !== undefined && rows.some(({ report_key }) => errorsIn(report_key) > 0);
}

function failedNotes(rows: readonly CoverageRow[], context: CoverageContext): readonly string[] {
  const failed = rows.filter((row) => hasErrors([row], context)).length;
  return failed === 0 ? [] : [coverageWords().failed(failed)];
}

/** The sign of a report that fails a rule stands on white, so that it reads on every tone. */
const FAILED_LABEL = {
  failed: {
    color: TOKENS.seal,
    backgroundColor: '#ffffff',
    borderRadius: 6,
    padding: [1, 2] as number[],
    fontSize: 10,
    fontWeight: 700,
  },
};

function newestForm(rows: readonly CoverageRow[]): FormId {
  const forms = rows.map(formOf);
  const newest = [...FORM_IDS].reverse().find((id) => forms.includes(id));
  if (newest === undefined) throw new Error('a cell has at least one report');
  return newest;
}

function tableOf(caption: string, cells: readonly CoverageCell[], context: CoverageContext): ChartTable {
  const { naming, units, years } = context;
  const all = yearsBetween(years);
  const cellAt = new Map(cells.map((cell) => [cellKey(cell.unit, cell.year), cell]));
  const rows = units.map((unit): readonly TableCell[] => [
    { text: naming.label(unit), unit },
    ...all.map((year): TableCell => {
      const cell = cellAt.get(cellKey(unit, year));
      const report = reportOf(cell);
      return cell === undefined || report === undefined
        ? { text: STATE_WORDS.noReport, number: null }
        : { text: chartWords().items(cell.rows.map((row) => rowWords(row, context))), report };
    }),
  ]);
  const isHoled = rows.some((row) => row.some(({ text }) => text === STATE_WORDS.noReport));
  const isFailed = rows.some((row) => row.some(({ text }) => text.includes(DOUBT_MARK)));
  return {
    caption,
    columns: [
      { key: 'unit', label: tableWords().unit, kind: 'text' },
      ...all.map((year): TableColumn => ({
        key: String(year),
        label: chartWords().yearColumn(year),
        kind: 'text',
      })),
    ],
    rows,
    legend: [
      ...(isHoled ? [{ mark: STATE_WORDS.noReport, meaning: STATE_MEANINGS.noReport }] : []),
      ...(isFailed ? [{ mark: DOUBT_MARK, meaning: coverageWords().failedMark }] : []),
    ],
  };
}

/** One row per report, for downloads. */
function reportTable(
  caption: string,
  rows: readonly CoverageRow[],
  { naming, errorsIn }: CoverageContext,
): ChartTable {
  const { heads, places } = singleFigureWords();
  const columns: readonly TableColumn[] = [
    { key: 'unit', label: heads.unit, kind: 'text' },
    { key: 'code', label: heads.code, kind: 'code' },
    { key: 'level', label: heads.level, kind: 'text' },
    { key: 'scope', label: heads.scope, kind: 'text' },
    { key: 'year', label: heads.year, kind: 'year' },
    { key: 'form', label: heads.form, kind: 'text' },
    { key: 'errors', label: heads.errors, kind: 'number', unit: places },
    { key: 'title', label: heads.title, kind: 'text' },
    { key: 'source', label: heads.source, kind: 'text' },
    { key: 'kind', label: heads.kind, kind: 'text' },
  ];
  const body = rows.map((row): readonly TableCell[] => {
    const unit = naming.unit(row.unit_key);
    const report = naming.report(row.report_key);
    return [
      { text: unit.name },
      { text: unit.region },
      { text: UNIT_LEVEL_NAMES[unit.level] },
      { text: SCOPE_NAMES[scopeOf(row)] },
      { text: String(row.year), number: row.year },
      { text: FORM_SHORT_NAMES[formOf(row)] },
      errorsIn === undefined ? { text: '', number: null } : countOf(errorsIn(row.report_key)),
      { text: report.title },
      { text: report.url ?? report.file ?? '' },
      { text: kindWords(naming.kind) },
    ];
  });
  return { caption, columns, rows: body, legend: [] };
}

function countOf(errors: number): TableCell {
  return { text: String(errors), number: errors };
}
