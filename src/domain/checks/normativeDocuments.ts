import type { EquationCheck } from '../check';
import { figureSide } from '../equation';

/**
 * Normative documents disclosed ≤ all items disclosed, and should be ≤ documents made in the year. The second is only
 * asked: a document of an earlier year may be disclosed in this one.
 *
 * Missing: a missing row makes its finding uncertain, not failed.
 * @returns the bound by all items (error), then the bound by documents made (warning)
 */
export const normativeDocuments: EquationCheck = {
  kind: 'equation',
  id: 'normativeDocuments',
  severity: 'error',
  title: {
    zh: '主动公开规范性文件数不大于主动公开总数和制发总数',
    en: 'Normative documents disclosed do not exceed items disclosed or documents made',
  },
  source: '2014表 一（一）：其中：主动公开规范性文件数；制发规范性文件总数',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'total',
      left: figureSide('disclosure.normative.disclosed'),
      relation: 'atMost',
      right: figureSide('disclosure.total'),
    },
    {
      place: 'issued',
      severity: 'warning',
      left: figureSide('disclosure.normative.disclosed'),
      relation: 'atMost',
      right: figureSide('disclosure.normative.issued'),
    },
  ],
};
