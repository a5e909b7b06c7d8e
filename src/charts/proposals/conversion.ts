import { measureKey } from '../../domain/measures';
import type { PointRow } from '../../engine/queries/rows';
import type { ChartTable, ChartView, TableCell } from '../chart';
import { barLook, doubtLines, doubtNotes, doubtSign } from '../doubts';
import { firstLines } from '../drawnFirst';
import { onDemand } from '../onDemand';
import { emptySentence } from '../emptySentence';
import { figureMarks } from '../figureMarks';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { missingUnitNotes } from '../missingUnits';
import { isStatedPoint, pickOf, pointText, type ChartContext } from '../points';
import { countCell } from '../ranking/rankingTable';
import { dotted, reportsOf, scopesText, subjectOf } from '../subject';
import { BASE_OPTION, CLASS_COLOURS, NAME_AXIS, POINTED, TOKENS } from '../drawing/theme';
import { SHARE_AXIS } from '../drawing/valueAxis';
import { markTooltip } from '../drawing/markTooltip';
import { figureCell, legendOf } from '../table/yearTable';
import { tableWords } from '../words/table';
import { proposalWords } from '../words/proposals';

/** The measure this chart shows; its rows are needed. */
export const CONVERSION_MEASURE = 'rate.proposal.b_to_a';

/** A bar with the room around it, in px. */
const BAR_HEIGHT = 30;

/**
 * How many of the class B followed up from the session before turned class A, unit by unit in one year. They are apart
 * from this year's A, B and C and never part of their base.
 */
export function conversionView(
  rows: readonly PointRow[],
  context: Pick<ChartContext, 'naming' | 'units' | 'doubts' | 'corrections'> & { readonly year: number },
): ChartView {
  const { naming, units, year } = context;
  const key = measureKey(CONVERSION_MEASURE);
  const measure = naming.measure(key);
  const own = rows.filter((row) => row.measure_key === key && row.year === year);
  const all = own.filter(isStatedPoint);
  const { drawn: stated, notes } = firstLines(all, BAR_HEIGHT);
  const words = proposalWords();
  const title = words.conversionTitle(year);
  const subject = subjectOf(own, { naming, units, years: { from: year, to: year } }, [key]);
  const empty = emptySentence(own, context, measure);
  const table = onDemand(() => markedTable(tableOf(title, own, context), naming.kind));
  return {
    title,
    subtitle: dotted(words.conversionFormula, scopesText(subject.scopes)),
    option: {
      ...BASE_OPTION,
      grid: { left: 4, right: 110, top: 8, bottom: 4, containLabel: true },
      xAxis: SHARE_AXIS,
      yAxis: {
        type: 'category',
        inverse: true,
        ...NAME_AXIS,
        axisLine: { show: false },
        data: stated.map(({ unit_key }) => naming.label(unit_key)),
        axisLabel: { ...NAME_AXIS.axisLabel, interval: 0 },
      },
      tooltip: markTooltip((_, at) => {
        const row = stated[at];
        if (row === undefined) return [];
        const line = `${naming.label(row.unit_key)}\u3000${pointText(measure, row)}`;
        return [line, ...doubtLines(row, context)];
      }),
      series: [
        {
          type: 'bar',
          barMaxWidth: 18,
          itemStyle: { color: CLASS_COLOURS.a },
          emphasis: POINTED,
          data: stated.map((row) => ({
            value: row.value,
            ...barLook(row, context, CLASS_COLOURS.a),
            label: {
              show: true,
              position: 'right' as const,
              formatter: `${pointText(measure, row)}${doubtSign(row, context)}`,
              color: TOKENS.ink2,
              fontSize: 11,
            },
          })),
        },
      ],
    },
    get table() {
      return table();
    },
    longTable: () => longTable(title, own, context),
    subject,
    notes: [
      words.conversionApart,
      ...doubtNotes(all, context, 'hatchedBar'),
      ...missingUnitNotes(own, context),
      ...notes,
    ],
    ...figureMarks((_, dataIndex) => stated[dataIndex], context),
    height: Math.max(120, stated.length * BAR_HEIGHT + 40),
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(own),
  };
}

function tableOf(
  caption: string,
  rows: readonly PointRow[],
  context: Pick<ChartContext, 'naming' | 'doubts' | 'corrections'>,
): ChartTable {
  const body = rows.map((row): readonly TableCell[] => [
    { text: context.naming.label(row.unit_key) },
    figureCell(row, context),
    countCell(row.numerator, pickOf(row)),
    countCell(row.denominator, pickOf(row)),
  ]);
  const words = proposalWords();
  return {
    caption,
    columns: [
      { key: 'unit', label: tableWords().unit, kind: 'text' },
      { key: 'rate', label: words.conversionRate, kind: 'rate' },
      { key: 'numerator', label: words.turnedA, kind: 'number', unit: words.cases },
      { key: 'denominator', label: words.followedB, kind: 'number', unit: words.cases },
    ],
    rows: body,
    legend: legendOf(body),
  };
}
