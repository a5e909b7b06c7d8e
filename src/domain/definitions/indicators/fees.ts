/** What the indicators of `catalogue/fees.ts` count. */
export const FEES_MEANINGS = {
  'fees.collected': {
    zh: '当年因依申请公开政府信息收取的费用。',
    en: 'Money collected for handling information requests in the year.',
  },
  'fees.cases': {
    zh: '当年收取信息处理费的申请件数。',
    en: 'Applications charged a processing fee in the year.',
  },
} as const;
