import { APPLICANT_PARTS } from '../applicant';
import type { EquationCheck } from '../check';
import { figureSide, term } from '../equation';
import { cellsOf, form as formOf } from '../forms';

/**
 * 总计 of every row of table three must equal its six applicant columns.
 *
 * Missing: a row with an empty column is uncertain, not failed; a row without any number is skipped.
 * @returns one finding per row, in the order of the form
 */
export const applicantTotals: EquationCheck = {
  kind: 'equation',
  id: 'applicantTotals',
  severity: 'error',
  title: { zh: '表三每行总计等于六类申请人之和', en: 'Each row of table three adds up over applicants' },
  source: '2019表、2021表 三：总计栏',
  forms: ['form2019', 'form2021'],
  equations: (form) =>
    cellsOf(formOf(form))
      .filter(({ section, applicant }) => section.id === '3' && applicant === 'total')
      .map(({ indicator }) => ({
        place: indicator,
        left: figureSide(indicator),
        relation: 'equals',
        right: {
          name: { zh: '六类申请人之和', en: 'the sum of applicants' },
          terms: APPLICANT_PARTS.map((applicant) => term(indicator, applicant)),
        },
      })),
};
