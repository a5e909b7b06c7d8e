import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';
import { formatCount } from '../format';

/**
 * 制发规范性文件总数 is printed under 其中 of 主动公开政府信息数 and is no part of it: it is what the documents disclosed are
 * measured against. Two rows that add up to more than the total look like a fault and are none.
 *
 * Missing: a missing row makes the finding uncertain.
 * @returns one finding
 */
export const normativeYardstick: EquationCheck = {
  kind: 'equation',
  id: 'normativeYardstick',
  severity: 'remark',
  title: {
    zh: '制发规范性文件总数不是主动公开信息数的组成部分，二者相加不算差错',
    en: 'Normative documents made are no part of the items disclosed',
  },
  source: '2014表 一（一）：制发规范性文件总数一行的排印位置',
  forms: ['form2014'],
  equations: () => [
    {
      place: 'total',
      left: sumSide({ zh: '主动公开与制发规范性文件两行之和', en: 'the two rows of normative documents' }, [
        'disclosure.normative.disclosed',
        'disclosure.normative.issued',
      ]),
      relation: 'atMost',
      right: figureSide('disclosure.total'),
    },
  ],
  say: ({ left, right }, sum, total, isHeld) =>
    isHeld
      ? {
          zh: `${left.name.zh} ${formatCount(sum)} 不大于${right.name.zh} ${formatCount(total)}。`,
          en: `Together ${left.name.en} are ${formatCount(sum)}, not above the total of ${formatCount(total)}.`,
        }
      : {
          zh: `${left.name.zh} ${formatCount(sum)} 大于${right.name.zh} ${formatCount(total)}：制发总数虽印在“其中”之下，并不计入主动公开信息数，不算差错。`,
          en: `Together ${left.name.en} are ${formatCount(sum)}, above the total of ${formatCount(total)}: documents made are printed below it and are no part of it.`,
        },
};
