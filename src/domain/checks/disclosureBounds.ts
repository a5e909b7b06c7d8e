import type { IndicatorId } from '../catalogue';
import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';

/** The five channels of disclosure; they may count one item several times. */
export const CHANNELS = [
  'disclosure.channel.gazette',
  'disclosure.channel.website',
  'disclosure.channel.weibo',
  'disclosure.channel.wechat',
  'disclosure.channel.other',
] as const satisfies readonly IndicatorId[];

/**
 * The largest channel ≤ items disclosed ≤ the sum of channels: one item may go out on several channels and counts once
 * in the total, yet every item went out on at least one.
 *
 * Missing: a missing channel makes the sum uncertain; the largest stated channel is still held against the total.
 * @returns first the upper bound, then the lower
 */
export const disclosureBounds: EquationCheck = {
  kind: 'equation',
  id: 'disclosureBounds',
  severity: 'error',
  title: {
    zh: '主动公开信息数介于最大渠道与各渠道之和之间',
    en: 'Items disclosed lie between the largest channel and the sum of channels',
  },
  source: '2014表 一（一）：不同渠道和方式公开相同信息计1条',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'atMostSum',
      left: figureSide('disclosure.total'),
      relation: 'atMost',
      right: sumSide({ zh: '各渠道之和', en: 'the sum of channels' }, CHANNELS),
    },
    {
      place: 'atLeastLargest',
      left: {
        ...sumSide({ zh: '条数最多的渠道', en: 'the largest channel' }, CHANNELS),
        isLargest: true,
      },
      relation: 'atMost',
      right: figureSide('disclosure.total'),
    },
  ],
};
