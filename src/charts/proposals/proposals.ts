import type { BarSeriesOption, EChartsOption } from 'echarts';
import { formatRate, STATE_WORDS } from '../../domain/format';
import { measure as measureOf, measureKey } from '../../domain/measures';
import { DEFAULT_TARGETS, type ProposalTargets } from '../../domain/proposalTargets';
import { SCOPE_NAMES } from '../../domain/report';
import type { PointRow } from '../../engine/queries/rows';
import type { ChartTable, ChartView, TableCell, TableColumn } from '../chart';
import { barLook, doubtLines, doubtNotes, doubtSign, isDoubted, ON_HATCH } from '../doubts';
import { chartLegend } from '../drawing/legendLines';
import { BASE_OPTION, CLASS_COLOURS, inkOn, NAME_AXIS, POINTED, TOKENS } from '../drawing/theme';
import { insideItsPart } from '../drawing/fittingLabels';
import { markTooltip } from '../drawing/markTooltip';
import { folded } from '../drawing/tooltipText';
import { SHARE_AXIS } from '../drawing/valueAxis';
import { firstLines } from '../drawnFirst';
import { groupedBy } from '../grouped';
import { onDemand } from '../onDemand';
import { emptySentence } from '../emptySentence';
import { figureMarks } from '../figureMarks';
import { distinct, pickOf, pointText, scopeOf } from '../points';
import { dotted, reportsOf, scopesText, subjectOf, unitsText } from '../subject';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { figureCell, legendOf } from '../table/yearTable';
import { chartWords } from '../words/chart';
import { proposalWords } from '../words/proposals';
import { tableWords } from '../words/table';
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

/** A bar with the two lines of its name, in px. */
const BAR_HEIGHT = 38;

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
  const words = proposalWords();
  const wordings = distinct(entries.map(({ wordingKey }) => wordingKey));
  const ofWording = groupedBy(entries, ({ wordingKey }) => wordingKey);
  const marks = wordings.flatMap((key, i): readonly Mark[] => [
    ...(wordings.length > 1
      ? [{ heading: key.trim() === '' ? words.wordingUnknown : words.wordingOf(i + 1) }]
      : []),
    ...(ofWording.get(key) ?? []).map((entry) => ({ entry })),
  ]);
  const { drawn, notes } = firstLines(marks, BAR_HEIGHT);
  const subject = subjectOf(own, { naming, units, years: { from: year, to: year } }, keys);
  const title = words.title(unitsText(context));
  const empty =
    emptySentence(own, context, measureOf('proposal.npc.class_a')) ??
    (entries.length === 0 ? words.noShares : undefined);
  const table = onDemand(() => markedTable(tableOf(title, entries, context, targets), naming.kind));
  return {
    title,
    subtitle: dotted(
      words.shareOf,
      chartWords().year(year),
      words.targets(targets.a, targets.c),
      scopesText(subject.scopes),
    ),
    option: optionOf(drawn, context, targets),
    get table() {
      return table();
    },
    longTable: () => longTable(title, own, context),
    subject,
    notes: [
      ...goalNotes(entries, targets, wordings),
      ...notesOf(entries, incomplete, wordings),
      ...doubtNotes(
        entries.flatMap((entry) => LETTERS.map((letter) => classRate(entry, letter))),
        context,
        'hatchedBar',
      ),
      ...notes,
    ],
    ...figureMarks((seriesIndex, dataIndex) => {
      const letter = LETTERS[seriesIndex];
      const entry = drawn[dataIndex]?.entry;
      return letter === undefined || entry === undefined ? undefined : classRate(entry, letter);
    }, context),
    height: Math.max(200, drawn.length * BAR_HEIGHT + 64),
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
    legend: chartLegend(LETTERS.map(seriesName)),
    grid: { left: 4, right: 18, top: 52, bottom: 4, containLabel: true },
    xAxis: SHARE_AXIS,
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
    tooltip: markTooltip((series, at) => {
      const entry = marks[at]?.entry;
      const letter = LETTERS[series];
      return entry === undefined || letter === undefined ? [] : [tooltipOf(entry, letter, context)];
    }),
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
    // On a phone a part may be thinner than its number; table and tooltip have it.
    labelLayout: insideItsPart,
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
      // To the left of its line, so that on a phone the two do not run into each other.
      line(targets.a / 100, `A ≥ ${targets.a}%`, 'right'),
      line(1 - targets.c / 100, `C ≤ ${targets.c}%`, 'center'),
    ],
  };
}

/** A 达标 · C 达标. */
function goalWords(entry: ProposalEntry, targets: ProposalTargets): string {
  const goals = proposalWords();
  const words = (letter: 'a' | 'c'): string =>
    `${letter.toUpperCase()} ${meets(entry, letter, targets) ? goals.met : goals.missed}`;
  return `${words('a')} · ${words('c')}`;
}

