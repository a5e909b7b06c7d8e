import type { Refusal } from './lens/ruled';
import type { Measure } from './measure';
import type { ReferenceId } from './reference';

/** A quantile of fewer units than this would only lie between the first two of them. */
const FEWEST_FOR_BAND = 10;
const FEWEST_FOR_MIDDLE = 3;

/** How many units must state a number for a reference to be told. */
export const FEWEST_UNITS: Readonly<Record<ReferenceId, number>> = {
  average: FEWEST_FOR_MIDDLE,
  median: FEWEST_FOR_MIDDLE,
  band: FEWEST_FOR_BAND,
  parent: 1,
  sum: 2,
};

/** The name of a reference for a measure: rates are averaged by weight, counts plainly. */
export function referenceName(id: ReferenceId, { kind }: Pick<Measure, 'kind'>): string {
  switch (id) {
    case 'average':
      return kind === 'rate' ? '加权平均' : '简单平均';
    case 'median':
      return '中位数';
    case 'band':
      return 'P10–P90';
    case 'parent':
      return '上级自报数';
    case 'sum':
      return '下级合计';
  }
}

/** How a reference is computed, in one clause. */
export function referenceDefinition(id: ReferenceId, { kind }: Pick<Measure, 'kind'>): string {
  switch (id) {
    case 'average':
      return kind === 'rate' ? '各单位分子之和 ÷ 分母之和' : '各单位之和 ÷ 单位数';
    case 'median':
      return '按大小排在正中的数，单位数为偶数时取中间两数的平均';
    case 'band':
      return '第 (n−1)p+1 位的数，p 为 0.1 和 0.9，不是整数位的按线性插值';
    case 'parent':
      return '上级政府自己报告的全域数，不由下级相加';
    case 'sum':
      return '有数的下级相加，不是上级自己报告的数';
  }
}

/** Why a reference makes no sense for a measure; undefined where it does. */
export function referenceRefusal(id: ReferenceId, { kind }: Pick<Measure, 'kind'>): Refusal | undefined {
  return id === 'sum' && kind === 'rate'
    ? {
        zh: '比率不相加，各单位合在一起的比率就是加权平均。',
        en: 'Rates are not added; together they make the weighted average.',
      }
    : undefined;
}

/** Why a reference of so many units is not told; undefined where it is. */
export function tooFew(id: ReferenceId, stated: number): Refusal | undefined {
  const fewest = FEWEST_UNITS[id];
  return stated >= fewest
    ? undefined
    : {
        zh: `有数的单位 ${String(stated)} 个，不足 ${String(fewest)} 个`,
        en: `Only ${String(stated)} units state a number, fewer than ${String(fewest)}.`,
      };
}
