import { catalogue } from '../../domain/language';

/** What units are held against: names, reasons and notes of references. */
export const referenceWords = catalogue(
  {
    ofParent: (parent: string) => `${parent}自报数`,
    of: (name: string, family: string) => `${name}（${family}）`,
    point: (text: string, stated: number, of: number) => `${text}〔${String(stated)}/${String(of)} 个〕`,
    /** A point of one of two forms of a year. */
    pointOfForm: (point: string, form: string) =>
      point.endsWith('〕') ? `${point.slice(0, -1)}，${form}〕` : `${point}〔${form}〕`,
    cutSum: '下级合计只在前后两年单位都齐全时连线，其余各年单独标点。',
    zeroBase: '分母之和为 0，不计算',
    noParent: '上级没有同口径、可比报表的数',
    against: (family: string) => `参照对象：${family}`,
    definition: (label: string, definition: string) => `参照 ${label}：${definition}。`,
    allStated: (family: string, of: number, year: number | undefined) =>
      `${year === undefined ? '' : `${String(year)} 年`}${family} ${String(of)} 个单位都有数。`,
    stated: (family: string, of: number, year: number | undefined, stated: number, missing: string) =>
      `${year === undefined ? '' : `${String(year)} 年`}${family} ${String(of)} 个单位中 ${String(stated)} 个有同口径的数，缺：${missing}。`,
    strangers: (family: string, names: string) => `参照只对 ${family}，不对 ${names}。`,
    mixed: '图中有几组不同级别、口径或报表的单位，参照只列在表中。',
    beyond: (name: string) => `${name}（大于图中各数，不画线）`,
    apart: (names: string) => `${names}远大于各单位的数，另画在下面一格，两格刻度不同，高低不可直接相比。`,
    told: (
      year: number,
      family: string,
      scope: string,
      of: number,
      stated: number,
      list: readonly string[],
    ) =>
      `${String(year)} 年${family}（${scope}）${String(of)} 个单位中 ${String(stated)} 个有数：${list.join('，')}`,
    then: '；',
    end: '。',
  },
  () => import('./references.en'),
);
