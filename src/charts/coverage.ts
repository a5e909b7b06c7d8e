import type { EChartsOption, HeatmapSeriesOption } from 'echarts';
import { FORM_SHORT_NAMES, FORM_IDS, type FormId } from '../domain/formId';
import { STATE_MEANINGS, STATE_WORDS } from '../domain/format';
import { SCOPE_NAMES } from '../domain/report';
import { UNIT_LEVEL_NAMES } from '../domain/unit';
import type { CoverageRow } from '../engine/queries/rows';
import type { ChartTable, ChartView, TableCell, TableColumn } from './chart';
import { kindWords } from './longTable';
import { markedTable } from './markedTable';
import { distinct, formOf, namesText, scopeOf, yearsBetween, yearsText, type ChartContext } from './points';
import { dotted, unitsText } from './subject';
import { BASE_OPTION, inkOn, NAME_AXIS, TOKENS, TOOLTIP } from './theme';
import { markOf } from './tooltipText';

/** What coverage is asked with. */
export type CoverageContext = Omit<ChartContext, 'measure'>;

/** A tone, a hatching and a number for each form, so that the grid reads without colour. */
const LOOKS: Readonly<
  Record<FormId, { readonly colour: string; readonly decal: object; readonly mark: string }>
> = {
  form2014: { colour: '#dbe8ee', decal: { symbol: 'none' }, mark: '14' },
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
  form2021: { colour: '#0b5a7d', decal: { symbol: 'none' }, mark: '21' },
};

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
  const title = `${unitsText(context)} 年报收录情况`;
  const holes = units.filter((unit) => !rows.some((row) => row.unit_key === unit));
  const possible = units.length * yearsBetween(years).length;
  return {
    title,
    subtitle: dotted(
      yearsText(years),
      `${String(units.length)} 个单位 × ${String(yearsBetween(years).length)} 年，收录 ${String(cells.length)}/${String(possible)}`,
    ),
    option: optionOf(cells, { ...context, units }),
    table: markedTable(tableOf(title, cells, { ...context, units }), naming.kind),
    longTable: () => reportTable(title, rows, naming),
    subject: {
      units: units.map((unit) => naming.label(unit)),
      measures: [],
      years,
      scopes: distinct(rows.map(scopeOf)),
      kind: naming.kind,
    },
    notes: [
      '格中 14、19、21 为所用报表（2014表、2019表、2021表），空格为未收录。',
      ...(holes.length > 0
        ? [`没有任何年份的报告：${namesText(holes.map((unit) => naming.label(unit)))}。`]
        : []),
    ],
    pick: () => undefined,
    height: Math.max(160, units.length * 24 + 44),
    ...(units.length === 0 ? { empty: '请选择至少一个单位。' } : {}),
    ...(units.length > 0 && rows.length === 0
      ? { empty: '所选单位在所选年份没有收录报告。请改选年份，或导入这些年份的报告。' }
      : {}),
    reports: distinct(rows.map(({ report_key }) => report_key)),
  };
}

function cellsOf(rows: readonly CoverageRow[], units: readonly number[]): readonly CoverageCell[] {
  const byKey = new Map<string, CoverageRow[]>();
  for (const row of rows) {
    if (!units.includes(row.unit_key)) continue;
    const key = `${String(row.unit_key)} ${String(row.year)}`;
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ unit: first.unit_key, year: first.year, rows: own }];
  });
}

