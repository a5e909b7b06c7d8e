import type { Applicant } from '../applicant';
import type { IndicatorId } from '../catalogue';
import { FORM_IDS, type FormId } from '../formId';
import type { Formula, Measure, Term } from '../measure';
import { CHINESE_NAMES } from '../words/names';

/** Formulas of a measure by form; a form that is absent cannot answer. */
export type Formulas = Measure['formulas'];

/** The eight grounds of （三）不予公开 in the forms of 2019 and 2021; the head has no number cell of its own. */
export const REFUSED_PARTS_2019 = [
  'application.result.refused.secret',
  'application.result.refused.law_forbidden',
  'application.result.refused.three_safety',
  'application.result.refused.third_party',
  'application.result.refused.internal',
  'application.result.refused.process',
  'application.result.refused.case_file',
  'application.result.refused.admin_query',
] as const satisfies readonly IndicatorId[];

/** The six grounds of 4.不同意公开答复数 in the 2014 form. */
export const REFUSED_PARTS_2014 = [
  'application.result.refused.secret',
  'application.result.refused.trade_secret',
  'application.result.refused.privacy',
  'application.result.refused.three_safety',
  'application.result.refused.not_gov_info',
  'application.result.refused.other_legal',
] as const satisfies readonly IndicatorId[];

/** The three rows of （四）无法提供. */
export const UNAVAILABLE_PARTS = [
  'application.result.unavailable.not_held',
  'application.result.unavailable.must_create',
  'application.result.unavailable.unclear',
] as const satisfies readonly IndicatorId[];

/** The five rows of （五）不予处理. */
export const NOT_PROCESSED_PARTS = [
  'application.result.not_processed.petition',
  'application.result.not_processed.repeat',
  'application.result.not_processed.publication',
  'application.result.not_processed.massive',
  'application.result.not_processed.reissue',
] as const satisfies readonly IndicatorId[];

/** The three rows of （六）其他处理 in the 2021 form; reports of one row print only the head. */
export const OTHER_PARTS = [
  'application.result.other.overdue_amend',
  'application.result.other.overdue_fee',
  'application.result.other.misc',
] as const satisfies readonly IndicatorId[];

/** Kinds of reply 1–8 of the 2014 form. */
export const REPLY_KINDS_2014 = [
  'application.result.already_public',
  'application.result.disclosed_full',
  'application.result.disclosed_partial',
  'application.result.refused',
  'application.result.not_this_agency',
  'application.result.not_exist',
  'application.result.asked_to_amend',
  'application.result.other_route',
] as const satisfies readonly IndicatorId[];

/** Terms that add the given indicators, all in one applicant column. */
export function plus(indicators: readonly IndicatorId[], applicant: Applicant = 'total'): readonly Term[] {
  return indicators.map((indicator) =>
    applicant === 'total' ? { indicator, weight: 1 } : { indicator, weight: 1, applicant },
  );
}

/** A count that adds the given indicators. */
export function count(...indicators: readonly IndicatorId[]): Formula {
  return { numerator: plus(indicators) };
}

/** A quotient of two counts. */
export function quotient(part: Formula, whole: Formula): Formula {
  return { numerator: part.numerator, denominator: whole.numerator };
}

/** The same formula for every form, for counts that no form prescribes. */
export function inEveryForm(formula: Formula): Formulas {
  return { form2014: formula, form2019: formula, form2021: formula };
}

/** The same formula for the two forms with applicant columns. */
export function since2019(formula: Formula): Formulas {
  return { form2019: formula, form2021: formula };
}

/** Builds formulas form by form, leaving out the forms for which `build` answers undefined. */
export function byForm(build: (form: FormId) => Formula | undefined): Formulas {
  const entries = FORM_IDS.flatMap((form) => {
    const formula = build(form);
    return formula === undefined ? [] : [[form, formula] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * One text for several forms: forms with the same wording are named together.
 *
 * @returns e.g. `2014表：（一）收到申请数；2019表、2021表：一、本年新收政府信息公开申请数量`,
 *   or the bare wording when all three forms (or the only one) agree
 */
export function wordingByForm(wordings: Readonly<Partial<Record<FormId, string>>>): string {
  const forms = FORM_IDS.filter((form) => wordings[form] !== undefined);
  const groups = new Map<string, FormId[]>();
  for (const form of forms) {
    const wording = wordings[form] ?? '';
    groups.set(wording, [...(groups.get(wording) ?? []), form]);
  }
  const [only] = groups.keys();
  if (groups.size === 1 && only !== undefined && (forms.length === 1 || forms.length === FORM_IDS.length)) {
    return only;
  }
  return [...groups]
    .map(([wording, of]) => `${of.map((form) => CHINESE_NAMES.forms[form]).join('、')}：${wording}`)
    .join('；');
}
