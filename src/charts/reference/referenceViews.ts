import type { EChartsOption, LineSeriesOption, SeriesOption } from 'echarts';
import { FORM_IDS, FORM_SHORT_NAMES, formCode } from '../../domain/formId';
import type { Measure } from '../../domain/measure';
import type { ReferenceId } from '../../domain/reference';
import { referenceName } from '../../domain/referenceRules';
import { SCOPE_NAMES } from '../../domain/report';
import type { ReferenceRow, TrendRow } from '../../engine/queries/rows';
import type { ChartTable, ChartView, TableCell } from '../chart';
import { belowLegend, chartLegend } from '../drawing/legendLines';
import { TOKENS } from '../drawing/theme';
import { firstParameter } from '../drawing/tooltipText';
import { valueAxis } from '../drawing/valueAxis';
import { isStatedPoint, pickOf, pointText, scopeOf, type ChartContext } from '../points';
import type { Sentence } from '../sentences';
import { dotted } from '../subject';
import { chartWords } from '../words/chart';
import { referenceWords } from '../words/references';
import { tableWords } from '../words/table';
import { BAND_FILL, cellOf, DASHES, dataOf, lowered, noted, seriesOf, valueOf } from './referenceDrawing';
import {
  pointWords,
  referenceLabel,
  referenceLine,
  referencesOf,
  type ReferenceContext,
  type ReferencePoint,
  type References,
} from './references';

/** Half the width of a year's step of the band, in years. */
const HALF_STEP = 0.4;
/** A reference that reaches so many times as high as all lines would press them flat on the axis. */
const FARTHEST = 2.5;
/** Of the panel for such references, its years included, in px. */
const PANEL_HEIGHT = 120;
/** Room at the left of two panels for the numbers of both, so that their years stand under each other, in px. */
const NUMBERS_WIDTH = 64;
const YEARS_HEIGHT = 24;
const LEGEND_HEIGHT = 24;

/** A course over the years with references: lines of ink, cut like the lines of the units, and rows marked 参照. */
export function withTrendReferences(
  view: ChartView,
  rows: readonly ReferenceRow[],
  context: ReferenceContext,
): ChartView {
  const references = referencesOf(rows, context);
  if (references === undefined || view.empty !== undefined) return view;
  const measure = context.naming.measure(context.measure);
  const ids = idsOf(references);
  const names = ids.map((id) => referenceLabel(id, measure, context));
  // Whose references they are is said once, above, so that the names of several stand side by side on a phone.
  const shortNames = new Map(ids.map((id, i) => [names[i], shortName(id, measure, context)]));
  const lines = largestOf(view.option);
  const isApart = (id: ReferenceId) => largestPoint(references, [id]) > FARTHEST * lines;
  const near = ids.filter((id) => !isApart(id));
  const apart = ids.filter(isApart);
  const drawn = ids.flatMap((id) => {
    const series = linesOf(id, references, referenceLabel(id, measure, context));
    return isApart(id)
      ? series.map((line): SeriesOption => ({ ...line, xAxisIndex: 1, yAxisIndex: 1 }))
      : series;
  });
  const axis = valueAxis(measure, Math.max(lines, largestPoint(references, near)));
  const told = noted(view, references, context);
  return {
    ...told,
    subtitle: dotted(
      told.subtitle,
      ids.every((id) => id === 'parent') ? '' : referenceWords().against(context.family.name),
    ),
    notes: [
      ...told.notes,
      ...cutSumNote(references),
      ...apartNote(apart.map((id) => referenceName(id, measure))),
    ],
    option: belowLegend({
      ...view.option,
      // A reference without any figure has no line.
      legend: chartLegend([...new Set(drawn.map(({ name }) => String(name)))], {
        itemWidth: 26,
        formatter: (name: string) => shortNames.get(name) ?? name,
      }),
      ...(apart.length === 0
        ? { grid: lowered(view.option, LEGEND_HEIGHT), yAxis: axis }
        : twoPanels(view.option, axis, valueAxis(measure, largestPoint(references, apart)))),
      tooltip: tooltipWith(view.option, (year) =>
        references.points
          .filter((point) => point.year === year)
          .map((point) => `${referenceLabel(point.id, measure, context)}\u3000${pointWords(point)}`),
      ),
      series: [...seriesOf(view.option), ...drawn],
    }),
    height: view.height + LEGEND_HEIGHT + (apart.length === 0 ? 0 : PANEL_HEIGHT),
    table: withYearRows(view.table, references, context),
  };
}

