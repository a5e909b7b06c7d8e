import type { EChartsOption, ScatterSeriesOption, SeriesOption } from 'echarts';
import { formatValue, formatWithUnit } from '../../domain/format';
import { said } from '../../domain/language';
import type { Measure } from '../../domain/measure';
import type { RankingRow, ReferenceRow } from '../../engine/queries/rows';
import type { ChartView } from '../chart';
import { doubtNotes, pointLook } from '../doubts';
import {
  BASE_OPTION,
  COLOURED_SERIES,
  FONT_STACK,
  NUMBER_AXIS,
  POINTED,
  seriesStyle,
  PANEL_NAME,
  TOKENS,
} from '../drawing/theme';
import { markTooltip } from '../drawing/markTooltip';
import { valueAxis } from '../drawing/valueAxis';
import { emptySentence } from '../emptySentence';
import { figureMarks } from '../figureMarks';
import { groupedBy } from '../grouped';
import { missingUnitNotes } from '../missingUnits';
import { onDemand } from '../onDemand';
import { pointLines } from '../pointLines';
import { distinct, isStatedPoint, pickOf, pointTextWithUnit, shortText } from '../points';
import { rankingGroups, type Placed, type RankingContext, type RankingGroup } from '../ranking/rankingGroups';
import { rankingTable } from '../ranking/rankingTable';
import { pieces, type Sentence, type SentencePart } from '../sentences';
import { dotted, reportsOf, scopesText, subjectOf } from '../subject';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { chartWords } from '../words/chart';
import { stripWords } from '../words/strip';
import { NAME_HEIGHT, namesAbove } from './stripNames';
import { FEWEST_FOR_BAND, FEWEST_FOR_MEDIAN, togetherMarks, togetherNote } from './stripTogether';
import { swarmLanes } from './swarm';

const LANE_HEIGHT = 11;
/** Above a strip and its names, and below it for the axis. */
const [STRIP_HEAD, STRIP_FOOT] = [26, 54];

type Stated = RankingRow & { readonly value: number };

interface Strip {
  readonly label: string;
  readonly rows: readonly Stated[];
  /** Lane of each row, from the middle outwards, positive downwards. */
  readonly lanes: readonly number[];
  /** How many lanes lie on either side of the middle. */
  readonly reach: number;
  /** Height in px that names take above the dots: of chosen units, or of both ends where all are chosen. */
  readonly names: number;
  /** What the units of this strip make together; absent where nothing was answered. */
  readonly together: ReferenceRow | undefined;
}

/**
 * One measure of many units in one year as dots on a line, a line for each level, scope and class of forms, with the median
 * and, from eight units on, the span P10–P90. Chosen units stand out and are named: here we are. Where more than eight and
 * all are chosen, the ends are named.
 *
 * @param references of the same year and units
 */
export function stripView(
  rows: readonly RankingRow[],
  references: readonly ReferenceRow[],
  context: RankingContext,
): ChartView {
  const { naming, year } = context;
  const measure = naming.measure(context.measure);
  const own = rows.filter((row) => row.measure_key === context.measure && row.year === year);
  const groups = rankingGroups(own)
    .map((group) => ({ ...group, rows: group.rows.filter(isStatedPoint) }))
    .filter((group) => group.rows.length > 0);
  const everyone = isEveryone(
    groups.flatMap((group) => group.rows),
    context,
  );
  const strips = groups.map((group) => stripOf(group, references, context, measure, everyone));
  const subject = subjectOf(own, { naming, units: context.units, years: { from: year, to: year } }, [
    context.measure,
  ]);
  const asked = { naming, units: context.peers ?? context.units };
  const words = stripWords();
  const title = words.title(year, said(measure.name));
  const empty = emptySentence(own, asked, measure);
  const small = own.filter(({ below_base }) => below_base).length;
  const table = onDemand(() => markedTable(rankingTable(title, groups, context, own), naming.kind));
  return {
    title,
    subtitle: dotted(
      chartWords().unit(measure.unit),
      strips.length === 1 ? (strips[0]?.label ?? '') : scopesText(subject.scopes),
      words.dots,
    ),
    option: optionOf(strips, context, measure, everyone),
    get table() {
      return table();
    },
    longTable: () => longTable(title, own, context),
    subject: { ...subject, shownAs: words.shown },
    notes: [
      chartWords().measureIs(measure.formulaText),
      ...strips.flatMap((strip) => togetherNote(strip, measure) ?? []),
      words.heights,
      ...(strips.length > 1 ? [words.apart] : []),
      ...(small > 0 ? [words.small(small, measure.minimumBase ?? 0)] : []),
      ...(everyone
        ? [words.namedEnds]
        : [
            distinct(context.units).length > COLOURED_SERIES
              ? words.namedFirst(COLOURED_SERIES)
              : words.named,
          ]),
      ...doubtNotes(own.filter(isStatedPoint), context, 'crossedPoint'),
      ...missingUnitNotes(own, asked),
    ],
    ...figureMarks<RankingRow>((seriesIndex, dataIndex) => strips[seriesIndex]?.rows[dataIndex], context),
    height: strips.reduce((sum, strip) => sum + stripHeight(strip), 0),
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(own),
  };
}

