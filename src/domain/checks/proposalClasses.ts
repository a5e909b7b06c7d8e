import type { EquationCheck } from '../check';
import { figureSide, term } from '../equation';

const KINDS = ['npc', 'cppcc'] as const;

/**
 * Suggestions of the people's congress, and proposals of the consultative conference, must each equal their classes
 * A, B, C, and D where the place has one.
 *
 * Missing: a missing class A, B or C makes the finding uncertain; a class D that is not told adds nothing. Last session's
 * class B followed up is outside these totals.
 * @returns one finding per kind of which any number is told
 */
export const proposalClasses: EquationCheck = {
  kind: 'equation',
  id: 'proposalClasses',
  severity: 'error',
  title: {
    zh: '人大建议、政协提案件数各等于 A、B、C 等类之和',
    en: 'Suggestions and proposals each equal the sum of their classes',
  },
  source: '报告正文：建议提案办理结果分类；各类互不重复',
  forms: ['form2014', 'form2019', 'form2021'],
  equations: () =>
    KINDS.map((kind) => ({
      place: kind,
      left: figureSide(`proposal.${kind}.total`),
      relation: 'equals',
      right: {
        name: { zh: '各类办理结果之和', en: 'the sum of the classes' },
        terms: [
          term(`proposal.${kind}.class_a`),
          term(`proposal.${kind}.class_b`),
          term(`proposal.${kind}.class_c`),
          { ...term(`proposal.${kind}.class_d`), isOptional: true },
        ],
      },
    })),
};
