import { catalogue } from '../language';

/** Names and definitions of what units are held against. */
export const referenceWords = catalogue(
  {
    weighted: '加权平均',
    average: '简单平均',
    median: '中位数',
    parent: '上级自报数',
    sum: '下级合计',
    definitions: {
      weighted: '各单位分子之和 ÷ 分母之和',
      average: '各单位之和 ÷ 单位数',
      median: '按大小排在正中的数，单位数为偶数时取中间两数的平均',
      band: '第 (n−1)p+1 位的数，p 为 0.1 和 0.9，不是整数位的按线性插值',
      parent: '上级政府自己报告的全域数，不由下级相加',
      sum: '有数的下级相加，不是上级自己报告的数',
    },
  },
  () => import('./references.en'),
);
