import type { IndicatorId } from '../catalogue';
import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';

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
export const closingTotal: EquationCheck = {
  kind: 'equation',
  id: 'closingTotal',
  severity: 'error',
  title: { zh: '申请办结数等于按时与延期之和', en: 'Applications closed equal on time plus extended' },
  source: '2014表 三（二）：1 + 2',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'total',
      left: figureSide('application.closed'),
      relation: 'equals',
      right: sumSide({ zh: '按时办结与延期办结之和', en: 'on time plus extended' }, PARTS),
    },
  ],
};
