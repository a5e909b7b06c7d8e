import type { CheckSide, EquationCheck } from '../check';
import { figureSide, term } from '../equation';
import { formatCount } from '../format';

const OF_YEAR: CheckSide = {
  name: { zh: '本年人大建议与政协提案之和', en: 'this year’s suggestions and proposals' },
  terms: [term('proposal.npc.total'), term('proposal.cppcc.total')],
};
const WITH_EARLIER: CheckSide = {
  name: { zh: '本年建议、提案与上届B类跟踪件之和', en: 'this year’s and the earlier class B followed up' },
  terms: [...OF_YEAR.terms, { ...term('proposal.npc.prior_b_total'), isOptional: true }],
};

/**
 * The total of proposals holds this year's suggestions and proposals, and may hold last session's class B followed up
 * besides: 275 = 106 + 158 + 11. A total above this year's sum is told as a remark, since A + B + C are of this year
 * alone; a total that not even the followed ones explain, or one below its parts, is asked about.
 *
 * Missing: a missing total or part makes the finding uncertain; class B followed up that is not told adds nothing.
 * @returns the remark, then the upper and the lower bound
 */
export const proposalTotal: EquationCheck = {
  kind: 'equation',
  id: 'proposalTotal',
  severity: 'warning',
  title: {
    zh: '建议提案总数等于本年人大建议、政协提案，可另含上届B类跟踪件',
    en: 'The total is this year’s suggestions and proposals, perhaps with earlier class B followed up',
  },
  source: '报告正文：建议提案办理；上届（次）B类跟踪件不属于本年件数',
  forms: ['form2014', 'form2019', 'form2021'],
  equations: () => [
    {
      place: 'ofYear',
      severity: 'remark',
      left: figureSide('proposal.total'),
      relation: 'atMost',
      right: OF_YEAR,
    },
    {
      place: 'atMostWithEarlier',
      left: figureSide('proposal.total'),
      relation: 'atMost',
      right: WITH_EARLIER,
    },
    { place: 'atLeastOfYear', left: OF_YEAR, relation: 'atMost', right: figureSide('proposal.total') },
  ],
  say: ({ place, left, right }, l, r, isHeld) => {
    const [lText, rText, dText] = [l, r, Math.abs(l - r)].map(formatCount);
    if (isHeld)
      return {
        zh: `${left.name.zh} ${lText} 不大于${right.name.zh} ${rText}。`,
        en: `${left.name.en}: ${lText}, not above ${right.name.en}: ${rText}.`,
      };
    return place === 'ofYear'
      ? {
          zh: `建议提案办理总数 ${lText} 比本年人大建议与政协提案之和 ${rText} 多 ${dText} 件，可能含上届（次）B类跟踪件；本年 A、B、C 各类以 ${rText} 件为基数。`,
          en: `The total ${lText} is ${dText} above this year’s ${rText}; it may hold earlier class B followed up. Classes A, B, C are of the ${rText}.`,
        }
      : {
          zh: `${left.name.zh}为 ${lText}，大于${right.name.zh} ${rText}，超出 ${dText}。`,
          en: `${left.name.en}: ${lText}, above ${right.name.en}: ${rText}, by ${dText}.`,
        };
  },
};
