import type { PointRow } from '../queries/rows';
import { missingOf, originOf, type CellColumn, type CellColumns } from './cellColumns';
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

/**
 * One measure read from one report after another, as the steps `gathered` and `computed` have it: after `read` the
 * fields are those of that report. A question over a country reads tens of thousands of reports, and making nothing for
 * each is most of its speed.
 */
export class MeasureReading {
  readonly #cube: Cube;
  readonly #measure: number;
  #form = NaN;
  #ofForm: MeasureRule | undefined;
  #columns: CellColumns | undefined;
  /** The column of each term of the rule among {@link #columns}. */
  #terms: readonly (CellColumn | undefined)[] = [];
  #report = 0;
  #rule: MeasureRule | undefined;

  state = NO_REPORT;
  value: number | null = null;
  numerator: number | null = null;
  denominator: number | null = null;
  origin: number | null = null;

  /** @param measure its key */
  constructor(cube: Cube, measure: number) {
    this.#cube = cube;
    this.#measure = measure;
  }

  /** The rule of the report that was read. @throws Error where none was */
  get rule(): MeasureRule {
    if (this.#rule === undefined) throw new Error('no report is read');
    return this.#rule;
  }

  /** Reads the measure of a report. False, and nothing read, where the tables have no rule for its form. */
  read(report: number): boolean {
    const { reports, measures, columns: columnsOf, slots } = this.#cube;
    const form = reports.form[report] ?? 0;
    const columns = columnsOf[report];
    const isOfForm = form === this.#form;
    if (!isOfForm) {
      this.#form = form;
      this.#ofForm = measures.ruleOf(this.#measure, form);
    }
    const rule = this.#ofForm;
    this.#rule = rule;
    if (rule === undefined) return false;
    if (!isOfForm || columns !== this.#columns) {
      this.#columns = columns;
      this.#terms = rule.terms.map(({ cell }) => columns?.of(cell));
    }
    this.#report = report;
    this.#sum(rule, slots[report] ?? 0);
    return true;
  }

  /** What was read last, to keep. */
  point(): Point {
    const { reports } = this.#cube;
    const report = this.#report;
    return {
      measure_key: this.#measure,
      unit_key: reports.unit[report] ?? 0,
      year: reports.year[report] ?? 0,
      scope: reports.scope[report] ?? 0,
      form: this.#form,
      report_key: report,
      value: this.value,
      state: this.state,
      numerator: this.numerator,
      denominator: this.denominator,
      origin: this.origin,
      copy: reports.copy[report] ?? 0,
      rule: this.rule,
    };
  }

  /** The terms of the formula together. */
  #sum({ terms, numeratorTerms, denominatorTerms, isRate }: MeasureRule, slot: number): void {
    let found = 0;
    let severity = 0;
    let weakestOrigin = 0;
    let above = 0;
    let aboveStated = 0;
    let below = 0;
    let belowStated = 0;
    for (let i = 0; i < terms.length; i += 1) {
      const [term, column] = [terms[i], this.#terms[i]];
      const code = column?.codes[slot] ?? 0;
      if (term === undefined || column === undefined || code === 0) continue;
      const missing = missingOf(code);
      found += 1;
      severity = Math.max(severity, SEVERITY[missing] ?? 0);
      weakestOrigin = Math.max(weakestOrigin, originOf(code));
      if (missing !== 0) continue;
      const value = term.weight * (column.values[slot] ?? 0);
      if (term.side === 1) {
        above += value;
        aboveStated += 1;
      } else {
        below += value;
        belowStated += 1;
      }
    }
    const isWhole = found === numeratorTerms + denominatorTerms && severity === 0;
    const numerator = aboveStated > 0 && aboveStated === numeratorTerms ? above : null;
    const denominator = belowStated > 0 && belowStated === denominatorTerms ? below : null;
    const sums =
      numeratorTerms === 0 ? NOT_IN_FORM : isWhole ? STATED : (STATE_OF_SEVERITY[severity] ?? NO_REPORT);
    const state = sums === STATED && isRate && denominator === 0 ? NOT_DEFINED : sums;
    this.state = state;
    this.numerator = numerator;
    this.denominator = denominator;
    this.origin = state === STATED ? weakestOrigin : null;
    this.value = state === STATED ? (isRate ? quotient(numerator, denominator) : numerator) : null;
  }
}

function quotient(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null ? null : numerator / denominator;
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
