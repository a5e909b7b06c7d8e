import type { BarSeriesOption, EChartsOption, LineSeriesOption, SeriesOption } from 'echarts';
import type { ReferenceId } from '../domain/reference';
import { referenceName } from '../domain/referenceRules';
import { SCOPE_NAMES } from '../domain/report';
import type { ReferenceRow, TrendRow } from '../engine/queries/rows';
import type { ChartTable, ChartView, TableCell } from './chart';
import { isStatedPoint, pickOf, pointText, scopeOf, type ChartContext } from './points';
import {
  pointWords,
  referenceLabel,
  referenceLine,
  referencesOf,
  withReferenceRows,
  type ReferenceContext,
  type ReferencePoint,
  type References,
} from './references';
import type { Sentence } from './sentences';
import { LEGEND, TOKENS } from './theme';
import { firstParameter } from './tooltipText';
import { valueAxis } from './valueAxis';

/** References are ink, never a series colour; each has a dash of its own. */
const DASHES: Readonly<Record<ReferenceId, number[]>> = {
  average: [10, 4],
  median: [3, 3],
  band: [1, 3],
  parent: [12, 3, 3, 3],
  sum: [6, 2, 2, 2, 2, 2],
};
const BAND_FILL = 'rgba(26,32,39,0.07)';
/** Half the width of a year's step of the band, in years. */
const HALF_STEP = 0.4;
const LEGEND_HEIGHT = 24;
const LABEL_HEIGHT = 16;

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
  const drawn = ids.flatMap((id) => linesOf(id, references, referenceLabel(id, measure, context)));
  const largest = Math.max(
    largestOf(view.option),
    ...references.points.flatMap(({ value, upper }) => upper ?? value ?? []),
  );
  return {
    ...noted(view, references, context),
    option: {
      ...view.option,
      legend: { ...LEGEND, itemWidth: 26, data: names },
      grid: lowered(view.option, LEGEND_HEIGHT),
      yAxis: valueAxis(measure, largest),
      tooltip: tooltipWith(view.option, (year) =>
        references.points
          .filter((point) => point.year === year)
          .map((point) => `${referenceLabel(point.id, measure, context)}\u3000${pointWords(point)}`),
      ),
      series: [...seriesOf(view.option), ...drawn],
    },
    height: view.height + LEGEND_HEIGHT,
    table: withYearRows(view.table, references, context),
  };
}

/** An order of one year with references, as lines across the bars; only where all bars are of one level, scope and form. */
export function withRankingReferences(
  view: ChartView,
  rows: readonly ReferenceRow[],
  context: ReferenceContext,
): ChartView {
  const references = referencesOf(rows, context);
  if (references === undefined || view.empty !== undefined) return view;
  const measure = context.naming.measure(context.measure);
  const told = references.points.filter(({ value }) => value !== null);
  const [bars] = seriesOf(view.option);
  // A heading stands where a block of another level, scope or form begins.
  const isMixed = bars === undefined || dataOf(bars).some((mark) => valueOf(mark) === '-');
  const table = withPlaceRows(view.table, references, context);
  if (isMixed || told.length === 0) {
    const why = isMixed ? ['图中有几组不同级别、口径或报表的单位，参照只列在表中。'] : [];
    const view_ = noted(view, references, context);
    return { ...view_, table, notes: [...view_.notes, ...why] };
  }
  const lines = told.filter(({ id }) => id !== 'band');
  const bands = told.filter(({ id }) => id === 'band');
  const room = told.length * LABEL_HEIGHT + 6;
  const nameOf = (point: ReferencePoint) => `${referenceName(point.id, measure)} ${point.text}`;
  return {
    ...noted(view, references, context),
    option: {
      ...view.option,
      grid: lowered(view.option, room),
      series: [
        {
          ...(bars as BarSeriesOption),
          markLine: {
            silent: true,
            symbol: 'none',
            data: lines.map((point, i) => ({
              xAxis: point.value ?? 0,
              lineStyle: { color: TOKENS.ink, type: DASHES[point.id], width: 1.4 },
              // The axis of names runs downwards, so the start of a line is its upper end.
              label: labelAt(nameOf(point), i),
            })),
          },
          markArea: {
            silent: true,
            itemStyle: { color: BAND_FILL },
            data: bands.map((point, i): [object, object] => [
              {
                xAxis: point.value ?? 0,
                name: nameOf(point),
                label: {
                  position: 'insideTopLeft',
                  offset: [0, -LABEL_HEIGHT * (lines.length + i + 1)],
                  color: TOKENS.ink2,
                  fontSize: 11,
                },
              },
              { xAxis: point.upper ?? 0 },
            ]),
          },
        } as BarSeriesOption,
        ...seriesOf(view.option).slice(1),
      ],
    },
    height: view.height + room,
    table,
  };
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
  const list = points
    .map(
      (point) =>
        `${point.id === 'parent' ? referenceLabel(point.id, measure, context) : referenceName(point.id, measure)} ${point.text}`,
    )
    .join('，');
  return [
    [
      {
        text: `${String(newest)} 年${context.family.name}（${SCOPE_NAMES[scopeOf(references)]}）${String(first.of)} 个单位中 ${String(first.stated)} 个有数：${list}`,
      },
      ...(own === undefined
        ? []
        : [
            { text: '；' },
            { text: context.naming.label(own.unit_key), isStrong: true } as const,
            { text: ' ' },
            { text: pointText(measure, own), pick: pickOf(own) },
          ]),
      { text: '。' },
    ],
  ];
}