/** The median of the largest group, and on which side of it the first chosen unit stands. */
export function stripSentence(
  rows: readonly RankingRow[],
  references: readonly ReferenceRow[],
  context: RankingContext,
): readonly Sentence[] {
  const { naming, units, year } = context;
  const measure = naming.measure(context.measure);
  const own = rows
    .filter((row) => row.measure_key === context.measure && row.year === year)
    .filter(isStatedPoint);
  const [largest] = [...rankingGroups(own)].sort((a, b) => b.rows.length - a.rows.length);
  const together = largest === undefined ? undefined : togetherOf(largest, references, context);
  if (largest === undefined || together === undefined || together.stated < FEWEST_FOR_MEDIAN) return [];
  const value = (number: number) => formatValue(measure, number);
  const band = together.stated < FEWEST_FOR_BAND ? [] : [value(together.p10), value(together.p90)];
  const ofUnit = groupedBy(largest.rows, ({ unit_key }) => unit_key);
  const here = units.flatMap((unit) => ofUnit.get(unit) ?? [])[0];
  const words = stripWords();
  const median = formatWithUnit(measure, together.median);
  return [
    pieces([
      words.told(year, largest.label, together.stated, median, band),
      ...(here === undefined
        ? []
        : words.here<SentencePart>(
            { text: naming.label(here.unit_key), isStrong: true },
            { text: pointTextWithUnit(measure, here), pick: pickOf(here) },
            sideOf(here.value, together.median),
          )),
      chartWords().sentence(''),
    ]),
  ];
}

function sideOf(value: number, median: number): string {
  const { equal, above, below } = stripWords();
  if (value === median) return equal;
  return value > median ? above : below;
}

function togetherOf(
  { rows: [first] }: { readonly rows: readonly (Placed & { readonly year: number })[] },
  references: readonly ReferenceRow[],
  { measure, year }: RankingContext,
): ReferenceRow | undefined {
  if (first === undefined) return undefined;
  return references.find(
    (row) =>
      row.measure_key === measure &&
      row.year === year &&
      row.level === first.level &&
      row.scope === first.scope &&
      row.form_class === first.form_class,
  );
}

function stripOf(
  group: RankingGroup<Stated>,
  references: readonly ReferenceRow[],
  context: RankingContext,
  measure: Measure,
  hidesChosen: boolean,
): Strip {
  const rows = [...group.rows].sort((a, b) => a.value - b.value || a.unit_key - b.unit_key);
  const lanes = swarmLanes(
    rows.map(({ value }) => value),
    rangeOf(rows, measure) / 60,
  );
  const coloured = new Set(distinct(context.units).slice(0, COLOURED_SERIES));
  const named = hidesChosen
    ? endsOf(rows).size
    : rows.filter(({ unit_key }) => coloured.has(unit_key)).length;
  return {
    label: chartWords().group(group.label, rows.length),
    rows,
    lanes,
    reach: Math.max(1, ...lanes.map(Math.abs)),
    names: NAME_HEIGHT * named,
    together: togetherOf(group, references, context),
  };
}

/** The dots at the two ends of a strip, by index, with how many units share the value: the last of the lowest, the first of the highest. */
function endsOf(rows: readonly Stated[]): ReadonlyMap<number, number> {
  const [lowest, highest] = [rows[0]?.value, rows.at(-1)?.value];
  const sharing = (value: number | undefined) => rows.filter((row) => row.value === value).length;
  if (lowest === undefined || lowest === highest) return new Map();
  return new Map([
    [0, sharing(lowest)],
    [rows.length - sharing(highest), sharing(highest)],
  ]);
}

function rangeOf(rows: readonly Stated[], { kind }: Measure): number {
  const values = rows.map(({ value }) => value);
  const largest = Math.max(0, ...values);
  return (kind === 'rate' ? Math.min(1, largest) : largest) - Math.min(0, ...values) || 1;
}

function stripHeight({ reach, names }: Strip): number {
  return STRIP_HEAD + names + STRIP_FOOT + (2 * reach + 2) * LANE_HEIGHT;
}

