import type { PointRow } from '../queries/rows';
import { missingOf, originOf } from './cellColumns';
import { reportsOfUnit, type Cube } from './cube';
import type { MeasureRule } from './measureRules';

/** One measure of one report, as the step `point` of `queries/points.ts` has it. */
export interface Point extends PointRow {
  readonly copy: number;
  readonly rule: MeasureRule;
}

/** The states of a point as `queries/points.ts` numbers them. */
const [STATED, NOT_IN_FORM, NO_REPORT, NOT_DEFINED] = [0, 2, 3, 5];
/** By how a figure is missing: how it weighs against other terms. */
const SEVERITY = [0, 3, 2, 1, 4];
/** By the largest severity: the state. */
const STATE_OF_SEVERITY = [NO_REPORT, NO_REPORT, NOT_IN_FORM, 1, 4];

/** A measure of a report; undefined where the tables have no rule for its form. */
export function pointOf(cube: Cube, measure: number, report: number): Point | undefined {
  const { reports, measures } = cube;
  const form = reports.form[report] ?? 0;
  const rule = measures.ruleOf(measure, form);
  if (rule === undefined) return undefined;
  const sums = summed(cube, rule, report);
  const state = sums.state === STATED && rule.isRate && sums.denominator === 0 ? NOT_DEFINED : sums.state;
  return {
    measure_key: measure,
    unit_key: reports.unit[report] ?? 0,
    year: reports.year[report] ?? 0,
    scope: reports.scope[report] ?? 0,
    form,
    report_key: report,
    value: state === STATED ? valueOf(rule, sums) : null,
    state,
    numerator: sums.numerator,
    denominator: sums.denominator,
    origin: state === STATED ? sums.weakestOrigin : null,
    copy: reports.copy[report] ?? 0,
    rule,
  };
}

/** The terms of a formula together, as the steps `gathered` and `computed` have them. */
interface Sums {
  readonly state: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly weakestOrigin: number;
}

function valueOf({ isRate }: MeasureRule, { numerator, denominator }: Sums): number | null {
  if (!isRate) return numerator;
  return numerator === null || denominator === null ? null : numerator / denominator;
}

function summed(cube: Cube, rule: MeasureRule, report: number): Sums {
  const columns = cube.columns[report];
  const slot = cube.slots[report] ?? 0;
  let found = 0;
  let severity = 0;
  let weakestOrigin = 0;
  let above = 0;
  let aboveStated = 0;
  let below = 0;
  let belowStated = 0;
  for (const { cell, side, weight } of rule.terms) {
    const column = columns?.of(cell);
    const code = column?.codes[slot] ?? 0;
    if (column === undefined || code === 0) continue;
    const missing = missingOf(code);
    found += 1;
    severity = Math.max(severity, SEVERITY[missing] ?? 0);
    weakestOrigin = Math.max(weakestOrigin, originOf(code));
    if (missing !== 0) continue;
    const value = weight * (column.values[slot] ?? 0);
    if (side === 1) {
      above += value;
      aboveStated += 1;
    } else {
      below += value;
      belowStated += 1;
    }
  }
  const { numeratorTerms, denominatorTerms } = rule;
  const isWhole = found === numeratorTerms + denominatorTerms && severity === 0;
  return {
    state: numeratorTerms === 0 ? NOT_IN_FORM : isWhole ? STATED : (STATE_OF_SEVERITY[severity] ?? NO_REPORT),
    numerator: aboveStated > 0 && aboveStated === numeratorTerms ? above : null,
    denominator: belowStated > 0 && belowStated === denominatorTerms ? below : null,
    weakestOrigin,
  };
}

/** Keys in rising order, each once, as an IN clause takes them. */
export function keysOf(keys: readonly number[]): readonly number[] {
  return [...new Set(keys)].sort((one, other) => one - other);
}

/** The reports of a unit in a span of years, both ends included, by year, scope and key. */
export function reportsBetween(cube: Cube, unit: number, from: number, to: number): Int32Array {
  const reports = reportsOfUnit(cube, unit);
  const { year } = cube.reports;
  let [start, end] = [0, reports.length];
  while (start < end && (year[reports[start] ?? 0] ?? 0) < from) start += 1;
  while (end > start && (year[reports[end - 1] ?? 0] ?? 0) > to) end -= 1;
  return reports.subarray(start, end);
}

/** How many points a question is about: measures × reports of its units, of any year. */
export function pointsAsked(cube: Cube, measures: number, units: readonly number[]): number {
  return measures * units.reduce((sum, unit) => sum + reportsOfUnit(cube, unit).length, 0);
}
