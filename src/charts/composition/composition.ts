import type { BarSeriesOption, EChartsOption } from 'echarts';
import { formatCompact, formatRate } from '../../domain/format';
import { said } from '../../domain/language';
import { measureKey } from '../../domain/measures';
import type { CompositionRow } from '../../engine/queries/rows';
import type { ChartView } from '../chart';
import { barLook, doubtLines, doubtNotes, doubtSign, isDoubted, ON_HATCH } from '../doubts';
import { belowLegend, chartLegend } from '../drawing/legendLines';
import { textWidth } from '../drawing/textWidth';
import { BASE_OPTION, inkOn, NAME_AXIS, NUMBER_AXIS, POINTED, TOKENS } from '../drawing/theme';
import { aboveItsBar, insideItsPart } from '../drawing/fittingLabels';
import { markTooltip } from '../drawing/markTooltip';
import { valueAxis } from '../drawing/valueAxis';
import { firstLines } from '../drawnFirst';
import { emptySentence } from '../emptySentence';
import { figureMarks } from '../figureMarks';
import { onDemand } from '../onDemand';
import { distinct, isStatedPoint, namesText, pointTextWithUnit, yearsText } from '../points';
import { dotted, reportsOf, scopesText, subjectOf, unitsText } from '../subject';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { chartWords } from '../words/chart';
import { compositionWords } from '../words/composition';
import {
  compositionTable,
  entriesOf,
  missingPartNotes,
  partColour,
  shareText,
  type CompositionContext,
  type CompositionEntry,
} from './compositionEntries';

/** Parts of a whole: stacked where they are proved to sum, side by side where they may overlap. */
export function compositionView(rows: readonly CompositionRow[], context: CompositionContext): ChartView {
  return context.composition.sums ? stackedView(rows, context) : groupedView(rows, context);
}

/**
 * Parts that may overlap, side by side and never stacked: no sum, no share. The title says 可重复计.
 * A part without a number has no bar; a reported 0 has a label.
 */
export function groupedView(rows: readonly CompositionRow[], context: CompositionContext): ChartView {
  return viewOf(rows, context, 'grouped');
}

/**
 * Parts proved to sum, stacked: counts, or 100 % bars under the lens 占比. A report with a missing part has no 100 %
 * bar; the missing parts are named.
 * @throws Error for parts that may overlap, which must never be stacked
 */
export function stackedView(rows: readonly CompositionRow[], context: CompositionContext): ChartView {
  if (!context.composition.sums) throw new Error(`parts that may overlap: ${context.composition.id}`);
  return viewOf(rows, context, context.lens === 'share' ? 'share' : 'stacked');
}

type Shape = 'grouped' | 'stacked' | 'share';

function viewOf(rows: readonly CompositionRow[], context: CompositionContext, shape: Shape): ChartView {
  const { naming, composition, across } = context;
  const keys = composition.parts.map(measureKey);
  const own = rows.filter((row) => keys.includes(row.measure_key));
  const all = entriesOf(own, context);
  const entries = shape === 'share' ? all.filter(({ sum }) => sum !== null && sum > 0) : all;
  const { drawn, notes } = firstLines(entries, lineHeight(keys.length, shape));
  const units = distinct(own.map(({ unit_key }) => unit_key));
  const about = { naming, units, years: spanOf(own) };
  const subject = subjectOf(own, about, keys);
  const [firstKey] = keys;
  const words = compositionWords();
  const empty =
    emptySentence(
      own,
      { units: own.length === 0 ? [-1] : units },
      firstKey === undefined ? undefined : naming.measure(firstKey),
    ) ?? (entries.length === 0 ? words.noShares : undefined);
  const title = dotted(
    across === 'years' ? unitsText(about) : yearsText(about.years),
    said(composition.title),
  );
  const measureUnits = chartWords().list(distinct(keys.map((key) => naming.measure(key).unit)));
  const table = onDemand(() => markedTable(compositionTable(title, all, context), naming.kind));
  return {
    title,
    subtitle: dotted(
      shape === 'share' ? words.shareOfSum : chartWords().unit(measureUnits),
      across === 'years' ? yearsText(about.years) : chartWords().units(entries.length),
      scopesText(subject.scopes),
    ),
    option: optionOf(drawn, context, shape, measureUnits),
    get table() {
      return table();
    },
    longTable: () => longTable(title, own, context),
    subject: shape === 'share' ? { ...subject, shownAs: words.shareShown } : subject,
    notes: [
      ...(composition.note === undefined ? [] : [composition.note]),
      ...(shape === 'grouped' ? [] : zeroNotes(all)),
      ...doubtNotes(
        entries.flatMap(({ parts }) => parts.filter((row) => row !== undefined && isStatedPoint(row))),
        context,
        'hatchedBar',
      ),
      ...missingPartNotes(all, context),
      ...notes,
    ],
    ...figureMarks(
      (seriesIndex, dataIndex) => drawn[dataIndex]?.parts[seriesIndex],
      context,
      (row, _, dataIndex) => shareWords(row, drawn[dataIndex], composition.sums),
    ),
    height: across === 'years' ? 280 : Math.max(180, drawn.length * lineHeight(keys.length, shape) + 60),
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(own),
  };
}

