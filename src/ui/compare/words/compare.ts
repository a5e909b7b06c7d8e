import { catalogue } from '../../../domain/language';
import type { Comparison } from '../../../state/selection/selection';

const NAMES: Readonly<Record<Exclude<Comparison, 'order'>, string>> = {
  dumbbell: '两年哑铃',
  slope: '两年斜线',
  grid: '热力表',
  multiples: '小图并列',
  strip: '分布',
  bump: '名次变化',
};

/** Words of 对比排名: its charts, and why one of them or a measure is not offered. */
export const compareWords = catalogue(
  {
    title: '对比排名',
    names: NAMES,
    order: '排序',
    ranking: '排名',
    form: '图式',
    scale: '刻度',
    scales: { shared: '统一刻度', own: '各自刻度' },
    pages: '小图分页',
    page: (number: number) => `第 ${String(number)} 页`,
    measure: '指标',
    chooseNow: '选择指标，现为',
    besides: '两份报告逐行并列',
    earlierYear: '对照年份',
    year: (year: number) => `${String(year)} 年`,
    yearNotComparable: (year: number) => `${String(year)} 年（不可比）`,
    oneYear: '只选了一年，没有前后可比。请在“年份”中多选几年。',
    noEarlierYear: (year: number) => `${String(year)} 年之前的所选年份没有数字，没有两年可比。`,
    yearIgnored: (before: number, year: number) =>
      `对照年份 ${String(before)} 年不早于 ${String(year)} 年，已改用最近的可比年份。`,
    localClass: (letter: string) =>
      `${letter} 类没有全国统一含义，各地分类说明不同，不在单位之间比较；请看“建议提案办理”。`,
    unknownMeasure: (asked: string, instead: string) =>
      `链接中的指标“${asked}”没有收录，已改为“${instead}”。`,
    otherMeasure: (asked: string, reason: string, instead: string) =>
      `链接中的“${asked}”：${reason}已改为“${instead}”。`,
    legend: '图例',
    small: '小',
    large: '大（五等分）',
    unit: '单位',
    keys: '方向键逐格查看，回车看出处。',
  },
  () => import('./compare.en'),
);
