import type { Finding, OtherCheck, Severity } from '../check';
import { NARRATIVE_NAMES, NARRATIVE_SECTIONS, type NarrativeSection, type SectionState } from '../narrative';
import type { Report } from '../report';

/**
 * A report tells in words how the year went and what is amiss; 无 is no answer to either. What else there is to report
 * may be nothing, but since 2021 the fees collected are told there.
 *
 * Missing: a report of which only the tables were read says nothing.
 */
export const narrativeSections: OtherCheck = {
  kind: 'report',
  id: 'narrativeSections',
  severity: 'warning',
  title: {
    zh: '报告写明总体情况、存在的问题和其他事项',
    en: 'A report tells its year, its problems and what else there is',
  },
  source:
    '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号：一、总体情况，五、存在的主要问题及改进情况，六、其他需要报告的事项',
  forms: ['form2019', 'form2021'],
};

/** @returns one finding per section, in their order; none where the text of the report was not read */
export function narrativeFindings({
  form,
  narrative,
}: Pick<Report, 'form' | 'narrative'>): readonly Finding[] {
  if (narrative === undefined || !narrativeSections.forms.includes(form)) return [];
  return NARRATIVE_SECTIONS.map((section): Finding => {
    const state = narrative[section];
    return {
      check: narrativeSections.id,
      place: section,
      severity: severityOf(section, state),
      result: isInOrder(section, state, form) ? 'passed' : 'failed',
      figures: [],
      sentence: sentenceOf(section, state),
    };
  });
}

/** Nothing more to report is an answer in the form of 2019; the form of 2021 has the fees told there. */
function isInOrder(section: NarrativeSection, state: SectionState, form: Report['form']): boolean {
  return state === 'told' || (state === 'empty' && section === 'other' && form === 'form2019');
}

function severityOf(section: NarrativeSection, state: SectionState): Severity {
  return section === 'other' && state === 'empty' ? 'remark' : narrativeSections.severity;
}

function sentenceOf(section: NarrativeSection, state: SectionState): Finding['sentence'] {
  const name = NARRATIVE_NAMES[section];
  if (state === 'told') return { zh: `“${name}”已写明。`, en: `“${name}” is told.` };
  if (state === 'absent')
    return { zh: `报告中没有“${name}”这一部分，请补写。`, en: `The report has no section “${name}”.` };
  return section === 'other'
    ? {
        zh: `“${name}”没有内容或只写“无”；收取信息处理费的情况应在此处报告。`,
        en: `“${name}” is empty or “无”; the fees collected are to be told there.`,
      }
    : { zh: `“${name}”没有内容或只写“无”，请补写。`, en: `“${name}” is empty or “无”.` };
}
