import type { EquationCheck } from '../check';
import { figureSide } from '../equation';
import { formatCount } from '../format';

/**
 * Applications were closed and not one reply is counted: in practice a contradiction, since closing means replying.
 * Rates over replies are then 0/0, not 0 %.
 *
 * Missing: a missing row makes the finding uncertain, not failed.
 * @returns one finding when something was closed or cannot be told; none when nothing was closed
 */
export const closedWithoutReply: EquationCheck = {
  kind: 'equation',
  id: 'closedWithoutReply',
  severity: 'warning',
  title: { zh: '有办结的申请就应有答复', en: 'Where applications were closed, replies are counted' },
  source: '2014表 三（二）（三）',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'total',
      left: figureSide('application.closed'),
      relation: 'accompanied',
      right: figureSide('application.replied'),
    },
  ],
  say: (_equation, closed, replied, isHeld) =>
    isHeld
      ? {
          zh: `申请办结 ${formatCount(closed)} 件，答复 ${formatCount(replied)} 件。`,
          en: `${formatCount(closed)} closed, ${formatCount(replied)} replied.`,
        }
      : {
          zh: `申请办结 ${formatCount(closed)} 件，申请答复数却为 0。`,
          en: `${formatCount(closed)} applications were closed, yet replies are 0.`,
        },
};
