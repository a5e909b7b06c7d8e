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
    aliases: ['收取费用', '信息处理费', '依申请公开收费', '收取的费用'],
    group: 'fees',
    comparability: 'with-note',
    note: '2014表为表中数，单位万元；2021表起见于报告正文，单位多为元，换算为万元。',
  },
  {
    id: 'fees.cases',
    parent: 'fees.collected',
    name: { zh: '收取信息处理费件数', en: 'Cases charged a processing fee' },
    unit: '件',
    rows: { form2021: '六、其他需要报告的事项（正文）' },
    aliases: ['信息处理费件数'],
    group: 'fees',
    comparability: 'no',
    note: '取自报告正文，2021表起。',
  },
] as const satisfies readonly Indicator[];
