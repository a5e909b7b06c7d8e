import type { EChartsOption, ScatterSeriesOption } from 'echarts';
import type { Measure } from '../domain/measure';
import { JOINTS, type PointRow, type TrendRow } from '../engine/queries/rows';
import type { ChartTable, ChartView, TableCell, TableColumn } from './chart';
import { doubtLines, doubtNotes, doubtSign, pointLook } from './doubts';
import { emptySentence } from './emptySentence';
import { figureMarks } from './figureMarks';
import { longTable } from './longTable';
import { markedTable } from './markedTable';
import { missingUnitNotes } from './missingUnits';
import { changeOf, isStatedPoint, jointOf, namesText, pickOf, pointText, type ChartContext } from './points';
import { dotted, reportsOf, scopesText, subjectOf } from './subject';
import { BASE_OPTION, NAME_AXIS, POINTED, TOKENS, TOOLTIP } from './theme';
import { folded, markOf } from './tooltipText';
import { refusalOf } from './trendChange';
import { textWidth } from './textWidth';
import { valueAxis } from './valueAxis';
import { figureCell, legendOf } from './yearTable';

/** The later of the two years; the earlier is the one before. */
export interface ChangeContext extends Omit<ChartContext, 'years'> {
  readonly year: number;
  /** Key of the report of the same unit and scope of the year before, where it is not among the rows. */
  readonly reportBefore?: (row: TrendRow) => number | undefined;
}

type Lawful = TrendRow & { readonly value: number; readonly previous_value: number };

/** Both ends of one bar; the earlier is undefined where its report is not known. */
interface Pair {
  readonly now: Lawful;
  readonly before: PointRow | undefined;
}

/**
 * One measure in two years, unit by unit: a hollow point for the year before, a full one for the year, joined by a bar,
 * largest increase first. Only pairs that may be compared are drawn; every other unit is named with the reason.
 */
export function changeView(rows: readonly TrendRow[], context: ChangeContext): ChartView {
  const { naming, year } = context;
  const measure = naming.measure(context.measure);
  const own = rows.filter((row) => row.measure_key === context.measure && row.year === year);
  const lawful = own.filter((row): row is Lawful => isLawful(row, year)).sort(byDifference);
  const pairs = lawful.map((now): Pair => ({ now, before: beforeOf(now, rows, context) }));
  const drawn = pairs.flatMap(({ now, before }) => (before === undefined ? [now] : [before, now]));
  const refused = own.filter((row) => isStatedPoint(row) && !isLawful(row, year));
  const about = { ...context, years: { from: year - 1, to: year } };
  const subject = subjectOf(own, about, [context.measure]);
  const title = `${measure.name.zh}：${String(year)} 年与 ${String(year - 1)} 年相比`;
  const empty =
    emptySentence(own, context, measure) ??
    (lawful.length === 0
      ? `${String(year)} 年没有可与上一年比较的数字。${reasonsOf(refused, context, measure).join('')}请改选年份。`
      : undefined);
  return {
    title,
    subtitle: dotted(`单位：${measure.unit}`, '按增减量排序，不作优劣评价', scopesText(subject.scopes)),
    option: optionOf(pairs, context, measure),
    table: markedTable(tableOf(title, pairs, refused, context, measure), naming.kind),
    longTable: () => longTable(title, own, context),
    subject,
    notes: [
      ...reasonsOf(refused, context, measure),
      ...doubtNotes(drawn, context, '带叉的空心点'),
      ...missingUnitNotes(own, context),
    ],
    ...figureMarks<PointRow>((seriesIndex, dataIndex) => {
      const pair = pairs[dataIndex];
      return seriesIndex === 0 ? pair?.before : pair?.now;
    }, context),
    height: Math.max(180, lawful.length * 26 + 60),
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(own),
  };
}

function isLawful(row: TrendRow, year: number): boolean {
  const joint = jointOf(row);
  return (
    isStatedPoint(row) &&
    (joint === 'same' || joint === 'with-note') &&
    row.previous_year === year - 1 &&
    row.previous_value !== null
  );
}

/** The earlier figure of a pair: as it was answered, else as the later one tells it. */
function beforeOf(
  now: Lawful,
  rows: readonly TrendRow[],
  { reportBefore }: ChangeContext,
): PointRow | undefined {
  const answered = rows.filter(
    (row) =>
      row.measure_key === now.measure_key &&
      row.unit_key === now.unit_key &&
      row.scope === now.scope &&
      row.year === now.year - 1,
  );
  const found = answered.find(({ value }) => value === now.previous_value);
  if (found !== undefined) return found;
  const report = reportBefore?.(now);
  if (report === undefined) return undefined;
  const told: TrendRow = {
    ...now,
    year: now.year - 1,
    report_key: report,
    value: now.previous_value,
    numerator: null,
    denominator: null,
    joint: JOINTS.indexOf('none'),
  };
  return told;
}

