import { STATE_WORDS } from '../../domain/format';
import { said } from '../../domain/language';
import { comparisonOf } from '../../domain/lens/comparedYears';
import type { Measure } from '../../domain/measure';
import type { PointRow, TrendRow } from '../../engine/queries/rows';
import type { ChartView, FigurePick } from '../chart';
import { doubtNotes } from '../doubts';
import { COLOURED_SERIES } from '../drawing/theme';
import { firstLines, rowsOfFirstUnits } from '../drawnFirst';
import { groupedBy } from '../grouped';
import { figureMarks } from '../figureMarks';
import { onDemand } from '../onDemand';
import {
  distinct,
  formOf,
  isStatedPoint,
  pickOf,
  pointTextWithUnit,
  printable,
  scopeOf,
  type ChartContext,
} from '../points';
import { isCopy } from '../ranking/placedRows';
import { pieces, type Sentence, type SentencePart } from '../sentences';
import { dotted, reportsOf, scopesText, subjectOf } from '../subject';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { endOf } from '../trend/change';
import { chartWords } from '../words/chart';
import { twoYearsWords } from '../words/twoYears';
import { DUMBBELL_HEIGHT, dumbbellOption } from './dumbbell';
import { slopeHeight, slopeOption, slopeRange } from './slope';
import {
  changeBetween,
  difference,
  pairGroups,
  pairMarks,
  pairTable,
  refusedNotes,
  type ComparedYears,
  type RefusedPair,
  type YearPair,
} from './yearPairs';

/** Any two years of one measure. */
export interface TwoYearsContext extends Omit<ChartContext, 'years'> {
  readonly years: ComparedYears;
}

/** Pairs that may be compared, those that may not with the reason, and what must be said beside the former. */
export interface JudgedPairs {
  readonly pairs: readonly YearPair[];
  readonly refused: readonly RefusedPair[];
  /** Sentences of the crosswalk, each once. */
  readonly notes: readonly string[];
}

/**
 * Every chosen unit's figures of two years, as far as they may be compared: of one scope, of forms that compare, and not of
 * a report kept a second time. A unit of two scopes has a pair in each.
 */
export function judgePairs(rows: readonly TrendRow[], context: TwoYearsContext): JudgedPairs {
  const { naming, years, units } = context;
  const measure = naming.measure(context.measure);
  const pairs: YearPair[] = [];
  const refused: RefusedPair[] = [];
  const notes = new Set<string>();
  const byUnit = groupedBy(
    rows.filter(
      (row) =>
        row.measure_key === context.measure &&
        !isCopy(row) &&
        (row.year === years.before || row.year === years.now),
    ),
    ({ unit_key }) => unit_key,
  );
  for (const unit of distinct(units)) {
    const own = byUnit.get(unit) ?? [];
    const before = own.filter((row) => row.year === years.before);
    const later = own.filter((row) => row.year === years.now);
    const judged = judgeUnit(unit, before, later, measure, context);
    pairs.push(...judged.pairs);
    refused.push(...judged.refused);
    for (const note of judged.notes) notes.add(note);
  }
  return { pairs, refused, notes: [...notes] };
}

/** Whether any unit's figures of the two years may be compared: looks no further than the first. */
export function hasPair(rows: readonly TrendRow[], context: TwoYearsContext): boolean {
  const { before, now } = context.years;
  const measure = context.naming.measure(context.measure);
  const chosen = new Set(context.units);
  const ofUnits = new Map<number, TrendRow[]>();
  for (const row of rows) {
    if (row.year !== before && row.year !== now) continue;
    if (row.measure_key !== context.measure || !chosen.has(row.unit_key)) continue;
    if (isCopy(row) || !isStatedPoint(row)) continue;
    const known = ofUnits.get(row.unit_key);
    if (known?.some((other) => mayStandTogether(measure, row, other)) === true) return true;
    if (known === undefined) ofUnits.set(row.unit_key, [row]);
    else known.push(row);
  }
  return false;
}

/** Whether two figures of one unit are of different years and compare. */
function mayStandTogether(measure: Measure, one: TrendRow, other: TrendRow): boolean {
  if (one.year === other.year) return false;
  const [before, now] = one.year < other.year ? [one, other] : [other, one];
  return !('refusal' in comparisonOf(measure, comparedOf(before), comparedOf(now)));
}

