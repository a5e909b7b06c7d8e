import type { IndicatorId } from '../catalogue';
import type { FormSection } from '../form';
import { columnsRow } from './rows';

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;

const BLOCKS: readonly { readonly heading: string; readonly indicators: readonly IndicatorId[] }[] = [
  {
    heading: '行政复议',
    indicators: ['review.upheld', 'review.corrected', 'review.other', 'review.pending', 'review.total'],
  },
  {
    heading: '未经复议直接起诉',
    indicators: [
      'litigation.direct.upheld',
      'litigation.direct.corrected',
      'litigation.direct.other',
      'litigation.direct.pending',
      'litigation.direct.total',
    ],
  },
  {
    heading: '复议后起诉',
    indicators: [
      'litigation.after_review.upheld',
      'litigation.after_review.corrected',
      'litigation.after_review.other',
      'litigation.after_review.pending',
      'litigation.after_review.total',
    ],
  },
];

/**
 * Section four of the forms of 2019 and 2021: one number row of fifteen cells, which prints no label.
 * The second and third block stand under 行政诉讼.
 */
export const DISPUTE_SECTION: FormSection = {
  id: '4',
  title: '四、政府信息公开行政复议、行政诉讼情况',
  tables: [
    {
      id: '4',
      columns: BLOCKS.flatMap(({ heading }) => RESULTS.map((result) => `${heading} ${result}`)),
      rows: [
        columnsRow(
          '4.1',
          '',
          BLOCKS.flatMap(({ indicators }) => indicators),
          '件',
        ),
      ],
    },
  ],
};