function noted(view: ChartView, references: References, context: ReferenceContext): ChartView {
  return {
    ...view,
    notes: [...view.notes, ...references.notes],
    longTable: () => withReferenceRows(view.longTable(), references, context),
    reports: [...new Set([...view.reports, ...references.points.flatMap(({ report }) => report ?? [])])],
  };
}

/** One line for every run of years of one class of forms; the band is a step a year, for nothing lies between two years. */
function linesOf(id: ReferenceId, { points }: References, name: string): readonly SeriesOption[] {
  const own = points.filter((point) => point.id === id && point.value !== null);
  const classes = [...new Set(own.map(({ formClass }) => formClass))];
  return classes.map((formClass, i): LineSeriesOption => {
    const run = own.filter((point) => point.formClass === formClass).sort((a, b) => a.year - b.year);
    const style = { color: TOKENS.ink, width: 1.4, type: DASHES[id] };
    const label = {
      show: i === classes.length - 1,
      position: 'top' as const,
      formatter: name,
      color: TOKENS.ink,
      fontSize: 11,
      textBorderColor: '#ffffff',
      textBorderWidth: 2,
    };
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
        labelLayout: { moveOverlap: 'shiftY' },
        data: withHoles(run).map((point, at) => ({
          value: [point.year, point.value],
          label: at === 0 ? label : { show: false },
        })),
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
    const years = own.map((point): [string, TableCell] => [String(point.year), cellOf(point)]);
    return referenceLine(table, {
      unit: { text: `参照：${referenceLabel(id, measure, context)}` },
      scope: { text: SCOPE_NAMES[scopeOf(references)] },
      ...Object.fromEntries(years),
    });
  });
  return { ...table, rows: [...table.rows, ...rows] };
}

function withPlaceRows(table: ChartTable, references: References, context: ReferenceContext): ChartTable {
  const measure = context.naming.measure(context.measure);
  const rows = references.points.map((point) =>
    referenceLine(table, {
      unit: { text: `参照：${referenceLabel(point.id, measure, context)}` },
      scope: { text: SCOPE_NAMES[scopeOf(references)] },
      value: cellOf(point),
      numerator: { text: textOf(point.numerator), number: point.numerator },
      denominator: { text: textOf(point.denominator), number: point.denominator },
    }),
  );
  return { ...table, rows: [...table.rows, ...rows] };
}

/** Two ends are no number, so the band stays a text. */
function cellOf(point: ReferencePoint): TableCell {
  const { value, upper } = point;
  return upper === undefined ? { text: pointWords(point), number: value } : { text: pointWords(point) };
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}

function labelAt(formatter: string, place: number) {
  return {
    position: 'start' as const,
    formatter,
    color: TOKENS.ink,
    fontSize: 11,
    distance: 4 + LABEL_HEIGHT * place,
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

function lowered(option: EChartsOption, by: number) {
  const grid = option.grid as { readonly top: number };
  return { ...grid, top: grid.top + by };
}

function seriesOf(option: EChartsOption): readonly SeriesOption[] {
  return Array.isArray(option.series) ? option.series : [];
}

function dataOf(series: SeriesOption): readonly unknown[] {
  return Array.isArray(series.data) ? (series.data as readonly unknown[]) : [];
}

function valueOf(mark: unknown): unknown {
  return typeof mark === 'object' && mark !== null && 'value' in mark ? mark.value : mark;
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