function byDifference(a: Lawful, b: Lawful): number {
  return b.value - b.previous_value - (a.value - a.previous_value) || a.unit_key - b.unit_key;
}

function optionOf(pairs: readonly Pair[], context: ChangeContext, measure: Measure): EChartsOption {
  const { naming, year } = context;
  const rows = pairs.map(({ now }) => now);
  const max = Math.max(0, ...rows.flatMap((row) => [row.value, row.previous_value]));
  const texts = rows.map((row) => changeOf(measure, row).short);
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
    data: pairs.map(({ now: row, before }, i) => ({
      value: [end === 'before' ? row.previous_value : row.value, i],
      ...lookOf(end === 'before' ? before : row, context),
      ...(end === 'before'
        ? {}
        : {
            label: {
              show: true,
              position: (row.value >= row.previous_value ? 'right' : 'left') as 'right' | 'left',
              distance: 8,
              formatter: texts[i] ?? '',
              color: TOKENS.ink2,
              fontSize: 11,
            },
          }),
    })),
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
    xAxis: valueAxis(measure, max),
    yAxis: {
      type: 'category',
      inverse: true,
      ...NAME_AXIS,
      axisLine: { show: false },
      data: rows.map((_, i) => String(i)),
      axisLabel: {
        ...NAME_AXIS.axisLabel,
        interval: 0,
        formatter: (_: string, at: number) => {
          const row = rows[at];
          return row === undefined ? '' : naming.label(row.unit_key);
        },
      },
    },
    tooltip: {
      ...TOOLTIP,
      trigger: 'item',
      formatter: (parameters: unknown) => {
        const pair = pairs[markOf(parameters)?.at ?? -1];
        if (pair === undefined) return '';
        const { now: row, before } = pair;
        return [
          naming.label(row.unit_key),
          `${String(year - 1)} 年\u3000${previousText(measure, row)}`,
          `${String(year)} 年\u3000${pointText(measure, row)}`,
          folded(changeOf(measure, row).text),
          ...(before === undefined ? [] : doubtLines(before, context)),
          ...doubtLines(row, context),
        ].join('\n');
      },
    },
    series: [
      { ...points(`${String(year - 1)} 年`, 'before'), markLine: bars(rows) },
      points(`${String(year)} 年`, 'now'),
    ],
  };
}

function lookOf(row: PointRow | undefined, context: ChangeContext) {
  return row === undefined ? {} : pointLook(row, context);
}

function bars(rows: readonly Lawful[]): NonNullable<ScatterSeriesOption['markLine']> {
  return {
    silent: true,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: TOKENS.accent, type: 'solid', width: 3, opacity: 0.3 },
    z: 2,
    data: rows.map((row, i) => [{ coord: [row.previous_value, i] }, { coord: [row.value, i] }]),
  };
}

function tableOf(
  caption: string,
  pairs: readonly Pair[],
  refused: readonly TrendRow[],
  context: ChangeContext,
  measure: Measure,
): ChartTable {
  const { naming, year } = context;
  const kind = measure.kind === 'rate' ? 'rate' : 'number';
  const columns: readonly TableColumn[] = [
    { key: 'unit', label: '单位', kind: 'text' },
    { key: 'before', label: `${String(year - 1)}年`, kind, unit: measure.unit },
    { key: 'now', label: `${String(year)}年`, kind, unit: measure.unit },
    { key: 'change', label: '变化', kind: 'text' },
  ];
  const line = (row: TrendRow, before: TableCell, change: string): readonly TableCell[] => [
    { text: naming.label(row.unit_key) },
    before,
    figureCell(row, context),
    { text: change },
  ];
  const body = [
    ...pairs.map(({ now, before }) =>
      line(
        now,
        {
          text: `${previousText(measure, now)}${before === undefined ? '' : doubtSign(before, context)}`,
          number: now.previous_value,
          ...(before === undefined ? {} : { pick: pickOf(before) }),
        },
        changeOf(measure, now).text,
      ),
    ),
    ...refused.map((row) => line(row, { text: '', number: null }, refusalOf(measure, row))),
  ];
  return { caption, columns, rows: body, legend: legendOf(body) };
}

function previousText(measure: Measure, row: Lawful): string {
  return pointText(measure, { ...row, value: row.previous_value, numerator: null, denominator: null });
}

function reasonsOf(
  rows: readonly TrendRow[],
  { naming }: Pick<ChangeContext, 'naming'>,
  measure: Measure,
): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const row of rows) {
    const reason = refusalOf(measure, row);
    byReason.set(reason, [...(byReason.get(reason) ?? []), naming.label(row.unit_key)]);
  }
  return [...byReason].map(([reason, names]) => `${reason}：${namesText(names)}。`);
}
