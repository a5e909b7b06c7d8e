import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';
import { formatCount } from '../format';
import { CHANNELS } from './disclosureBounds';

/**
 * Channels that add up to more than the items disclosed look like a fault and are none: an item published through
 * several channels counts in each of them and once in the total.
 *
 * Told so that nobody asks a district for it; the bounds that must hold are those of `disclosureBounds`.
 * Missing: a missing channel or total makes the finding uncertain.
 * @returns one finding
 */
export const channelOverlap: EquationCheck = {
  kind: 'equation',
  id: 'channelOverlap',
  severity: 'remark',
  title: {
    zh: '各渠道之和大于主动公开信息数，是同一信息经多个渠道公开，不算差错',
    en: 'Channels may add up to more than the items disclosed, since one item goes out on several',
  },
  source: '2014表 一（一）：不同渠道和方式公开相同信息计1条',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'total',
      left: sumSide({ zh: '各渠道之和', en: 'the sum of channels' }, CHANNELS),
      relation: 'atMost',
      right: figureSide('disclosure.total'),
    },
  ],
  say: ({ right }, sum, total, isHeld) =>
    isHeld
      ? {
          zh: `各渠道之和 ${formatCount(sum)} 不大于${right.name.zh} ${formatCount(total)}。`,
          en: `The channels add up to ${formatCount(sum)}, not above the total of ${formatCount(total)}.`,
        }
      : {
          zh: `各渠道之和 ${formatCount(sum)} 大于${right.name.zh} ${formatCount(total)}：同一信息经多个渠道公开，在总数中只计1条，二者不必相等。`,
          en: `The channels add up to ${formatCount(sum)}, above the total of ${formatCount(total)}: an item on several channels counts once in the total; the two need not be equal.`,
        },
};
