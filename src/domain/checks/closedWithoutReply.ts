import type { Check } from '../check';
import { compare, nameOf, read } from '../comparison';
import { isStated } from '../value';

/**
 * Applications were closed and not one reply is counted: in practice a contradiction, since closing means replying.
 * Rates over replies are then 0/0, not 0 %.
 *
 * Missing: a missing row makes the finding uncertain, not failed.
 * @returns one finding when something was closed or cannot be told; none when nothing was closed
 */
export const closedWithoutReply: Check = {
  id: 'closedWithoutReply',
  severity: 'warning',
  title: { zh: '有办结的申请就应有答复', en: 'Where applications were closed, replies are counted' },
  source: '2014表 三（二）（三）',
  forms: ['form2014'],
  run: (report) => {
    const closed = read(report, 'application.closed');
    const replied = read(report, 'application.replied');
    if (isStated(closed.value) && closed.value <= 0) return [];
    const sides = compare({
      check: closedWithoutReply,
      left: { name: nameOf('application.closed'), readings: [closed] },
      relation: 'equals',
      right: { name: nameOf('application.replied'), readings: [replied] },
    });
    return sides.map((finding) => {
      if (finding.result === 'uncertain') return finding;
      const { left = 0, right = 0 } = finding;
      return {
        ...finding,
        result: right > 0 ? ('passed' as const) : ('failed' as const),
        sentence:
          right > 0
            ? {
                zh: `申请办结 ${String(left)} 件，答复 ${String(right)} 件。`,
                en: `${String(left)} closed, ${String(right)} replied.`,
              }
            : {
                zh: `申请办结 ${String(left)} 件，申请答复数却为 0。`,
                en: `${String(left)} applications were closed, yet replies are 0.`,
              },
      };
    });
  },
};
