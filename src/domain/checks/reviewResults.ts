import type { IndicatorId } from '../catalogue';
import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';

const PARTS = ['review.upheld', 'review.corrected', 'review.other'] as const satisfies readonly IndicatorId[];

/**
 * Reviews should equal upheld, corrected and other. The 2014 form has no row for open cases, so a unit with open
 * cases breaks this honestly: it is asked, not accused.
 *
 * Missing: a missing row makes the finding uncertain, not failed.
 * @returns one finding, or none when none of the rows has a number
 */
export const reviewResults: EquationCheck = {
  kind: 'equation',
  id: 'reviewResults',
  severity: 'warning',
  title: { zh: '行政复议数量等于三种结果之和', en: 'Reviews equal the three results' },
  source: '2014表 四：（一）+（二）+（三）；表中没有尚未审结一行',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'total',
      left: figureSide('review.total'),
      relation: 'equals',
      right: sumSide({ zh: '三种结果之和', en: 'the sum of the three results' }, PARTS),
    },
  ],
};
