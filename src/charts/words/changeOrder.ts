import { catalogue } from '../../domain/language';

/** Units in the order of their change since the year before. */
export const changeOrderWords = catalogue(
  {
    title: (measure: string, year: number) => `${measure}：${String(year)} 年同比`,
    order: '按同比幅度排序，不作优劣评价',
    tiny: (base: string) => `上年不足 ${base}，百分比不作排序`,
    leftOut: (note: string) => `不在图中——${note}`,
  },
  () => import('./changeOrder.en'),
);
