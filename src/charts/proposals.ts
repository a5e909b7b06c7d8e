import type { BarSeriesOption, EChartsOption } from 'echarts';
import { formatRate } from '../domain/format';
import { measure as measureOf, measureKey } from '../domain/measures';
import { DEFAULT_TARGETS, type ProposalTargets } from '../domain/proposalTargets';
import type { PointRow } from '../engine/queries/rows';
import type { ChartTable, ChartView, TableCell, TableColumn } from './chart';
import { barLook, doubtLines, doubtNotes, doubtSign, isDoubted, ON_HATCH } from './doubts';
import { emptySentence } from './emptySentence';
import { figureMarks } from './figureMarks';
import { longTable } from './longTable';
import { markedTable } from './markedTable';
import { distinct, pickOf, pointText } from './points';
import {
  classRate,
  entriesOfProposals,
  goalCounts,
  meets,
  PROPOSAL_MEASURES,
  type ProposalClass,
  type ProposalEntry,
  type ProposalsContext,
} from './proposalEntries';
import { dotted, reportsOf, scopesText, subjectOf, unitsText } from './subject';
import {
  BASE_OPTION,
  CLASS_COLOURS,
  inkOn,
  LEGEND,
  NAME_AXIS,
  NUMBER_AXIS,
  POINTED,
  TOKENS,
  TOOLTIP,
} from './theme';
import { folded, markOf } from './tooltipText';
import { figureCell, legendOf } from './yearTable';

const LETTERS = ['a', 'b', 'c'] as const;

/** A line of the chart: an entry, or the heading of places with one wording. */
interface Mark {
  readonly entry?: ProposalEntry;
  readonly heading?: string;
}

/**
 * Results of suggestions and proposals by class: a 100 % bar per unit and kind with its n at the left, goals as lines,
 * 达标 or 未达标 in words. Places whose B and C mean something else stand apart. Needs rows of
 * {@link PROPOSAL_MEASURES} of one year.
 */
export function proposalsView(rows: readonly PointRow[], context: ProposalsContext): ChartView {
  const { naming, year, units } = context;
  const keys = PROPOSAL_MEASURES.map(measureKey);
  const own = rows.filter((row) => keys.includes(row.measure_key) && row.year === year);
  const targets = context.targets ?? DEFAULT_TARGETS;
  const { entries, incomplete } = entriesOfProposals(own, context);
  const wordings = distinct(entries.map(({ wordingKey }) => wordingKey));
  const marks = wordings.flatMap((key, i): readonly Mark[] => [
    ...(wordings.length > 1
      ? [{ heading: key.trim() === '' ? '分类说明未收录' : `分类说明${String(i + 1)}` }]
      : []),
    ...entries.filter(({ wordingKey }) => wordingKey === key).map((entry) => ({ entry })),
  ]);
  const subject = subjectOf(own, { naming, units, years: { from: year, to: year } }, keys);
  const title = `${unitsText(context)} 建议提案办理结果`;
  const empty =
    emptySentence(own, context, measureOf('proposal.npc.class_a')) ??
    (entries.length === 0 ? 'A、B、C 三类没有都写明，不能作占比。请改选年份或单位。' : undefined);
  return {
    title,
    subtitle: dotted(
      '占本年 A、B、C 三类答复件 %',
      `${String(year)} 年`,
      `目标 A ≥ ${targets.a}%、C ≤ ${targets.c}%`,
      scopesText(subject.scopes),
    ),
    option: optionOf(marks, context, targets),
    table: markedTable(tableOf(title, entries, context, targets), naming.kind),
    longTable: () => longTable(title, own, context),
    subject,
    notes: [
      ...goalNotes(entries, targets, wordings),
      ...notesOf(entries, incomplete, wordings),
      ...doubtNotes(
        entries.flatMap((entry) => LETTERS.map((letter) => classRate(entry, letter))),
        context,
        '斜纹红框的条',
      ),
    ],
    ...figureMarks((seriesIndex, dataIndex) => {
      const letter = LETTERS[seriesIndex];
      const entry = marks[dataIndex]?.entry;
      return letter === undefined || entry === undefined ? undefined : classRate(entry, letter);
    }, context),
    height: Math.max(200, marks.length * 38 + 64),
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(own),
  };
}

