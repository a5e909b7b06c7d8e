import { APPLICANTS } from '../applicant';
import type { IndicatorId } from '../catalogue';
import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';
import { NOT_PROCESSED_PARTS, REFUSED_PARTS_2019, UNAVAILABLE_PARTS } from '../measures/formulas';

const ROWS: readonly IndicatorId[] = [
  'application.result.disclosed_full',
  'application.result.disclosed_partial',
  ...REFUSED_PARTS_2019,
  ...UNAVAILABLE_PARTS,
  ...NOT_PROCESSED_PARTS,
  'application.result.other',
];

/**
 * （七）总计 must equal the sum of all outcome rows, in each applicant column.
 *
 * （六）其他处理 is one term: printed in one row (2019, and units that still do so), or the sum of its three rows of 2021,
 * which is computed when figures are loaded. Missing: a column with a missing row is uncertain, not failed.
 * @returns one finding per column, the total first
 */
export const outcomeTotals: EquationCheck = {
  kind: 'equation',
  id: 'outcomeTotals',
  severity: 'error',
  title: { zh: '办理结果总计等于各类结果之和', en: 'Outcomes add up to their total' },
  source: '2019表、2021表 三：（七）总计',
  forms: ['form2019', 'form2021'],
  equations: () =>
    APPLICANTS.map((applicant) => ({
      place: applicant,
      left: figureSide('application.closed', applicant, { zh: '（七）总计', en: 'the total of outcomes' }),
      relation: 'equals',
      right: sumSide({ zh: '各类办理结果之和', en: 'the sum of outcomes' }, ROWS, applicant),
    })),
};
