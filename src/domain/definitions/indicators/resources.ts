/** What the indicators of `catalogue/resources.ts` count. */
export const RESOURCES_MEANINGS = {
  resources: {
    zh: '2014表机构建设和保障经费一节的标题。',
    en: 'Heading of the section on institutions and funding.',
  },
  'resources.offices': {
    zh: '年末政府信息公开工作专门机构的个数。',
    en: 'Dedicated disclosure offices at the end of the year.',
  },
  'resources.access_points': {
    zh: '年末设置的政府信息公开查阅点个数。',
    en: 'Public access points at the end of the year.',
  },
  'resources.staff': {
    zh: '年末从事政府信息公开工作的人数。',
    en: 'People working on disclosure at the end of the year.',
  },
  'resources.staff.full_time': {
    zh: '专职从事政府信息公开工作的人数，不含政府公报、政府网站工作人员。',
    en: 'Full-time disclosure staff, without those of the gazette and the website.',
  },
  'resources.staff.part_time': { zh: '兼职从事政府信息公开工作的人数。', en: 'Part-time disclosure staff.' },
  'resources.budget': {
    zh: '当年用于政府信息公开的专项经费，不含政府公报编辑管理、政府网站建设维护经费。',
    en: 'Money set aside for disclosure in the year, without gazette and website costs.',
  },
} as const;