/** 中位数; 赣州市自报数 names whose it is. */
function shortName(id: ReferenceId, measure: Measure, context: ReferenceContext): string {
  return id === 'parent' ? referenceLabel(id, measure, context) : referenceName(id, measure);
}

/** How the first chosen unit stands against the references of the newest year, each with n of N. */
export function referenceSentence(
  rows: readonly ReferenceRow[],
  trend: readonly TrendRow[],
  context: ReferenceContext,
): readonly Sentence[] {
  const references = referencesOf(rows, context);
  const told = (references?.points ?? []).filter(({ value }) => value !== null);
  const newest = Math.max(...told.map(({ year }) => year));
  const points = told.filter(({ year }) => year === newest);
  const [first] = points;
  if (references === undefined || first === undefined) return [];
  const measure = context.naming.measure(context.measure);
  const own = context.units.flatMap((unit) =>
    trend.filter(
      (row) =>
        row.unit_key === unit &&
        row.year === newest &&
        row.scope === references.scope &&
        row.measure_key === context.measure &&
        context.family.peers.includes(unit) &&
        isStatedPoint(row),
    ),
  )[0];
  const words = referenceWords();
  const list = points.map((point) => `${shortName(point.id, measure, context)} ${point.text}`);
  return [
    [
      {
        text: words.told(
          newest,
          context.family.name,
          SCOPE_NAMES[scopeOf(references)],
          first.of,
          first.stated,
          list,
        ),
      },
      ...(own === undefined
        ? []
        : [
            { text: words.then },
            { text: context.naming.label(own.unit_key), isStrong: true } as const,
            { text: ' ' },
            { text: pointText(measure, own), pick: pickOf(own) },
          ]),
      { text: words.end },
    ],
  ];
}

/** One line for every run of years of one class of forms; the band is a step a year, for nothing lies between two years. */
function linesOf(id: ReferenceId, { points }: References, name: string): readonly SeriesOption[] {
  const own = points.filter((point) => point.id === id && point.value !== null);
  return runsOf(own).map((run): LineSeriesOption => {
    const style = { color: TOKENS.ink, width: 1.4, type: DASHES[id] };
    const common = {
      type: 'line' as const,
      name,
      silent: true,
      symbol: 'none',
      z: 2,
      lineStyle: style,
      itemStyle: { color: TOKENS.ink },
    };
    if (id !== 'band') {
      return {
        ...common,
        symbol: 'emptyCircle',
        symbolSize: 5,
        connectNulls: false,
        data: withHoles(run).map((point) => ({ value: [point.year, point.value] })),
      };
    }
    return {
      ...common,
      data: [],
      itemStyle: { color: '#c6cacd' },
      lineStyle: { color: '#c6cacd', width: 8, type: 'solid' },
      markArea: {
        silent: true,
        itemStyle: { color: BAND_FILL, borderColor: TOKENS.ruleStrong, borderWidth: 1, borderType: 'dashed' },
        data: run.map((point): [object, object] => [
          { coord: [point.year - HALF_STEP, point.value] },
          { coord: [point.year + HALF_STEP, point.upper] },
        ]),
      },
    };
  });
}

/**
 * Points of one class of forms in the order of years, each run a line. Sums of different units are no course: they are joined
 * only from a complete year to the next complete one.
 */
function runsOf(points: readonly ReferencePoint[]): readonly (readonly ReferencePoint[])[] {
  const classes = [...new Set(points.map(({ formClass }) => formClass))];
  return classes.flatMap((formClass) => {
    const runs: ReferencePoint[][] = [];
    for (const point of points.filter((one) => one.formClass === formClass).sort((a, b) => a.year - b.year)) {
      const last = runs.at(-1);
      const before = last?.at(-1);
      const isJoined =
        before !== undefined && (point.id !== 'sum' || (isComplete(before) && isComplete(point)));
      if (last !== undefined && isJoined) last.push(point);
      else runs.push([point]);
    }
    return runs;
  });
}

function isComplete({ stated, of }: ReferencePoint): boolean {
  return stated === of;
}

/** Why a sum is not one line; nothing where it is. */
function cutSumNote({ points }: References): readonly string[] {
  const sums = points.filter(({ id, value }) => id === 'sum' && value !== null);
  return sums.length < 2 || sums.every(isComplete) ? [] : [referenceWords().cutSum];
}

