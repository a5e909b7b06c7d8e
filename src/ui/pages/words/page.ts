import { catalogue } from '../../../domain/language';
import type { Lens } from '../../../state/selection/selection';

const NOT_SHOWN: Readonly<Record<Lens, string>> = {
  value: '',
  change: '此图不作同比，仍为数值',
  share: '此项没有可核实的总数，不作占比，仍为数值',
  index: '此图不作指数，仍为数值',
  per10k: '此图不作每万人，仍为数值',
};

/** Words that the pages of charts share: what stands without units, choices on a card, the lens a chart cannot follow. */
export const pageWords = catalogue(
  {
    noUnits: '请选择至少一个单位',
    noUnitsAdvice: '在上方“地区”中选择，或恢复默认，看全部单位。',
    allUnits: '恢复默认（全部单位）',
    notDrawn: '这一页没有显示出来',
    notDrawnAdvice: '其他栏目不受影响。可以重试，或换一个选择。',
    retry: '重试',
    source: '查看出处',
    doubted: (doubt: string) => `有未处理的不符：${doubt}`,
    notShown: NOT_SHOWN,
    year: '年份',
    ofUnits: (year: number) => `${String(year)} 年各单位`,
    againstYearBefore: (year: number) => `${String(year)} 年比上年`,
    form: '报表',
    forms: (names: readonly string[]) => names.join('、'),
    arranged: '排列',
    byUnit: '按单位',
    byYear: '按年份',
    base: '算法',
    correction: (indicator: string, sentence: string) => `${indicator}：${sentence}`,
  },
  () => import('./page.en'),
);
