import { catalogue } from '../../domain/language';

/** Figures as an index or per 10,000 persons. */
export const lensWords = catalogue(
  {
    indexName: (measure: string) => `${measure}指数`,
    per10kName: (measure: string) => `每万人${measure}`,
    base: (year: number) => `（${String(year)}年=100）`,
    indexShown: (year: number) => `指数（${String(year)}年=100）`,
    per10kShown: '每万人',
    howIndex: (year: number) => `指数：各单位自己的 ${String(year)} 年数为 100。`,
    howPer10k: (population: string) => `每万人：当年数 ÷ 当年人口 × 1 万。人口：${population}。`,
    differs: (note: string) => `与基期报表略有不同：${note}`,
    empty: (reasons: string) => `${reasons}。请改选口径、年份或单位。`,
    told: <Piece>(year: number, unit: Piece, measure: string, value: Piece, figure: string) => [
      `${String(year)} 年`,
      unit,
      `${measure} `,
      value,
      `，原数 ${figure}。`,
    ],
  },
  () => import('./lens.en'),
);
