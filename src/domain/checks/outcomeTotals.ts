import { APPLICANTS, type Applicant } from '../applicant';
import type { IndicatorId } from '../catalogue';
import type { Check, ReportFigures } from '../check';
import { compare, inColumn, read, readAll, type Reading } from '../comparison';
import {
  NOT_PROCESSED_PARTS,
  OTHER_PARTS,
  REFUSED_PARTS_2019,
  UNAVAILABLE_PARTS,
} from '../measures/formulas';
import { isStated } from '../value';

const ROWS: readonly IndicatorId[] = [
  'application.result.disclosed_full',
  'application.result.disclosed_partial',
  ...REFUSED_PARTS_2019,
  ...UNAVAILABLE_PARTS,
  ...NOT_PROCESSED_PARTS,
];

/**
 * （七）总计 must equal the sum of all outcome rows, in each applicant column.
 *
 * （六）其他处理 is taken from its own cell where it has one (2019, and units that still print one row), else from its
 * three rows of 2021. Missing: a column with a missing row is uncertain, not failed.
 * @returns one finding per column, the total first
 */
export const outcomeTotals: Check = {
  id: 'outcomeTotals',
  severity: 'error',
  title: { zh: '办理结果总计等于各类结果之和', en: 'Outcomes add up to their total' },
  source: '2019表、2021表 三：（七）总计',
  forms: ['form2019', 'form2021'],
  run: (report) =>
    APPLICANTS.flatMap((applicant) =>
      compare({
        check: outcomeTotals,
        left: {
          name: inColumn({ zh: '（七）总计', en: 'the total of outcomes' }, applicant),
          readings: [read(report, 'application.closed', applicant)],
        },
        relation: 'equals',
        right: {
          name: inColumn({ zh: '各类办理结果之和', en: 'the sum of outcomes' }, applicant),
          readings: [...readAll(report, ROWS, applicant), ...otherHandling(report, applicant)],
        },
      }),
    ),
};

function otherHandling(report: ReportFigures, applicant: Applicant): readonly Reading[] {
  const head = read(report, 'application.result.other', applicant);
  if (isStated(head.value) || report.report.form === 'form2019') return [head];
  return readAll(report, OTHER_PARTS, applicant);
}
