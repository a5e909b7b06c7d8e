import type { Equation, EquationCheck } from './check';
import { CHECKS } from './checks';
import { FORM_IDS, type FormId } from './formId';

/** One comparison that one rule makes of the reports of one form, after a report of the year before of one form. */
export interface ListedEquation {
  readonly check: EquationCheck;
  readonly form: FormId;
  /** Form of the report of the year before; undefined for an equation that does not look back. */
  readonly before: FormId | undefined;
  readonly equation: Equation;
}

/** True when a side has a figure of the year before. */
export function looksBack({ left, right }: Equation): boolean {
  return [...left.terms, ...right.terms].some(({ before }) => before === true);
}

/**
 * Every comparison of every rule, in the order of the rules; the stored key of an equation is its place here. Keys hold
 * for one build.
 */
export function equationList(): readonly ListedEquation[] {
  known ??= CHECKS.flatMap((check) => (check.kind === 'equation' ? listed(check) : []));
  return known;
}

let known: readonly ListedEquation[] | undefined;

function listed(check: EquationCheck): readonly ListedEquation[] {
  return check.forms.flatMap((form) => [
    ...check
      .equations(form, undefined)
      .map((equation): ListedEquation => ({ check, form, before: undefined, equation })),
    ...FORM_IDS.flatMap((before) =>
      check
        .equations(form, before)
        .filter(looksBack)
        .map((equation): ListedEquation => ({ check, form, before, equation })),
    ),
  ]);
}
