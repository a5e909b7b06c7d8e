import type { Check, Finding } from '../check';
import { compare, nameOf, read } from '../comparison';

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
export const itemsAsDecisions: Check = {
  id: 'itemsAsDecisions',
  severity: 'warning',
  title: {
    zh: '处理决定数量不是上一年项目数加增减',
    en: 'Decisions are not a count of items',
  },
  source: '2019表 二：第二十条第（五）（六）项各栏的含义',
  forms: ['form2019'],
  run: (report) =>
    KINDS.flatMap((kind) =>
      compare({
        check: itemsAsDecisions,
        left: { name: nameOf(`${kind}.decisions`), readings: [read(report, `${kind}.decisions`)] },
        relation: 'equals',
        right: {
          name: { zh: '上一年项目数加增减', en: 'items of the year before plus the change' },
          readings: [read(report, `${kind}.items_prior`), read(report, `${kind}.items_change`)],
        },
      }).flatMap((finding) => (finding.left === 0 ? [] : [turned(finding)])),
    ),
};

/** Equality is the fault here, so the results change places. */
function turned(finding: Finding): Finding {
  if (finding.result === 'uncertain') return finding;
  if (finding.result === 'failed') return { ...finding, result: 'passed' };
  const { zh, en } = finding.sentence;
  return {
    ...finding,
    result: 'failed',
    sentence: {
      zh: `${zh.replace(/。$/, '')}，可能把事项数填成了决定件数。`,
      en: `${en.replace(/\.$/, '')}: items may have been typed for decisions.`,
    },
  };
}
