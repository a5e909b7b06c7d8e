import type { IndicatorId } from '../catalogue';
import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';

const WAYS = [
  'response.press',
  'response.interview',
  'response.policy_articles',
  'response.social',
  'response.other',
] as const satisfies readonly IndicatorId[];

/**
 * Matters answered should not exceed the sum of the ways they were answered in: one matter answered in several ways
 * counts once. Ways are counted in times and in articles, so this is asked, not proved.
 *
 * Missing: a missing way makes the finding uncertain, not failed.
 * @returns one finding, or none when no row has a number
 */
export const responseWays: EquationCheck = {
  kind: 'equation',
  id: 'responseWays',
  severity: 'warning',
  title: {
    zh: '回应热点或舆情数不大于各回应方式之和',
    en: 'Matters answered do not exceed the sum of ways',
  },
  source: '2014表 二（一）：不同方式回应同一热点或舆情计1次',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'total',
      left: figureSide('response.total'),
      relation: 'atMost',
      right: sumSide({ zh: '各回应方式之和', en: 'the sum of ways' }, WAYS),
    },
  ],
};
