import type { Refusal } from './lens/ruled';
import type { Measure } from './measure';
import type { ReferenceId } from './reference';
import { referenceWords } from './words/references';

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
  const words = referenceWords();
  switch (id) {
    case 'average':
      return kind === 'rate' ? words.weighted : words.average;
    case 'median':
      return words.median;
    case 'band':
      return 'P10–P90';
    case 'parent':
      return words.parent;
    case 'sum':
      return words.sum;
  }
}

/** How a reference is computed, in one clause. */
export function referenceDefinition(id: ReferenceId, { kind }: Pick<Measure, 'kind'>): string {
  const { definitions } = referenceWords();
  return definitions[id === 'average' && kind === 'rate' ? 'weighted' : id];
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
