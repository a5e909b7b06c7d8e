import { formatCount, formatFraction, formatValue, formatWithUnit } from '../domain/format';
import { formatChange, type Change } from '../domain/formatChange';
import { said } from '../domain/language';
import type { Measure } from '../domain/measure';
import type { Naming } from '../domain/naming';
import { SCOPE_NAMES, SCOPES } from '../domain/report';
import { UNIT_LEVEL_NAMES, UNIT_LEVELS } from '../domain/unit';
import {
  JOINTS,
  type CoverageRow,
  type PointRow,
  type RankingRow,
  type TrendRow,
} from '../engine/queries/rows';
import type { FigurePick } from './chart';
import { groupedBy, rowsOfUnits } from './grouped';
import { distinct, pickOf } from './points';
import { chartWords } from './words/chart';
import { sentenceWords } from './words/sentences';

/** A piece of a sentence; one that is a figure says which. */
export interface SentencePart {
  readonly text: string;
  readonly isStrong?: true;
  /** A rise or fall, which a reader may have asked to see in colour. */
  readonly direction?: Change['direction'];
  readonly pick?: FigurePick;
}

/** One sentence for the reader, with its full stop. */
export type Sentence = readonly SentencePart[];

/** Fewer units than this in one level and scope make no order worth a sentence. */
const FEWEST_PEERS = 3;

/** How a row of a trend changed since the report before, in words; undefined where no earlier report is loaded. */
export function changeOf(row: TrendRow, measure: Pick<Measure, 'kind' | 'unit'>): Change | undefined {
  const joint = JOINTS[row.joint];
  if (joint === undefined || joint === 'none' || row.value === null) return undefined;
  return formatChange(measure, {
    value: row.value,
    year: row.year,
    previous: row.previous_value,
    previousYear: row.previous_year,
    comparison: joint === 'gap' ? 'same' : joint,
  });
}

/**
 * The newest stated figure of the first unit that has one, with its change: 2017年南康区主动公开政府信息数 44,042 条,同比增长….
 *
 * @param order unit keys; where several units state the newest year, the first of them is told
 */
export function newestSentence(
  rows: readonly TrendRow[],
  order: readonly number[],
  naming: Naming,
): readonly Sentence[] {
  const row = newestOf(rows, order);
  if (row === undefined) return [];
  const change = changeOf(row, naming.measure(row.measure_key));
  return [[...figureParts(row, naming), plain(sentenceWords().ended(change?.text))]];
}

/**
 * Which of several units changed most since the year before, among the newest year's figures that compare.
 * Counts are held against each other by difference, rates by 百分点; nothing is said of fewer than two units.
 */
export function moverSentence(rows: readonly TrendRow[], naming: Naming): readonly Sentence[] {
  const newest = rows.reduce((last, { value, year }) => (value === null ? last : Math.max(last, year)), -1);
  const moved = rows.filter(({ year, change }) => year === newest && change !== null);
  if (moved.length < 2) return [];
  const most = moved.reduce((best, row) => (size(row) > size(best) ? row : best));
  const change = changeOf(most, naming.measure(most.measure_key));
  if (change === undefined || change.direction === 'flat') return [];
  const { mover } = sentenceWords();
  return [
    pieces(mover(moved.length, strong(naming.label(most.unit_key)), figure(most, naming), change.text)),
  ];
}

/**
 * Who stands first and last in the largest group of one level, scope and form class. A measure with a direction is
 * ranked (排名); volume is only put in order (排序).
 */
export function standingSentence(rows: readonly RankingRow[], naming: Naming): readonly Sentence[] {
  const group = largestGroup(rows, ({ position }) => position !== null);
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined || first.ranked < FEWEST_PEERS) return [];
  const measure = naming.measure(first.measure_key);
  const told = (row: RankingRow) =>
    [strong(naming.label(row.unit_key)), figure(row, naming), row.tied] as const;
  const about = {
    year: first.year,
    group: levelAndScope(first),
    ranked: formatCount(first.ranked),
    isRank: measure.direction !== 'none',
  };
  return [pieces(sentenceWords().standing(about, told(first), told(last)))];
}

/** Where one unit stands among its peers, for a card: 3/18; undefined with fewer than three peers or no position. */
export function standingOf(rows: readonly RankingRow[], unit: number): string | undefined {
  const row = rows.find(({ unit_key, position }) => unit_key === unit && position !== null);
  if (row === undefined || row.ranked < FEWEST_PEERS) return undefined;
  return sentenceWords().place(row.position ?? 0, row.ranked, row.tied > 1);
}

/**
 * Smallest and largest value among some units of one level and scope, for a card: 县级、全域 3 – 102 件. The largest
 * such group is told; one unit alone is named with its value. Empty while nothing is known.
 */
export function rangeWords(rows: readonly RankingRow[], units: readonly number[], naming: Naming): Sentence {
  const stated = rowsOfUnits(rows, units).filter(({ value }) => value !== null);
  const group = [...largestGroup(stated, () => true)].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [least] = group;
  const most = group.at(-1);
  if (least === undefined || most === undefined) return [];
  const measure = naming.measure(least.measure_key);
  if (group.length === 1) {
    return [plain(`${naming.label(least.unit_key)} `), figure(least, naming)];
  }
  return [
    plain(sentenceWords().range(group.length, levelAndScope(least))),
    figure(least, naming, formatValue(measure, least.value ?? 'noReport')),
    plain(' – '),
    figure(most, naming),
  ];
}

