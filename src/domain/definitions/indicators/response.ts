/** What the indicators of `catalogue/response.ts` count. */
export const RESPONSE_MEANINGS = {
  response: {
    zh: '2014表回应解读一节的标题。',
    en: 'Heading of the section on response and interpretation.',
  },
  'response.total': {
    zh: '当年回应公众关注热点或重大舆情的次数，不同方式回应同一事件计一次。',
    en: 'Matters of public concern answered in the year; one matter answered in several ways counts once.',
  },
  'response.channel': {
    zh: '2014表按方式统计回应解读各行的标题。',
    en: 'Heading of the rows that count responses by way.',
  },
  'response.press': {
    zh: '当年参加或举办新闻发布会的总次数。',
    en: 'Press conferences held or attended in the year.',
  },
  'response.press_leader': {
    zh: '主要负责同志参加新闻发布会的次数。',
    en: 'Press conferences with the chief official.',
  },
  'response.interview': {
    zh: '当年政府网站在线访谈的次数。',
    en: 'Online interviews on government websites in the year.',
  },
  'response.interview_leader': {
    zh: '主要负责同志参加政府网站在线访谈的次数。',
    en: 'Online interviews with the chief official.',
  },
  'response.policy_articles': {
    zh: '当年发布的政策解读稿件篇数。',
    en: 'Articles explaining policy published in the year.',
  },
  'response.social': {
    zh: '当年通过微博、微信回应的事件数。',
    en: 'Events answered on Weibo or WeChat in the year.',
  },
  'response.other': { zh: '当年以其他方式回应的事件数。', en: 'Events answered in other ways in the year.' },
  'pre2014.electronic': {
    zh: '主动公开信息中全文电子化的条数。',
    en: 'Disclosed items that are available electronically in full.',
  },
  'pre2014.page_views': {
    zh: '政府信息公开专栏页面的访问人次。',
    en: 'Views of the website’s disclosure pages.',
  },
  'pre2014.visits': { zh: '当年现场接待的人次。', en: 'Visitors received in person in the year.' },
  'pre2014.phone': { zh: '当年接听咨询电话的次数。', en: 'Telephone inquiries answered in the year.' },
  'pre2014.online': { zh: '当年网上咨询的次数。', en: 'Online inquiries in the year.' },
  'consultation.total': {
    zh: '当年受理政府信息咨询的人次。',
    en: 'Inquiries about government information in the year.',
  },
} as const;
