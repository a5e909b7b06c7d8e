import type { IndicatorId } from '../catalogue';
import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';

const PARTS = [
  'resources.staff.full_time',
  'resources.staff.part_time',
] as const satisfies readonly IndicatorId[];

/**
 * Staff must equal full-time and part-time staff.
 *
 * Missing: a missing row makes the finding uncertain, not failed.
 * @returns one finding, or none when none of the rows has a number
 */
export const staffTotal: EquationCheck = {
  kind: 'equation',
  id: 'staffTotal',
  severity: 'error',
  title: { zh: '工作人员数等于专职与兼职之和', en: 'Staff equal full-time plus part-time' },
  source: '2014表 八（三）：1 + 2',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'total',
      left: figureSide('resources.staff'),
      relation: 'equals',
      right: sumSide({ zh: '专职与兼职人员之和', en: 'full-time plus part-time' }, PARTS),
    },
  ],
};