/** Which of the chosen units state no figure in a year, by name; empty when all do. */
export function missingSentence(
  rows: readonly Pick<PointRow, 'unit_key' | 'year' | 'value'>[],
  order: readonly number[],
  year: number,
  naming: Naming,
): readonly Sentence[] {
  const stating = new Set<number>();
  for (const row of rows) if (row.year === year && row.value !== null) stating.add(row.unit_key);
  const absent = order.filter((unit) => !stating.has(unit));
  if (absent.length === 0 || stating.size === 0) return [];
  return [[plain(sentenceWords().absent(year, order.length, absent.length, listed(absent, naming)))]];
}

/** Where the measure's series is cut, from its own verdicts: the sentence a reader must know before comparing. */
export function breakSentence(
  measure: Measure,
  years: { readonly from: number; readonly to: number },
): readonly Sentence[] {
  const crosses = { form2014: years.from <= 2018, form2019: years.to >= 2019, form2021: years.to >= 2021 };
  const entry = measure.crosswalk.find(
    ({ from, to, verdict }) =>
      verdict === 'no' && measure.formulas[from] !== undefined && crosses[from] && crosses[to],
  );
  return entry?.note === undefined ? [] : [[plain(entry.note)]];
}

/** How much of units × years is covered by reports, and which units have none. */
export function coverageSentence(
  rows: readonly CoverageRow[],
  order: readonly number[],
  naming: Naming,
): readonly Sentence[] {
  if (order.length === 0) return [];
  const ofUnit = groupedBy(rows, ({ unit_key }) => unit_key);
  const absent = order.filter((unit) => !ofUnit.has(unit));
  const single = order.filter(
    (unit) => distinct((ofUnit.get(unit) ?? []).map(({ year }) => year)).length === 1,
  );
  const alone = order.length > 1 ? single.length : 0;
  const { covered: told } = sentenceWords();
  return [pieces(told(order.length, rows.length, strong, listed(absent, naming), alone))];
}

function newestOf(rows: readonly TrendRow[], order: readonly number[]): TrendRow | undefined {
  const place = new Map(order.map((unit, i) => [unit, i]));
  const rankOf = ({ unit_key }: TrendRow): number => place.get(unit_key) ?? order.length;
  let best: TrendRow | undefined;
  for (const row of rows) {
    if (row.value === null || (best !== undefined && row.year < best.year)) continue;
    if (best === undefined || row.year > best.year || rankOf(row) < rankOf(best)) best = row;
  }
  return best;
}

function figureParts(row: TrendRow, naming: Naming): readonly SentencePart[] {
  const measure = naming.measure(row.measure_key);
  const value = formatWithUnit(measure, row.value ?? 'noReport');
  const text =
    row.numerator !== null && row.denominator !== null
      ? chartWords().brackets(value, formatFraction(row.numerator, row.denominator))
      : value;
  return pieces(
    sentenceWords().figure<SentencePart>(row.year, strong(naming.label(row.unit_key)), said(measure.name), {
      ...figure(row, naming, text),
      isStrong: true,
    }),
  );
}

/** 县级、全域. */
export function levelAndScope({ level, scope }: RankingRow): string {
  const levelName = UNIT_LEVELS[level];
  const scopeName = SCOPES[scope];
  if (levelName === undefined || scopeName === undefined)
    throw new Error(`unknown level ${level} or scope ${scope}`);
  return sentenceWords().group(UNIT_LEVEL_NAMES[levelName], SCOPE_NAMES[scopeName]);
}

/** The rows of the largest group of one level, scope and form class, in their order; empty without rows. */
export function largestGroup(
  rows: readonly RankingRow[],
  isIn: (row: RankingRow) => boolean,
): readonly RankingRow[] {
  const groups = groupedBy(
    rows.filter(isIn),
    ({ level, scope, form_class }) => `${level} ${scope} ${form_class}`,
  );
  return [...groups.values()].reduce<readonly RankingRow[]>(
    (best, group) => (group.length > best.length ? group : best),
    [],
  );
}

/** At most five names; a longer list says how many more. */
export function listed(units: readonly number[], naming: Naming): string {
  const names = chartWords().list(units.slice(0, 5).map((unit) => naming.label(unit)));
  return units.length > 5 ? sentenceWords().cut(names, units.length) : names;
}

function size({ change }: TrendRow): number {
  return Math.abs(change ?? 0);
}

/** A sentence of words with figures and names among them. */
export function pieces(parts: readonly (string | SentencePart)[]): Sentence {
  return parts.map((part) => (typeof part === 'string' ? plain(part) : part));
}

/** A piece of a sentence that is only text. */
export function plain(text: string): SentencePart {
  return { text };
}

/** The number of a row, which opens its source. */
export function figure(row: PointRow, naming: Naming, text?: string): SentencePart {
  return {
    text: text ?? formatWithUnit(naming.measure(row.measure_key), row.value ?? 'noReport'),
    pick: pickOf(row),
  };
}

/** A piece that is set off. */
export function strong(text: string): SentencePart {
  return { text, isStrong: true };
}
