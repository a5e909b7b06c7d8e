import { catalogue } from '../../domain/language';

/** Heads and words of the list of definitions that is taken away. */
export const definitionTableWords = catalogue(
  {
    caption: '指标说明',
    heads: {
      group: '分组',
      kind: '类别',
      id: '编号',
      name: '名称',
      english: 'Name',
      unit: '单位',
      meaning: '含义',
      englishMeaning: 'Meaning',
      formula: '公式',
      direction: '方向',
      years: '已载入年份',
      cautions: '不得比较或相加',
      note: '备注',
      checks: '相关校验',
      aliases: '别名',
    },
    rowsOf: (form: string) => `${form}的行`,
    breaks: ['2018｜2019 ', '2020｜2021 ', '跨两次改版'] as readonly string[],
    verdict: (between: string) => `${between}可比性`,
    reason: (between: string) => `${between}理由`,
    notCounted: '分析引擎没有就绪，未统计',
    check: (title: string, id: string) => `${title}（${id}）`,
    sentences: (parts: readonly string[]) => parts.join(''),
    checks: (parts: readonly string[]) => parts.join('；'),
    names: (names: readonly string[]) => names.join('、'),
  },
  () => import('./definitionTable.en'),
);
