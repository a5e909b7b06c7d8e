/** What the indicators of `catalogue/disclosureDocuments.ts` count. */
export const DISCLOSURE_DOCUMENTS_MEANINGS = {
  disclosure: {
    zh: '报表中主动公开政府信息一节的标题。',
    en: 'Heading of the section on proactive disclosure.',
  },
  'disclosure.total': {
    zh: '行政机关当年主动公开的政府信息条数，同一信息经多个渠道公开只计一条。',
    en: 'Items of government information disclosed on the agency’s own initiative in the year; an item published through several channels counts once.',
  },
  'disclosure.normative.disclosed': {
    zh: '当年主动公开的规范性文件数。',
    en: 'Normative documents disclosed in the year.',
  },
  'disclosure.normative.issued': {
    zh: '当年制作、发布的规范性文件数。',
    en: 'Normative documents made and issued in the year.',
  },
  'disclosure.normative.repealed': {
    zh: '当年废止的行政规范性文件数。',
    en: 'Administrative normative documents repealed in the year.',
  },
  'disclosure.normative.in_force': {
    zh: '年末仍然有效的行政规范性文件数。',
    en: 'Administrative normative documents in force at the end of the year.',
  },
  'disclosure.normative.total_public': {
    zh: '年末对外公开的规范性文件总数。',
    en: 'Normative documents open to the public at the end of the year.',
  },
  'disclosure.regulation.issued': {
    zh: '当年制定、发布的政府规章数。',
    en: 'Government rules made and issued in the year.',
  },
  'disclosure.regulation.disclosed': {
    zh: '当年新公开的政府规章数。',
    en: 'Government rules newly disclosed in the year.',
  },
  'disclosure.regulation.repealed': {
    zh: '当年废止的政府规章数。',
    en: 'Government rules repealed in the year.',
  },
  'disclosure.regulation.in_force': {
    zh: '年末仍然有效的政府规章数。',
    en: 'Government rules in force at the end of the year.',
  },
  'disclosure.regulation.total_public': {
    zh: '年末对外公开的政府规章总数。',
    en: 'Government rules open to the public at the end of the year.',
  },
  'disclosure.otherdoc.issued': {
    zh: '当年制作的其他主动公开文件数。',
    en: 'Other documents for disclosure made in the year.',
  },
  'disclosure.otherdoc.disclosed': {
    zh: '当年新公开的其他主动公开文件数。',
    en: 'Other documents newly disclosed in the year.',
  },
  'disclosure.otherdoc.total_public': {
    zh: '年末对外公开的其他文件总数。',
    en: 'Other documents open to the public at the end of the year.',
  },
} as const;
