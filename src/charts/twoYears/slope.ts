import type { EChartsOption, LineSeriesOption, SeriesOption } from 'echarts';
import type { Measure } from '../../domain/measure';
import { pointLook } from '../doubts';
import { lineNames, type LineName } from '../drawing/lineNames';
import { textWidth } from '../drawing/textWidth';
import { BASE_OPTION, NAME_AXIS, PANEL_NAME, POINTED, seriesStyle, TOKENS } from '../drawing/theme';
import { markTooltip } from '../drawing/markTooltip';
import { valueAxis } from '../drawing/valueAxis';
import { distinct, shortText } from '../points';
import type { Placed, RankingGroup } from '../ranking/rankingGroups';
import { chartWords } from '../words/chart';
import { pairWords } from './dumbbell';
import type { PairContext, YearPair } from './yearPairs';

/** Most lines of one panel that are all named; with more, only the coloured ones are. */
const MOST_LABELS = 24;
const PANEL_TOP = 34;
const PANEL_BOTTOM = 26;

/** A group of pairs with the height its lines and names need, in px. */
interface Panel {
  readonly label: string;
  readonly pairs: readonly YearPair[];
  readonly height: number;
}

/** The pairs of one panel that are drawn. */
interface SlopeGroup extends RankingGroup<Placed & { readonly pair: YearPair }> {
  /** How many pairs there are, drawn or not. */
  readonly count: number;
}

/** What a slope chart is drawn with: chosen units in the reader's order are coloured, the first eight of them. */
export interface SlopeContext extends PairContext {
  readonly units: readonly number[];
}

/**
 * Two years of one measure as lines from the earlier to the later, a panel for each level, scope and class of forms, all on
 * one scale; names and values stand at both ends without overlap.
 */
export function slopeOption(
  groups: readonly SlopeGroup[],
  context: SlopeContext,
  measure: Measure,
): EChartsOption {
  const panels = panelsOf(groups);
  const everyone = panels.flatMap(({ pairs }) => pairs);
  const values = everyone.flatMap(({ now, previous }) => [now.value, previous]);
  const range = slopeRange(values);
  const places = new Map(distinct(context.units).map((unit, place) => [unit, place]));
  const placeOf = ({ now }: YearPair): number => places.get(now.unit_key) ?? -1;
  const labels = panels.map(({ pairs }) => endsOf(pairs, placeOf, context, measure));
  const room = (side: LineName['side']) =>
    Math.max(
      40,
      ...labels.flat().flatMap((label) => (label.side === side ? [textWidth(label.text) + 22] : [])),
    );
  let top = 0;
  const grids = panels.map(({ height }) => {
    const grid = {
      left: room('left'),
      right: room('right'),
      top: top + PANEL_TOP,
      // One panel alone takes what height there is.
      ...(panels.length === 1 ? { bottom: PANEL_BOTTOM } : { height: height - PANEL_TOP - PANEL_BOTTOM }),
    };
    top += height;
    return grid;
  });
  return {
    ...BASE_OPTION,
    grid: grids,
    xAxis: panels.map((_, gridIndex) => ({
      type: 'value',
      gridIndex,
      min: 0,
      max: 1,
      splitLine: { lineStyle: { color: TOKENS.rule } },
      ...NAME_AXIS,
      axisLine: { show: false },
      splitNumber: 1,
      axisLabel: {
        ...NAME_AXIS.axisLabel,
        customValues: [0, 1],
        formatter: (at: number) => chartWords().year(at === 0 ? context.years.before : context.years.now),
      },
    })),
    yAxis: panels.map(({ label }, gridIndex) => ({
      ...valueAxis(measure, range.high),
      gridIndex,
      min: range.low,
      max: range.high,
      axisLabel: { show: false },
      splitLine: { show: false },
      name: panels.length > 1 ? label : '',
      nameGap: 16,
      nameTextStyle: PANEL_NAME,
    })),
    tooltip: markTooltip((line) => {
      const pair = everyone[line];
      return pair === undefined ? [] : [pairWords(pair, context, measure)];
    }),
    series: [
      ...panels.flatMap(({ pairs }, panel) =>
        pairs.map((pair) => lineOf(pair, placeOf(pair), panel, context)),
      ),
      ...panels.map((_, panel): SeriesOption =>
        lineNames(labels[panel] ?? [], panel, [
          [0, range.low],
          [1, range.high],
        ]),
      ),
    ],
  };
}

/**
 * The heights a slope chart shows. Slopes are read by their ends, not by their height over 0, so that where all values are close
 * together the axis starts below the lowest; the chart then says that it does not start at 0.
 */
export function slopeRange(values: readonly number[]): { readonly low: number; readonly high: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || low <= 0 || low < high / 3)
    return { low: Math.min(0, low), high: Math.max(0, high) };
  return { low: Math.max(0, low - (high - low || low) / 10), high };
}

/** Height in px of the panels together. */
export function slopeHeight(groups: readonly SlopeGroup[]): number {
  return panelsOf(groups).reduce((sum, { height }) => sum + height, 0);
}

function panelsOf(groups: readonly SlopeGroup[]): readonly Panel[] {
  return groups.map(({ label, count, rows }) => ({
    label: chartWords().group(label, count),
    pairs: rows.map(({ pair }) => pair),
    height: Math.max(groups.length > 1 ? 160 : 300, Math.min(MOST_LABELS, rows.length) * 18 + 90),
  }));
}

function lineOf(pair: YearPair, place: number, panel: number, context: SlopeContext): LineSeriesOption {
  const style = seriesStyle(place);
  const { now, before, previous } = pair;
  return {
    type: 'line',
    name: context.naming.label(now.unit_key),
    xAxisIndex: panel,
    yAxisIndex: panel,
    data: [
      { value: [0, previous], ...(before === undefined ? {} : pointLook(before, context)) },
      { value: [1, now.value], ...pointLook(now, context) },
    ],
    showSymbol: true,
    symbol: style.symbol,
    symbolSize: style.isColoured ? 8 : 5,
    lineStyle: { color: style.colour, width: style.isColoured ? 2.2 : 1.2, type: style.dash },
    itemStyle: { color: style.colour },
    emphasis: { focus: 'none', lineStyle: { width: 3.5 }, ...POINTED },
    z: style.isColoured ? 4 : 3,
  };
}

function endsOf(
  pairs: readonly YearPair[],
  placeOf: (pair: YearPair) => number,
  { naming }: SlopeContext,
  measure: Measure,
): readonly LineName[] {
  const named =
    pairs.length > MOST_LABELS ? pairs.filter((pair) => seriesStyle(placeOf(pair)).isColoured) : pairs;
  return named.flatMap((pair): readonly LineName[] => {
    const name = naming.label(pair.now.unit_key);
    const place = placeOf(pair);
    return [
      { at: [0, pair.previous], text: `${name} ${shortText(measure, pair.previous)}`, side: 'left', place },
      {
        at: [1, pair.now.value],
        text: `${shortText(measure, pair.now.value)} ${name}`,
        side: 'right',
        place,
      },
    ];
  });
}
