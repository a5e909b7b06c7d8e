import { APPLICANTS } from '../applicant';
import type { EquationCheck } from '../check';
import { sumSide } from '../equation';

/**
 * Applications received this year plus those carried in must equal those closed plus those carried out, in each
 * applicant column.
 *
 * Missing: a column with a missing term is uncertain, not failed; a column without any number is skipped.
 * @returns one finding per column, the total first
 */
export const applicationBalance: EquationCheck = {
  kind: 'equation',
  id: 'applicationBalance',
  severity: 'error',
  title: {
    zh: '新收加上年结转等于办结加结转下年',
    en: 'Received plus carried in equals closed plus carried out',
  },
  source: '2019表、2021表 三：第一项加第二项之和，等于第三项加第四项之和',
  forms: ['form2019', 'form2021'],
  equations: () =>
    APPLICANTS.map((applicant) => ({
      place: applicant,
      left: sumSide(
        { zh: '新收与上年结转之和', en: 'received plus carried in' },
        ['application.received', 'application.carried_in'],
        applicant,
      ),
      relation: 'equals',
      right: sumSide(
        { zh: '办结与结转下年之和', en: 'closed plus carried out' },
        ['application.closed', 'application.carried_out'],
        applicant,
      ),
    })),
};
