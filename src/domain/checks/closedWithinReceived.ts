import type { EquationCheck } from '../check';
import { figureSide } from '../equation';

/**
 * Applications closed should not exceed those received. The 2014 form has no row for cases carried in, so more closed
 * than received is asked, not accused.
 *
 * Missing: a missing row makes the finding uncertain, not failed.
 * @returns one finding, or none when neither row has a number
 */
export const closedWithinReceived: EquationCheck = {
  kind: 'equation',
  id: 'closedWithinReceived',
  severity: 'warning',
  title: { zh: '申请办结数不大于收到申请数', en: 'Applications closed do not exceed those received' },
  source: '2014表 三（一）（二）；表中没有上年结转一行',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'total',
      left: figureSide('application.closed'),
      relation: 'atMost',
      right: figureSide('application.received', 'total', { zh: '收到申请数', en: 'applications received' }),
    },
  ],
};
