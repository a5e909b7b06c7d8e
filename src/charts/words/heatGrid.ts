import { catalogue } from '../../domain/language';

/** A grid of units and years. */
export const heatGridWords = catalogue(
  {
    title: (title: string) => `${title}：单位 × 年份`,
    size: (units: number, years: number) => `${String(units)} 个单位 × ${String(years)} 年`,
    colours:
      '颜色按数值五等分，越深越大；只在同一级别、同一口径、可比的报表之内比较，虚线两侧的深浅不可相比。',
    signs: (signs: readonly string[]) => `${signs.join('；')}。都不是 0，不着色。`,
    apart: { no: '前后不可比', 'with-note': '前后分开着色' },
    pictured: (lines: number) => `图片只画前 ${String(lines)} 行，其余见表和下载的数据。`,
    noReport: (unit: string, year: number, state: string) =>
      `${unit} ${String(year)} 年：${state}（没有这一口径的报告）。`,
    absent: '所选年份没有报告',
    block: (label: string, lines: number) => `${label}（${String(lines)} 行）`,
    count: (units: number, years: number, all: number, stated: number) =>
      `${String(units)} 个单位 × ${String(years)} 年共 ${String(all)} 格，${String(stated)} 格有数`,
    told: <Piece>(year: number, unit: Piece, value: Piece) => [`${String(year)} 年`, unit, '（', value, '）'],
    ends: <Piece>({ count, span, group, values }: Ends, most: readonly Piece[], least: readonly Piece[]) => [
      count,
      `；${span}${group}可比的 ${String(values)} 个数中，最大的是 `,
      ...most,
      '，最小的是 ',
      ...least,
      '。',
    ],
  },
  () => import('./heatGrid.en'),
);

interface Ends {
  readonly count: string;
  readonly span: string;
  readonly group: string;
  readonly values: number;
}
