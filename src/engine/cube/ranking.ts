import type { RankingQuestion } from '../queries/questions';
import type { RankingRow } from '../queries/rows';
import type { Cube } from './cube';
import { keysOf, MeasureReading, reportsBetween, type Point } from './points';

interface Entry {
  readonly point: Point;
  readonly belowBase: boolean;
  readonly isRanked: boolean;
  /** Smaller comes first; null without a number. */
  readonly placeBy: number | null;
}

/** What `queries/ranking.ts` answers, in the same order. */
export function rankingRows(cube: Cube, question: RankingQuestion): RankingRow[] {
  const { measure, units, year, from = year } = question;
  const reading = new MeasureReading(cube, measure);
  const groups = new Map<string, { readonly level: number; readonly entries: Entry[] }>();
  for (const unit of keysOf(units)) {
    const level = cube.levels[unit] ?? -1;
    if (level < 0) continue;
    for (const report of reportsBetween(cube, unit, from, year)) {
      if (!reading.read(report)) continue;
      const point = reading.point();
      const key = [point.year, level, point.scope, point.rule.formClass].join(' ');
      const group = groups.get(key) ?? { level, entries: [] };
      groups.set(key, group);
      group.entries.push(entered(point));
    }
  }
  return [...groups.values()].sort(inOrder).flatMap(({ level, entries }) => placed(level, entries));
}

function entered(point: Point): Entry {
  const { state, value, denominator, rule, copy } = point;
  const belowBase = state === 0 && rule.isRate && denominator !== null && denominator < rule.minimumBase;
  return {
    point,
    belowBase,
    isRanked: state === 0 && !belowBase && copy === 0,
    placeBy: value === null ? null : rule.direction === -1 ? value : -value,
  };
}

interface Group {
  readonly level: number;
  readonly entries: readonly Entry[];
}

function inOrder(one: Group, other: Group): number {
  const [a, b] = [one.entries[0]?.point, other.entries[0]?.point];
  if (a === undefined || b === undefined) return 0;
  return (
    a.year - b.year || one.level - other.level || a.scope - b.scope || a.rule.formClass - b.rule.formClass
  );
}

function placed(level: number, entries: readonly Entry[]): RankingRow[] {
  const ranked = entries.filter(({ isRanked }) => isRanked).sort(byPlace);
  const others = entries.filter(({ isRanked }) => !isRanked).sort(byPlace);
  const sharing = new Map<number | null, number>();
  for (const { placeBy } of ranked) sharing.set(placeBy, (sharing.get(placeBy) ?? 0) + 1);
  let position = 0;
  return [...ranked, ...others].map((entry, i) => {
    if (ranked[i - 1]?.placeBy !== entry.placeBy) position = i + 1;
    const { point } = entry;
    return {
      measure_key: point.measure_key,
      unit_key: point.unit_key,
      year: point.year,
      scope: point.scope,
      form: point.form,
      report_key: point.report_key,
      value: point.value,
      state: point.state,
      numerator: point.numerator,
      denominator: point.denominator,
      origin: point.origin,
      level,
      form_class: point.rule.formClass,
      position: entry.isRanked ? position : null,
      tied: entry.isRanked ? (sharing.get(entry.placeBy) ?? 0) : 0,
      ranked: ranked.length,
      below_base: entry.belowBase,
    };
  });
}

function byPlace(one: Entry, other: Entry): number {
  const [a, b] = [one.point, other.point];
  return (
    (one.placeBy ?? Infinity) - (other.placeBy ?? Infinity) ||
    a.unit_key - b.unit_key ||
    a.report_key - b.report_key
  );
}
