import type { EChartsOption, LineSeriesOption } from 'echarts';
import { STATE_WORDS } from '../domain/format';
import { said } from '../domain/language';
import type { Measure } from '../domain/measure';
import type { TrendRow } from '../engine/queries/rows';
import type { ChartView } from './chart';
import { doubtNotes } from './doubts';
import { BASE_OPTION, NAME_AXIS, NUMBER_AXIS, TOKENS } from './drawing/theme';
import { markTooltip } from './drawing/markTooltip';
import { emptySentence } from './emptySentence';
import { figureMarks } from './figureMarks';
import { missingUnitNotes, unitsWithoutNumber } from './missingUnits';
import { onDemand } from './onDemand';
import { pointLines } from './pointLines';
import { distinct, isStatedPoint, shortText, yearsText, type ChartContext } from './points';
import { breakNotes, breaksOf, LINES_APART, regimesOf, type Break } from './regimes';
import { dotted, reportsOf, scopesText, subjectOf, unitsText } from './subject';
import { longTable } from './table/longTable';
import { markedTable } from './table/markedTable';
import { yearTable } from './table/yearTable';
import { lineOf, stretchesOf } from './trend/trendLines';
import { chartWords } from './words/chart';
import { multiplesWords } from './words/multiples';

/** How many small charts are drawn at once; the others are on further pages, and all in the table. */
const FACETS_PER_PAGE = 48;
const FACET_HEIGHT = 128;
/** Of a few that stand in one row. */
const LONE_ROW_HEIGHT = 200;
const PLOT_TOP = 30;
const PLOT_BOTTOM = 24;

/** How small charts stand. */
export interface MultiplesContext extends ChartContext {
  readonly scale: 'shared' | 'own';
  /** How many stand beside each other. */
  readonly columns: number;
  /** From 0. */
  readonly page: number;
}

/** One unit's small chart. */
interface Facet {
  readonly unit: number;
  readonly lines: readonly ReturnType<typeof lineOf>[];
  readonly largest: number;
  readonly lowest: number;
  readonly heading: string;
}

/**
 * One measure over the years, a small chart for each unit in the reader's order; lines are cut as in a trend. All have one
 * scale or each its own, which the title says.
 */
export function smallMultiplesView(rows: readonly TrendRow[], context: MultiplesContext): ChartView {
  const { naming, years, scale } = context;
  const measure = naming.measure(context.measure);
  const own = rows.filter((row) => row.measure_key === context.measure);
  const all = distinct(context.units);
  const page = Math.min(context.page, Math.max(0, pagesOf(all.length) - 1));
  const first = page * FACETS_PER_PAGE;
  const shown = all.slice(first, first + FACETS_PER_PAGE);
  // A few units share the width.
  const columns = Math.max(1, Math.min(context.columns, shown.length));
  const facets = shown.map((unit) =>
    facetOf(
      own.filter((row) => row.unit_key === unit),
      unit,
      context,
      measure,
    ),
  );
  const breaks = breaksOf(regimesOf(own, years, measure), measure);
  const subject = subjectOf(own, context, [context.measure]);
  const words = multiplesWords();
  const plain = chartWords();
  const scaleName = scale === 'shared' ? words.shared : words.own;
  const title = plain.withUnit(plain.titleOf(unitsText(context), said(measure.name)), scaleName);
  const empty = emptySentence(own, context, measure);
  const drawn = facets.flatMap(({ lines }) => lines.map((line) => line.rows));
  const table = onDemand(() =>
    markedTable(yearTable(plain.withUnit(title, measure.unit), own, context), naming.kind),
  );
  return {
    title,
    subtitle: dotted(plain.unit(measure.unit), yearsText(years), words.each, scopesText(subject.scopes)),
    option: optionOf(facets, breaks, own, { ...context, columns }, measure),
    get table() {
      return table();
    },
    longTable: () => longTable(title, own, context),
    subject,
    notes: [
      plain.measureIs(measure.formulaText),
      scale === 'shared' ? words.sharedNote : words.ownNote,
      ...breakNotes(breaks, LINES_APART),
      ...(all.length > shown.length ? [words.page(first + 1, first + shown.length, all.length)] : []),
      ...doubtNotes(own.filter(isStatedPoint), context, 'crossedPoint'),
      ...missingUnitNotes(own, context),
    ],
    ...figureMarks((seriesIndex, dataIndex) => drawn[seriesIndex]?.[dataIndex], context),
    height: Math.ceil(facets.length / columns) * facetHeight(facets.length, columns),
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(own),
  };
}

/** How many pages of small charts some units take. */
export function pagesOf(units: number): number {
  return Math.ceil(units / FACETS_PER_PAGE);
}

function facetHeight(facets: number, columns: number): number {
  return facets <= columns ? LONE_ROW_HEIGHT : FACET_HEIGHT;
}

