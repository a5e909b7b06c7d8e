import type { Columns } from '../engine';
import { cellOf } from './cellColumns';
import { numbersOf } from './measureRules';

/** One figure that an equation reads. */
interface EquationTerm {
  readonly cell: number;
  /** 1 left, 2 right. */
  readonly side: number;
  readonly weight: number;
  readonly isOptional: boolean;
  /** Told in the report of the year before. */
  readonly isBefore: boolean;
}

/** One equation: a row of `check_equation` with its terms. */
export interface EquationRule {
  readonly check: number;
  /** Index in RELATIONS. */
  readonly relation: number;
  readonly leftTerms: number;
  readonly rightTerms: number;
  readonly leftIsLargest: boolean;
  readonly rightIsLargest: boolean;
  readonly terms: readonly EquationTerm[];
}

/** The tables of the rules that are equations, looked up by form: nothing is decided here that is not a row there. */
export class EquationRules {
  readonly #byKey = new Map<number, EquationRule & { readonly terms: EquationTerm[] }>();
  readonly #byForms = new Map<string, EquationRule[]>();
  readonly #levels = new Map<number, Set<number>>();

  /** Rows of `check_equation`. */
  addEquations(columns: Columns): void {
    const at = (name: string, i: number): number => numbersOf(columns, name)[i] ?? 0;
    numbersOf(columns, 'equation_key').forEach((key, i) => {
      const rule = {
        check: at('check_key', i),
        relation: at('relation', i),
        leftTerms: at('left_terms', i),
        rightTerms: at('right_terms', i),
        leftIsLargest: at('left_is_largest', i) === 1,
        rightIsLargest: at('right_is_largest', i) === 1,
        terms: [],
      };
      this.#byKey.set(key, rule);
      const forms = formsKey(at('form', i), at('before_form', i));
      const known = this.#byForms.get(forms);
      if (known === undefined) this.#byForms.set(forms, [rule]);
      else known.push(rule);
    });
  }

  /** Rows of `check_term`, after those of `check_equation`. */
  addTerms(columns: Columns): void {
    const at = (name: string, i: number): number => numbersOf(columns, name)[i] ?? 0;
    numbersOf(columns, 'equation_key').forEach((key, i) => {
      this.#byKey.get(key)?.terms.push({
        cell: cellOf(at('indicator_key', i), at('applicant', i)),
        side: at('side', i),
        weight: at('weight', i),
        isOptional: at('is_optional', i) === 1,
        isBefore: at('is_before', i) === 1,
      });
    });
  }

  /** Rows of `check_level`. */
  addLevels(columns: Columns): void {
    const level = numbersOf(columns, 'level');
    numbersOf(columns, 'check_key').forEach((check, i) => {
      const asked = this.#levels.get(check) ?? new Set();
      this.#levels.set(check, asked.add(level[i] ?? -1));
    });
  }

  /** Equations of a form that look at no other report (`before` 0), or that look back at a report of the form `before`. */
  of(form: number, before: number): readonly EquationRule[] {
    return this.#byForms.get(formsKey(form, before)) ?? [];
  }

  /** Whether a rule is asked of units of a level. */
  isAsked(check: number, level: number): boolean {
    return this.#levels.get(check)?.has(level) === true;
  }
}

function formsKey(form: number, before: number): string {
  return `${String(form)} ${String(before)}`;
}
