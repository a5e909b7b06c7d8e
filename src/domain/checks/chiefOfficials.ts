import type { Check } from '../check';
import { compare, nameOf, read } from '../comparison';

const PAIRS = [
  ['response.press_leader', 'response.press'],
  ['response.interview_leader', 'response.interview'],
] as const;

/**
 * Conferences and interviews with the chief official are among all conferences and interviews.
 *
 * Missing: a missing row makes its finding uncertain, not failed.
 * @returns one finding for conferences, one for interviews
 */
export const chiefOfficials: Check = {
  id: 'chiefOfficials',
  severity: 'error',
  title: {
    zh: '主要负责同志参加次数不大于总次数',
    en: 'Occasions with the chief official do not exceed all occasions',
  },
  source: '2014表 二（二）1、2：其中',
  forms: ['form2014'],
  run: (report) =>
    PAIRS.flatMap(([part, whole]) =>
      compare({
        check: chiefOfficials,
        left: { name: nameOf(part), readings: [read(report, part)] },
        relation: 'atMost',
        right: { name: nameOf(whole), readings: [read(report, whole)] },
      }),
    ),
};