function optionOf(cells: readonly CoverageCell[], { naming, units, years }: CoverageContext): EChartsOption {
  const all = yearsBetween(years);
  const data: NonNullable<HeatmapSeriesOption['data']> = cells.map(({ unit, year, rows }) => {
    const form = newestForm(rows);
    const look = LOOKS[form];
    return {
      value: [all.indexOf(year), units.indexOf(unit), FORM_IDS.indexOf(form)],
      itemStyle: {
        color: look.colour,
        decal: look.decal,
        borderColor: '#ffffff',
        borderWidth: 2,
        borderRadius: 3,
      },
      label: { show: true, formatter: cellMark(rows), color: inkOn(look.colour), fontSize: 11 },
    };
  });
  return {
    ...BASE_OPTION,
    grid: { left: 4, right: 8, top: 24, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      position: 'top',
      ...NAME_AXIS,
      axisLine: { show: false },
      data: all.map(String),
      splitArea: { show: true, areaStyle: { color: [TOKENS.bandSoft] } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      ...NAME_AXIS,
      axisLine: { show: false },
      data: units.map((unit) => naming.label(unit)),
      axisLabel: { ...NAME_AXIS.axisLabel, interval: 0 },
    },
    visualMap: {
      type: 'piecewise',
      show: false,
      dimension: 2,
      pieces: FORM_IDS.map((id, value) => ({ value, color: LOOKS[id].colour })),
    },
    tooltip: {
      ...TOOLTIP,
      trigger: 'item',
      formatter: (parameters: unknown) => {
        const cell = cells[markOf(parameters)?.at ?? -1];
        if (cell === undefined) return '';
        return [`${naming.label(cell.unit)} ${String(cell.year)} 年`, ...cell.rows.map(rowWords)].join('\n');
      },
    },
    series: [{ type: 'heatmap', data }],
  };
}

/** 21, or 14·19 where two reports of one year use two forms, or 21×2 where they use one. */
function cellMark(rows: readonly CoverageRow[]): string {
  const forms = distinct(rows.map(formOf));
  const marks = forms.map((form) => LOOKS[form].mark).join('·');
  return rows.length > forms.length ? `${marks}×${String(rows.length)}` : marks;
}

function rowWords(row: CoverageRow): string {
  return `${FORM_SHORT_NAMES[formOf(row)]} · ${SCOPE_NAMES[scopeOf(row)]}`;
}

function newestForm(rows: readonly CoverageRow[]): FormId {
  const forms = rows.map(formOf);
  const newest = [...FORM_IDS].reverse().find((id) => forms.includes(id));
  if (newest === undefined) throw new Error('a cell has at least one report');
  return newest;
}

function tableOf(
  caption: string,
  cells: readonly CoverageCell[],
  { naming, units, years }: CoverageContext,
): ChartTable {
  const all = yearsBetween(years);
  const rows = units.map((unit): readonly TableCell[] => [
    { text: naming.label(unit) },
    ...all.map((year): TableCell => {
      const cell = cells.find((one) => one.unit === unit && one.year === year);
      return cell === undefined
        ? { text: STATE_WORDS.noReport, number: null }
        : { text: cell.rows.map(rowWords).join('；') };
    }),
  ]);
  const isHoled = rows.some((row) => row.some(({ text }) => text === STATE_WORDS.noReport));
  return {
    caption,
    columns: [
      { key: 'unit', label: '单位', kind: 'text' },
      ...all.map((year): TableColumn => ({ key: String(year), label: `${String(year)}年`, kind: 'text' })),
    ],
    rows,
    legend: isHoled ? [{ mark: STATE_WORDS.noReport, meaning: STATE_MEANINGS.noReport }] : [],
  };
}

/** One row per report, for downloads. */
function reportTable(
  caption: string,
  rows: readonly CoverageRow[],
  naming: CoverageContext['naming'],
): ChartTable {
  const columns: readonly TableColumn[] = [
    { key: 'unit', label: '单位', kind: 'text' },
    { key: 'code', label: '行政区划代码', kind: 'code' },
    { key: 'level', label: '级别', kind: 'text' },
    { key: 'scope', label: '口径', kind: 'text' },
    { key: 'year', label: '年份', kind: 'year' },
    { key: 'form', label: '报表', kind: 'text' },
    { key: 'title', label: '报告标题', kind: 'text' },
    { key: 'source', label: '来源', kind: 'text' },
    { key: 'kind', label: '数据性质', kind: 'text' },
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
      { text: report.title },
      { text: report.url ?? report.file ?? '' },
      { text: kindWords(naming.kind) },
    ];
  });
  return { caption, columns, rows: body, legend: [] };
}
