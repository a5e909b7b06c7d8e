import type { Measure, MeasureId } from '../../domain/measure';
import { measure } from '../../domain/measures';

/** Measures that can be chosen on a page; the first is the page's own default. */
export type MeasureList = readonly [MeasureId, ...MeasureId[]];

/** 主动公开: information items, normative documents, decisions, charges. */
export const DISCLOSURE_MEASURES: MeasureList = [
  'disclosure.total',
  'disclosure.normative.issued',
  'disclosure.normative.disclosed',
  'disclosure.normative.in_force',
  'disclosure.license.decisions',
  'disclosure.penalty.decisions',
  'disclosure.coercion.decisions',
  'disclosure.fee.amount',
  'fees.collected',
];

/** 依申请公开: how many came, how many were closed, and what was carried over. */
export const APPLICATION_MEASURES: MeasureList = [
  'application.received',
  'application.closed',
  'application.disclosed',
  'application.result.disclosed_partial',
  'application.result.refused',
  'application.carried_in',
  'application.carried_out',
];

/** 公开率 over both bases in use, and the 2014 form's own 同意公开率. */
export const DISCLOSED_RATES: MeasureList = [
  'rate.disclosed_of_closed',
  'rate.disclosed_of_received',
  'rate.agreed',
];

/** How applications were dealt with in time: 按时办结率 to 2018, 结转率 since 2019. */
export const TIMELINESS_RATES: MeasureList = ['rate.on_time', 'rate.carried_over'];

/** Shares of what was not disclosed. */
export const REFUSAL_RATES: MeasureList = ['rate.refused', 'rate.unavailable', 'rate.not_processed'];

/** 复议诉讼: how many of either kind. */
export const DISPUTE_MEASURES: MeasureList = [
  'review.total',
  'review.corrected',
  'litigation.total',
  'litigation.corrected',
  'litigation.direct.total',
  'litigation.after_review.total',
];

/** 复议纠错率 over both bases. */
export const REVIEW_RATES: MeasureList = ['rate.review_corrected', 'rate.review_corrected_of_closed'];

/** 诉讼败诉率 over both bases. */
export const LITIGATION_RATES: MeasureList = ['rate.litigation_lost', 'rate.litigation_lost_of_closed'];

/**
 * 建议提案: shares of class A of both kinds together and apart, and last year's class B. Shares of B and C are not among
 * them: a course or an order of several places would compare classes that mean different things there; the bars of
 * the classes keep such places apart.
 */
export const PROPOSAL_RATES: MeasureList = [
  'rate.proposal.a',
  'rate.proposal.npc.a',
  'rate.proposal.cppcc.a',
  'rate.proposal.b_to_a',
  'proposal.classed',
];

/** 解读回应与保障, in the order of the 2014 form. */
export const CAPACITY_MEASURES: MeasureList = [
  'response.total',
  'response.policy_articles',
  'response.press',
  'response.interview',
  'response.social',
  'resources.offices',
  'resources.access_points',
  'resources.staff',
  'resources.budget',
  'training.meetings',
  'training.sessions',
  'training.attendees',
  'complaint.total',
];

/** 公开渠道, in the order of the 2014 form. */
export const CHANNEL_MEASURES: MeasureList = [
  'disclosure.channel.website',
  'disclosure.channel.weibo',
  'disclosure.channel.wechat',
  'disclosure.channel.gazette',
  'disclosure.channel.other',
];

/** What the overview tells of every unit, in the order of the report. */
export const KEY_MEASURES: MeasureList = [
  'disclosure.total',
  'disclosure.normative.issued',
  'application.received',
  'rate.disclosed_of_closed',
  'rate.on_time',
  'rate.review_corrected_of_closed',
  'rate.proposal.a',
];

/** The reader's measure where the page offers it, else the page's default. */
export function chosenMeasure(list: MeasureList, asked: MeasureId | null): MeasureId {
  return asked !== null && list.includes(asked) ? asked : list[0];
}

/** The measures of a list. */
export function measuresOf(list: MeasureList): readonly Measure[] {
  return list.map(measure);
}
