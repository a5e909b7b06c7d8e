import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';

const BLOCKS = ['review', 'litigation.direct', 'litigation.after_review'] as const;

/**
 * 总计 of each block of section four must equal upheld, corrected, other and pending.
 *
 * Missing: a block with an empty cell is uncertain, not failed; a block without any number is skipped.
 * @returns one finding per block: reviews, direct suits, suits after review
 */
export const disputeTotals: EquationCheck = {
  kind: 'equation',
  id: 'disputeTotals',
  severity: 'error',
  title: { zh: '复议、诉讼总计等于四种结果之和', en: 'Reviews and suits add up to their totals' },
  source: '2019表、2021表 四：总计栏',
  forms: ['form2019', 'form2021'],
  equations: () =>
    BLOCKS.map((block) => ({
      place: block,
      left: figureSide(`${block}.total`),
      relation: 'equals',
      right: sumSide({ zh: '四种结果之和', en: 'the sum of the four results' }, [
        `${block}.upheld`,
        `${block}.corrected`,
        `${block}.other`,
        `${block}.pending`,
      ]),
    })),
};
