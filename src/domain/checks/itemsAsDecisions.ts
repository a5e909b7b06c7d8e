import type { EquationCheck } from '../check';
import { figureSide, sumSide } from '../equation';
import { formatCount } from '../format';

const KINDS = [
  'disclosure.license',
  'disclosure.other_service',
  'disclosure.penalty',
  'disclosure.coercion',
] as const;

/**
 * Decisions that equal last year’s items plus the change are probably a count of items, typed into the wrong cell.
 *
 * Missing: a missing cell makes the finding uncertain, not failed. Decisions of 0 are not asked about.
 * @returns one finding per kind that has decisions or cannot be told
 */
export const itemsAsDecisions: EquationCheck = {
  kind: 'equation',
  id: 'itemsAsDecisions',
  severity: 'warning',
  title: {
    zh: '处理决定数量不是上一年项目数加增减',
    en: 'Decisions are not a count of items',
  },
  source: '2019表 二：第二十条第（五）（六）项各栏的含义',
  forms: ['form2019'],
  equations: () =>
    KINDS.map((kind) => ({
      place: kind,
      left: figureSide(`${kind}.decisions`),
      relation: 'differs',
      right: sumSide({ zh: '上一年项目数加增减', en: 'items of the year before plus the change' }, [
        `${kind}.items_prior`,
        `${kind}.items_change`,
      ]),
    })),
  say: ({ left, right }, decisions, items, isHeld) =>
    isHeld
      ? {
          zh: `${left.name.zh}为 ${formatCount(decisions)}，${right.name.zh}为 ${formatCount(items)}，两数不同。`,
          en: `${left.name.en} is ${formatCount(decisions)}, ${right.name.en} is ${formatCount(items)}: not the same count.`,
        }
      : {
          zh: `${left.name.zh}与${right.name.zh}都是 ${formatCount(decisions)}，可能把事项数填成了决定件数。`,
          en: `${left.name.en} and ${right.name.en} are both ${formatCount(decisions)}: items may have been typed for decisions.`,
        },
};
