import type { BarSeriesOption, EChartsOption } from 'echarts';
import { said } from '../../domain/language';
import type { Measure } from '../../domain/measure';
import type { RankingRow } from '../../engine/queries/rows';
import type { ChartView } from '../chart';
import { barLook, doubtNotes, doubtSign } from '../doubts';
import { rowAxis } from '../drawing/rowAxis';
import { textWidth } from '../drawing/textWidth';
import { BASE_OPTION, COLOURED_SERIES, HATCH, POINTED, seriesStyle, TOKENS } from '../drawing/theme';
import { markTooltip } from '../drawing/markTooltip';
import { firstLines } from '../drawnFirst';
import { emptySentence } from '../emptySentence';
import { figureMarks } from '../figureMarks';
import { missingUnitNotes } from '../missingUnits';
import { onDemand } from '../onDemand';
import { pointLines } from '../pointLines';
import { distinct, isStatedPoint, pointText, type ChartContext } from '../points';
import { dotted, reportsOf, scopesText, subjectOf } from '../subject';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { chartWords } from '../words/chart';
import { rankingWords } from '../words/ranking';
import { placeText, rankingGroups, type RankingContext } from './rankingGroups';
import { rankingTable } from './rankingTable';

/** A bar with the room around it, in px. */
const BAR_HEIGHT = 24;

/**
 * One measure of many units in one year: horizontal bars, one block per level and scope. A volume is put in order
 * (排序); only a measure with a direction is ranked (排名). Units without a number are listed, not drawn as 0.
 */
export function rankingView(rows: readonly RankingRow[], context: RankingContext): ChartView {
  const { naming, year } = context;
  const own = rows.filter((row) => row.measure_key === context.measure);
  const measure = naming.measure(context.measure);
  const words = chartWords();
  const ranks = rankingWords();
  const isRank = measure.direction !== 'none';
  const groups = rankingGroups(own)
    .map((group) => ({ ...group, rows: group.rows.filter(isStatedPoint) }))
    .filter((group) => group.rows.length > 0);
  const marks = groups.flatMap((group): readonly Mark[] => [
    ...(groups.length > 1 ? [{ heading: words.group(group.label, group.rows.length) }] : []),
    ...group.rows.map((row) => ({ row })),
  ]);
  const { drawn, notes } = firstLines(marks, BAR_HEIGHT);
  const ranked = own.reduce((most, row) => Math.max(most, row.ranked), 0);
  const asked = { naming, units: context.peers ?? context.units };
  const title = ranks.title(year, said(measure.name), isRank);
  const subject = subjectOf(own, { naming, units: context.units, years: { from: year, to: year } }, [
    context.measure,
  ]);
  const empty = emptySentence(own, asked, measure);
  const table = onDemand(() => markedTable(rankingTable(title, groups, context, own), naming.kind));
  return {
    title: groups.length === 1 && isRank ? words.group(title, ranked) : title,
    subtitle: dotted(
      words.unit(measure.unit),
      groups.length === 1 ? (groups[0]?.label ?? '') : scopesText(subject.scopes),
      isRank ? (measure.direction === 'higher' ? ranks.higher : ranks.lower) : ranks.noMerit,
    ),
    option: optionOf(drawn, context, measure),
    get table() {
      return table();
    },
    longTable: () => longTable(title, own, context),
    subject,
    notes: [...rankingNotes(own, { ...context, ...asked }, measure, groups.length), ...notes],
    ...figureMarks(
      (_, dataIndex) => drawn[dataIndex]?.row,
      context,
      (row) => placeOf(measure, row),
    ),
    height: Math.max(160, drawn.length * BAR_HEIGHT + 24),
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(own),
  };
}

/** A bar, or the heading of a block. */
interface Mark {
  readonly row?: RankingRow;
  readonly heading?: string;
}

function optionOf(marks: readonly Mark[], context: RankingContext, measure: Measure): EChartsOption {
  const { naming, units } = context;
  const valueTexts = marks.map(({ row }) => (row === undefined ? '' : barText(measure, row, context)));
  const chosen = distinct(units);
  const places = new Map(chosen.map((unit, place) => [unit, place]));
  const everyone = marks.every(({ row }) => row === undefined || places.has(row.unit_key));
  const colourOf = (unit: number): string => {
    const place = places.get(unit) ?? -1;
    if (everyone && chosen.length > COLOURED_SERIES) return TOKENS.accent;
    return place < 0 || place >= COLOURED_SERIES ? TOKENS.muted : seriesStyle(place).colour;
  };
  const data: BarSeriesOption['data'] = marks.map(({ row }, i) =>
    row === undefined
      ? { value: '-' }
      : {
          value: row.value ?? '-',
          itemStyle: {
            color: colourOf(row.unit_key),
            borderRadius: 2,
            ...(row.below_base ? { decal: HATCH, opacity: 0.75 } : {}),
            ...barLook(row, context, colourOf(row.unit_key)).itemStyle,
          },
          label: {
            show: true,
            position: 'right' as const,
            color: TOKENS.ink2,
            fontSize: 11,
            formatter: valueTexts[i] ?? '',
          },
        },
  );
  return {
    ...BASE_OPTION,
    grid: {
      left: 4,
      right: Math.min(280, Math.max(40, ...valueTexts.map((text) => textWidth(text) + 12))),
      top: 4,
      bottom: 4,
      containLabel: true,
    },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: rowAxis(
      marks.map(({ heading, row }) => ({
        heading,
        name: row === undefined ? undefined : naming.label(row.unit_key),
      })),
    ),
    tooltip: markTooltip((_, at) => {
      const row = marks[at]?.row;
      if (row === undefined) return [];
      const place = placeOf(measure, row);
      const [head, figure, ...doubts] = pointLines(measure, row, context);
      return [head, figure, ...(place === '' ? [] : [place]), ...doubts];
    }),
    series: [{ type: 'bar', barMaxWidth: 14, emphasis: POINTED, data }],
  };
}

function barText(measure: Measure, row: RankingRow, context: RankingContext): string {
  const place = placeText(measure, row);
  const text = `${pointText(measure, row)}${doubtSign(row, context)}`;
  return place === '' ? text : `${text}\u3000${place}`;
}

/** 第 2（共 18 个）, or why there is no place; empty for volumes. */
function placeOf(measure: Measure, row: RankingRow): string {
  const place = placeText(measure, row);
  return place === '' || row.position === null ? place : rankingWords().ofRanked(place, row.ranked);
}

function rankingNotes(
  rows: readonly RankingRow[],
  context: Pick<ChartContext, 'naming' | 'units' | 'doubts' | 'corrections'>,
  measure: Measure,
  groups: number,
): readonly string[] {
  const small = rows.filter((row) => row.below_base);
  return [
    chartWords().measureIs(measure.formulaText),
    ...(measure.note === undefined ? [] : [measure.note]),
    ...(groups > 1 ? [chartWords().apart] : []),
    ...(small.length > 0
      ? [rankingWords().smallBase(small.length, measure.minimumBase ?? 0, measure.direction !== 'none')]
      : []),
    ...doubtNotes(rows.filter(isStatedPoint), context, 'hatchedBar'),
    ...missingUnitNotes(rows, context),
  ];
}
