import type { Applicant } from './applicant';
import { indicator, type IndicatorId } from './catalogue';
import type { CheckSide, CheckTerm, Words } from './check';
import { CHINESE_NAMES } from './words/names';

/** The name of an indicator as one side of an equation. */
export function nameOf(id: IndicatorId): Words {
  return indicator(id).name;
}

/** Words for an applicant column behind a name; nothing for the total. */
export function inColumn(name: Words, applicant: Applicant): Words {
  if (applicant === 'total') return name;
  return {
    zh: `${name.zh}（${CHINESE_NAMES.applicants[applicant]}）`,
    en: `${name.en} (${applicant.replace('_', ' ')})`,
  };
}

/** One figure added (or, with weight −1, taken away). */
export function term(id: IndicatorId, applicant: Applicant = 'total', weight: 1 | -1 = 1): CheckTerm {
  return { indicator: id, applicant, weight };
}

/** The same term in the report of the year before. */
export function ofYearBefore(one: CheckTerm): CheckTerm {
  return { ...one, before: true };
}

/** A side of one figure under its own name. */
export function figureSide(
  id: IndicatorId,
  applicant: Applicant = 'total',
  name: Words = nameOf(id),
): CheckSide {
  return { name: inColumn(name, applicant), terms: [term(id, applicant)] };
}

/** A side that adds several figures of one applicant column. */
export function sumSide(name: Words, ids: readonly IndicatorId[], applicant: Applicant = 'total'): CheckSide {
  return { name: inColumn(name, applicant), terms: ids.map((id) => term(id, applicant)) };
}
