import type { EquationCheck } from '../check';
import { figureSide, ofYearBefore, term } from '../equation';

const KINDS = ['disclosure.regulation', 'disclosure.normative'] as const;

/**
 * Documents in force should equal those of the year before, plus those made, minus those repealed.
 * Late registration may explain a difference: it is asked, not accused.
 *
 * Missing: without a report of the year before on the 2021 form nothing is said; a missing cell makes the finding
 * uncertain, not failed.
 * @returns one finding for rules, one for normative documents
 */
export const inForceStock: EquationCheck = {
  kind: 'equation',
  id: 'inForceStock',
  severity: 'warning',
  title: {
    zh: '现行有效件数等于上年现行有效加制发减废止',
    en: 'Documents in force follow from last year’s, made and repealed',
  },
  source: '2021表 二：第二十条第（一）项各栏的含义',
  forms: ['form2021'],
  equations: (_form, before) =>
    before !== 'form2021'
      ? []
      : KINDS.map((kind) => ({
          place: kind,
          left: figureSide(`${kind}.in_force`),
          relation: 'equals',
          right: {
            name: {
              zh: '上年现行有效加本年制发减本年废止',
              en: 'last year’s stock plus made minus repealed',
            },
            terms: [
              ofYearBefore(term(`${kind}.in_force`)),
              term(`${kind}.issued`),
              term(`${kind}.repealed`, 'total', -1),
            ],
          },
        })),
};
