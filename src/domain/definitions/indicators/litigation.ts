/** What the indicators of `catalogue/litigation.ts` count. */
export const LITIGATION_MEANINGS = {
  'litigation.total': {
    zh: '当年因政府信息公开引起的行政诉讼件数。',
    en: 'Administrative suits about government information in the year.',
  },
  'litigation.upheld': {
    zh: '行政诉讼结果为维持（含驳回原告诉讼请求）的件数。',
    en: 'Administrative suits that upheld the decision or dismissed the claim.',
  },
  'litigation.corrected': {
    zh: '行政诉讼结果为纠正的件数。',
    en: 'Administrative suits that corrected the decision.',
  },
  'litigation.other': {
    zh: '行政诉讼结果为其他情形的件数。',
    en: 'Administrative suits with another result.',
  },
  'litigation.pending': {
    zh: '年末尚未审结的行政诉讼件数。',
    en: 'Administrative suits still pending at the end of the year.',
  },
  'litigation.direct.total': {
    zh: '未经行政复议直接起诉的件数。',
    en: 'Suits brought directly, without a review.',
  },
  'litigation.direct.upheld': {
    zh: '未经复议直接起诉、结果为维持的件数。',
    en: 'Direct suits that upheld the decision.',
  },
  'litigation.direct.corrected': {
    zh: '未经复议直接起诉、结果为纠正的件数。',
    en: 'Direct suits that corrected the decision.',
  },
  'litigation.direct.other': {
    zh: '未经复议直接起诉、结果为其他的件数。',
    en: 'Direct suits with another result.',
  },
  'litigation.direct.pending': {
    zh: '未经复议直接起诉、年末尚未审结的件数。',
    en: 'Direct suits still pending at the end of the year.',
  },
  'litigation.after_review.total': { zh: '经行政复议后起诉的件数。', en: 'Suits brought after a review.' },
  'litigation.after_review.upheld': {
    zh: '复议后起诉、结果为维持的件数。',
    en: 'Suits after review that upheld the decision.',
  },
  'litigation.after_review.corrected': {
    zh: '复议后起诉、结果为纠正的件数。',
    en: 'Suits after review that corrected the decision.',
  },
  'litigation.after_review.other': {
    zh: '复议后起诉、结果为其他的件数。',
    en: 'Suits after review with another result.',
  },
  'litigation.after_review.pending': {
    zh: '复议后起诉、年末尚未审结的件数。',
    en: 'Suits after review still pending at the end of the year.',
  },
} as const;