function judgeUnit(
  unit: number,
  earlier: readonly TrendRow[],
  later: readonly TrendRow[],
  measure: Measure,
  { years }: TwoYearsContext,
): JudgedPairs {
  const stated = { earlier: earlier.filter(isStatedPoint), later: later.filter(isStatedPoint) };
  const [anyBefore, anyNow] = [stated.earlier[0] ?? earlier[0], stated.later[0] ?? later[0]];
  const refuse = (reason: string): JudgedPairs => ({
    pairs: [],
    refused: [{ unit, before: anyBefore, now: anyNow, reason }],
    notes: [],
  });
  const words = twoYearsWords();
  if (stated.earlier.length === 0) return refuse(words.withoutFigure(years.before, missingWord(anyBefore)));
  if (stated.later.length === 0) return refuse(words.withoutFigure(years.now, missingWord(anyNow)));
  const pairs: YearPair[] = [];
  const notes: string[] = [];
  let reason = '';
  for (const now of stated.later) {
    // Of the same scope where there is one; else the refusal names both scopes.
    const before = stated.earlier.find(({ scope }) => scope === now.scope) ?? stated.earlier[0];
    if (before === undefined) continue;
    const compared = comparisonOf(measure, comparedOf(before), comparedOf(now));
    if ('refusal' in compared) reason = said(compared.refusal).replace(/[。.]$/u, '');
    else {
      const hasNote = compared.note !== undefined;
      if (compared.note !== undefined) notes.push(compared.note);
      pairs.push({
        now,
        before,
        previous: before.value,
        change: changeBetween(measure, now, before, hasNote),
      });
    }
  }
  return pairs.length === 0 ? refuse(reason) : { pairs, refused: [], notes };
}

function comparedOf(row: TrendRow) {
  return { year: row.year, form: formOf(row), scope: scopeOf(row) };
}

function missingWord(row: PointRow | undefined): string {
  const value = row === undefined ? 'noReport' : printable(row);
  return typeof value === 'number'
    ? ''
    : value === 'notDefined'
      ? twoYearsWords().overZero
      : STATE_WORDS[value];
}

/** Why no unit's two years may be compared, in one sentence; undefined where at least one may. */
export function twoYearsReason({ pairs, refused }: JudgedPairs, years: ComparedYears): string | undefined {
  if (pairs.length > 0) return undefined;
  const [reason] = mostFrequent(refused.map((one) => one.reason));
  return twoYearsWords().nonePair(years.before, years.now, reason);
}

