import type { Check } from '../check';
import { compare, nameOf, read } from '../comparison';

const KINDS = ['disclosure.regulation', 'disclosure.normative'] as const;

/**
 * Documents newly disclosed are among all documents open to the public.
 *
 * Missing: a missing cell makes its finding uncertain, not failed.
 * @returns one finding for rules, one for normative documents
 */
export const publicStock: Check = {
  id: 'publicStock',
  severity: 'error',
  title: {
    zh: '本年新公开数量不大于对外公开总数量',
    en: 'Documents newly disclosed do not exceed documents in public',
  },
  source: '2019表 二：第二十条第（一）项各栏的含义',
  forms: ['form2019'],
  run: (report) =>
    KINDS.flatMap((kind) =>
      compare({
        check: publicStock,
        left: { name: nameOf(`${kind}.disclosed`), readings: [read(report, `${kind}.disclosed`)] },
        relation: 'atMost',
        right: { name: nameOf(`${kind}.total_public`), readings: [read(report, `${kind}.total_public`)] },
      }),
    ),
};
