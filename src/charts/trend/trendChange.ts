import type { ScatterSeriesOption, SeriesOption } from 'echarts';
import { formatRate } from '../../domain/format';
import { TINY_BASE } from '../../domain/formatChange';
import { said } from '../../domain/language';
import type { Measure } from '../../domain/measure';
import { roundHalfUp } from '../../domain/rounding';
import type { TrendRow } from '../../engine/queries/rows';
import type { ChartView, TableCell } from '../chart';
import { doubtLines, doubtNotes, doubtSign, pointLook } from '../doubts';
import { BASE_OPTION, COLOURED_SERIES, NUMBER_AXIS, POINTED, seriesStyle, TOKENS } from '../drawing/theme';
import { belowLegend, chartLegend } from '../drawing/legendLines';
import { markTooltip } from '../drawing/markTooltip';
import { folded } from '../drawing/tooltipText';
import { regimeMarks, regimeNames, yearAxis } from '../drawing/yearAxis';
import { rowsOfFirstUnits } from '../drawnFirst';
import { emptySentence } from '../emptySentence';
import { figureMarks } from '../figureMarks';
import { groupedBy } from '../grouped';
import { onDemand } from '../onDemand';
import {
  changeOf,
  distinct,
  isStatedPoint,
  jointOf,
  namesText,
  pickOf,
  pointTextWithUnit,
  yearsText,
  type ChartContext,
} from '../points';
import { regimesOf } from '../regimes';
import { dotted, reportsOf, scopesText, subjectOf, unitsText } from '../subject';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { yearTable } from '../table/yearTable';
import { chartWords } from '../words/chart';
import { trendWords } from '../words/trend';

/** About what the numbers of changes take at the left of the plot, in px. */
const NUMBERS_WIDTH = 52;

/** With more units than this only the coloured ones are named. */
const MOST_NAMED = 24;

/** With more units than this the changes stand in tooltip and table alone. */
const MOST_LABELLED = 3;

/**
 * Change of one row as a mark: percent of the base for counts (a fraction of 1), 百分点 for rates.
 * Null where no change may be told: across a break, over skipped years, without a base or over a base of 0.
 */
export function changeMark(measure: Measure, row: TrendRow): number | null {
  if (!isStatedPoint(row)) return null;
  if (measure.kind === 'rate') return row.change === null ? null : points(row.change);
  return row.change_ratio;
}

/** The change since the year before (同比) for each unit and year, as points on both sides of 0; never joined to lines. */
export function changeTrendView(rows: readonly TrendRow[], context: ChartContext): ChartView {
  const { naming, years } = context;
  const measure = naming.measure(context.measure);
  const subject = subjectOf(rows, context, [context.measure]);
  const { drawn: shown, notes } = rowsOfFirstUnits(rows, context.units);
  const ofUnit = groupedBy(shown, ({ unit_key }) => unit_key);
  const units = distinct(context.units).filter((unit) => ofUnit.has(unit));
  const words = trendWords();
  const title = words.changeTitle(chartWords().titleOf(unitsText(context), said(measure.name)));
  const unitWord = measure.kind === 'rate' ? words.points : '%';
  // Changes are written over their points, half of each beside the newest.
  const right = units.length <= MOST_LABELLED ? 36 : 24;
  const drawn = units.map((unit) =>
    (ofUnit.get(unit) ?? []).filter((row) => changeMark(measure, row) !== null),
  );
  const places = new Map(distinct(context.units).map((unit, place) => [unit, place]));
  const named = units.length > MOST_NAMED ? units.slice(0, COLOURED_SERIES) : units;
  const regimes = regimesOf(rows, years, measure);
  const series: SeriesOption[] = [
    regimeMarks(regimes, measure),
    ...units.map((unit, i) =>
      dotsOf(
        drawn[i] ?? [],
        naming.label(unit),
        places.get(unit) ?? -1,
        measure,
        units.length <= MOST_LABELLED,
        context,
      ),
    ),
  ];
  const table = onDemand(() => {
    const changes = yearTable(chartWords().withUnit(title, unitWord), rows, context, {
      kind: measure.kind === 'rate' ? 'points' : 'rate',
      cell: (row) => changeCell(measure, row, context),
    });
    return markedTable(changes, naming.kind);
  });
  const empty =
    emptySentence(rows, context, measure) ??
    (drawn.every((own) => own.length === 0) ? words.noChange : undefined);
  return {
    title,
    subtitle: dotted(
      chartWords().unit(unitWord),
      yearsText(years),
      words.withYearBefore,
      scopesText(subject.scopes),
    ),
    option: belowLegend({
      ...BASE_OPTION,
      grid: { left: 8, right, top: 38 + 22 * (units.length > 1 ? 1 : 0), bottom: 8, containLabel: true },
      ...(units.length > 1 ? { legend: chartLegend(named.map((unit) => naming.label(unit))) } : {}),
      media: regimeNames(regimes, measure, { years, left: NUMBERS_WIDTH, right, axisName: unitWord }),
      xAxis: yearAxis(years),
      yAxis: {
        type: 'value',
        ...NUMBER_AXIS,
        name: unitWord,
        boundaryGap: ['8%', '12%'],
        axisLabel: { ...NUMBER_AXIS.axisLabel, formatter: (value: number) => signed(measure, value) },
      },
      tooltip: markTooltip((series, at) => {
        const row = drawn[series - 1]?.[at];
        return row === undefined ? [] : [changeSentence(measure, row, context)];
      }),
      series,
    }),
    get table() {
      return table();
    },
    longTable: () => longTable(title, rows, context),
    subject: { ...subject, shownAs: words.changeShown },
    notes: [
      ...refusals(rows, context, measure),
      ...tinyNote(measure, drawn.flat()),
      ...doubtNotes(drawn.flat(), context, 'crossedPoint'),
      ...(named.length < units.length ? [words.named(named.length)] : []),
      ...notes,
    ],
    // The first series draws the regimes.
    ...figureMarks((seriesIndex, dataIndex) => drawn[seriesIndex - 1]?.[dataIndex], context),
    height: 300,
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(rows),
  };
}