/** Chosen units past the eighth are darker than the others; where all are chosen, all look alike. */
function greyOf(isChosen: boolean, hidesChosen: boolean): string {
  if (hidesChosen) return TOKENS.accent;
  return isChosen ? TOKENS.ink2 : TOKENS.mutedLine;
}

/** More than eight units and all of them are chosen, so that none stands out. */
function isEveryone(rows: readonly Stated[], { units }: RankingContext): boolean {
  const chosen = new Set(units);
  return chosen.size > COLOURED_SERIES && rows.every(({ unit_key }) => chosen.has(unit_key));
}

function optionOf(
  strips: readonly Strip[],
  context: RankingContext,
  measure: Measure,
  hidesChosen: boolean,
): EChartsOption {
  let top = 0;
  const grids = strips.map((strip) => {
    const height = stripHeight(strip);
    const head = STRIP_HEAD + strip.names;
    const grid = { left: 20, right: 64, top: top + head, height: height - head - STRIP_FOOT };
    top += height;
    return grid;
  });
  return {
    ...BASE_OPTION,
    grid: grids,
    xAxis: strips.map(({ rows }, gridIndex) => ({
      ...axisOf(measure, rows),
      gridIndex,
      min: Math.min(0, ...rows.map(({ value }) => value)),
      nameGap: 6,
      // The name of the median stands between the dots and the numbers.
      axisLabel: { ...axisOf(measure, rows).axisLabel, margin: 22 },
    })),
    yAxis: strips.map(({ label, reach, names }, gridIndex) => ({
      type: 'value',
      gridIndex,
      min: -reach - 1,
      max: reach + 1,
      ...NUMBER_AXIS,
      splitLine: { show: false },
      axisLabel: { show: false },
      name: strips.length > 1 ? label : '',
      nameGap: names + 8,
      nameTextStyle: PANEL_NAME,
    })),
    tooltip: markTooltip((strip, at) => {
      const row = strips[strip]?.rows[at];
      return row === undefined ? [] : pointLines(measure, row, context);
    }),
    series: strips.map((strip, at): SeriesOption =>
      dotsOf(strip, at, hidesChosen, context, measure, (grids[at]?.top ?? 0) - strip.names),
    ),
  };
}

function axisOf(measure: Measure, rows: readonly Stated[]) {
  return valueAxis(measure, Math.max(0, ...rows.map(({ value }) => value)));
}

function dotsOf(
  strip: Strip,
  at: number,
  hidesChosen: boolean,
  context: RankingContext,
  measure: Measure,
  namesTop: number,
): ScatterSeriesOption {
  const places = new Map(distinct(context.units).map((unit, place) => [unit, place]));
  const ends = hidesChosen ? endsOf(strip.rows) : new Map<number, number>();
  const nameText = (row: Stated, sharing: number): string =>
    `${stripWords().sharing(context.naming.label(row.unit_key), sharing)} ${shortText(measure, row.value)}`;
  return {
    type: 'scatter',
    name: strip.label,
    xAxisIndex: at,
    yAxisIndex: at,
    symbolSize: 9,
    itemStyle: { color: TOKENS.mutedLine, opacity: 1 },
    emphasis: POINTED,
    data: strip.rows.map((row, i) => {
      const place = places.get(row.unit_key) ?? -1;
      const style = seriesStyle(place);
      const isNamed = style.isColoured && !hidesChosen;
      const colour = isNamed ? style.colour : greyOf(place >= 0, hidesChosen);
      return {
        value: [row.value, strip.lanes[i] ?? 0],
        ...(isNamed ? { symbol: style.symbol, symbolSize: 12 } : {}),
        itemStyle: row.below_base
          ? { color: '#ffffff', borderColor: colour, borderWidth: 1.5 }
          : { color: colour, borderColor: '#ffffff', borderWidth: 1 },
        ...(row.below_base && !isNamed ? { symbolSize: 7 } : {}),
        ...pointLook(row, context),
        ...(isNamed ? nameOf(nameText(row, 1), style.colour, 600) : {}),
        ...(ends.has(i) ? nameOf(nameText(row, ends.get(i) ?? 1), TOKENS.ink2, 400) : {}),
      };
    }),
    labelLayout: namesAbove(namesTop, strip.names),
    ...togetherMarks(strip, measure),
    z: 4,
  };
}

/** A name above the strip, with the line to its dot. */
function nameOf(
  formatter: string,
  color: string,
  fontWeight: number,
): Pick<ScatterSeriesOption, 'label' | 'labelLine'> {
  return {
    label: {
      show: true,
      formatter,
      color,
      fontFamily: FONT_STACK,
      fontSize: 12,
      fontWeight,
      textBorderColor: '#ffffff',
      textBorderWidth: 2,
    },
    labelLine: { show: true, lineStyle: { color, width: 1 } },
  };
}
