import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';
import { REPLY_KINDS_2014 } from '../measures/formulas';

/**
 * Replies must equal the eight kinds of reply.
 *
 * Missing: a missing row makes the finding uncertain, not failed.
 * @returns one finding, or none when none of the rows has a number
 */
export const replyTotal: EquationCheck = {
  kind: 'equation',
  id: 'replyTotal',
  severity: 'error',
  title: { zh: '申请答复数等于八类答复之和', en: 'Replies equal the eight kinds' },
  source: '2014表 三（三）：1 至 8 之和',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'total',
      left: figureSide('application.replied'),
      relation: 'equals',
      right: sumSide({ zh: '八类答复之和', en: 'the sum of the eight kinds' }, REPLY_KINDS_2014),
    },
  ],
};
