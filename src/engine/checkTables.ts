import { APPLICANTS } from '../domain/applicant';
import { indicatorCode } from '../domain/catalogue';
import { RELATIONS, type Check, type CheckSide } from '../domain/check';
import { CHECKS } from '../domain/checks';
import { equationList, type ListedEquation } from '../domain/equationList';
import { formCode, type FormId } from '../domain/formId';
import { FORMS, cellsOf } from '../domain/forms';
import { UNIT_LEVELS } from '../domain/unit';
import type { Columns, TableContents } from './engine';

/** The table of every number cell that a form prints, each once. */
export function formTables(): Pick<TableContents, 'form_cell'> {
  const cells = FORMS.flatMap((form) => {
    const codes = cellsOf(form).map(
      ({ indicator, applicant }) => [indicatorCode(indicator), APPLICANTS.indexOf(applicant)] as const,
    );
    return [...new Map(codes.map((code) => [code.join(), code])).values()].map(([indicator, applicant]) => ({
      form: formCode(form.id),
      indicator,
      applicant,
    }));
  });
  return {
    form_cell: {
      form: Int16Array.from(cells, ({ form }) => form),
      indicator_key: Int16Array.from(cells, ({ indicator }) => indicator),
      applicant: Int8Array.from(cells, ({ applicant }) => applicant),
    },
  };
}

/**
 * The tables that say what the rules compare and of whom they are asked. An equation's key is its place in `listed`,
 * a rule's key its place in `checks`.
 *
 * @throws Error on an equation of a rule that is not among `checks`
 */
export function checkTables(
  listed: readonly ListedEquation[] = equationList(),
  checks: readonly Check[] = CHECKS,
): Pick<TableContents, 'check_equation' | 'check_term' | 'check_level'> {
  const keys = new Map(checks.map(({ id }, key) => [id, key]));
  const levels = checks.flatMap(({ levels: asked = UNIT_LEVELS }, key) =>
    asked.map((level) => ({ key, level: UNIT_LEVELS.indexOf(level) })),
  );
  return {
    check_equation: {
      equation_key: Int16Array.from(listed.keys()),
      check_key: Int16Array.from(listed, ({ check }) => checkKey(check, keys)),
      form: Int16Array.from(listed, ({ form }) => formCode(form)),
      before_form: Int16Array.from(listed, ({ before }) => beforeCode(before)),
      relation: Int8Array.from(listed, ({ equation }) => RELATIONS.indexOf(equation.relation)),
      left_terms: Int16Array.from(listed, ({ equation }) => requiredTerms(equation.left)),
      right_terms: Int16Array.from(listed, ({ equation }) => requiredTerms(equation.right)),
      left_is_largest: Int8Array.from(listed, ({ equation }) => flag(equation.left.isLargest)),
      right_is_largest: Int8Array.from(listed, ({ equation }) => flag(equation.right.isLargest)),
    },
    check_term: termTable(listed),
    check_level: {
      check_key: Int16Array.from(levels, ({ key }) => key),
      level: Int8Array.from(levels, ({ level }) => level),
    },
  };
}

function termTable(listed: readonly ListedEquation[]): Columns {
  const terms = listed.flatMap(({ form, before, equation: { left, right } }, key) =>
    [left, right].flatMap((side, i) => side.terms.map((term) => ({ key, form, before, side: i + 1, term }))),
  );
  return {
    equation_key: Int16Array.from(terms, ({ key }) => key),
    form: Int16Array.from(terms, ({ form }) => formCode(form)),
    before_form: Int16Array.from(terms, ({ before }) => beforeCode(before)),
    is_before: Int8Array.from(terms, ({ term }) => flag(term.before)),
    told_form: Int16Array.from(terms, ({ form, before, term }) =>
      term.before === true ? beforeCode(before) : formCode(form),
    ),
    side: Int8Array.from(terms, ({ side }) => side),
    indicator_key: Int16Array.from(terms, ({ term }) => indicatorCode(term.indicator)),
    applicant: Int8Array.from(terms, ({ term }) => APPLICANTS.indexOf(term.applicant)),
    weight: Int8Array.from(terms, ({ term }) => term.weight),
    is_optional: Int8Array.from(terms, ({ term }) => flag(term.isOptional)),
  };
}

function requiredTerms({ terms }: CheckSide): number {
  return terms.filter(({ isOptional }) => isOptional !== true).length;
}

function checkKey({ id }: Check, keys: ReadonlyMap<string, number>): number {
  const key = keys.get(id);
  if (key === undefined) throw new Error(`unknown check: ${id}`);
  return key;
}

function beforeCode(before: FormId | undefined): number {
  return before === undefined ? 0 : formCode(before);
}

function flag(isSet: true | undefined): number {
  return isSet === true ? 1 : 0;
}