function optionOf(
  entries: readonly CompositionEntry[],
  context: CompositionContext,
  shape: Shape,
  unit: string,
): EChartsOption {
  const { naming, composition, across } = context;
  const isVertical = across === 'years';
  const names = composition.parts.map((id) => naming.measure(measureKey(id)).shortName);
  const nameAxis = {
    type: 'category' as const,
    ...NAME_AXIS,
    data: entries.map(({ label }) => label),
    ...(isVertical ? {} : { inverse: true, axisLine: { show: false } }),
    axisLabel: { ...NAME_AXIS.axisLabel, interval: isVertical ? ('auto' as const) : 0 },
  };
  const numberAxis =
    shape === 'share'
      ? {
          type: 'value' as const,
          ...NUMBER_AXIS,
          min: 0,
          max: 1,
          axisLabel: { ...NUMBER_AXIS.axisLabel, formatter: (value: number) => formatRate(value, 0) },
        }
      : valueAxis({ kind: 'count', unit }, largest(entries, shape));
  return belowLegend({
    ...BASE_OPTION,
    legend: chartLegend(names),
    grid: {
      left: 4,
      // The unit stands behind the end of its axis.
      right: isVertical ? 10 : Math.max(40, textWidth(unit) + 22),
      top: isVertical && shape !== 'share' ? 52 : 32,
      bottom: 6,
      containLabel: true,
    },
    ...(isVertical ? { xAxis: nameAxis, yAxis: numberAxis } : { xAxis: numberAxis, yAxis: nameAxis }),
    tooltip: markTooltip((place, at) => {
      const entry = entries[at];
      const row = entry?.parts[place];
      if (entry === undefined || row === undefined) return [];
      const measure = naming.measure(row.measure_key);
      return [
        chartWords().unitYear(naming.label(entry.unit), entry.year),
        `${said(measure.name)}\u3000${pointTextWithUnit(measure, row)}`,
        shareWords(row, entry, composition.sums),
        ...doubtLines(row, context),
      ].filter((line) => line !== '');
    }),
    series: composition.parts.map((_, place) => barOf(entries, place, names[place] ?? '', shape, context)),
  });
}

function barOf(
  entries: readonly CompositionEntry[],
  place: number,
  name: string,
  shape: Shape,
  context: CompositionContext,
): BarSeriesOption {
  const colour = partColour(place);
  const isStacked = shape !== 'grouped';
  const isVertical = context.across === 'years';
  return {
    type: 'bar',
    name,
    ...(isStacked ? { stack: 'parts' } : {}),
    barMaxWidth: isStacked ? (isVertical ? 36 : 20) : 14,
    itemStyle: { color: colour },
    emphasis: POINTED,
    data: entries.map((entry) => {
      const row = entry.parts[place];
      const value = row === undefined ? null : shape === 'share' ? row.share : row.value;
      if (row === undefined || value === null) return '-';
      const look = {
        ...barLook(row, context, colour),
        ...(isStacked && isDoubted(row, context) ? { label: ON_HATCH } : {}),
      };
      // Looks told bar by bar take far longer to draw, also where they tell nothing.
      return Object.keys(look).length === 0 ? value : { value, ...look };
    }),
    label: {
      // Labels without a word would be made, measured and laid out all the same.
      show: entries.some(({ parts }) => labelText(parts[place], shape, context) !== ''),
      fontSize: 11,
      position: isStacked ? 'inside' : isVertical ? 'top' : 'right',
      color: isStacked ? inkOn(colour) : TOKENS.ink2,
      formatter: ({ dataIndex }) => labelText(entries[dataIndex]?.parts[place], shape, context),
    },
    labelLayout: isStacked ? insideItsPart : isVertical ? aboveItsBar : { hideOverlap: true },
  };
}

/** Exact where there is room for it; a thin slice of a stack has no label, its number stands in tooltip and table. */
function labelText(row: CompositionRow | undefined, shape: Shape, context: CompositionContext): string {
  if (row === undefined || !isStatedPoint(row)) return '';
  const sign = doubtSign(row, context);
  if (shape === 'grouped') return `${formatCompact(row.value)}${sign}`;
  if (row.share === null || row.share < 0.06) return '';
  return `${shape === 'share' ? formatRate(row.share) : formatCompact(row.value)}${sign}`;
}

/** How a part stands in its whole; empty where a part is missing. */
function shareWords(row: CompositionRow, entry: CompositionEntry | undefined, sums: boolean): string {
  if (!isStatedPoint(row)) return '';
  if (!sums) return compositionWords().mayOverlap;
  const share = shareText(row, entry?.sum ?? null);
  return share === '' ? '' : compositionWords().ofSum(share);
}

function largest(entries: readonly CompositionEntry[], shape: Shape): number {
  const values = entries.map(({ parts }) => {
    const stated = parts.flatMap((row) => (row !== undefined && isStatedPoint(row) ? [row.value] : []));
    return shape === 'grouped' ? Math.max(0, ...stated) : stated.reduce((sum, value) => sum + value, 0);
  });
  return Math.max(0, ...values);
}

function zeroNotes(entries: readonly CompositionEntry[]): readonly string[] {
  const zero = entries.filter(({ sum }) => sum === 0).map(({ label }) => label);
  return zero.length === 0 ? [] : [compositionWords().allZero(namesText(zero))];
}

/** What an entry across units takes, in px. */
function lineHeight(parts: number, shape: Shape): number {
  return shape === 'grouped' ? parts * 14 + 12 : 30;
}

function spanOf(rows: readonly CompositionRow[]): { readonly from: number; readonly to: number } {
  const [first] = rows;
  if (first === undefined) return { from: 0, to: 0 };
  const span = { from: first.year, to: first.year };
  for (const { year } of rows) {
    span.from = Math.min(span.from, year);
    span.to = Math.max(span.to, year);
  }
  return span;
}
