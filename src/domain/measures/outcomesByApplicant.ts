import { APPLICANT_PARTS, type Applicant } from '../applicant';
import type { Formula, Measure, MeasureId } from '../measure';
import { CHINESE_NAMES } from '../words/names';
import { INDICATOR_COUNTS } from './counts';
import { crosswalkOf, rulingOf } from './verdicts';

/** Kinds of outcome in the order of （一）–（六） of the forms of 2019 and 2021; together they make （七）总计. */
export const OUTCOME_KINDS = [
  'application.result.disclosed_full',
  'application.result.disclosed_partial',
  'application.result.refused',
  'application.result.unavailable',
  'application.result.not_processed',
  'application.result.other',
] as const satisfies readonly MeasureId[];

/** The measure of one kind of outcome in one applicant column: `application.result.refused@enterprise`. */
export function outcomeOf(kind: (typeof OUTCOME_KINDS)[number], applicant: Applicant): MeasureId {
  return applicant === 'total' ? kind : `${kind}@${applicant}`;
}

/** True for a kind of outcome in one applicant column: it is told where the kind itself is told. */
export function isOutcomeOfApplicant(id: MeasureId): boolean {
  return OUTCOME_KINDS.some((kind) => id.startsWith(`${kind}@`));
}

/**
 * Every kind of outcome in every applicant column of 三、收到和处理政府信息公开申请情况, as the kind itself is counted (its rows
 * added where the form prints no cell for it). The 2014 form has no such columns.
 */
export const OUTCOMES_BY_APPLICANT: readonly Measure[] = OUTCOME_KINDS.flatMap((kind) => {
  const whole = INDICATOR_COUNTS.find(({ id }) => id === kind);
  if (whole === undefined) throw new Error(`no count of ${kind}`);
  const { form2019, form2021 } = whole.formulas;
  if (form2019 === undefined || form2021 === undefined) throw new Error(`${kind} is not in both forms`);
  return APPLICANT_PARTS.map((applicant): Measure => {
    const { partOf: _whole, ...rest } = whole;
    const formulas = { form2019: ofColumn(form2019, applicant), form2021: ofColumn(form2021, applicant) };
    return {
      ...rest,
      id: outcomeOf(kind, applicant),
      name: {
        zh: `${whole.shortName}（${nameOf(applicant)}）`,
        en: `${whole.name.en} (${englishOf(applicant)})`,
      },
      shortName: `${nameOf(applicant)}${whole.shortName}`,
      // The form of 2014 does not ask who applied.
      formulaText: `${whole.formulaText.replace(/^2014表：[^；]*；/u, '')}（${nameOf(applicant)}）`,
      formulas,
      direction: 'none',
      crosswalk: crosswalkOf(formulas, { at2021: rulingOf(whole.crosswalk, 'form2019', 'form2021') }),
    };
  });
});

function ofColumn({ numerator }: Formula, applicant: Applicant): Formula {
  return { numerator: numerator.map((term) => ({ ...term, applicant })) };
}

function englishOf(applicant: (typeof APPLICANT_PARTS)[number]): string {
  return applicant === 'other' ? 'other organisations' : applicant.replaceAll('_', ' ');
}

/** The last column stands under 法人或其他组织 in the form: there 其他 are other organisations. */
function nameOf(applicant: (typeof APPLICANT_PARTS)[number]): string {
  return applicant === 'other' ? '其他组织' : CHINESE_NAMES.applicants[applicant];
}
