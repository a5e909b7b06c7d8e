import type { BarSeriesOption, EChartsOption } from 'echarts';
import { formatWithUnit } from '../../domain/format';
import { TINY_BASE } from '../../domain/formatChange';
import { said } from '../../domain/language';
import type { Measure } from '../../domain/measure';
import type { TrendRow } from '../../engine/queries/rows';
import { changePairs, type ChangeContext } from './change';
import type { ChartView } from '../chart';
import { barLook, doubtNotes, doubtSign } from '../doubts';
import { pairWords } from '../twoYears/dumbbell';
import { firstLines } from '../drawnFirst';
import { onDemand } from '../onDemand';
import { emptySentence } from '../emptySentence';
import { figureMarks } from '../figureMarks';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { missingUnitNotes } from '../missingUnits';
import { dotted, reportsOf, scopesText, subjectOf } from '../subject';
import { rowAxis } from '../drawing/rowAxis';
import { textWidth } from '../drawing/textWidth';
import { BASE_OPTION, POINTED, TOKENS } from '../drawing/theme';
import { markTooltip } from '../drawing/markTooltip';
import { changeMark, isTiny } from './trendChange';
import {
  pairGroups,
  pairMarks,
  pairTable,
  refusedNotes,
  type PairContext,
  type PairMark,
  type RefusedPair,
  type YearPair,
} from '../twoYears/yearPairs';
import { changeOrderWords } from '../words/changeOrder';
import { chartWords } from '../words/chart';
import { trendWords } from '../words/trend';
import { twoYearsWords } from '../words/twoYears';

/** A bar with the room around it, in px. */
const BAR_HEIGHT = 24;

/**
 * Units in the order of their change since the year before (同比): percent of the base for counts, 百分点 for rates, as
 * bars on both sides of 0, largest increase first; levels, scopes and classes of forms apart.
 *
 * A unit whose two figures do not compare, whose base is 0, or whose base is under {@link TINY_BASE} — 2→6 件 would
 * lead every order with +200 % — has no bar: it is named with the reason, under the chart and in the table.
 */
export function changeOrderView(rows: readonly TrendRow[], context: ChangeContext): ChartView {
  const { naming, year } = context;
  const measure = naming.measure(context.measure);
  const judged = changePairs(rows, context);
  const sizeOf = (pair: YearPair): number | null => orderedBy(measure, pair);
  const groups = pairGroups(
    judged.pairs.filter((pair) => sizeOf(pair) !== null),
    naming,
    (pair) => sizeOf(pair) ?? 0,
  );
  const pairs = groups.flatMap((group) => group.rows.map(({ pair }) => pair));
  const { drawn: marks, notes } = firstLines(pairMarks(groups), BAR_HEIGHT);
  const refused = [
    ...judged.refused,
    ...judged.pairs.filter((pair) => sizeOf(pair) === null).map((pair) => withoutOrder(pair, measure)),
  ];
  const reasons = refusedNotes(refused, naming);
  const years = { before: year - 1, now: year };
  const subject = subjectOf(judged.own, { ...context, years: { from: year - 1, to: year } }, [
    context.measure,
  ]);
  const words = changeOrderWords();
  const title = words.title(said(measure.name), year);
  const empty =
    emptySentence(judged.own, context, measure) ??
    (pairs.length === 0 ? twoYearsWords().noneBefore(year, reasons) : undefined);
  const shown = pairs.flatMap(({ now, before }) => (before === undefined ? [now] : [before, now]));
  const table = onDemand(() =>
    markedTable(pairTable(title, pairs, refused, { ...context, years }, measure), naming.kind),
  );
  return {
    title,
    subtitle: dotted(
      chartWords().unit(measure.kind === 'rate' ? trendWords().points : '%'),
      words.order,
      scopesText(subject.scopes),
    ),
    option: optionOf(marks, { ...context, years }, measure),
    get table() {
      return table();
    },
    longTable: () => longTable(title, judged.own, context),
    subject: { ...subject, shownAs: trendWords().changeShown },
    notes: [
      chartWords().measureIs(measure.formulaText),
      ...(groups.length > 1 ? [chartWords().apart] : []),
      ...reasons.map(words.leftOut),
      ...doubtNotes(shown, context, 'hatchedBar'),
      ...missingUnitNotes(judged.own, context),
      ...notes,
    ],
    ...figureMarks((_, dataIndex) => pairAt(marks, dataIndex)?.now, context),
    height: Math.max(160, marks.length * BAR_HEIGHT + 24),
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(judged.own),
  };
}