function facetOf(
  rows: readonly TrendRow[],
  unit: number,
  context: MultiplesContext,
  measure: Measure,
): Facet {
  const stretches = stretchesOf(rows, context);
  const stated = rows.filter(isStatedPoint);
  const newest = [...stated].sort((a, b) => a.year - b.year).at(-1);
  const [without] = unitsWithoutNumber(rows, [unit]);
  const aside =
    newest === undefined
      ? multiplesWords().noFigure(without === undefined ? undefined : STATE_WORDS[without.reason])
      : chartWords().brackets(shortText(measure, newest.value), String(newest.year));
  return {
    unit,
    // Names tell the small charts apart, so all have the first look.
    lines: stretches.map((stretch) => lineOf({ ...stretch, place: 0 }, context)),
    largest: Math.max(0, ...stated.map(({ value }) => value)),
    lowest: Math.min(0, ...stated.map(({ value }) => value)),
    heading: `{unit|${context.naming.label(unit)}} {aside|${aside}}`,
  };
}

function optionOf(
  facets: readonly Facet[],
  breaks: readonly Break[],
  rows: readonly TrendRow[],
  context: MultiplesContext,
  measure: Measure,
): EChartsOption {
  const { years, scale, columns } = context;
  // Of all units, so that turning the page changes no scale.
  const together = { largest: 0, lowest: 0 };
  // One by one: rows of a country are more than a call takes as arguments.
  for (const { value } of rows.filter(isStatedPoint)) {
    together.largest = Math.max(together.largest, value);
    together.lowest = Math.min(together.lowest, value);
  }
  const width = 100 / columns;
  const height = facetHeight(facets.length, columns);
  const lines = facets.flatMap((facet, index) => facet.lines.map((line) => ({ line, index })));
  return {
    ...BASE_OPTION,
    grid: facets.map((_, i) => ({
      left: `${String((i % columns) * width + 0.6)}%`,
      width: `${String(width - 2.4)}%`,
      top: Math.floor(i / columns) * height + PLOT_TOP,
      height: height - PLOT_TOP - PLOT_BOTTOM,
    })),
    xAxis: facets.map((_, gridIndex) => ({
      type: 'value',
      gridIndex,
      min: years.from - 0.5,
      max: years.to + 0.5,
      ...NAME_AXIS,
      splitLine: { show: false },
      axisLabel: {
        ...NAME_AXIS.axisLabel,
        fontSize: 10,
        // The last year of one chart would run into the first of the next.
        alignMinLabel: 'left' as const,
        alignMaxLabel: 'right' as const,
        customValues: [...new Set([years.from, years.to])],
        formatter: (year: number) => String(year),
      },
    })),
    yAxis: facets.map((facet, gridIndex) => {
      const { largest, lowest } = scale === 'shared' ? together : facet;
      // Room above the highest point; a chart of zeros has a scale too.
      const top = largest > 0 ? largest * 1.12 : 1;
      return {
        type: 'value',
        gridIndex,
        min: lowest,
        max: top,
        ...NUMBER_AXIS,
        splitLine: { show: false },
        axisLabel: {
          ...NUMBER_AXIS.axisLabel,
          inside: true,
          fontSize: 10,
          margin: 2,
          verticalAlign: 'bottom' as const,
          customValues: largest > 0 ? [largest] : [0],
          formatter: (value: number) => shortText(measure, value),
          textBorderColor: '#ffffff',
          textBorderWidth: 2,
        },
        name: facet.heading,
        nameGap: 6,
        nameTextStyle: {
          align: 'left' as const,
          rich: {
            unit: { color: TOKENS.ink, fontSize: 12, fontWeight: 600 },
            aside: { color: TOKENS.ink3, fontSize: 11 },
          },
        },
      };
    }),
    tooltip: markTooltip((series, at) => {
      const row = lines[series]?.line.rows[at];
      return row === undefined ? [] : pointLines(measure, row, context);
    }),
    series: lines.map(({ line, index }, at) => ({
      ...line.series,
      xAxisIndex: index,
      yAxisIndex: index,
      symbolSize: 4.5,
      // Breaks are drawn once in each small chart, with its first line.
      ...(lines[at - 1]?.index === index ? {} : { markLine: breakLines(breaks) }),
    })),
  };
}

function breakLines(breaks: readonly Break[]): NonNullable<LineSeriesOption['markLine']> {
  return {
    silent: true,
    symbol: 'none',
    label: { show: false },
    data: breaks.map(({ year, verdict }) => ({
      xAxis: year - 0.5,
      lineStyle: {
        color: verdict === 'no' ? TOKENS.seal : TOKENS.ink3,
        type: verdict === 'no' ? ('dashed' as const) : ('dotted' as const),
        width: 1,
      },
    })),
  };
}
