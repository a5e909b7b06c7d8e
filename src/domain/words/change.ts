import { catalogue } from '../language';

/** A change since an earlier year, in words. `year` is null for the year before. */
export const changeWords = catalogue(
  {
    formBreak: { short: '口径变化', text: '报表改版，口径变化，不计算同比' },
    scopeBreak: { short: '范围变化', text: '统计范围变化，不计算同比' },
    noValue: '本年无数据，不计算同比',
    noPrevious: '上年无数据，不计算同比',
    /** @param years how many lie between */
    apart: (years: number) => `（间隔${years}年）`,
    withNote: '※ 前后报表此项含义略有不同，见口径说明',
    flatShort: '持平',
    flat: (year: number | null) => `与${baseOf(year)}持平`,
    points: (points: string) => `${points} 个百分点`,
    tinyPoints: '不足 0.1 个百分点',
    rate: (year: number | null, isUp: boolean, size: string) =>
      `${leadOf(year)}${isUp ? '提高' : '下降'}${size.startsWith('不足') ? '' : ' '}${size}`,
    fromNothing: (year: number | null, previous: string, isUp: boolean, size: string) =>
      `${baseOf(year)}为 ${previous}，${isUp ? '增加' : '减少'} ${size}`,
    /** A change from a small base: the difference first. @param percent with its sign */
    small: (year: number | null, isUp: boolean, size: string, percent: string) =>
      `${leadOf(year)}${isUp ? '增加' : '减少'} ${size}（${percent}）`,
    /** @param size the difference, with its sign */
    large: (year: number | null, isUp: boolean, percent: string, size: string) =>
      `${leadOf(year)}${isUp ? '增长' : '下降'} ${percent}（${size}）`,
  },
  () => import('./change.en'),
);

function leadOf(year: number | null): string {
  return year === null ? '同比' : `比${year}年`;
}

function baseOf(year: number | null): string {
  return year === null ? '上年' : `${year}年`;
}
