import type { Indicator } from '../indicator';

/** Indicators of the group `training`, in the order of the forms. */
export const TRAINING = [
  {
    id: 'training',
    name: { zh: '政府信息公开会议和培训情况', en: 'Meetings and training (section)' },
    rows: { form2014: '九、政府信息公开会议和培训情况' },
    group: 'training',
    comparability: 'no',
    note: { zh: '', en: 'header row; dropped in 2019' },
  },
  {
    id: 'training.meetings',
    parent: 'training',
    name: { zh: '召开政府信息公开工作会议或专题会议数', en: 'Meetings held' },
    unit: '次',
    rows: { form2014: '（一）召开政府信息公开工作会议或专题会议数' },
    group: 'training',
    comparability: 'no',
    note: { zh: '', en: '2014 form only' },
  },
  {
    id: 'training.sessions',
    parent: 'training',
    name: { zh: '举办各类培训班数', en: 'Training sessions' },
    unit: '次',
    rows: { form2014: '（二）举办各类培训班数' },
    group: 'training',
    comparability: 'no',
    note: { zh: '', en: '2014 form only' },
  },
  {
    id: 'training.attendees',
    parent: 'training',
    name: { zh: '接受培训人员数', en: 'People trained' },
    unit: '人次',
    rows: { form2014: '（三）接受培训人员数' },
    group: 'training',
    comparability: 'no',
    note: { zh: '', en: '2014 form only' },
  },
] as const satisfies readonly Indicator[];
