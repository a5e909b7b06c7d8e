import { catalogue } from '../../domain/language';

/** Courses over the years and their changes year on year. */
export const trendWords = catalogue(
  {
    endsHere: (sentence: string) => `${sentence}，线到此为止。`,
    scopesApart: '统计范围（全域、本级、部门）不同的年份不连线。',
    impliedPoints: '空心虚边的点由其他年份的报告推算。',
    changeTitle: (title: string) => `${title} 同比`,
    changeShown: '同比',
    points: '百分点',
    withYearBefore: '与上一年相比',
    noChange: '所选年份没有可以计算同比的数据：同比要有口径相同的上一年数字。请改看数值，或扩大年份范围。',
    refusals: {
      formBreak: '报表改版，口径变化，不计算同比',
      scopeBreak: '统计范围不同，不计算同比',
      gap: '间隔一年以上，不作同比',
      zero: '上年为 0，不计算百分比',
      none: '上年无数据，不计算同比',
    },
    named: (units: number) => `图例只列前 ${String(units)} 个单位，其余为灰点，全部数字见表。`,
    tiny: (base: number, unit: string) =>
      `空心点上年不足 ${String(base)} ${unit}，先看增减数，百分比仅供参考。`,
  },
  () => import('./trend.en'),
);
