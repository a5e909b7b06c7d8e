import type { EChartsOption, SeriesOption } from 'echarts';
import { said } from '../../domain/language';
import type { Measure } from '../../domain/measure';
import type { TrendRow } from '../../engine/queries/rows';
import type { ChartView } from '../chart';
import { CORRECTION_MARK, DOUBT_MARK, doubtNotes, doubtsOf, isCorrected, isDoubted } from '../doubts';
import { endLabels, labelRoom } from '../drawing/endLabels';
import { textWidth } from '../drawing/textWidth';
import { BASE_OPTION, COLOURED_SERIES, TOOLTIP } from '../drawing/theme';
import { capped, firstParameter, folded } from '../drawing/tooltipText';
import { valueAxis } from '../drawing/valueAxis';
import { regimeMarks, regimeNames, yearAxis } from '../drawing/yearAxis';
import { rowsOfFirstUnits } from '../drawnFirst';
import { emptySentence } from '../emptySentence';
import { figureMarks } from '../figureMarks';
import { missingUnitNotes } from '../missingUnits';
import { onDemand } from '../onDemand';
import {
  isImplied,
  isStatedPoint,
  jointOf,
  jointWords,
  pointTextWithUnit,
  yearsText,
  type ChartContext,
} from '../points';
import { breakNotes, breaksOf, LINES_APART, regimesOf, silences, type Regime } from '../regimes';
import { dotted, reportsOf, scopesText, subjectOf, unitsText } from '../subject';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { yearTable } from '../table/yearTable';
import { chartWords } from '../words/chart';
import { noteWords } from '../words/notes';
import { trendWords } from '../words/trend';
import { changeTrendView } from './trendChange';
import { linesOf, stretchesOf, type Stretch } from './trendLines';

/** At most so many open errors of one year are told in its tooltip. */
const MOST_DOUBTS = 3;

/** A trend shows values, or changes since the year before (同比). A share is a measure of its own and shows values. */
export interface TrendContext extends ChartContext {
  readonly lens?: 'value' | 'change' | 'share';
}

/**
 * One measure over the years: a line per unit (and per scope where a unit has two), cut at every break, with isolated
 * years as points. Rows of other measures are left out.
 */
export function trendView(rows: readonly TrendRow[], context: TrendContext): ChartView {
  const own = rows.filter((row) => row.measure_key === context.measure);
  return context.lens === 'change' ? changeTrendView(own, context) : valueTrendView(own, context);
}

function valueTrendView(rows: readonly TrendRow[], context: ChartContext): ChartView {
  const { naming, years, units } = context;
  const measure = naming.measure(context.measure);
  const subject = subjectOf(rows, context, [context.measure]);
  const { drawn, notes } = rowsOfFirstUnits(rows, units);
  const stretches = stretchesOf(drawn, context);
  const regimes = regimesOf(rows, years, measure);
  const lines = linesOf(stretches, context);
  const words = chartWords();
  const title = words.titleOf(unitsText(context), said(measure.name));
  const empty = emptySentence(rows, context, measure);
  const series: SeriesOption[] = [
    regimeMarks(regimes, measure),
    ...lines.map((line) => line.series),
    endLabels(stretches, measure, years),
  ];
  const table = onDemand(() =>
    markedTable(yearTable(words.withUnit(title, measure.unit), rows, context), naming.kind),
  );
  return {
    title,
    subtitle: dotted(words.unit(measure.unit), yearsText(years), scopesText(subject.scopes)),
    option: optionOf(drawn, stretches, series, context, regimes),
    get table() {
      return table();
    },
    longTable: () => longTable(title, rows, context),
    subject,
    notes: [
      ...trendNotes(rows, context),
      ...(units.length > COLOURED_SERIES ? [words.grey(COLOURED_SERIES)] : []),
      ...notes,
    ],
    // The first series draws the regimes, the last names the lines.
    ...figureMarks((seriesIndex, dataIndex) => lines[seriesIndex - 1]?.rows[dataIndex], context),
    height: Math.max(300, Math.min(24, stretches.length) * 17 + 90),
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(rows),
  };
}

