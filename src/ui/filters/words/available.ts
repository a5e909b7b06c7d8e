import { catalogue } from '../../../domain/language';

/** Words of 可用数据, the grid of units and years. */
export const availableWords = catalogue(
  {
    title: '可用数据：单位 × 年份',
    about: (measure: string, unit: string) =>
      `${measure}（${unit}）。点格子打开那份报告；没有报告的，说明原因。点年份只看这一年，勾选单位加入或移去。`,
    which: '哪些单位',
    chosen: (count: number) => `所选 ${String(count)} 个`,
    all: (count: number) => `全部 ${String(count)} 个`,
    legend: '图例',
    meaning: (word: string, meaning: string) => `${word}：${meaning}`,
    grid: '可用数据',
    unit: '单位',
    onlyYear: (year: number) => `只看 ${String(year)} 年`,
    cell: (unit: string, year: number, word: string) => `${unit} ${String(year)} 年 ${word}`,
    told: (unit: string, year: number, word: string, words: string) =>
      `${unit} ${String(year)} 年：${word}。${words}`,
  },
  () => import('./available.en'),
);
