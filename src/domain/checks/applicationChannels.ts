import type { IndicatorId } from '../catalogue';
import type { Check } from '../check';
import { compare, nameOf, read, readAll } from '../comparison';

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
export const applicationChannels: Check = {
  id: 'applicationChannels',
  severity: 'error',
  title: { zh: '收到申请数等于四种渠道之和', en: 'Applications received equal the four channels' },
  source: '2014表 三（一）：1 + 2 + 3 + 4',
  forms: ['form2014'],
  run: (report) =>
    compare({
      check: applicationChannels,
      left: { name: nameOf('application.received'), readings: [read(report, 'application.received')] },
      relation: 'equals',
      right: {
        name: { zh: '四种渠道之和', en: 'the sum of the four channels' },
        readings: readAll(report, PARTS),
      },
    }),
};
