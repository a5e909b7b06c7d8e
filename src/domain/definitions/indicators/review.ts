/** What the indicators of `catalogue/review.ts` count. */
export const REVIEW_MEANINGS = {
  'review.total': {
    zh: '当年因政府信息公开引起的行政复议件数。',
    en: 'Administrative reviews about government information in the year.',
  },
  'review.upheld': {
    zh: '行政复议结果为维持的件数。',
    en: 'Administrative reviews that upheld the decision.',
  },
  'review.corrected': {
    zh: '行政复议结果为纠正的件数。',
    en: 'Administrative reviews that corrected the decision.',
  },
  'review.other': { zh: '行政复议结果为其他情形的件数。', en: 'Administrative reviews with another result.' },
  'review.pending': {
    zh: '年末尚未审结的行政复议件数。',
    en: 'Administrative reviews still pending at the end of the year.',
  },
  'complaint.total': {
    zh: '当年因政府信息公开引起的举报投诉件数。',
    en: 'Complaints about government information in the year.',
  },
} as const;
