/** What the indicators of `catalogue/applications.ts` count. */
export const APPLICATIONS_MEANINGS = {
  application: { zh: '依申请公开一节的标题。', en: 'Heading of the section on disclosure on request.' },
  'application.received': {
    zh: '当年新收到的政府信息公开申请件数。',
    en: 'Applications for government information received in the year.',
  },
  'application.channel.in_person': {
    zh: '当年当面提出的申请件数。',
    en: 'Applications made in person in the year.',
  },
  'application.channel.fax': {
    zh: '当年以传真提出的申请件数。',
    en: 'Applications made by fax in the year.',
  },
  'application.channel.online': {
    zh: '当年通过网络提出的申请件数。',
    en: 'Applications made online in the year.',
  },
  'application.channel.letter': {
    zh: '当年以信函提出的申请件数。',
    en: 'Applications made by letter in the year.',
  },
  'application.carried_in': {
    zh: '上年未办结、转入当年办理的申请件数。',
    en: 'Applications not closed in the year before and carried into the year.',
  },
  'application.closed': { zh: '当年办理完毕的申请件数。', en: 'Applications closed in the year.' },
  'application.closed.on_time': {
    zh: '在法定期限内办结的申请件数。',
    en: 'Applications closed within the legal limit.',
  },
  'application.closed.extended': {
    zh: '依法延长期限后办结的申请件数。',
    en: 'Applications closed after a lawful extension.',
  },
  'application.replied': { zh: '当年作出答复的申请件数。', en: 'Applications answered in the year.' },
} as const;
