import type { Check } from '../check';
import { compare, nameOf, read } from '../comparison';

const BLOCKS = ['review', 'litigation.direct', 'litigation.after_review'] as const;

/**
 * 总计 of each block of section four must equal upheld, corrected, other and pending.
 *
 * Missing: a block with an empty cell is uncertain, not failed; a block without any number is skipped.
 * @returns one finding per block: reviews, direct suits, suits after review
 */
export const disputeTotals: Check = {
  id: 'disputeTotals',
  severity: 'error',
  title: { zh: '复议、诉讼总计等于四种结果之和', en: 'Reviews and suits add up to their totals' },
  source: '2019表、2021表 四：总计栏',
  forms: ['form2019', 'form2021'],
  run: (report) =>
    BLOCKS.flatMap((block) =>
      compare({
        check: disputeTotals,
        left: { name: nameOf(`${block}.total`), readings: [read(report, `${block}.total`)] },
        relation: 'equals',
        right: {
          name: { zh: '四种结果之和', en: 'the sum of the four results' },
          readings: [
            read(report, `${block}.upheld`),
            read(report, `${block}.corrected`),
            read(report, `${block}.other`),
            read(report, `${block}.pending`),
          ],
        },
      }),
    ),
};
