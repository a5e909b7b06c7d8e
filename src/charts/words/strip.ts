import { catalogue } from '../../domain/language';

/** Units of one year as dots on a line. */
export const stripWords = catalogue(
  {
    title: (year: number, measure: string) => `${String(year)} 年${measure}分布`,
    shown: '分布',
    dots: '每点一个单位',
    heights: '点的上下位置只为错开，没有含义。',
    apart: '级别、口径或报表不同的单位分行排列，不在一行里比较。',
    small: (units: number, base: number) =>
      `空心小点：${String(units)} 个单位分母不足 ${String(base)}，比率仅供参考。`,
    named: '写名的为所选单位。',
    namedFirst: (named: number) => `写名的为所选单位，前 ${String(named)} 个标名，其余所选为深灰点。`,
    namedEnds: '写名的为最小和最大的单位。',
    sharing: (unit: string, units: number) => (units > 1 ? `${unit}等 ${String(units)} 个` : unit),
    median: (value: string) => `中位数 ${value}`,
    note: (label: string, median: string, band: string) => `${label}：中位数 ${median}（短竖线），${band}。`,
    noBand: (fewest: number) => `不足 ${String(fewest)} 个单位，不画 P10–P90`,
    band: (from: string, to: string) => `P10–P90 为 ${from}–${to}（灰带）`,
    told: (year: number, group: string, units: number, median: string, band: readonly string[]) =>
      `${String(year)} 年${group}有数的 ${String(units)} 个单位，中位数 ${median}${band.length === 0 ? '' : `，P10–P90 为 ${band.join('–')}`}`,
    here: <Piece>(unit: Piece, value: Piece, side: string) => ['；', unit, ' ', value, `，${side}`],
    equal: '与中位数相同',
    above: '高于中位数',
    below: '低于中位数',
  },
  () => import('./strip.en'),
);
