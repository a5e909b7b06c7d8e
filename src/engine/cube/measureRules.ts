import { EngineError, type Column, type Columns } from '../engine';
import { cellOf } from './cellColumns';

/** One term of a formula: a cell, on which side it stands and with what weight. */
interface RuleTerm {
  readonly cell: number;
  /** 1 numerator, 2 denominator. */
  readonly side: number;
  readonly weight: number;
}

/** How a measure is computed from one form; the row of `measure_form` with its terms. */
export interface MeasureRule {
  readonly isRate: boolean;
  readonly numeratorTerms: number;
  readonly denominatorTerms: number;
  readonly formClass: number;
  readonly direction: number;
  readonly minimumBase: number;
  /** In the order in which the figure table lies, so that sums come out the same to the last digit. */
  readonly terms: readonly RuleTerm[];
  /** The crosswalk's verdict by the form of an earlier report; nothing within one form. */
  readonly verdicts: ReadonlyMap<number, number>;
}

interface Growing extends MeasureRule {
  readonly terms: RuleTerm[];
  readonly verdicts: Map<number, number>;
}

/** The measure tables, looked up by key: nothing is decided here that is not a row there. */
export class MeasureRules {
  readonly #rules = new Map<number, Growing>();

  /** Rows of `measure_form`, before those of `measure_term`. */
  addForms(columns: Columns): void {
    const [measure, form] = [numbersOf(columns, 'measure_key'), numbersOf(columns, 'form')];
    const at = (name: string, i: number): number => numbersOf(columns, name)[i] ?? 0;
    for (let i = 0; i < measure.length; i += 1) {
      this.#rules.set(keyOf(measure[i] ?? 0, form[i] ?? 0), {
        isRate: at('is_rate', i) === 1,
        numeratorTerms: at('numerator_terms', i),
        denominatorTerms: at('denominator_terms', i),
        formClass: at('form_class', i),
        direction: at('direction', i),
        minimumBase: at('minimum_base', i),
        terms: [],
        verdicts: new Map(),
      });
    }
  }

  /** Rows of `measure_term`, after those of `measure_form`. */
  addTerms(columns: Columns): void {
    const [measure, form] = [numbersOf(columns, 'measure_key'), numbersOf(columns, 'form')];
    const [indicator, applicant] = [numbersOf(columns, 'indicator_key'), numbersOf(columns, 'applicant')];
    const [side, weight] = [numbersOf(columns, 'side'), numbersOf(columns, 'weight')];
    for (let i = 0; i < measure.length; i += 1) {
      const cell = cellOf(indicator[i] ?? 0, applicant[i] ?? 0);
      const rule = this.#rules.get(keyOf(measure[i] ?? 0, form[i] ?? 0));
      rule?.terms.push({ cell, side: side[i] ?? 0, weight: weight[i] ?? 0 });
    }
    for (const { terms } of this.#rules.values()) terms.sort((one, other) => one.cell - other.cell);
  }

  /** Rows of `crosswalk`, after those of `measure_form`. */
  addVerdicts(columns: Columns): void {
    const [measure, verdict] = [numbersOf(columns, 'measure_key'), numbersOf(columns, 'verdict')];
    const [from, to] = [numbersOf(columns, 'from_form'), numbersOf(columns, 'to_form')];
    for (let i = 0; i < measure.length; i += 1) {
      const rule = this.#rules.get(keyOf(measure[i] ?? 0, to[i] ?? 0));
      rule?.verdicts.set(from[i] ?? 0, verdict[i] ?? 0);
    }
  }

  /** How a measure is computed from a form; undefined where the tables have no row for it. */
  ruleOf(measure: number, form: number): MeasureRule | undefined {
    return this.#rules.get(keyOf(measure, form));
  }
}

function keyOf(measure: number, form: number): number {
  return measure * FORMS_BELOW + form;
}

/** Above the code of every form, which is a year. */
const FORMS_BELOW = 10_000;

/** A column of numbers without gaps. @throws EngineError where it is none */
export function numbersOf(columns: Columns, name: string): Numbers {
  const column: Column | undefined = columns[name];
  if (
    column instanceof Int8Array ||
    column instanceof Int16Array ||
    column instanceof Int32Array ||
    column instanceof Float64Array
  ) {
    return column;
  }
  throw new EngineError(`column ${name} holds no plain numbers`);
}

type Numbers = Int8Array | Int16Array | Int32Array | Float64Array;
