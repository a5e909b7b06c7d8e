import type { EquationCheck } from '../check';
import { figureSide } from '../equation';

const KINDS = ['disclosure.regulation', 'disclosure.normative'] as const;

/**
 * Documents newly disclosed are among all documents open to the public.
 *
 * Missing: a missing cell makes its finding uncertain, not failed.
 * @returns one finding for rules, one for normative documents
 */
export const publicStock: EquationCheck = {
  kind: 'equation',
  id: 'publicStock',
  severity: 'error',
  title: {
    zh: '本年新公开数量不大于对外公开总数量',
    en: 'Documents newly disclosed do not exceed documents in public',
  },
  source: '2019表 二：第二十条第（一）项各栏的含义',
  forms: ['form2019'],
  equations: () =>
    KINDS.map((kind) => ({
      place: kind,
      left: figureSide(`${kind}.disclosed`),
      relation: 'atMost',
      right: figureSide(`${kind}.total_public`),
    })),
};
