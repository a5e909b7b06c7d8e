import type { IndicatorId } from '../catalogue';
import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';

const PARTS = [
  'application.channel.in_person',
  'application.channel.fax',
  'application.channel.online',
  'application.channel.letter',
] as const satisfies readonly IndicatorId[];

/**
 * Applications received must equal the four channels: in person, fax, online, letter.
 *
 * Missing: a missing row makes the finding uncertain, not failed.
 * @returns one finding, or none when none of the rows has a number
 */
export const applicationChannels: EquationCheck = {
  kind: 'equation',
  id: 'applicationChannels',
  severity: 'error',
  title: { zh: '收到申请数等于四种渠道之和', en: 'Applications received equal the four channels' },
  source: '2014表 三（一）：1 + 2 + 3 + 4',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'total',
      left: figureSide('application.received', 'total', { zh: '收到申请数', en: 'Applications received' }),
      relation: 'equals',
      right: sumSide({ zh: '四种渠道之和', en: 'the sum of the four channels' }, PARTS),
    },
  ],
};
