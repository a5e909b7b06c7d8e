import { catalogue } from '../../domain/language';

/** Two years of one measure. */
export const twoYearsWords = catalogue(
  {
    title: (measure: string, now: number, before: number) =>
      `${measure}：${String(now)} 年与 ${String(before)} 年相比`,
    shown: (before: number) => `与${String(before)}年相比`,
    changeShown: '同比',
    byChange: '按增减量排序，不作优劣评价',
    lines: (isAboveZero: boolean) => `各单位两年的数值连线${isAboveZero ? '，纵轴不从 0 起' : ''}`,
    noneBefore: (year: number, reasons: readonly string[]) =>
      `${String(year)} 年没有可与上一年比较的数字。${reasons.join('')}请改选年份。`,
    withoutFigure: (year: number, state: string) => `${String(year)} 年${state}`,
    overZero: '分母为 0',
    nonePair: (before: number, now: number, reason: string | undefined) =>
      `${String(before)} 年与 ${String(now)} 年没有可比的单位${reason === undefined ? '' : `：${reason}`}。`,
    differs: (note: string) => `※ 前后报表略有不同：${note}`,
    notCompared: (note: string) => `不比较——${note}`,
    counts: (
      { now, before, group, units, isRate }: Pairs,
      [up, down, flat]: readonly [number, number, number],
    ) =>
      `${String(now)} 年与 ${String(before)} 年相比，${group}可比的 ${String(units)} 个单位中 ${String(up)} 个${isRate ? '提高' : '增加'}、${String(down)} 个${isRate ? '下降' : '减少'}、${String(flat)} 个持平`,
    most: <Piece>(isUp: boolean, isRate: boolean, unit: Piece, figures: readonly Piece[], change: string) => [
      `，${isUp ? (isRate ? '提高' : '增加') : isRate ? '下降' : '减少'}最多的是`,
      unit,
      '（',
      ...figures,
      `，${change}）`,
    ],
  },
  () => import('./twoYears.en'),
);

interface Pairs {
  readonly now: number;
  readonly before: number;
  readonly group: string;
  readonly units: number;
  readonly isRate: boolean;
}