function tooltipOf(entry: ProposalEntry, letter: ProposalClass, context: ProposalsContext): string {
  const words = proposalWords();
  const meaning = entry.wording?.[letter];
  return [
    `${context.naming.label(entry.unit)} ${words.kinds[entry.kind.id]}`,
    `${seriesName(letter)}\u3000${shareText(entry, letter, context)}`,
    folded(words.localMeaning(meaning)),
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
  const words = proposalWords();
  const isMixed = distinct(entries.map(({ wordingKey }) => wordingKey)).length > 1;
  const hasD = entries.some(({ classD }) => classD !== undefined);
  const columns: readonly TableColumn[] = [
    { key: 'unit', label: tableWords().unit, kind: 'text' },
    { key: 'scope', label: tableWords().scope, kind: 'text' },
    { key: 'kind', label: words.kind, kind: 'text' },
    { key: 'base', label: 'A+B+C', kind: 'number', unit: words.cases },
    ...LETTERS.map((letter): TableColumn => ({
      key: letter,
      label: seriesName(letter),
      kind: 'number',
      unit: words.cases,
    })),
    ...LETTERS.map((letter): TableColumn => ({
      key: `share-${letter}`,
      label: words.classShare(letter.toUpperCase()),
      kind: 'rate',
    })),
    // An empty cell would be read as one that an office left empty.
    ...(hasD ? [{ key: 'd', label: words.classD, kind: 'number', unit: words.cases } as const] : []),
    ...(isMixed ? [{ key: 'wording', label: words.localWording, kind: 'text' } as const] : []),
    { key: 'goal', label: words.goal, kind: 'text' },
  ];
  const rows = entries.map((entry): readonly TableCell[] => [
    { text: context.naming.label(entry.unit) },
    { text: SCOPE_NAMES[scopeOf(entry.counts.a)] },
    { text: words.kinds[entry.kind.id] },
    {
      text: String(entry.base),
      number: entry.base,
      pick: { ...pickOf(entry.counts.a), measure: measureKey(`${entry.kind.prefix}classed`) },
    },
    ...LETTERS.map((letter): TableCell => figureCell(entry.counts[letter], context)),
    ...LETTERS.map((letter): TableCell => figureCell(classRate(entry, letter), context)),
    ...(hasD ? [classDCell(entry, context)] : []),
    ...(isMixed ? [{ text: wordingText(entry.wording) || words.notLoaded }] : []),
    { text: goalWords(entry, targets) },
  ]);
  return { caption, columns, rows, legend: legendOf(rows) };
}

function classDCell({ classD }: ProposalEntry, context: ProposalsContext): TableCell {
  if (classD?.row !== undefined) return figureCell(classD.row, context);
  return {
    text: classD === undefined ? STATE_WORDS.notInForm : String(classD.count),
    number: classD?.count ?? null,
  };
}

function goalNotes(
  entries: readonly ProposalEntry[],
  targets: ProposalTargets,
  wordings: readonly string[],
): readonly string[] {
  const counts = goalCounts(entries, targets, wordings);
  return counts.length === 0 ? [] : [proposalWords().goalsMet(counts)];
}

function notesOf(
  entries: readonly ProposalEntry[],
  incomplete: readonly string[],
  wordings: readonly string[],
): readonly string[] {
  const own = proposalWords();
  const places = wordings.map((key, i) => {
    const wording = entries.find(({ wordingKey }) => wordingKey === key)?.wording;
    const words = wordingText(wording);
    const lead = wordings.length > 1 ? own.wordingOf(i + 1) : own.localWording;
    return words === '' ? '' : chartWords().sentence(chartWords().colon(lead, words));
  });
  return [
    own.howCompared,
    ...places.filter((sentence) => sentence !== ''),
    ...(wordings.length > 1 ? [own.wordingsApart] : []),
    ...(entries.some(({ classD }) => classD !== undefined && classD.count > 0) ? [own.withoutD] : []),
    own.priorApart,
    ...(incomplete.length > 0 ? [own.incomplete(incomplete)] : []),
  ];
}

/** A＝已解决；B＝正在解决; empty where the report tells no class. */
function wordingText(wording: ProposalEntry['wording']): string {
  return chartWords().items(
    (['a', 'b', 'c', 'd'] as const).flatMap((letter) =>
      wording?.[letter] === undefined ? [] : [proposalWords().means(letter.toUpperCase(), wording[letter])],
    ),
  );
}

function seriesName(letter: ProposalClass): string {
  return proposalWords().class(letter.toUpperCase());
}
