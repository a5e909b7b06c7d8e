import { catalogue } from '../../domain/language';

/** What a chart says above its marks, and the highlights of 总览. Pieces that are figures or names are handed in. */
export const sentenceWords = catalogue(
  {
    figure: <Piece>(year: number, unit: Piece, measure: string, value: Piece) => [
      `${year} 年`,
      unit,
      `${measure} `,
      value,
    ],
    ended: (change: string | undefined) => (change === undefined ? '。' : `，${change}。`),
    mover: <Piece>(units: number, unit: Piece, value: Piece, change: string) => [
      `${units} 个单位有同比，变动最大的是`,
      unit,
      '：',
      value,
      `，${change}。`,
    ],
    standing: <Piece>(
      { year, group, ranked, isRank }: Standing,
      [first, firstValue, firstTie]: readonly [Piece, Piece, number],
      [last, lastValue, lastTie]: readonly [Piece, Piece, number],
    ) => [
      `${year} 年${group}口径的 ${ranked} 个单位中，${isRank ? '排名第 1 ' : '按数值排序，最多'}的是`,
      first,
      '（',
      firstValue,
      `${tie(firstTie)}），${isRank ? '末位' : '最少'}的是`,
      last,
      '（',
      lastValue,
      `${tie(lastTie)}）。`,
    ],
    place: (position: number, ranked: number, isTied: boolean) =>
      `${isTied ? '并列 ' : ''}${position}/${ranked}`,
    range: (units: number, group: string) => `${units} 个${group}：`,
    absent: (year: number, all: number, absent: number, names: string) =>
      `${year} 年 ${all} 个单位中 ${absent} 个无此项数据：${names}。`,
    covered: <Piece>(
      units: number,
      reports: number,
      strong: (text: string) => Piece,
      absent: string,
      single: number,
    ) => [
      '已收录 ',
      strong(`${units} 个单位`),
      '的 ',
      strong(`${reports} 份年报`),
      ...(absent === '' ? [] : [`，所选年份内没有年报的有：${absent}`]),
      ...(single === 0 ? [] : [`；${single} 个单位只有一年，不能作同比`]),
      '。',
    ],
    group: (level: string, scope: string) => `${level}、${scope}`,
    cut: (names: string, all: number) => `${names}等 ${all} 个`,
    // Highlights.
    head: (measure: string) => `${measure}：`,
    allFlat: (units: number) => `${units} 个单位都与上年持平`,
    upAndDown: (up: number, down: number) => `${up} 升 ${down} 降，变动最大 `,
    ends: { rank: ['第 1', '末位'], rate: ['最高', '最低'], count: ['最多', '最少'] },
    firstIs: (measure: string, end: string) => `${measure}：${end} `,
    lastIs: (end: string) => `，${end} `,
    among: (units: number, group: string, small: number) =>
      `（${units} 个${group}${small > 0 ? `，另 ${small} 个基数小不列` : ''}）`,
    own: (place: string, group: string, isRank: boolean) =>
      `：${isRank ? '排名第' : '按数值第'} ${place}（${group}）`,
    goal: (measure: string, goal: number, met: number, all: number) =>
      `${measure} ≥ ${goal}%：${met}/${all} 个单位达到`,
    lowest: '，最低 ',
    newest: (year: number) => `${year} 年`,
    lacking: (without: number, all: number, names: string) => `年报缺 ${without}/${all} 个单位：${names}`,
    holes: (holes: number, year: number, most: number, names: string) =>
      `以前年度另缺 ${holes} 份，${year} 年最多（${most} 份${names === '' ? '' : `：${names}`}）`,
    blank: (measure: string, reasons: readonly string[]) => `${measure} ${reasons.join('；')}`,
    overZero: '分母为 0',
  },
  () => import('./sentences.en'),
);

interface Standing {
  readonly year: number;
  readonly group: string;
  readonly ranked: string;
  readonly isRank: boolean;
}

function tie(tied: number): string {
  return tied > 1 ? `，${tied} 个单位并列` : '';
}
