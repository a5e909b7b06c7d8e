import { catalogue } from '../../domain/language';

/** How texts of charts are put together: lists, clauses, brackets, years, units. */
export const chartWords = catalogue(
  {
    list: (names: readonly string[]) => names.join('、'),
    /** A list that was cut. @param all how many there are */
    cutList: (shown: readonly string[], all: number) => `${shown.join('、')} 等 ${String(all)} 个`,
    clauses: (parts: readonly string[]) => parts.join('，'),
    items: (parts: readonly string[]) => parts.join('；'),
    colon: (head: string, rest: string) => `${head}：${rest}`,
    brackets: (text: string, aside: string) => `${text}（${aside}）`,
    /** An aside of a figure in a tooltip. */
    marked: (text: string, aside: string) => `${text}〔${aside}〕`,
    sentence: (text: string) => `${text}。`,
    year: (year: number) => `${String(year)} 年`,
    years: (from: number, to: number) =>
      from === to ? `${String(from)} 年` : `${String(from)}–${String(to)} 年`,
    spans: (spans: readonly string[]) => spans.join('、'),
    unitYear: (unit: string, year: number) => `${unit} ${String(year)} 年`,
    /** The head of a column of figures of one year. */
    yearColumn: (year: number) => `${String(year)}年`,
    units: (count: number) => `${String(count)} 个单位`,
    group: (label: string, count: number) => `${label}（${String(count)} 个单位）`,
    unit: (unit: string) => `单位：${unit}`,
    withUnit: (title: string, unit: string) => `${title}（${unit}）`,
    scopes: (names: readonly string[]) =>
      `口径：${names.join('、')}${names.length > 1 ? '（分列，不混合）' : ''}`,
    /** What a measure is of: units before its name. */
    titleOf: (units: string, measure: string) => `${units} ${measure}`,
    measureIs: (formula: string) => `指标：${formula}。`,
    more: (count: number) => `另有 ${String(count)} 个，见表`,
    /** Names of series that are never shown. */
    lineEnds: '线端名称',
    others: (number: number) => `其余单位 ${String(number)}`,
    chooseUnit: '请选择至少一个单位。',
    apart: '级别、口径或报表不同的单位分开排列，不在一个次序里比较。',
    grey: (coloured: number) => `前 ${String(coloured)} 个单位着色，其余为灰线，全部数字见表。`,
  },
  () => import('./chart.en'),
);
