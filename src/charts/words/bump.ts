import { catalogue } from '../../domain/language';

/** Places from year to year. */
export const bumpWords = catalogue(
  {
    title: (measure: string, years: string) => `${measure}：${years}名次变化`,
    shown: '名次变化',
    noDirection: '此指标没有优劣方向，只作排序，不论名次。',
    lower: '第 1 为最低，越低越好',
    higher: '第 1 为最高，越高越好',
    ofN: 'N 为当年有名次的单位数',
    howRanked: [
      '名次各年分别在当年有名次的单位之间计算，N 不同的年份不宜直接相减；年份不相连、报表不可比时不连线。',
      '空心点为并列，并列的占同一名次，其后名次空出。',
    ],
    belowBase: (base: number) => `分母不足 ${String(base)} 的不参加排名。`,
    apart: '级别、口径或报表不同的单位分开排名。',
    tooFew: (label: string, fewest: number, names: string) =>
      `${label}有名次的单位不足 ${String(fewest)} 个，不画：${names}。`,
    coloured: (coloured: number) => `所选的前 ${String(coloured)} 个单位着色，其余为灰线，全部名次见表。`,
    told: <Piece>(
      unit: Piece,
      measure: string,
      places: readonly { readonly year: number; readonly place: Piece }[],
    ) => [
      unit,
      `${measure}的名次：`,
      ...places.flatMap(({ year, place }, i) => [`${i === 0 ? '' : '，'}${String(year)} 年`, place]),
      '。',
    ],
    fewRanked: (fewest: number, base: number | undefined) =>
      `所选年份有名次的单位不足 ${String(fewest)} 个${base === undefined ? '' : `（分母不足 ${String(base)} 的不参加排名）`}，不论名次。`,
    noFigures: (measure: string) => `所选年份没有${measure}的数字。`,
    panel: (label: string, most: number) => `${label}（至多 ${String(most)} 个单位）`,
    notRanked: (names: string) => `因此没有名次：${names}。`,
    placeColumn: (year: number) => `${String(year)}年名次`,
  },
  () => import('./bump.en'),
);
