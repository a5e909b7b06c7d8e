import type { Indicator } from '../indicator';

/** Indicators of the group `training`, in the order of the form. */
export const TRAINING = [
  {
    id: 'training',
    name: { zh: '政府信息公开会议和培训情况', en: 'Meetings and training (section)' },
    rows: { form2014: '九、政府信息公开会议和培训情况' },
    group: 'training',
    comparability: 'no',
    note: '标题行，没有数；2019表取消整节。',
  },
  {
    id: 'training.meetings',
    parent: 'training',
    name: { zh: '召开政府信息公开工作会议或专题会议数', en: 'Meetings held' },
    unit: '次',
    rows: { form2014: '（一）召开政府信息公开工作会议或专题会议数' },
    aliases: ['工作会议数', '召开会议数', '会议次数'],
    group: 'training',
    comparability: 'no',
    note: '仅2014表。',
  },
  {
    id: 'training.sessions',
    parent: 'training',
    name: { zh: '举办各类培训班数', en: 'Training sessions' },
    unit: '次',
    rows: { form2014: '（二）举办各类培训班数' },
    aliases: ['培训班数', '培训班次数', '举办培训班数'],
    group: 'training',
    comparability: 'no',
    note: '仅2014表。',
  },
  {
    id: 'training.attendees',
    parent: 'training',
    name: { zh: '接受培训人员数', en: 'People trained' },
    unit: '人次',
    rows: { form2014: '（三）接受培训人员数' },
    aliases: ['培训人员数', '培训人次', '接受培训人次'],
    group: 'training',
    comparability: 'no',
    note: '仅2014表。',
  },
] as const satisfies readonly Indicator[];
