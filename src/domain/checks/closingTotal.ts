import type { IndicatorId } from '../catalogue';
import type { Check } from '../check';
import { compare, nameOf, read, readAll } from '../comparison';

const PARTS = [
  'application.closed.on_time',
  'application.closed.extended',
] as const satisfies readonly IndicatorId[];

/**
 * Applications closed must equal those closed on time and those closed with an extension.
 *
 * Missing: a missing row makes the finding uncertain, not failed.
 * @returns one finding, or none when none of the rows has a number
 */
export const closingTotal: Check = {
  id: 'closingTotal',
  severity: 'error',
  title: { zh: '申请办结数等于按时与延期之和', en: 'Applications closed equal on time plus extended' },
  source: '2014表 三（二）：1 + 2',
  forms: ['form2014'],
  run: (report) =>
    compare({
      check: closingTotal,
      left: { name: nameOf('application.closed'), readings: [read(report, 'application.closed')] },
      relation: 'equals',
      right: {
        name: { zh: '按时办结与延期办结之和', en: 'on time plus extended' },
        readings: readAll(report, PARTS),
      },
    }),
};
