import { RELATIONS } from '../../domain/check';
import { holds, isSilent } from '../../domain/relation';
import type { TallyQuestion } from '../queries/questions';
import type { TallyRow } from '../queries/rows';
import { missingOf } from './cellColumns';
import { reportsOfUnit, type Cube } from './cube';
import type { EquationRule } from './equationRules';
import { keysOf, reportsBetween } from './points';

/** What an equation says of a report, as the step `judged` of `queries/equationSteps.ts` numbers it. */
type Result = 'passed' | 'failed' | 'uncertain';

/** What `queries/tally.ts` answers, in the same order. */
export function tallyRows(cube: Cube, { units, from, to }: TallyQuestion): TallyRow[] {
  return keysOf(units).flatMap((unit) => {
    const counts = new Map<number, Record<Result, number>>();
    for (const report of reportsBetween(cube, unit, from, to)) {
      for (const { rule, result } of judged(cube, report)) {
        const known = counts.get(rule.check) ?? { passed: 0, failed: 0, uncertain: 0 };
        counts.set(rule.check, known);
        known[result] += 1;
      }
    }
    return [...counts]
      .sort(([one], [other]) => one - other)
      .map(([check, count]) => ({ unit_key: unit, check_key: check, ...count }));
  });
}

interface Judged {
  readonly rule: EquationRule;
  readonly result: Result;
}

function judged(cube: Cube, report: number): readonly Judged[] {
  const { reports, equations } = cube;
  const form = reports.form[report] ?? 0;
  const level = cube.levels[reports.unit[report] ?? 0] ?? -1;
  const before = reportBefore(cube, report);
  const looking = before === undefined ? [] : equations.of(form, reports.form[before] ?? 0);
  return [...equations.of(form, 0), ...looking].flatMap((rule) => {
    if (!equations.isAsked(rule.check, level)) return [];
    const sides = summed(cube, rule, report, before);
    const result = sides === undefined ? undefined : resultOf(rule.relation, sides);
    return result === undefined ? [] : [{ rule, result }];
  });
}

/** The report of the year before of the same unit and scope: of several the lowest copy. */
function reportBefore({ reports, ...cube }: Cube, report: number): number | undefined {
  const { unit, year, scope, copy } = reports;
  let found: number | undefined;
  for (const other of reportsOfUnit({ reports, ...cube }, unit[report] ?? 0)) {
    if (year[other] !== (year[report] ?? 0) - 1 || scope[other] !== scope[report]) continue;
    if (found === undefined || (copy[other] ?? 0) < (copy[found] ?? 0)) found = other;
  }
  return found;
}

/** The two sides without the dust of binary fractions; null for a side with a missing term. */
interface Sides {
  readonly left: number | null;
  readonly right: number | null;
}

/** Undefined where no term is stated at all. */
function summed(
  cube: Cube,
  rule: EquationRule,
  report: number,
  before: number | undefined,
): Sides | undefined {
  const sums = [0, 0];
  const stated = [0, 0];
  const largest: (number | null)[] = [null, null];
  let isMet = false;
  for (const { cell, side, weight, isOptional, isBefore } of rule.terms) {
    const number = numberOf(cube, isBefore ? before : report, cell);
    if (number === undefined) continue;
    const [value, at] = [weight * number, side - 1];
    isMet = true;
    sums[at] = (sums[at] ?? 0) + value;
    if (!isOptional) stated[at] = (stated[at] ?? 0) + 1;
    largest[at] = Math.max(largest[at] ?? -Infinity, value);
  }
  if (!isMet) return undefined;
  const sideAt = (at: 0 | 1, isLargest: boolean, terms: number): number | null => {
    if (isLargest) return rounded(largest[at] ?? null);
    return stated[at] === terms ? rounded(sums[at] ?? 0) : null;
  };
  return {
    left: sideAt(0, rule.leftIsLargest, rule.leftTerms),
    right: sideAt(1, rule.rightIsLargest, rule.rightTerms),
  };
}

function numberOf(cube: Cube, report: number | undefined, cell: number): number | undefined {
  if (report === undefined) return undefined;
  const column = cube.columns[report]?.of(cell);
  const slot = cube.slots[report] ?? 0;
  const code = column?.codes[slot] ?? 0;
  return code === 0 || missingOf(code) !== 0 ? undefined : column?.values[slot];
}

/** To six places, halves away from 0, as the engine rounds. */
function rounded(value: number | null): number | null {
  return value === null ? null : (Math.sign(value) * Math.round(Math.abs(value) * 1e6)) / 1e6;
}

/** As the step `held`; undefined where the relation has nothing to say. */
function resultOf(relation: number, { left, right }: Sides): Result | undefined {
  const name = RELATIONS[relation];
  if (name === undefined) return undefined;
  if (left !== null && isSilent(name, left)) return undefined;
  if (left === null || right === null) return 'uncertain';
  return holds(name, left, right) ? 'passed' : 'failed';
}
