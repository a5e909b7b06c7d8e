import { APPLICANT_PARTS } from './applicant';
import type { FormId } from './formId';
import { withLate } from './lateNames';
import type { MeasureId } from './measure';
import {
  NOT_PROCESSED_PARTS,
  REFUSED_PARTS_2014,
  REFUSED_PARTS_2019,
  REPLY_KINDS_2014,
  UNAVAILABLE_PARTS,
} from './measures/formulas';
import { spoken } from './spoken';

/** Counts that are looked at side by side. */
export interface Composition {
  readonly id: CompositionId;
  readonly title: { readonly zh: string; readonly en: string };
  /** Measures in the order of the form, which is the order of colours. */
  readonly parts: readonly MeasureId[];
  /** The stated whole the parts stand beside; absent where no row states one. */
  readonly whole?: MeasureId;
  /** Whether the parts add up by definition: only then may they be stacked or shown as shares. */
  readonly sums: boolean;
  /** Forms that have the parts. */
  readonly forms: readonly FormId[];
  /** What must be printed with the chart. */
  readonly note?: string;
}

/** Names a composition. */
export type CompositionId =
  | 'disclosure-channels'
  | 'response-ways'
  | 'application-channels'
  | 'applicants'
  | 'closing'
  | 'outcomes-2014'
  | 'outcomes'
  | 'refusals-2014'
  | 'refusals'
  | 'unavailable'
  | 'not-processed'
  | 'reviews-2014'
  | 'reviews'
  | 'litigation-2014'
  | 'litigation'
  | 'npc-classes'
  | 'cppcc-classes'
  | 'proposal-classes'
  | 'staff';

const ONLY_2014: readonly FormId[] = ['form2014'];
const SINCE_2019: readonly FormId[] = ['form2019', 'form2021'];
const EVERY_FORM: readonly FormId[] = ['form2014', 'form2019', 'form2021'];
const CLASS_NOTE =
  '只计本年A、B、C类答复件，不含上届（次）B类跟踪件和D类；分类含义以当地说明为准，B、C类只在说明相同的地区之间比较。';
const HEAD_NOTE = '表中没有合计格，合计为各项之和。';

