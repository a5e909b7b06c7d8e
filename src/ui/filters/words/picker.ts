import { catalogue } from '../../../domain/language';

/** Words of the panel in which units are found, ordered and chosen, and of the list of references. */
export const pickerWords = catalogue(
  {
    find: '查找单位',
    placeholder: '名称、拼音、首字母、曾用名或代码',
    onlyShown: (count: number) => `只选显示的 ${String(count)} 个`,
    add: '加选',
    clear: '清空',
    usual: '恢复默认（全部）',
    order: '次序',
    orderOfUnits: '单位次序',
    orders: { code: '代码', name: '名称', value: '数值' },
    chosen: (count: number, of: number) => `已选 ${String(count)} / ${String(of)} 个单位`,
    shown: (shown: number, found: number) =>
      `，显示 ${String(shown)}${found > shown ? ` 个，共找到 ${String(found)}` : ''} 个`,
    dots: (from: number, to: number) => `。圆点为 ${String(from)}–${String(to)} 年各年有无报告`,
    bars: (charted: string, unit: string) => `，横条为 ${charted}（${unit}），级别、口径不同的分开排`,
    end: '。',
    noMatch: '没有匹配的单位',
    noMatchAdvice: '可输入名称、拼音或首字母（nkq）、曾用名（如“南康市”）或代码开头几位（如 3607）。',
    tree: '单位',
    fold: (name: string) => `收起${name}`,
    unfold: (name: string) => `展开${name}`,
    formerly: (name: string) => `曾用名 ${name}`,
    addOwn: '加入上级自身',
    removeOwn: '移去上级自身',
    addBelow: (count: number) => `选全部下级（${String(count)}）`,
    removeBelow: (count: number) => `移去全部下级（${String(count)}）`,
    covered: (years: readonly number[], without: readonly number[]) =>
      `有报告：${years.join('、') || '无'}；没有：${without.join('、') || '无'}`,
    charted: (year: number | undefined, measure: string) =>
      `${year === undefined ? '' : `${String(year)} 年`}${measure}`,
    valueOfScope: (value: string, scope: string) => `${value}（${scope}）`,
    noFigureInYears: (measure: string) => `所选年份没有${measure}`,
    computing: '正在计算',
    noNumbers: (charted: string) => `${charted}没有数字`,
    peers: '同类单位',
    chooseOneFirst: '先选一个单位，再按它找同类：同市、同级别、数值相近。',
    comparedWith: (unit: string) => `与${unit}比：`,
    peerCount: (count: number) => `（${String(count)}）`,
    rule: (words: string) => `规则：${words}。`,
    weightedAverage: '平均（比率加权）',
    family: '同一上级、同一级别的单位',
  },
  () => import('./picker.en'),
);
