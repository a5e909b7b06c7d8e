import type { EquationCheck } from '../check';
import { figureSide } from '../equation';

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
export const chiefOfficials: EquationCheck = {
  kind: 'equation',
  id: 'chiefOfficials',
  severity: 'error',
  title: {
    zh: '主要负责同志参加次数不大于总次数',
    en: 'Occasions with the chief official do not exceed all occasions',
  },
  source: '2014表 二（二）1、2：其中',
  forms: ['form2014'],
  equations: () =>
    PAIRS.map(([part, whole]) => ({
      place: whole,
      left: figureSide(part),
      relation: 'atMost',
      right: figureSide(whole),
    })),
};
