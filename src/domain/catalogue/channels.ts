import type { Indicator } from '../indicator';

/** Indicators of the group `channels`, in the order of the form. */
export const CHANNELS = [
  {
    id: 'disclosure.channel',
    parent: 'disclosure',
    name: { zh: '通过不同渠道和方式公开政府信息的情况', en: 'Disclosure by channel (section)' },
    rows: { form2014: '（二）通过不同渠道和方式公开政府信息的情况' },
    group: 'channels',
    comparability: 'no',
    note: { zh: '标题行，没有数。', en: 'header row' },
  },
  {
    id: 'disclosure.channel.gazette',
    parent: 'disclosure.channel',
    name: { zh: '政府公报公开政府信息数', en: 'Items disclosed by channel: Gazette' },
    unit: '条',
    rows: { form2014: '1.政府公报公开政府信息数' },
    aliases: ['政府公报', '公报', '政府公报公开数', '公报公开数'],
    group: 'channels',
    comparability: 'no',
    note: {
      zh: '渠道之间可重复计数，各渠道之和不等于主动公开总数，应不小于它。',
      en: 'channels overlap: their sum is not disclosure.total; it must be >= it',
    },
  },
  {
    id: 'disclosure.channel.website',
    parent: 'disclosure.channel',
    name: { zh: '政府网站公开政府信息数', en: 'Items disclosed by channel: Government website' },
    unit: '条',
    rows: { form2014: '2.政府网站公开政府信息数' },
    aliases: ['政府网站', '网站', '政府网站公开数', '网站公开数'],
    group: 'channels',
    comparability: 'no',
    note: {
      zh: '渠道之间可重复计数，各渠道之和不等于主动公开总数，应不小于它。',
      en: 'channels overlap: their sum is not disclosure.total; it must be >= it',
    },
  },
  {
    id: 'disclosure.channel.weibo',
    parent: 'disclosure.channel',
    name: { zh: '政务微博公开政府信息数', en: 'Items disclosed by channel: Weibo' },
    unit: '条',
    rows: { form2014: '3.政务微博公开政府信息数' },
    aliases: ['政务微博', '微博', '政务微博公开数', '微博公开数'],
    group: 'channels',
    comparability: 'no',
    note: {
      zh: '渠道之间可重复计数，各渠道之和不等于主动公开总数，应不小于它。',
      en: 'channels overlap: their sum is not disclosure.total; it must be >= it',
    },
  },
  {
    id: 'disclosure.channel.wechat',
    parent: 'disclosure.channel',
    name: { zh: '政务微信公开政府信息数', en: 'Items disclosed by channel: WeChat' },
    unit: '条',
    rows: { form2014: '4.政务微信公开政府信息数' },
    aliases: ['政务微信', '微信', '政务微信公开数', '微信公开数'],
    group: 'channels',
    comparability: 'no',
    note: {
      zh: '渠道之间可重复计数，各渠道之和不等于主动公开总数，应不小于它。',
      en: 'channels overlap: their sum is not disclosure.total; it must be >= it',
    },
  },
  {
    id: 'disclosure.channel.other',
    parent: 'disclosure.channel',
    name: { zh: '其他方式公开政府信息数', en: 'Items disclosed by channel: Other means' },
    unit: '条',
    rows: { form2014: '5.其他方式公开政府信息数' },
    aliases: ['其他方式公开数', '其他渠道公开数'],
    group: 'channels',
    comparability: 'no',
    note: {
      zh: '渠道之间可重复计数，各渠道之和不等于主动公开总数，应不小于它。',
      en: 'channels overlap: their sum is not disclosure.total; it must be >= it',
    },
  },
] as const satisfies readonly Indicator[];
