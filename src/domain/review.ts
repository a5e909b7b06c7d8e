import type { DatasetKind } from './dataset';
import type { Finding } from './check';
import type { ReportId } from './report';

/** 待核, 已确认 (the figures are at fault), 忽略 (they are not). */
export const REVIEW_STATES = ['open', 'confirmed', 'ignored'] as const;

/** What a reader decided of a finding. */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Words for the states. */
export const REVIEW_STATE_NAMES: Readonly<Record<ReviewState, string>> = {
  open: '待核',
  confirmed: '已确认',
  ignored: '忽略',
};

/** Names a finding for good: `real/360703@2017@whole/disclosureBounds/atMostSum`. */
export type FindingId = string;

/** What a reader decided, and the figures it was decided on: where they have changed since, the decision is out of date. */
export interface Review {
  readonly finding: FindingId;
  readonly state: ReviewState;
  readonly note: string;
  /** ISO date and time. */
  readonly at: string;
  readonly left?: number;
  readonly right?: number;
}

/** The name of a finding of a report. Real and made-up reports of one unit and year are told apart. */
export function findingId(
  kind: DatasetKind,
  report: ReportId,
  { check, place }: Pick<Finding, 'check' | 'place'>,
): FindingId {
  return `${kind}/${report}/${check}/${place}`;
}

/** True when the figures are not those the decision was made on. */
export function isOutdated(review: Review, { left, right }: Pick<Finding, 'left' | 'right'>): boolean {
  return review.left !== left || review.right !== right;
}
