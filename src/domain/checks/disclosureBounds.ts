import type { IndicatorId } from '../catalogue';
import type { Check } from '../check';
import { compare, nameOf, read, readAll } from '../comparison';
import { isStated } from '../value';

const CHANNELS = [
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
export const disclosureBounds: Check = {
  id: 'disclosureBounds',
  severity: 'error',
  title: {
    zh: '主动公开信息数介于最大渠道与各渠道之和之间',
    en: 'Items disclosed lie between the largest channel and the sum of channels',
  },
  source: '2014表 一（一）：不同渠道和方式公开相同信息计1条',
  forms: ['form2014'],
  run: (report) => {
    const total = { name: nameOf('disclosure.total'), readings: [read(report, 'disclosure.total')] };
    const channels = readAll(report, CHANNELS);
    const largest = channels.reduce<(typeof channels)[number] | undefined>(
      (best, reading) =>
        isStated(reading.value) && (best === undefined || !isStated(best.value) || reading.value > best.value)
          ? reading
          : best,
      undefined,
    );
    return [
      ...compare({
        check: disclosureBounds,
        left: total,
        relation: 'atMost',
        right: { name: { zh: '各渠道之和', en: 'the sum of channels' }, readings: channels },
      }),
      ...(largest === undefined
        ? []
        : compare({
            check: disclosureBounds,
            left: { name: nameOf(largest.figure.indicator), readings: [largest] },
            relation: 'atMost',
            right: total,
          })),
    ];
  },
};
