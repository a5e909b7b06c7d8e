import { catalogue } from '../../domain/language';

/** Orders and ranks of one year, and how places moved. */
export const rankingWords = catalogue(
  {
    title: (year: number, measure: string, isRank: boolean) =>
      `${String(year)} 年${measure}${isRank ? '排名' : '排序'}`,
    higher: '越高越好',
    lower: '越低越好',
    noMerit: '按数值排序，不作优劣评价',
    place: (position: number, isTied: boolean) => `${isTied ? '并列第' : '第'} ${String(position)}`,
    belowBase: (base: number) => `分母不足 ${String(base)}，不排名`,
    ofRanked: (place: string, ranked: number) => `${place}（共 ${String(ranked)} 个）`,
    smallBase: (units: number, base: number, isRank: boolean) =>
      `${String(units)} 个单位分母不足 ${String(base)}，列出数值，不参加${isRank ? '排名' : '排序'}。`,
    // How places moved.
    moveColumn: (year: number) => `名次比 ${String(year)} 年`,
    roseMost: '上升最多的是',
    fellMost: '下降最多的是',
    moved: (year: number, units: number) =>
      `比 ${String(year)} 年，两年都有名次的 ${String(units)} 个单位中，名次`,
    movesNote: (year: number, compared: number, of: number, leftOut: string) =>
      `名次比 ${String(year)} 年：只在两年都有名次且口径相同的 ${String(compared)} 个单位（今年有名次的 ${String(of)} 个）之间重新排名${leftOut === '' ? '' : `；不比：${leftOut}`}。`,
    comma: '，',
    open: '（',
    close: '）',
    end: '。',
    step: (step: string, places: string) => `${step}（${places}）`,
    stayed: (place: string) => `不变（${place}）`,
  },
  () => import('./ranking.en'),
);
