import type { Indicator } from '../indicator';

/** Indicators of the group `review`, in the order of the forms. */
export const REVIEW = [
  {
    id: 'review.total',
    name: { zh: '行政复议数量', en: 'Administrative review: total' },
    unit: '件',
    rows: { form2014: '四、行政复议数量', form2019: '行政复议 总计', form2021: '行政复议 总计' },
    group: 'review',
    comparability: 'with-note',
    note: {
      zh: '',
      en: '2019+ total holds 尚未审结; 2014 has no such row. From 2019 some units count carried-over cases (上海 2025 says so in a note)',
    },
  },
  {
    id: 'review.upheld',
    parent: 'review.total',
    name: { zh: '行政复议结果维持', en: 'Administrative review: Upheld' },
    unit: '件',
    rows: {
      form2014: '（一）维持具体行政行为数',
      form2019: '行政复议 结果维持',
      form2021: '行政复议 结果维持',
    },
    group: 'review',
    comparability: 'with-note',
  },
  {
    id: 'review.corrected',
    parent: 'review.total',
    name: { zh: '行政复议结果纠正', en: 'Administrative review: Corrected' },
    unit: '件',
    rows: { form2014: '（二）被依法纠错数', form2019: '行政复议 结果纠正', form2021: '行政复议 结果纠正' },
    group: 'review',
    comparability: 'with-note',
  },
  {
    id: 'review.other',
    parent: 'review.total',
    name: { zh: '行政复议其他结果', en: 'Administrative review: Other result' },
    unit: '件',
    rows: { form2014: '（三）其他情形数', form2019: '行政复议 其他结果', form2021: '行政复议 其他结果' },
    group: 'review',
    comparability: 'with-note',
  },
  {
    id: 'review.pending',
    parent: 'review.total',
    name: { zh: '行政复议尚未审结', en: 'Administrative review: Pending' },
    unit: '件',
    rows: { form2019: '行政复议 尚未审结', form2021: '行政复议 尚未审结' },
    group: 'review',
    comparability: 'yes',
  },
  {
    id: 'complaint.total',
    name: { zh: '举报投诉数量', en: 'Complaints' },
    unit: '件',
    rows: { form2014: '六、举报投诉数量' },
    group: 'review',
    comparability: 'no',
    note: { zh: '', en: '2014 form only' },
  },
] as const satisfies readonly Indicator[];
