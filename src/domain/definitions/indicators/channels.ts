/** What the indicators of `catalogue/channels.ts` count. */
export const CHANNELS_MEANINGS = {
  'disclosure.channel': {
    zh: '2014表按渠道统计公开条数各行的标题。',
    en: 'Heading of the rows that count disclosure by channel.',
  },
  'disclosure.channel.gazette': {
    zh: '当年通过政府公报公开的政府信息条数。',
    en: 'Items disclosed in the government gazette in the year.',
  },
  'disclosure.channel.website': {
    zh: '当年通过政府网站公开的政府信息条数。',
    en: 'Items disclosed on government websites in the year.',
  },
  'disclosure.channel.weibo': {
    zh: '当年通过政务微博公开的政府信息条数。',
    en: 'Items disclosed on government Weibo accounts in the year.',
  },
  'disclosure.channel.wechat': {
    zh: '当年通过政务微信公开的政府信息条数。',
    en: 'Items disclosed on government WeChat accounts in the year.',
  },
  'disclosure.channel.other': {
    zh: '当年通过公报、网站、微博、微信以外方式公开的政府信息条数。',
    en: 'Items disclosed by means other than gazette, website, Weibo and WeChat in the year.',
  },
} as const;
