import type { Measure } from '../domain/measure';
import type { Naming } from '../domain/naming';
import { STATE_WORDS } from '../domain/format';
import { POINT_STATES, type CoverageRow, type RankingRow, type TrendRow } from '../engine/queries/rows';
import { distinct } from './points';
import {
  changeOf,
  figure,
  largestGroup,
  levelAndScope,
  listed,
  plain,
  standingOf,
  strong,
  type Sentence,
  type SentencePart,
} from './sentences';
import { chartWords } from './words/chart';
import { sentenceWords } from './words/sentences';

/** Fewer units than this in one level and scope have no first and last worth a line. */
const FEWEST_PEERS = 3;

/**
 * What changed in one measure in a year: how many units rose and fell among those that compare with the year before, and
 * the one that changed most (by difference for counts, by 百分点 for rates). Undefined where none compares: a break, another
 * scope, no year before.
 *
 * @param rows of the measure, any years and units
 */
export function changeHighlight(
  rows: readonly TrendRow[],
  year: number,
  naming: Naming,
): Sentence | undefined {
  const compared = rows.filter((row) => row.year === year && row.change !== null);
  const [first] = compared;
  if (first === undefined) return undefined;
  const most = compared.reduce((best, row) => (size(row) > size(best) ? row : best));
  const measure = naming.measure(first.measure_key);
  const words = sentenceWords();
  const name = plain(words.head(measure.shortName));
  const change = changeOf(most, measure);
  if (change === undefined || change.direction === 'none') return undefined;
  const told: readonly SentencePart[] = [
    strong(naming.label(most.unit_key)),
    plain(' '),
    figure(most, naming),
    { text: ` ${change.short}`, direction: change.direction },
  ];
  if (compared.length === 1) return [name, ...told];
  if (change.direction === 'flat') return [name, plain(words.allFlat(compared.length))];
  const up = compared.filter((row) => (row.change ?? 0) > 0).length;
  const down = compared.filter((row) => (row.change ?? 0) < 0).length;
  return [name, plain(words.upAndDown(up, down)), ...told];
}

/**
 * Who stands out in one measure in a year: first and last of the largest group of one level and scope; of one unit its
 * place among its peers. A measure with a direction is ranked (第 1, 末位), any other only put in order (最多, 最高). Undefined
 * with fewer than three in the group.
 *
 * @param rows an order of the measure in one year
 * @param only the one unit that is looked at; absent for all
 */
export function standingHighlight(
  rows: readonly RankingRow[],
  naming: Naming,
  only?: number,
): Sentence | undefined {
  const positioned = rows.filter(({ position }) => position !== null);
  const group = largestGroup(positioned, () => true);
  const [first] = group;
  if (first === undefined) return undefined;
  const measure = naming.measure(first.measure_key);
  if (only !== undefined) return ownStanding(positioned, measure, naming, only);
  const last = group.at(-1);
  if (last === undefined || first.ranked < FEWEST_PEERS) return undefined;
  if (first.value === last.value) return undefined;
  const words = sentenceWords();
  const [top = '', bottom = ''] = words.ends[measure.direction !== 'none' ? 'rank' : measure.kind];
  const small = rows.filter((row) => row.below_base && isPeer(row, first)).length;
  return [
    plain(words.firstIs(measure.shortName, top)),
    ...namesAt(group, first, naming),
    plain(words.lastIs(bottom)),
    ...namesAt(group, last, naming),
    plain(words.among(first.ranked, levelAndScope(first), small)),
  ];
}

/**
 * Which units miss a goal in a year, of those with a number: A类率 ≥ 60%：14/18 个单位达到，最低 …. Undefined where no unit
 * states the measure, a rate.
 *
 * @param goal in whole per cent; a value equal to it meets it
 */