const CHINESE: readonly Composition[] = [
  {
    id: 'disclosure-channels',
    title: { zh: '各渠道发布条数（可重复计）', en: 'Items by channel (may overlap)' },
    parts: [
      'disclosure.channel.gazette',
      'disclosure.channel.website',
      'disclosure.channel.weibo',
      'disclosure.channel.wechat',
      'disclosure.channel.other',
    ],
    sums: false,
    forms: ONLY_2014,
    note: '同一信息可在多个渠道发布并分别计数，各渠道之和不是主动公开政府信息数，不堆叠、不作占比。2019表起不再按渠道统计。',
  },
  {
    id: 'response-ways',
    title: { zh: '回应解读方式（可重复计）', en: 'Ways of response (may overlap)' },
    parts: [
      'response.press',
      'response.interview',
      'response.policy_articles',
      'response.social',
      'response.other',
    ],
    sums: false,
    forms: ONLY_2014,
    note: '同一热点或舆情可用多种方式回应，计量单位有次、篇之别，各方式之和不是回应总数。2019表起不再统计。',
  },
  {
    id: 'application-channels',
    title: { zh: '申请渠道', en: 'Applications by channel' },
    parts: [
      'application.channel.in_person',
      'application.channel.fax',
      'application.channel.online',
      'application.channel.letter',
    ],
    whole: 'application.received',
    sums: true,
    forms: ONLY_2014,
    note: '仅2014表；2019表起改按申请人类别统计。',
  },
  {
    id: 'applicants',
    title: { zh: '申请人类别', en: 'Applicants' },
    parts: APPLICANT_PARTS.map((applicant) => `application.received@${applicant}`),
    whole: 'application.received',
    sums: true,
    forms: SINCE_2019,
    note: '本年新收申请按申请人分列，自2019表起。',
  },
  {
    id: 'closing',
    title: { zh: '办结时限', en: 'Closed on time or extended' },
    parts: ['application.closed.on_time', 'application.closed.extended'],
    whole: 'application.closed',
    sums: true,
    forms: ONLY_2014,
    note: '仅2014表。',
  },
  {
    id: 'outcomes-2014',
    title: { zh: '申请答复结果', en: 'Kinds of reply' },
    parts: REPLY_KINDS_2014,
    whole: 'application.replied',
    sums: true,
    forms: ONLY_2014,
    note: '2014表八类答复，与2019表起的六类办理结果不是同一分类。',
  },
  {
    id: 'outcomes',
    title: { zh: '申请办理结果', en: 'Outcomes of applications' },
    parts: [
      'application.result.disclosed_full',
      'application.result.disclosed_partial',
      'application.result.refused',
      'application.result.unavailable',
      'application.result.not_processed',
      'application.result.other',
    ],
    whole: 'application.closed',
    sums: true,
    forms: SINCE_2019,
    note: '不予公开、无法提供、不予处理在表中没有合计格，为各项之和。',
  },
  {
    id: 'refusals-2014',
    title: { zh: '不同意公开的理由', en: 'Grounds of refusal' },
    parts: REFUSED_PARTS_2014,
    whole: 'application.result.refused',
    sums: true,
    forms: ONLY_2014,
    note: '2014表六项理由，与2019表起的八项不是同一分类。',
  },
  {
    id: 'refusals',
    title: { zh: '不予公开的理由', en: 'Grounds of refusal' },
    parts: REFUSED_PARTS_2019,
    whole: 'application.result.refused',
    sums: true,
    forms: SINCE_2019,
    note: HEAD_NOTE,
  },
  {
    id: 'unavailable',
    title: { zh: '无法提供的情形', en: 'Why it cannot be provided' },
    parts: UNAVAILABLE_PARTS,
    whole: 'application.result.unavailable',
    sums: true,
    forms: SINCE_2019,
    note: HEAD_NOTE,
  },
  {
    id: 'not-processed',
    title: { zh: '不予处理的情形', en: 'Why it was not processed' },
    parts: NOT_PROCESSED_PARTS,
    whole: 'application.result.not_processed',
    sums: true,
    forms: SINCE_2019,
    note: HEAD_NOTE,
  },
  {
    id: 'reviews-2014',
    title: { zh: '行政复议结果', en: 'Results of administrative review' },
    parts: ['review.upheld', 'review.corrected', 'review.other'],
    whole: 'review.total',
    sums: true,
    forms: ONLY_2014,
    note: '2014表没有“尚未审结”栏，有未结案件时各项之和可小于总数。',
  },
  {
    id: 'reviews',
    title: { zh: '行政复议结果', en: 'Results of administrative review' },
    parts: ['review.upheld', 'review.corrected', 'review.other', 'review.pending'],
    whole: 'review.total',
    sums: true,
    forms: SINCE_2019,
  },
  {
    id: 'litigation-2014',
    title: { zh: '行政诉讼结果', en: 'Results of litigation' },
    parts: ['litigation.upheld', 'litigation.corrected', 'litigation.other'],
    whole: 'litigation.total',
    sums: true,
    forms: ONLY_2014,
    note: '2014表没有“尚未审结”栏，有未结案件时各项之和可小于总数。',
  },
  {
    id: 'litigation',
    title: { zh: '行政诉讼结果', en: 'Results of litigation' },
    parts: ['litigation.upheld', 'litigation.corrected', 'litigation.other', 'litigation.pending'],
    whole: 'litigation.total',
    sums: true,
    forms: SINCE_2019,
    note: '未经复议直接起诉与复议后起诉两栏之和。',
  },
  {
    id: 'npc-classes',
    title: { zh: '人大代表建议办理结果', en: 'NPC suggestions by class' },
    parts: ['proposal.npc.class_a', 'proposal.npc.class_b', 'proposal.npc.class_c'],
    whole: 'proposal.npc.classed',
    sums: true,
    forms: EVERY_FORM,
    note: CLASS_NOTE,
  },
  {
    id: 'cppcc-classes',
    title: { zh: '政协提案办理结果', en: 'CPPCC proposals by class' },
    parts: ['proposal.cppcc.class_a', 'proposal.cppcc.class_b', 'proposal.cppcc.class_c'],
    whole: 'proposal.cppcc.classed',
    sums: true,
    forms: EVERY_FORM,
    note: CLASS_NOTE,
  },
  {
    id: 'proposal-classes',
    title: { zh: '建议提案办理结果', en: 'Proposals by class' },
    parts: ['proposal.class_a', 'proposal.class_b', 'proposal.class_c'],
    whole: 'proposal.classed',
    sums: true,
    forms: EVERY_FORM,
    note: CLASS_NOTE,
  },
  {
    id: 'staff',
    title: { zh: '政府信息公开工作人员', en: 'Staff' },
    parts: ['resources.staff.full_time', 'resources.staff.part_time'],
    whole: 'resources.staff',
    sums: true,
    forms: ONLY_2014,
    note: '仅2014表。',
  },
];

/** Every composition the page shows, in the order of the form; its note is said in the language in force. */
export const COMPOSITIONS: readonly Composition[] = CHINESE.map((one) => {
  const { note } = one;
  return note === undefined ? one : withLate(one, { note: () => spoken(note) });
});

const BY_ID: ReadonlyMap<string, Composition> = new Map(COMPOSITIONS.map((one) => [one.id, one]));

/** The composition of an id. @throws Error on an unknown id */
export function composition(id: CompositionId): Composition {
  const found = BY_ID.get(id);
  if (found === undefined) throw new Error(`unknown composition: ${id}`);
  return found;
}
