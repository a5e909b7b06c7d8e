import type { IndicatorId } from '../catalogue';
import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';

const PARTS = [
  'application.result.refused.secret',
  'application.result.refused.trade_secret',
  'application.result.refused.privacy',
  'application.result.refused.three_safety',
  'application.result.refused.not_gov_info',
  'application.result.refused.other_legal',
] as const satisfies readonly IndicatorId[];

/**
 * Refusals must equal their six grounds.
 *
 * Missing: a missing row makes the finding uncertain, not failed.
 * @returns one finding, or none when none of the rows has a number
 */
export const refusalTotal: EquationCheck = {
  kind: 'equation',
  id: 'refusalTotal',
  severity: 'error',
  title: { zh: '不同意公开答复数等于六项理由之和', en: 'Refusals equal the six grounds' },
  source: '2014表 三（三）4：六项之和',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'total',
      left: figureSide('application.result.refused'),
      relation: 'equals',
      right: sumSide({ zh: '六项理由之和', en: 'the sum of the six grounds' }, PARTS),
    },
  ],
};
