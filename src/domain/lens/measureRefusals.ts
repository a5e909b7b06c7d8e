import type { Measure } from '../measure';
import type { Refusal } from './ruled';

/** Why a measure has no index at all; undefined where it has. */
export function indexRefusal({ kind }: Pick<Measure, 'kind'>): Refusal | undefined {
  return kind === 'count'
    ? undefined
    : {
        zh: '比率的变化以百分点表示，不作指数。',
        en: 'The change of a rate is told in percentage points, so it has no index.',
      };
}

/** Why a measure is not divided by population at all; undefined where it is. */
export function perTenThousandRefusal({ kind }: Pick<Measure, 'kind'>): Refusal | undefined {
  return kind === 'count'
    ? undefined
    : { zh: '比率不再除以人口。', en: 'A rate is not divided by population.' };
}