export function goalHighlight(
  rows: readonly TrendRow[],
  year: number,
  goal: number,
  naming: Naming,
): Sentence | undefined {
  const stated = rows.filter((row) => row.year === year && row.value !== null);
  const [first] = stated;
  if (first === undefined) return undefined;
  // Held against each other as whole numbers: 60 % is no fraction of two.
  const missed = stated.filter(
    ({ numerator, denominator }) => (numerator ?? 0) * 100 < goal * (denominator ?? 0),
  );
  const measure = naming.measure(first.measure_key);
  const words = sentenceWords();
  const head = words.goal(measure.shortName, goal, stated.length - missed.length, stated.length);
  if (missed.length === 0) return [plain(head)];
  const lowest = missed.reduce((least, row) => ((row.value ?? 0) < (least.value ?? 0) ? row : least));
  return [
    plain(`${head}${words.lowest}`),
    strong(naming.label(lowest.unit_key)),
    plain(' '),
    figure(lowest, naming),
  ];
}

/** Reports that are not there (未收录): those of the newest year by name, holes in earlier years by number. */
export function missingReports(
  rows: readonly CoverageRow[],
  units: readonly number[],
  naming: Naming,
): readonly Sentence[] {
  const there = new Set(rows.map(({ unit_key, year }) => `${unit_key} ${year}`));
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a);
  const [newest] = years;
  if (newest === undefined) return [];
  const without = (year: number) => units.filter((unit) => !there.has(`${unit} ${year}`));
  const now = without(newest);
  const earlier = years.slice(1).map((year) => ({ year, units: without(year) }));
  const holes = earlier.reduce((sum, each) => sum + each.units.length, 0);
  const told: Sentence[] = [];
  const words = sentenceWords();
  if (now.length > 0)
    told.push([
      strong(words.newest(newest)),
      plain(words.lacking(now.length, units.length, listed(now, naming))),
    ]);
  if (holes > 0) {
    const most = earlier.reduce((best, each) => (each.units.length > best.units.length ? each : best));
    told.push([
      plain(
        words.holes(
          holes,
          most.year,
          most.units.length,
          most.units.length <= 3 ? listed(most.units, naming) : '',
        ),
      ),
    ]);
  }
  return told;
}

/**
 * Units whose report of a year is there but comes to no number in one measure, with the reason: 公开率：2 个单位无数（未填 1、分母
 * 为 0 1）. Undefined where every report does.
 */
export function blankHighlight(
  rows: readonly TrendRow[],
  year: number,
  naming: Naming,
): Sentence | undefined {
  const blank = rows.filter((row) => row.year === year && row.value === null);
  const stating = new Set(
    rows.filter((row) => row.year === year && row.value !== null).map((row) => row.unit_key),
  );
  const own = blank.filter(({ unit_key }) => !stating.has(unit_key));
  const [first] = own;
  if (first === undefined || stating.size === 0) return undefined;
  const reasons = distinct(own.map(({ state }) => state)).map((state) => {
    const units = own.filter((row) => row.state === state).map(({ unit_key }) => unit_key);
    return chartWords().colon(reasonWord(state), listed(distinct(units), naming));
  });
  return [plain(sentenceWords().blank(naming.measure(first.measure_key).shortName, reasons))];
}

function ownStanding(
  rows: readonly RankingRow[],
  measure: Measure,
  naming: Naming,
  only: number,
): Sentence | undefined {
  const row = rows.find(({ unit_key }) => unit_key === only);
  const standing = standingOf(rows, only);
  if (row === undefined || standing === undefined) return undefined;
  return [
    plain(`${measure.shortName} `),
    figure(row, naming),
    plain(sentenceWords().own(standing, levelAndScope(row), measure.direction !== 'none')),
  ];
}

/** The units that share the place of one, with the number once. */
function namesAt(group: readonly RankingRow[], at: RankingRow, naming: Naming): readonly SentencePart[] {
  const same = group.filter(({ position }) => position === at.position);
  const names =
    same.length > 2
      ? sentenceWords().cut(naming.label(at.unit_key), same.length)
      : chartWords().list(same.map(({ unit_key }) => naming.label(unit_key)));
  return [strong(names), plain(' '), figure(at, naming)];
}

function isPeer(one: RankingRow, other: RankingRow): boolean {
  return one.level === other.level && one.scope === other.scope && one.form_class === other.form_class;
}

function reasonWord(state: number): string {
  const word = POINT_STATES[state];
  if (word === undefined || word === 'stated') throw new Error(`no reason in state ${state}`);
  return word === 'notDefined' ? sentenceWords().overZero : STATE_WORDS[word];
}

function size({ change }: TrendRow): number {
  return Math.abs(change ?? 0);
}
