import { catalogue } from '../../domain/language';

/** What units are held against, and why a reference cannot be told somewhere. */
export const referenceWords = catalogue(
  {
    family: (parent: string, level: string) => `${parent}${level}`,
    overview: '总览的卡片已给出在同级中的位次，请到各栏目看参照。',
    lens: '参照只按数值或占比计算，请改选口径。',
    noFamily: '所选单位没有同一上级、同一级别的其他单位。',
    noParent: (parent: string) => `没有载入${parent}自己的报告。`,
    tooFew: (family: string, loaded: number, fewest: number) =>
      `${family}只载入 ${String(loaded)} 个单位，不足 ${String(fewest)} 个。`,
  },
  () => import('./references.en'),
);
