import type { Indicator } from '../indicator';

/** Indicators of the group `fees`, in the order of the forms. */
export const FEES = [
  {
    id: 'fees.collected',
    name: { zh: '依申请公开信息收取的费用', en: 'Fees for information requests' },
    unit: '万元',
    rows: {
      form2014: '七、依申请公开信息收取的费用',
      form2021: '六、其他需要报告的事项（信息处理费，正文，元）',
    },
    group: 'fees',
    comparability: 'with-note',
    note: { zh: '', en: '2014 table cell in 万元; since 2021 a narrative sentence in 元: convert' },
  },
  {
    id: 'fees.cases',
    parent: 'fees.collected',
    name: { zh: '收取信息处理费件数', en: 'Cases charged a processing fee' },
    unit: '件',
    rows: { form2021: '六、其他需要报告的事项（正文）' },
    group: 'fees',
    comparability: 'no',
    note: { zh: '', en: 'narrative only' },
  },
] as const satisfies readonly Indicator[];