function optionOf(
  rows: readonly TrendRow[],
  stretches: readonly Stretch[],
  series: SeriesOption[],
  context: ChartContext,
  regimes: readonly Regime[],
): EChartsOption {
  const { naming, years } = context;
  const measure = naming.measure(context.measure);
  const max = Math.max(0, ...rows.filter(isStatedPoint).map(({ value }) => value));
  const yAxis = valueAxis(measure, max);
  const right = labelRoom(stretches, measure, years);
  return {
    ...BASE_OPTION,
    grid: { left: 8, right, top: 38, bottom: 8, containLabel: true },
    xAxis: yearAxis(years),
    yAxis,
    media: regimeNames(regimes, measure, {
      years,
      left: 16 + textWidth(yAxis.axisLabel.formatter(max)),
      right,
      axisName: yAxis.name,
    }),
    tooltip: {
      ...TOOLTIP,
      trigger: 'axis',
      formatter: (parameters: unknown) => {
        const year = Math.round(Number(firstParameter(parameters)?.['axisValue']));
        const ofYear = rows.filter((row) => row.year === year && isStatedPoint(row));
        const lines = [...ofYear]
          .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
          .map((row) => tooltipLine(measure, row, context));
        const doubts = ofYear.flatMap((row) =>
          doubtsOf(row, context).map(({ sentence }) =>
            folded(`${DOUBT_MARK} ${chartWords().colon(naming.label(row.unit_key), said(sentence))}`),
          ),
        );
        return [
          `${chartWords().year(year)} ${measure.shortName}`,
          ...capped(lines),
          ...doubts.slice(0, MOST_DOUBTS),
        ].join('\n');
      },
    },
    series,
  };
}

function tooltipLine(measure: Measure, row: TrendRow, context: ChartContext): string {
  const notes = noteWords();
  const joint = jointOf(row);
  const isWorthSaying = joint !== 'same' && joint !== 'none';
  const asides = [
    isImplied(row) ? notes.implied : '',
    isWorthSaying ? jointWords(row) : '',
    isDoubted(row, context) ? `${DOUBT_MARK} ${notes.doubtedShort}` : '',
    isCorrected(row, context) ? `${CORRECTION_MARK} ${notes.correctedShort}` : '',
  ].filter((aside) => aside !== '');
  const text = `${context.naming.label(row.unit_key)}\u3000${pointTextWithUnit(measure, row)}`;
  const words = chartWords();
  return asides.length === 0 ? text : words.marked(text, words.items(asides));
}

/** What must be read with a trend: formula, breaks and their reasons, implied points, units without a number. */
function trendNotes(rows: readonly TrendRow[], context: ChartContext): readonly string[] {
  const { naming, years } = context;
  const measure = naming.measure(context.measure);
  const regimes = regimesOf(rows, years, measure);
  const words = trendWords();
  const quiet = silences(regimes, measure).map(({ sentence }) => words.endsHere(sentence));
  const quietYears = silences(regimes, measure).map(({ from }) => from);
  const breaks = breakNotes(
    breaksOf(regimes, measure).filter(({ year }) => !quietYears.includes(year)),
    LINES_APART,
  );
  const hasScopeBreak = rows.some((row) => isStatedPoint(row) && jointOf(row) === 'scope-break');
  return [
    chartWords().measureIs(measure.formulaText),
    ...(measure.note === undefined ? [] : [measure.note]),
    ...quiet,
    ...breaks,
    ...(hasScopeBreak ? [words.scopesApart] : []),
    ...(rows.some((row) => isStatedPoint(row) && isImplied(row)) ? [words.impliedPoints] : []),
    ...doubtNotes(rows.filter(isStatedPoint), context, 'crossedPoint'),
    ...missingUnitNotes(rows, context),
  ];
}
