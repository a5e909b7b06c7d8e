import { APPLICANTS } from '../applicant';
import type { EquationCheck } from '../check';
import { figureSide, inColumn, ofYearBefore, term } from '../equation';

/**
 * Applications carried in should equal those the report of the year before carried out, in each applicant column.
 * A corrected register or a change of scope may explain a difference: it is asked, not accused.
 *
 * Missing: without a report of the year before, or when that was of the 2014 form, which has no such row, nothing is
 * said; a missing cell makes the column uncertain, not failed.
 * @returns one finding per column, the total first
 */
export const carriedOver: EquationCheck = {
  kind: 'equation',
  id: 'carriedOver',
  severity: 'warning',
  title: { zh: '上年结转等于上年报告的结转下年', en: 'Carried in equals last year’s carried out' },
  source: '2019表、2021表 三：第二项与上年第四项',
  forms: ['form2019', 'form2021'],
  equations: (_form, before) =>
    before === undefined || before === 'form2014'
      ? []
      : APPLICANTS.map((applicant) => ({
          place: applicant,
          left: figureSide('application.carried_in', applicant),
          relation: 'equals',
          right: {
            name: inColumn(
              { zh: '上年报告的结转下年度', en: 'carried out in last year’s report' },
              applicant,
            ),
            terms: [ofYearBefore(term('application.carried_out', applicant))],
          },
        })),
};
