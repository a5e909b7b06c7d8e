import type { Indicator } from '../indicator';

/** Indicators of the group `review`, in the order of the forms. */
export const REVIEW = [
  {
    id: 'review.total',
    name: { zh: '行政复议数量', en: 'Administrative review: total' },
    definition: {
      zh: '当年因政府信息公开引起的行政复议件数。',
      en: 'Administrative reviews about government information in the year.',
    },
    unit: '件',
    rows: { form2014: '四、行政复议数量', form2019: '行政复议 总计', form2021: '行政复议 总计' },
    aliases: ['行政复议', '行政复议数', '行政复议总计', '复议数', '复议总数'],
    group: 'review',
    comparability: 'with-note',
    note: {
      zh: '2019表起总计含尚未审结，2014表没有此栏；2019年起部分单位把结转案件计入。',
      en: 'from the 2019 form on the total holds pending cases, which the 2014 form does not have; from 2019 some units count cases carried over',
    },
  },
  {
    id: 'review.upheld',
    parent: 'review.total',
    name: { zh: '行政复议结果维持', en: 'Administrative review: Upheld' },
    definition: { zh: '行政复议结果为维持的件数。', en: 'Administrative reviews that upheld the decision.' },
    unit: '件',
    rows: {
      form2014: '（一）维持具体行政行为数',
      form2019: '行政复议 结果维持',
      form2021: '行政复议 结果维持',
    },
    aliases: ['复议维持', '复议维持数', '行政复议维持数', '行政复议维持'],
    group: 'review',
    comparability: 'with-note',
    note: {
      zh: '2019表起结果分维持、纠正、其他、尚未审结四栏，2014表为三行。',
      en: 'four results since 2019 (upheld, corrected, other, pending), three rows in the 2014 form',
    },
  },
  {
    id: 'review.corrected',
    parent: 'review.total',
    name: { zh: '行政复议结果纠正', en: 'Administrative review: Corrected' },
    definition: {
      zh: '行政复议结果为纠正的件数。',
      en: 'Administrative reviews that corrected the decision.',
    },
    unit: '件',
    rows: { form2014: '（二）被依法纠错数', form2019: '行政复议 结果纠正', form2021: '行政复议 结果纠正' },
    aliases: ['复议纠正', '复议纠错数', '行政复议纠错数', '行政复议纠正', '复议被依法纠错数'],
    group: 'review',
    comparability: 'with-note',
    note: {
      zh: '2019表起结果分维持、纠正、其他、尚未审结四栏，2014表为三行。',
      en: 'four results since 2019 (upheld, corrected, other, pending), three rows in the 2014 form',
    },
  },
  {
    id: 'review.other',
    parent: 'review.total',
    name: { zh: '行政复议其他结果', en: 'Administrative review: Other result' },
    definition: { zh: '行政复议结果为其他情形的件数。', en: 'Administrative reviews with another result.' },
    unit: '件',
    rows: { form2014: '（三）其他情形数', form2019: '行政复议 其他结果', form2021: '行政复议 其他结果' },
    aliases: ['复议其他', '复议其他情形数', '行政复议其他'],
    group: 'review',
    comparability: 'with-note',
    note: {
      zh: '2019表起结果分维持、纠正、其他、尚未审结四栏，2014表为三行。',
      en: 'four results since 2019 (upheld, corrected, other, pending), three rows in the 2014 form',
    },
  },
  {
    id: 'review.pending',
    parent: 'review.total',
    name: { zh: '行政复议尚未审结', en: 'Administrative review: Pending' },
    definition: {
      zh: '年末尚未审结的行政复议件数。',
      en: 'Administrative reviews still pending at the end of the year.',
    },
    unit: '件',
    rows: { form2019: '行政复议 尚未审结', form2021: '行政复议 尚未审结' },
    aliases: ['复议尚未审结', '复议未审结'],
    group: 'review',
    comparability: 'yes',
    note: { zh: '年末存量，2019表起。', en: 'stock at the end of the year, since the 2019 form' },
  },
  {
    id: 'complaint.total',
    name: { zh: '举报投诉数量', en: 'Complaints' },
    definition: {
      zh: '当年因政府信息公开引起的举报投诉件数。',
      en: 'Complaints about government information in the year.',
    },
    unit: '件',
    rows: { form2014: '六、举报投诉数量' },
    aliases: ['举报投诉', '举报投诉数', '举报数'],
    group: 'review',
    comparability: 'no',
    note: { zh: '仅2014表。', en: '2014 form only' },
  },
] as const satisfies readonly Indicator[];
