import { catalogue } from '../../../domain/language';

/** Words of 总览: its cards and charts. */
export const overviewWords = catalogue(
  {
    title: '总览',
    keyFigures: '主要指标',
    received: '新收政府信息公开申请数',
    coverage: '年报收录情况',
    formula: (name: string, formula: string) => `${name}：${formula}`,
    opens: (name: string, view: string) => `${name}，打开“${view}”`,
    figure: (
      year: number,
      name: string,
      value: string,
      marks: { readonly isDoubted: boolean; readonly isCorrected: boolean },
    ) =>
      `${String(year)} 年${name} ${value}${marks.isDoubted ? '，有未处理的不符' : ''}${marks.isCorrected ? '，经人工修正' : ''}，查看出处`,
    marks: (sentences: readonly string[]) => sentences.join('；'),
    /** A key figure in a line on paper. */
    printed: (year: number, name: string, value: string, more: readonly string[]) =>
      `${String(year)} 年${name}：${[value, ...more].join('，')}`,
    printedRange: (year: number, name: string, stating: number, chosen: number, range: string) =>
      `${String(year)} 年${name}：${String(stating)} / ${String(chosen)} 个单位有数${range === '' ? '' : `，${range}`}`,
    place: (place: string) => `次序 ${place}`,
    year: (year: number) => `${String(year)} 年`,
    stating: (chosen: number) => `/ ${String(chosen)} 个单位有数`,
  },
  () => import('./overview.en'),
);
