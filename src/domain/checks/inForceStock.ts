import type { Check } from '../check';
import { compare, nameOf, ofYearBefore, read } from '../comparison';

const KINDS = ['disclosure.regulation', 'disclosure.normative'] as const;

/**
 * Documents in force should equal those of the year before, plus those made, minus those repealed.
 * Late registration may explain a difference: it is asked, not accused.
 *
 * Missing: without a report of the year before on the 2021 form nothing is said; a missing cell makes the finding
 * uncertain, not failed.
 * @returns one finding for rules, one for normative documents
 */
export const inForceStock: Check = {
  id: 'inForceStock',
  severity: 'warning',
  title: {
    zh: '现行有效件数等于上年现行有效加制发减废止',
    en: 'Documents in force follow from last year’s, made and repealed',
  },
  source: '2021表 二：第二十条第（一）项各栏的含义',
  forms: ['form2021'],
  run: (report, before) => {
    if (before?.report.form !== 'form2021') return [];
    return KINDS.flatMap((kind) =>
      compare({
        check: inForceStock,
        left: { name: nameOf(`${kind}.in_force`), readings: [read(report, `${kind}.in_force`)] },
        relation: 'equals',
        right: {
          name: { zh: '上年现行有效加本年制发减本年废止', en: 'last year’s stock plus made minus repealed' },
          readings: [
            ...ofYearBefore([read(before, `${kind}.in_force`)]),
            read(report, `${kind}.issued`),
            read(report, `${kind}.repealed`, 'total', -1),
          ],
        },
      }),
    );
  },
};