function optionOf(
  marks: readonly Mark[],
  context: ProposalsContext,
  targets: ProposalTargets,
): EChartsOption {
  return {
    ...BASE_OPTION,
    legend: { ...LEGEND, data: LETTERS.map(seriesName) },
    grid: { left: 4, right: 18, top: 52, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      ...NUMBER_AXIS,
      min: 0,
      max: 1,
      axisLabel: { ...NUMBER_AXIS.axisLabel, formatter: (value: number) => formatRate(value, 0) },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      ...NAME_AXIS,
      axisLine: { show: false },
      data: marks.map((_, i) => String(i)),
      axisLabel: {
        interval: 0,
        formatter: (_: string, at: number) => {
          const mark = marks[at];
          if (mark?.entry === undefined) return `{heading|${mark?.heading ?? ''}}`;
          return `{name|${mark.entry.label}}\n{goal|${goalWords(mark.entry, targets)}}`;
        },
        rich: {
          heading: { color: TOKENS.ink3, fontSize: 11, align: 'right' },
          name: { color: TOKENS.ink2, fontSize: 12, align: 'right', lineHeight: 16 },
          goal: { color: TOKENS.ink3, fontSize: 11, align: 'right', lineHeight: 14 },
        },
      },
    },
    tooltip: {
      ...TOOLTIP,
      trigger: 'item',
      formatter: (parameters: unknown) => {
        const mark = markOf(parameters);
        const entry = marks[mark?.at ?? -1]?.entry;
        const letter = LETTERS[mark?.series ?? -1];
        return entry === undefined || letter === undefined ? '' : tooltipOf(entry, letter, context);
      },
    },
    series: LETTERS.map((letter) => barOf(marks, letter, targets, context)),
  };
}

function barOf(
  marks: readonly Mark[],
  letter: ProposalClass,
  targets: ProposalTargets,
  context: ProposalsContext,
): BarSeriesOption {
  const colour = CLASS_COLOURS[letter];
  return {
    type: 'bar',
    name: seriesName(letter),
    stack: 'classes',
    barMaxWidth: 22,
    itemStyle: { color: colour },
    emphasis: POINTED,
    label: { show: true, position: 'inside', fontSize: 12, color: inkOn(colour) },
    data: marks.map(({ entry }) => {
      if (entry === undefined) return { value: '-' };
      const row = classRate(entry, letter);
      if (row.value === null) return { value: '-' };
      const formatter = row.value >= 0.06 ? `${formatRate(row.value)}${doubtSign(row, context)}` : '';
      const onHatch = isDoubted(row, context) ? ON_HATCH : {};
      return { value: row.value, ...barLook(row, context, colour), label: { formatter, ...onHatch } };
    }),
    ...(letter === 'a' ? { markLine: goalLines(targets) } : {}),
  };
}

/** C is the last slice of a full bar, so C ≤ 5 % means that it begins at or after 95 %. */
function goalLines(targets: ProposalTargets): NonNullable<BarSeriesOption['markLine']> {
  const line = (at: number, text: string, align: 'center' | 'right') => ({
    xAxis: at,
    label: { formatter: text, color: TOKENS.ink, fontSize: 11, align },
  });
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: TOKENS.ink, type: 'dashed', width: 1 },
    // The axis of names runs downwards, so the start of a line is its upper end.
    label: { position: 'start' },
    data: [
      line(targets.a / 100, `A ≥ ${targets.a}%`, 'center'),
      line(1 - targets.c / 100, `C ≤ ${targets.c}%`, 'center'),
    ],
  };
}

/** A 达标 · C 达标. */
function goalWords(entry: ProposalEntry, targets: ProposalTargets): string {
  const words = (letter: 'a' | 'c'): string =>
    `${letter.toUpperCase()} ${meets(entry, letter, targets) ? '达标' : '未达标'}`;
  return `${words('a')} · ${words('c')}`;
}

function tooltipOf(entry: ProposalEntry, letter: ProposalClass, context: ProposalsContext): string {
  const meaning = entry.wording?.[letter];
  return [
    `${context.naming.label(entry.unit)} ${entry.kind.name}`,
    `${letter.toUpperCase()} 类\u3000${shareText(entry, letter, context)}`,
    folded(meaning === undefined ? '当地分类说明未收录' : `当地说明：${meaning}`),
    ...doubtLines(classRate(entry, letter), context),
  ].join('\n');
}

