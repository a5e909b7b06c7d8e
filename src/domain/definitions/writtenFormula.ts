import type { Applicant } from '../applicant';
import type { IndicatorId } from '../catalogue';
import { FORM_IDS, type FormId } from '../formId';
import type { Measure, Term } from '../measure';
import { nameOfCell, plainCell } from '../source/explainFormula';
import { definitionWords } from '../words/definitions';

/** One term of a formula by name. */
export interface NamedTerm {
  readonly indicator: IndicatorId;
  readonly applicant: Applicant;
  readonly weight: 1 | -1;
  /** The indicator, with the applicant column where it is not the total. */
  readonly name: string;
}

/** A formula with the names of what it reads, for the forms that compute it so. */
export interface WrittenFormula {
  readonly forms: readonly FormId[];
  readonly numerator: readonly NamedTerm[];
  /** Absent for a sum. */
  readonly denominator?: readonly NamedTerm[];
  /** （A + B）÷ C, every term by its name. */
  readonly text: string;
}

/**
 * The formulas of a measure, forms that compute alike together, oldest first.
 *
 * @returns nothing for a measure that in every form is the cell of its own row, and so is not computed
 */
export function writtenFormulas(measure: Measure): readonly WrittenFormula[] {
  const forms = FORM_IDS.filter((form) => measure.formulas[form] !== undefined);
  if (forms.every((form) => isOwnCell(measure, form))) return [];
  const written = new Map<string, WrittenFormula>();
  for (const form of forms) {
    const one = write(measure, form);
    const same = written.get(one.text);
    written.set(one.text, same === undefined ? one : { ...same, forms: [...same.forms, form] });
  }
  return [...written.values()];
}

function isOwnCell(measure: Measure, form: FormId): boolean {
  const cell = plainCell(measure, form);
  return cell?.indicator === measure.id && cell.applicant === 'total';
}

function write({ id, formulas }: Measure, form: FormId): WrittenFormula {
  const formula = formulas[form];
  if (formula === undefined) throw new Error(`${id} has no formula for ${form}`);
  const numerator = formula.numerator.map(named);
  const denominator = formula.denominator?.map(named);
  if (denominator === undefined) return { forms: [form], numerator, text: sumText(numerator) };
  const text = definitionWords().quotient(
    sumText(numerator),
    numerator.length > 1,
    sumText(denominator),
    denominator.length > 1,
  );
  return { forms: [form], numerator, denominator, text };
}

function named({ indicator, applicant = 'total', weight }: Term): NamedTerm {
  return { indicator, applicant, weight, name: nameOfCell({ indicator, applicant }) };
}

function sumText(terms: readonly NamedTerm[]): string {
  return terms
    .map(({ weight, name }, index) => {
      if (index === 0) return weight === 1 ? name : `−${name}`;
      return ` ${weight === 1 ? '+' : '−'} ${name}`;
    })
    .join('');
}
