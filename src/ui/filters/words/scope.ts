import { catalogue } from '../../../domain/language';

/** Words of the bar in which units, years and lens are chosen. */
export const scopeWords = catalogue(
  {
    filters: '筛选',
    units: '地区',
    years: '年份',
    lens: '口径',
    baseYear: '基期',
    references: '参照',
    chooseUnits: '选择地区',
    notFetched: '选择地区的面板没有取到',
    notFetchedAdvice: '请检查网络，关闭后再打开一次。',
    seeResult: '查看结果',
    allUnits: (count: number) => `全部 ${String(count)} 个单位`,
    someUnits: (count: number) => `${String(count)} 个单位`,
    firstUnits: (count: number, all: number) => `前 ${String(count)} 个单位，共 ${String(all)} 个`,
    oneYear: (year: number) => `${String(year)} 年`,
    yearSpan: (from: number, to: number) => `${String(from)}–${String(to)} 年`,
    remove: (unit: string) => `移去${unit}`,
    noUnits: '未选单位',
    fold: '收起',
    choose: '选择 ▾',
    all: '全部',
    lastYears: (count: number) => `近${String(count)}年`,
    availableData: '可用数据',
    yearHint: (year: number, of: number, covered: number) =>
      `${String(year)} 年：所选 ${String(of)} 个单位中 ${String(covered)} 个有报告。单击只看这一年；按住 Shift 单击、拖动，或按 Shift 加左右键选一段。`,
    breakHint: (label: string) => `${label}：点开说明`,
    breakLabel: (label: string) => `${label}的说明`,
    breakExplained: (explanation: string, document: string, measure: string, verdict: string) =>
      `${explanation}依据：${document}。本页指标“${measure}”${verdict}`,
    verdicts: { yes: '前后可比', 'with-note': '前后可比，但须注明', no: '前后不可比' },
    verdict: (verdict: string, note: string | undefined) =>
      `${verdict}${note === undefined ? '。' : `：${note}`}`,
    targets: '目标',
    perCent: (words: string) => `${words}，百分之`,
    usualTargets: '恢复 60/5',
  },
  () => import('./scope.en'),
);