/** What a pair is put in order by; null where that would mislead or does not exist. */
function orderedBy(measure: Measure, { now }: YearPair): number | null {
  return isTiny(measure, now) ? null : changeMark(measure, now);
}

function withoutOrder({ now, before, previous }: YearPair, measure: Measure): RefusedPair {
  const reason =
    previous === 0
      ? trendWords().refusals.zero
      : changeOrderWords().tiny(formatWithUnit({ kind: 'count', unit: measure.unit }, TINY_BASE));
  return { unit: now.unit_key, before, now, reason };
}

function pairAt(marks: readonly PairMark[], at: number): YearPair | undefined {
  const mark = marks[at];
  return mark !== undefined && 'pair' in mark ? mark.pair : undefined;
}

const INK = { up: TOKENS.rise, down: TOKENS.fall, flat: TOKENS.ink2, none: TOKENS.ink2 } as const;

function optionOf(marks: readonly PairMark[], context: PairContext, measure: Measure): EChartsOption {
  const { naming } = context;
  const sizes = marks.map((mark) => ('pair' in mark ? (orderedBy(measure, mark.pair) ?? 0) : 0));
  const texts = marks.map((mark) => ('pair' in mark ? changeText(mark.pair, context) : ''));
  const data: BarSeriesOption['data'] = marks.map((mark, i) =>
    'heading' in mark
      ? { value: '-' }
      : {
          value: sizes[i] ?? '-',
          itemStyle: {
            color: INK[mark.pair.change.direction],
            borderRadius: 2,
            ...lookOf(mark.pair, context),
          },
          label: {
            show: true,
            // Right of 0 where the bar goes to the left: there is nothing it could lie on.
            position: 'right' as const,
            color: TOKENS.ink2,
            fontSize: 11,
            formatter: texts[i] ?? '',
          },
        },
  );
  const [lowest, highest] = [Math.min(0, ...sizes), Math.max(0, ...sizes)];
  return {
    ...BASE_OPTION,
    grid: {
      left: 4,
      right: Math.max(40, ...texts.map((text) => textWidth(text) + 12)),
      top: 4,
      bottom: 4,
      containLabel: true,
    },
    xAxis: { type: 'value', show: false, min: lowest, max: lowest === highest ? 1 : highest },
    yAxis: rowAxis(
      marks.map((mark) => ('heading' in mark ? mark : { name: naming.label(mark.pair.now.unit_key) })),
    ),
    tooltip: markTooltip((_, at) => {
      const pair = pairAt(marks, at);
      return pair === undefined ? [] : [pairWords(pair, context, measure)];
    }),
    series: [
      {
        type: 'bar',
        barMaxWidth: 14,
        emphasis: POINTED,
        data,
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          data: [{ xAxis: 0 }],
          lineStyle: { color: TOKENS.ruleStrong, type: 'solid' },
        },
      },
    ],
  };
}

function changeText({ change, now, before }: YearPair, context: PairContext): string {
  const sign = doubtSign(now, context);
  return `${change.short}${sign === '' && before !== undefined ? doubtSign(before, context) : sign}`;
}

/** A change is as doubtful as either of its figures. */
function lookOf({ now, before, change }: YearPair, context: PairContext) {
  const look = barLook(now, context, INK[change.direction]).itemStyle;
  return (
    look ?? (before === undefined ? {} : (barLook(before, context, INK[change.direction]).itemStyle ?? {}))
  );
}