function mostFrequent(words: readonly string[]): readonly string[] {
  const count = new Map<string, number>();
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  return [...count].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/**
 * One measure in two years, unit by unit, as dumbbells in the order of the change or as slopes; levels, scopes and forms
 * apart. Pairs that may not be compared are named with the reason and not drawn.
 */
export function twoYearsView(
  rows: readonly TrendRow[],
  context: TwoYearsContext,
  look: 'dumbbell' | 'slope',
): ChartView {
  const { naming, years, units } = context;
  const measure = naming.measure(context.measure);
  const judged = judgePairs(rows, context);
  const groups = pairGroups(judged.pairs, naming);
  const pairs = groups.flatMap((group) => group.rows.map(({ pair }) => pair));
  const isSlope = look === 'slope';
  const bars = firstLines(pairMarks(groups), DUMBBELL_HEIGHT);
  const marks = bars.drawn;
  const lines = rowsOfFirstUnits(
    judged.pairs.map((pair) => ({ unit_key: pair.now.unit_key, pair })),
    units,
  );
  const isDrawn = new Set(lines.drawn.map(({ pair }) => pair));
  const slopes = groups
    .map((group) => ({
      ...group,
      count: group.rows.length,
      rows: group.rows.filter(({ pair }) => isDrawn.has(pair)),
    }))
    .filter((group) => group.rows.length > 0);
  const drawnPairs = slopes.flatMap((group) => group.rows.map(({ pair }) => pair));
  const own = rows.filter(
    (row) => row.measure_key === context.measure && (row.year === years.before || row.year === years.now),
  );
  const shown = pairs.flatMap(({ now, before }) => (before === undefined ? [now] : [before, now]));
  const subject = subjectOf(shown, { naming, units, years: { from: years.before, to: years.now } }, [
    context.measure,
  ]);
  const words = twoYearsWords();
  const title = words.title(said(measure.name), years.now, years.before);
  const reason = distinct(units).length === 0 ? chartWords().chooseUnit : twoYearsReason(judged, years);
  const lowest = slopeRange(drawnPairs.flatMap(({ now, previous }) => [now.value, previous])).low;
  const table = onDemand(() =>
    markedTable(pairTable(title, pairs, judged.refused, context, measure), naming.kind),
  );
  return {
    title,
    subtitle: dotted(
      chartWords().unit(measure.unit),
      isSlope ? words.lines(lowest > 0) : words.byChange,
      scopesText(subject.scopes),
      groups.length === 1 ? chartWords().units(pairs.length) : '',
    ),
    option: isSlope ? slopeOption(slopes, context, measure) : dumbbellOption(marks, context, measure),
    get table() {
      return table();
    },
    longTable: () => longTable(title, own, context),
    subject: { ...subject, shownAs: words.shown(years.before) },
    notes: [
      chartWords().measureIs(measure.formulaText),
      ...judged.notes.map(words.differs),
      ...(groups.length > 1 ? [chartWords().apart] : []),
      ...refusedNotes(judged.refused, naming).map(words.notCompared),
      ...(isSlope && units.length > COLOURED_SERIES ? [chartWords().grey(COLOURED_SERIES)] : []),
      ...doubtNotes(shown, context, 'crossedPoint'),
      ...(isSlope ? lines : bars).notes,
    ],
    ...figureMarks<PointRow>(
      isSlope
        ? (seriesIndex, dataIndex) => {
            const pair = drawnPairs[seriesIndex];
            return dataIndex === 0 ? pair?.before : pair?.now;
          }
        : (seriesIndex, dataIndex) => endOf(marks[dataIndex], seriesIndex),
      context,
      (row, seriesIndex, dataIndex) => {
        const mark = marks[dataIndex];
        const pair = isSlope
          ? drawnPairs[seriesIndex]
          : mark !== undefined && 'pair' in mark
            ? mark.pair
            : undefined;
        return pair !== undefined && row === pair.now ? pair.change.text : '';
      },
    ),
    height: isSlope ? slopeHeight(slopes) : Math.max(180, marks.length * DUMBBELL_HEIGHT + 60),
    ...(reason === undefined ? {} : { empty: reason }),
    reports: reportsOf(shown),
  };
}

/** How many units rose and fell, and which most, among those of one level, scope and form that compare. */
export function twoYearsSentence(rows: readonly TrendRow[], context: TwoYearsContext): readonly Sentence[] {
  const { naming, years } = context;
  const measure = naming.measure(context.measure);
  const [largest] = [...pairGroups(judgePairs(rows, context).pairs, naming)].sort(
    (a, b) => b.rows.length - a.rows.length,
  );
  const pairs = largest?.rows.map(({ pair }) => pair) ?? [];
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (largest === undefined || first === undefined || last === undefined || pairs.length < 2) return [];
  const words = twoYearsWords();
  const isRate = measure.kind === 'rate';
  const count = (isWanted: (change: number) => boolean) =>
    pairs.filter((pair) => isWanted(difference(pair))).length;
  const told = (pair: YearPair, isUp: boolean) =>
    words.most<string | SentencePart>(
      isUp,
      isRate,
      { text: naming.label(pair.now.unit_key), isStrong: true },
      [
        ...(pair.before === undefined ? [] : [numberOf(pair.before, measure), ' → ']),
        numberOf(pair.now, measure),
      ],
      pair.change.short,
    );
  const about = { ...years, group: largest.label, units: pairs.length, isRate };
  const counts = words.counts(about, [
    count((change) => change > 0),
    count((change) => change < 0),
    count((change) => change === 0),
  ]);
  return [
    pieces([
      counts,
      ...(difference(first) > 0 ? told(first, true) : []),
      ...(difference(last) < 0 ? told(last, false) : []),
      chartWords().sentence(''),
    ]),
  ];
}

function numberOf(row: PointRow, measure: Measure): { readonly text: string; readonly pick: FigurePick } {
  return { text: pointTextWithUnit(measure, row), pick: pickOf(row) };
}
