import { catalogue } from '../../domain/language';

/** Heads, marks and words of the tables of charts. */
export const tableWords = catalogue(
  {
    unit: '单位',
    level: '级别',
    scope: '口径',
    year: '年份',
    form: '报表',
    kind: '数据性质',
    real: '真实报告',
    numerator: '分子',
    denominator: '分母',
    place: '名次',
    change: '变化',
    entry: '年份',
    sum: '各项之和',
    columnSum: '各列之和',
    applicant: '申请人',
    corrected: '人工修正',
    share: (name: string) => `${name}占比`,
    reference: (label: string) => `参照：${label}`,
    marks: {
      otherwise: '与此前年份口径不同，不可相比',
      implied: '〔推算〕',
      impliedMeaning: '由其他年份的报告推算，不是当年报告所列',
      doubted: '有未处理的不符，见“数据校验”',
    },
  },
  () => import('./table.en'),
);
