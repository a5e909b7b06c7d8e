import type { Finding, OtherCheck } from '../check';
import type { Report } from '../report';

/**
 * The 2021 form splits （六）其他处理 into three rows; a number typed into the head itself is the one row of 2019 that
 * lived on. Nothing is wrong with the number: it compares with the sum of the three rows, only its parts are not told.
 *
 * Missing: nothing is said of the three rows then, they are 不适用.
 */
export const oneRowOtherHandling: OtherCheck = {
  kind: 'report',
  id: 'oneRowOtherHandling',
  severity: 'remark',
  title: { zh: '2021表的其他处理按三行填报', en: 'Other handling is told in three rows since 2021' },
  source: '2021表 三（六）其他处理',
  forms: ['form2021'],
};

/**
 * @param cells how many cells of （六）其他处理 itself hold a printed number
 * @returns undefined where there is none, or the form has one row
 */
export function oneRowOtherHandlingFinding(
  { form }: Pick<Report, 'form'>,
  cells: number,
): Finding | undefined {
  if (form !== 'form2021' || cells === 0) return undefined;
  return {
    check: oneRowOtherHandling.id,
    place: 'application.result.other',
    severity: oneRowOtherHandling.severity,
    result: 'failed',
    figures: [{ indicator: 'application.result.other', applicant: 'total' }],
    sentence: {
      zh: '（六）其他处理仍按2019表的一行填报，三项明细没有数；合计可比，明细不可比。',
      en: 'Other handling is told in one row as in the form of 2019: its sum compares, its three parts are not told.',
    },
  };
}