/** A year between two of a run that has no point is a hole. */
function withHoles(
  run: readonly ReferencePoint[],
): readonly { readonly year: number; readonly value: number | null }[] {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last.year - first.year + 1 }, (_, i) => {
    const year = first.year + i;
    return { year, value: run.find((point) => point.year === year)?.value ?? null };
  });
}

function withYearRows(table: ChartTable, references: References, context: ReferenceContext): ChartTable {
  const measure = context.naming.measure(context.measure);
  const rows = idsOf(references).map((id) => {
    const own = references.points.filter((point) => point.id === id);
    const years = [...new Set(own.map(({ year }) => year))].map((year): [string, TableCell] => [
      String(year),
      yearCell(own.filter((point) => point.year === year)),
    ]);
    return referenceLine(table, {
      unit: { text: tableWords().reference(referenceLabel(id, measure, context)) },
      scope: { text: SCOPE_NAMES[scopeOf(references)] },
      ...Object.fromEntries(years),
    });
  });
  return { ...table, rows: [...table.rows, ...rows] };
}

/** A year in which two classes of forms were in use has a reference of each; they are not one number. */
function yearCell(points: readonly ReferencePoint[]): TableCell {
  const [only, second] = points;
  if (only !== undefined && second === undefined) return cellOf(only);
  return {
    text: chartWords().items(
      [...points]
        .sort((a, b) => a.formClass - b.formClass)
        .map((point) => {
          const form = FORM_IDS.find((id) => formCode(id) === point.formClass);
          const words = pointWords(point);
          if (form === undefined) return words;
          const name = FORM_SHORT_NAMES[form];
          return referenceWords().pointOfForm(words, name);
        }),
    ),
  };
}

function idsOf({ points }: References): readonly ReferenceId[] {
  return [...new Set(points.map(({ id }) => id))];
}

function tooltipWith(option: EChartsOption, linesOfYear: (year: number) => readonly string[]) {
  const tooltip = option.tooltip as { readonly formatter: (parameters: unknown) => string };
  return {
    ...tooltip,
    formatter: (parameters: unknown) => {
      const year = Math.round(Number(firstParameter(parameters)?.['axisValue']));
      return [tooltip.formatter(parameters), ...linesOfYear(year)].join('\n');
    },
  };
}

/** The course above, and below it on the same years a panel with a scale of its own. */
function twoPanels(
  option: EChartsOption,
  axis: ReturnType<typeof valueAxis>,
  below: ReturnType<typeof valueAxis>,
): Pick<EChartsOption, 'grid' | 'xAxis' | 'yAxis' | 'axisPointer'> {
  const { top, right } = lowered(option, LEGEND_HEIGHT);
  const sides = { left: NUMBERS_WIDTH, right };
  const years = option.xAxis as object;
  return {
    grid: [
      { ...sides, top, bottom: PANEL_HEIGHT + YEARS_HEIGHT },
      { ...sides, bottom: YEARS_HEIGHT, height: PANEL_HEIGHT - YEARS_HEIGHT - 30 },
    ],
    xAxis: [years, { ...years, gridIndex: 1 }],
    yAxis: [axis, { ...below, gridIndex: 1, splitNumber: 2 }],
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
  };
}

function apartNote(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [referenceWords().apart(chartWords().list(names))];
}

function largestPoint({ points }: References, ids: readonly ReferenceId[]): number {
  return Math.max(
    0,
    ...points.flatMap(({ id, value, upper }) => (ids.includes(id) ? (upper ?? value ?? []) : [])),
  );
}

/** The largest number drawn, of marks of [year, number]. */
function largestOf(option: EChartsOption): number {
  const values = seriesOf(option).flatMap((series) =>
    dataOf(series).flatMap((mark) => {
      const value = valueOf(mark);
      const told: unknown = Array.isArray(value) ? value[1] : value;
      return typeof told === 'number' ? [told] : [];
    }),
  );
  return Math.max(0, ...values);
}

/** The context of a chart, with the references that are asked for. */
export function referenceContext(
  context: ChartContext,
  family: ReferenceContext['family'],
  wanted: readonly ReferenceId[],
): ReferenceContext {
  const { naming, measure, units, years } = context;
  return { naming, measure, units, years, family, wanted };
}
