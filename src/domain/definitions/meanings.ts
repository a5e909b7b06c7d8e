import { APPLICANT_PARTS } from '../applicant';
import { isIndicatorId } from '../catalogue';
import type { Words } from '../check';
import type { Measure, MeasureId } from '../measure';
import { measure as measureOf } from '../measures';
import { CHINESE_NAMES } from '../words/names';
import { INDICATOR_MEANINGS } from './indicators';

/** Kinds of proposals as ids, Chinese and English name them; the empty id is both together. */
const PROPOSAL_KINDS = [
  { id: '', zh: '建议和提案', en: 'NPC suggestions and CPPCC proposals' },
  { id: 'npc.', zh: '人大代表建议', en: 'NPC suggestions' },
  { id: 'cppcc.', zh: '政协提案', en: 'CPPCC proposals' },
] as const;
const CLASSES = ['a', 'b', 'c'] as const;

/** What is counted by counts that no single row states, and by rates. Shares of proved parts are told by their parts. */
const MEANINGS: Readonly<Record<MeasureId, Words>> = {
  'application.outcomes': {
    zh: '当年申请按办理结果计的总件数：2014表取申请答复数，2019表起取各类办理结果的总计。',
    en: 'Outcomes of applications in the year: replies in the 2014 form, the total of outcomes since 2019.',
  },
  'application.disclosed': {
    zh: '当年全部公开的申请件数，把2014表的两行合为与2019表起“予以公开”可比的一项。',
    en: 'Applications disclosed in full, the two rows of the 2014 form joined to match the later one.',
  },
  ...Object.fromEntries(
    APPLICANT_PARTS.map((applicant) => [
      `application.received@${applicant}`,
      {
        zh: `当年新收申请中，申请人为“${CHINESE_NAMES.applicants[applicant]}”${applicant === 'other' ? '（法人或其他组织中的其他）' : ''}的件数。`,
        en: `Applications newly received from applicants of the column “${applicant.replace('_', ' ')}”.`,
      },
    ]),
  ),
  ...Object.fromEntries(
    PROPOSAL_KINDS.map(({ id, zh, en }) => [
      `proposal.${id}classed`,
      { zh: `当年答复的${zh}中，分为A、B、C类的件数之和。`, en: `${en} answered in classes A, B and C.` },
    ]),
  ),
  ...Object.fromEntries(
    CLASSES.map((letter) => [
      `proposal.class_${letter}`,
      {
        zh: `当年答复的建议和提案中，分为${letter.toUpperCase()}类的件数之和。`,
        en: `Suggestions and proposals answered in class ${letter.toUpperCase()}.`,
      },
    ]),
  ),
  ...Object.fromEntries(
    PROPOSAL_KINDS.flatMap(({ id, zh, en }) =>
      CLASSES.map((letter) => [
        `rate.proposal.${id}${letter}`,
        {
          zh: `当年答复并分为A、B、C类的${zh}中，${letter.toUpperCase()}类所占的比例。`,
          en: `Class ${letter.toUpperCase()} among ${en} of classes A, B and C.`,
        },
      ]),
    ),
  ),
  'rate.on_time': {
    zh: '当年办结的申请中，按时办结的比例。',
    en: 'Applications closed on time, of those closed.',
  },
  'rate.disclosed_of_closed': {
    zh: '当年办理完毕的申请中，予以公开和部分公开的比例；2014表另含属于已主动公开范围的答复。',
    en: 'Applications disclosed in full or in part, of all outcomes.',
  },
  'rate.disclosed_of_received': {
    zh: '当年应办理的申请（本年新收与上年结转之和）中，予以公开和部分公开的比例。',
    en: 'Applications disclosed in full or in part, of those received and carried in.',
  },
  'rate.agreed': {
    zh: '当年答复的申请中，同意公开的比例。',
    en: 'Applications agreed to, of replies in the 2014 form.',
  },
  'rate.carried_over': {
    zh: '当年应办理的申请（本年新收与上年结转之和）中，结转下年度继续办理的比例。',
    en: 'Applications carried out to the next year, of those received and carried in.',
  },
  'rate.refused': {
    zh: '当年办理完毕的申请中，不予公开的比例。',
    en: 'Applications refused, of all outcomes.',
  },
  'rate.unavailable': {
    zh: '当年办理完毕的申请中，无法提供的比例。',
    en: 'Applications for information that could not be provided, of all outcomes.',
  },
  'rate.not_processed': {
    zh: '当年办理完毕的申请中，不予处理的比例。',
    en: 'Applications not processed, of all outcomes.',
  },
  'rate.review_corrected': {
    zh: '行政复议案件中结果为纠正的比例，分母为全部案件。',
    en: 'Reviews that corrected the act, of all reviews.',
  },
  'rate.review_corrected_of_closed': {
    zh: '已审结的行政复议案件中，结果为纠正的比例。',
    en: 'Reviews that corrected the act, of those closed.',
  },
  'rate.litigation_lost': {
    zh: '行政诉讼案件中结果为纠正的比例，分母为全部案件。',
    en: 'Suits that corrected the act, of all suits.',
  },
  'rate.litigation_lost_of_closed': {
    zh: '已审结的行政诉讼案件中，结果为纠正的比例。',
    en: 'Suits that corrected the act, of those closed.',
  },
  'rate.proposal.b_to_a': {
    zh: '上届（次）办为B类、当年继续跟踪的建议中，转为A类的比例。',
    en: 'Suggestions of last year’s class B that became class A, of those followed up.',
  },
};

/**
 * One sentence on what a measure counts: the definition of its indicator, or what a joined count, rate or share is.
 *
 * @throws Error on a measure that nobody has told the meaning of
 */
export function meaningOf(measure: Measure): Words {
  if (isIndicatorId(measure.id)) return INDICATOR_MEANINGS[measure.id];
  const told = MEANINGS[measure.id];
  if (told !== undefined) return told;
  const part = measure.id.startsWith('share:') ? measureOf(measure.id.slice('share:'.length)) : undefined;
  if (part?.partOf === undefined) throw new Error(`no meaning is told of ${measure.id}`);
  const whole = measureOf(part.partOf);
  return {
    zh: `同一份报告中，${part.name.zh}在${whole.name.zh}中所占的比例。`,
    en: `${part.name.en}, of ${whole.name.en} in the same report.`,
  };
}
