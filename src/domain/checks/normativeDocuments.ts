import type { Check } from '../check';
import { compare, nameOf, read } from '../comparison';

/**
 * Normative documents disclosed ≤ all items disclosed, and should be ≤ documents made in the year. The second is only
 * asked: a document of an earlier year may be disclosed in this one.
 *
 * Missing: a missing row makes its finding uncertain, not failed.
 * @returns the bound by all items (error), then the bound by documents made (warning)
 */
export const normativeDocuments: Check = {
  id: 'normativeDocuments',
  severity: 'error',
  title: {
    zh: '主动公开规范性文件数不大于主动公开总数和制发总数',
    en: 'Normative documents disclosed do not exceed items disclosed or documents made',
  },
  source: '2014表 一（一）：其中：主动公开规范性文件数；制发规范性文件总数',
  forms: ['form2014'],
  run: (report) => {
    const disclosed = {
      name: nameOf('disclosure.normative.disclosed'),
      readings: [read(report, 'disclosure.normative.disclosed')],
    };
    const side = (id: 'disclosure.total' | 'disclosure.normative.issued') => ({
      name: nameOf(id),
      readings: [read(report, id)],
    });
    return [
      ...compare({
        check: normativeDocuments,
        left: disclosed,
        relation: 'atMost',
        right: side('disclosure.total'),
      }),
      ...compare({
        check: normativeDocuments,
        severity: 'warning',
        left: disclosed,
        relation: 'atMost',
        right: side('disclosure.normative.issued'),
      }),
    ];
  },
};
