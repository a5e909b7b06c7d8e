/** What the indicators of `catalogue/disclosureDecisions.ts` count. */
export const DISCLOSURE_DECISIONS_MEANINGS = {
  'disclosure.license.items_prior': {
    zh: '上一年末的行政许可事项数。',
    en: 'Kinds of administrative licence at the end of the year before.',
  },
  'disclosure.license.items_change': {
    zh: '当年行政许可事项的增减数。',
    en: 'Change in kinds of administrative licence during the year.',
  },
  'disclosure.license.decisions': {
    zh: '当年作出的行政许可决定件数。',
    en: 'Administrative licence decisions made in the year.',
  },
  'disclosure.other_service.items_prior': {
    zh: '上一年末的其他对外管理服务事项数。',
    en: 'Kinds of other public management and service item at the end of the year before.',
  },
  'disclosure.other_service.items_change': {
    zh: '当年其他对外管理服务事项的增减数。',
    en: 'Change in kinds of other public management and service item during the year.',
  },
  'disclosure.other_service.decisions': {
    zh: '当年就其他对外管理服务事项作出的处理决定件数。',
    en: 'Decisions on other public management and service items made in the year.',
  },
  'disclosure.penalty.items_prior': {
    zh: '上一年末的行政处罚事项数。',
    en: 'Kinds of administrative penalty at the end of the year before.',
  },
  'disclosure.penalty.items_change': {
    zh: '当年行政处罚事项的增减数。',
    en: 'Change in kinds of administrative penalty during the year.',
  },
  'disclosure.penalty.decisions': {
    zh: '当年作出的行政处罚决定件数。',
    en: 'Administrative penalty decisions made in the year.',
  },
  'disclosure.coercion.items_prior': {
    zh: '上一年末的行政强制事项数。',
    en: 'Kinds of administrative coercion at the end of the year before.',
  },
  'disclosure.coercion.items_change': {
    zh: '当年行政强制事项的增减数。',
    en: 'Change in kinds of administrative coercion during the year.',
  },
  'disclosure.coercion.decisions': {
    zh: '当年作出的行政强制决定件数。',
    en: 'Administrative coercion decisions made in the year.',
  },
  'disclosure.fee.items_prior': {
    zh: '上一年末的行政事业性收费项目数。',
    en: 'Administrative fee items at the end of the year before.',
  },
  'disclosure.fee.items_change': {
    zh: '当年行政事业性收费项目的增减数。',
    en: 'Change in administrative fee items during the year.',
  },
  'disclosure.fee.amount': {
    zh: '当年收取的行政事业性收费总额。',
    en: 'Administrative fees collected in the year.',
  },
  'disclosure.procurement.projects': {
    zh: '当年政府集中采购的项目数。',
    en: 'Central government procurement projects in the year.',
  },
  'disclosure.procurement.amount': {
    zh: '当年政府集中采购的总金额。',
    en: 'Money spent through central government procurement in the year.',
  },
  'disclosure.narrative.website': {
    zh: '报告正文自报的网站主动公开信息条数。',
    en: 'Items disclosed on the website as the report’s text tells it.',
  },
} as const;
