import type { EChartsOption, ScatterSeriesOption } from 'echarts';
import type { Measure } from '../../domain/measure';
import type { PointRow } from '../../engine/queries/rows';
import { doubtLines, pointLook } from '../doubts';
import { rowAxis } from '../drawing/rowAxis';
import { textWidth } from '../drawing/textWidth';
import { BASE_OPTION, NUMBER_AXIS, POINTED, TOKENS } from '../drawing/theme';
import { markTooltip } from '../drawing/markTooltip';
import { folded } from '../drawing/tooltipText';
import { valueAxis } from '../drawing/valueAxis';
import { pointText } from '../points';
import { chartWords } from '../words/chart';
import { beforeText, type PairContext, type PairMark, type YearPair } from './yearPairs';

/** A unit with the room around it, in px. */
export const DUMBBELL_HEIGHT = 26;

/**
 * Two years of one measure, unit by unit: a hollow point for the earlier year, a full one for the later, joined by a bar,
 * with the change beside it. A heading stands where a block of another level, scope or form begins.
 */
export function dumbbellOption(
  marks: readonly PairMark[],
  context: PairContext,
  measure: Measure,
): EChartsOption {
  const { naming, years } = context;
  const values = marks.flatMap((mark) => ('pair' in mark ? [mark.pair.now.value, mark.pair.previous] : []));
  const texts = marks.map((mark) => ('pair' in mark ? mark.pair.change.short : ''));
  const points = (name: string, end: 'before' | 'now'): ScatterSeriesOption => ({
    type: 'scatter',
    name,
    symbolSize: 10,
    itemStyle: {
      color: end === 'before' ? '#ffffff' : TOKENS.accent,
      borderColor: TOKENS.accent,
      borderWidth: 1.5,
      opacity: 1,
    },
    emphasis: POINTED,
    data: marks.map((mark, i) => {
      if ('heading' in mark) return { value: ['-', i] };
      const { pair } = mark;
      return {
        value: [end === 'before' ? pair.previous : pair.now.value, i],
        ...lookOf(end === 'before' ? pair.before : pair.now, context),
        ...labelOf(end, pair),
      };
    }),
    z: end === 'before' ? 3 : 4,
  });
  const room = Math.max(40, ...texts.map((text) => textWidth(text) + 20));
  return {
    ...BASE_OPTION,
    grid: { left: 8, right: room, top: 30, bottom: 4, containLabel: true },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 10,
      itemHeight: 10,
      textStyle: { color: TOKENS.ink2, fontSize: 12 },
    },
    xAxis: {
      ...valueAxis(measure, Math.max(0, ...values)),
      // Below the change of the last row.
      nameTextStyle: { ...NUMBER_AXIS.nameTextStyle, padding: [14, 0, 0, 0] },
    },
    yAxis: rowAxis(
      marks.map((mark) => ('heading' in mark ? mark : { name: naming.label(mark.pair.now.unit_key) })),
    ),
    tooltip: markTooltip((_, at) => {
      const mark = marks[at];
      return mark === undefined || 'heading' in mark ? [] : [pairWords(mark.pair, context, measure)];
    }),
    series: [
      { ...points(chartWords().year(years.before), 'before'), markLine: bars(marks) },
      points(chartWords().year(years.now), 'now'),
    ],
  };
}

/** Unit, both figures, the change and what is open on them, line by line. */
export function pairWords(pair: YearPair, context: PairContext, measure: Measure): string {
  const { naming, years } = context;
  const { now, before, change } = pair;
  const { year } = chartWords();
  return [
    naming.label(now.unit_key),
    `${year(years.before)}\u3000${beforeText(measure, pair)}`,
    `${year(years.now)}\u3000${pointText(measure, now)}`,
    folded(change.text),
    ...(before === undefined ? [] : doubtLines(before, context)),
    ...doubtLines(now, context),
  ].join('\n');
}

const CHANGE_INK = { up: TOKENS.rise, down: TOKENS.fall, flat: TOKENS.ink2, none: TOKENS.ink2 } as const;

/** The change behind the dot at the right; at the left it would stand in the names. */
function labelOf(end: 'before' | 'now', { now, previous, change }: YearPair) {
  if ((now.value >= previous ? 'now' : 'before') !== end) return {};
  const label = {
    show: true,
    position: 'right' as const,
    distance: 8,
    formatter: change.short,
    color: CHANGE_INK[change.direction],
    fontSize: 11,
  };
  return { label };
}

function lookOf(row: PointRow | undefined, context: PairContext) {
  return row === undefined ? {} : pointLook(row, context);
}

function bars(marks: readonly PairMark[]): NonNullable<ScatterSeriesOption['markLine']> {
  return {
    silent: true,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: TOKENS.accent, type: 'solid', width: 3, opacity: 0.3 },
    z: 2,
    data: marks.flatMap((mark, i) =>
      'heading' in mark ? [] : [[{ coord: [mark.pair.previous, i] }, { coord: [mark.pair.now.value, i] }]],
    ),
  };
}
