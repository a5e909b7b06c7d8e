import { catalogue } from '../../../domain/language';

/** Words of the four boxes of 总览. */
export const highlightWords = catalogue(
  {
    more: (count: number) => `另有 ${String(count)} 项，见各栏目。`,
    changed: '有什么变化',
    changedAside: (year: number) => `${String(year)} 年比上年`,
    noChange: '所选年份没有可以与上年相比的数值。',
    ended: (names: readonly string[], year: number) =>
      `${names.join('、')}不在 ${String(year)} 年报表中，不列。`,
    outstanding: '谁突出',
    outstandingAside: (year: number) => `${String(year)} 年，同级别、同口径`,
    nobodyOutstanding: '同级别、同口径的单位不足 3 个，不作排序。',
    contradicting: '什么对不上',
    openCounts: (open: string, errors: string) => `${open} 处待核，其中不符 ${errors} 处`,
    checksFailed: '校验没有完成。',
    checking: '正在校验……',
    nothingOpen: '所选单位、年份没有待核的不符。',
    report: (unit: string, year: number) => `${unit} ${String(year)} 年`,
    colon: '：',
    seeAll: '查看全部',
    missing: '缺什么',
    missingAside: '未收录与无数',
    nothingMissing: '所选单位、年份的年报齐全，主要指标都有数。',
  },
  () => import('./highlights.en'),
);