function shareText(entry: ProposalEntry, letter: ProposalClass, { naming }: ProposalsContext): string {
  const row = classRate(entry, letter);
  return pointText(naming.measure(row.measure_key), row);
}

function tableOf(
  caption: string,
  entries: readonly ProposalEntry[],
  context: ProposalsContext,
  targets: ProposalTargets,
): ChartTable {
  // Shares of B and C of such places stand in one column and do not compare; every row says what its own mean.
  const isMixed = distinct(entries.map(({ wordingKey }) => wordingKey)).length > 1;
  const columns: readonly TableColumn[] = [
    { key: 'unit', label: '单位', kind: 'text' },
    { key: 'kind', label: '类别', kind: 'text' },
    { key: 'base', label: 'A+B+C', kind: 'number', unit: '件' },
    ...LETTERS.map((letter): TableColumn => ({
      key: letter,
      label: `${letter.toUpperCase()} 类`,
      kind: 'number',
      unit: '件',
    })),
    ...LETTERS.map((letter): TableColumn => ({
      key: `share-${letter}`,
      label: `${letter.toUpperCase()} 类占比`,
      kind: 'rate',
    })),
    { key: 'd', label: 'D 类（不计入）', kind: 'number', unit: '件' },
    ...(isMixed ? [{ key: 'wording', label: '当地分类说明', kind: 'text' } as const] : []),
    { key: 'goal', label: '目标', kind: 'text' },
  ];
  const rows = entries.map((entry): readonly TableCell[] => [
    { text: context.naming.label(entry.unit) },
    { text: entry.kind.name },
    {
      text: String(entry.base),
      number: entry.base,
      pick: { ...pickOf(entry.counts.a), measure: measureKey(`${entry.kind.prefix}classed`) },
    },
    ...LETTERS.map((letter): TableCell => figureCell(entry.counts[letter], context)),
    ...LETTERS.map((letter): TableCell => figureCell(classRate(entry, letter), context)),
    classDCell(entry, context),
    ...(isMixed ? [{ text: wordingText(entry.wording) || '未收录' }] : []),
    { text: goalWords(entry, targets) },
  ]);
  return { caption, columns, rows, legend: legendOf(rows) };
}

function classDCell({ classD }: ProposalEntry, context: ProposalsContext): TableCell {
  if (classD?.row !== undefined) return figureCell(classD.row, context);
  return { text: classD === undefined ? '' : String(classD.count), number: classD?.count ?? null };
}

function goalNotes(
  entries: readonly ProposalEntry[],
  targets: ProposalTargets,
  wordings: readonly string[],
): readonly string[] {
  const counts = goalCounts(entries, targets, wordings);
  return counts.length === 0 ? [] : [`达到目标的单位：${counts.join('；')}。`];
}

function notesOf(
  entries: readonly ProposalEntry[],
  incomplete: readonly string[],
  wordings: readonly string[],
): readonly string[] {
  const places = wordings.map((key, i) => {
    const wording = entries.find(({ wordingKey }) => wordingKey === key)?.wording;
    const words = wordingText(wording);
    const lead = wordings.length > 1 ? `分类说明${String(i + 1)}` : '当地分类说明';
    return words === '' ? '' : `${lead}：${words}。`;
  });
  return [
    '各类含义以当地说明为准：A 类可比，B、C 类只在说明相同的单位之间比较。',
    ...places.filter((sentence) => sentence !== ''),
    ...(wordings.length > 1 ? ['分类说明不同的单位分开排列。'] : []),
    ...(entries.some(({ classD }) => classD !== undefined && classD.count > 0)
      ? ['D 类不计入占比的分母。']
      : []),
    '上届（次）B 类转 A 类不计入本年件数，另列。',
    ...(incomplete.length > 0 ? [`三类不全，不作占比：${incomplete.join('；')}。`] : []),
  ];
}

/** A＝已解决；B＝正在解决; empty where the report tells no class. */
function wordingText(wording: ProposalEntry['wording']): string {
  return (['a', 'b', 'c', 'd'] as const)
    .flatMap((letter) =>
      wording?.[letter] === undefined ? [] : [`${letter.toUpperCase()}＝${wording[letter]}`],
    )
    .join('；');
}

function seriesName(letter: ProposalClass): string {
  return `${letter.toUpperCase()} 类`;
}