function dotsOf(
  rows: readonly TrendRow[],
  name: string,
  place: number,
  measure: Measure,
  isLabelled: boolean,
  context: ChartContext,
): ScatterSeriesOption {
  const style = seriesStyle(place);
  return {
    type: 'scatter',
    name,
    symbol: style.symbol,
    symbolSize: style.isColoured ? 10 : 6,
    itemStyle: { color: style.colour, opacity: 1 },
    emphasis: POINTED,
    data: rows.map((row) => ({
      value: [row.year, changeMark(measure, row) ?? null],
      ...(isTiny(measure, row)
        ? { itemStyle: { color: '#ffffff', borderColor: style.colour, borderWidth: 1.5 } }
        : {}),
      ...pointLook(row, context),
      label: {
        show: isLabelled,
        position: 'top' as const,
        fontSize: 11,
        color: TOKENS.ink2,
        formatter: changeOf(measure, row).short,
      },
    })),
    labelLayout: { hideOverlap: true },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      data: [{ yAxis: 0 }],
      z: 1,
      lineStyle: { color: TOKENS.ruleStrong, type: 'solid' },
    },
  };
}

function changeCell(measure: Measure, row: TrendRow, context: ChartContext): TableCell {
  const words = isStatedPoint(row) ? changeOf(measure, row).short : pointTextWithUnit(measure, row);
  return {
    text: `${words}${doubtSign(row, context)}`,
    number: changeMark(measure, row),
    pick: pickOf(row),
  };
}

function changeSentence(measure: Measure, row: TrendRow, context: ChartContext): string {
  return [
    chartWords().unitYear(context.naming.label(row.unit_key), row.year),
    pointTextWithUnit(measure, row),
    folded(changeOf(measure, row).text),
    ...doubtLines(row, context),
  ].join('\n');
}

/** Points of which a change cannot be told, by reason; none is left out silently. */
function refusals(rows: readonly TrendRow[], { naming }: ChartContext, measure: Measure): readonly string[] {
  const without = rows.filter((row) => isStatedPoint(row) && changeMark(measure, row) === null);
  return [...groupedBy(without, (row) => refusalOf(measure, row))].map(([reason, own]) => {
    const names = own.map((row) => `${naming.label(row.unit_key)} ${String(row.year)}`);
    return chartWords().sentence(chartWords().colon(reason, namesText(names)));
  });
}

/** Why a change of a stated point may not be told. */
export function refusalOf(measure: Measure, row: TrendRow): string {
  const { refusals: refused } = trendWords();
  const joint = jointOf(row);
  if (joint === 'form-break') return refused.formBreak;
  if (joint === 'scope-break') return refused.scopeBreak;
  if (joint === 'gap') return refused.gap;
  if (row.previous_value === 0 && measure.kind === 'count') return refused.zero;
  return refused.none;
}

function tinyNote(measure: Measure, drawn: readonly TrendRow[]): readonly string[] {
  const tiny = drawn.filter((row) => isTiny(measure, row));
  return tiny.length === 0 ? [] : [trendWords().tiny(TINY_BASE, measure.unit)];
}

/** Whether the base is so small that the difference says more than its percentage. */
export function isTiny(measure: Measure, row: TrendRow): boolean {
  return measure.kind === 'count' && row.previous_value !== null && row.previous_value < TINY_BASE;
}

function signed(measure: Measure, value: number): string {
  const text = measure.kind === 'rate' ? String(value) : formatRate(value, 0);
  return value > 0 ? `+${text}` : text;
}

/** A difference of two fractions in 百分点, free of binary dust. */
function points(change: number): number {
  return Number(roundHalfUp(change, 8, 2));
}
