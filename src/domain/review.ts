import type { Finding } from './check';
import type { DatasetKind } from './dataset';
import { lateNames } from './lateNames';
import { keptRemark } from './maskedText';
import type { ReportId } from './report';
import { nameWords } from './words/names';

/** 待核, 已确认 (the figures are at fault), 忽略 (they are not). */
export const REVIEW_STATES = ['open', 'confirmed', 'ignored'] as const;

/** What a reader decided of a finding. */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Words for the states, in the language in force. */
export const REVIEW_STATE_NAMES: Readonly<Record<ReviewState, string>> = lateNames(() => nameWords().reviews);

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

/** Kind, then the id of a report (a department's has a slash in it), then the rule; the rest is the place. */
const FINDING_ID = /^(real|synthetic)\/(\d{6}(?:\/[^@]{1,200})?@\d{4}@[a-zA-Z]+(?:#\d+)?)\/[a-zA-Z0-9]+\/./u;

/** The report that a finding is of; undefined for anything that names no finding. */
export function reportOfFinding(
  id: FindingId,
): { readonly kind: DatasetKind; readonly report: ReportId } | undefined {
  const [, kind, report] = FINDING_ID.exec(id) ?? [];
  if (report === undefined) return undefined;
  return { kind: kind === 'synthetic' ? 'synthetic' : 'real', report };
}

/** True when the figures are not those the decision was made on. */
export function isOutdated(review: Review, { left, right }: Pick<Finding, 'left' | 'right'>): boolean {
  return review.left !== left || review.right !== right;
}

/** Notes are remarks, not files. */
export const LONGEST_NOTE = 500;

/** A remark as it is kept, and so exported: cut to length, telephone numbers and names of signers masked. */
export function keptNote(typed: string): string {
  return keptRemark(typed, LONGEST_NOTE);
}

/** A decision read from a file or a store. Undefined for anything that is none. */
export function readReview(json: unknown): Review | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { finding, state, note, at, left, right } = json as Readonly<Record<string, unknown>>;
  const known = REVIEW_STATES.find((word) => word === state);
  if (typeof finding !== 'string' || reportOfFinding(finding) === undefined || known === undefined)
    return undefined;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined;
  return {
    finding,
    state: known,
    note: typeof note === 'string' ? keptNote(note) : '',
    // One spelling of time, so that later is also greater.
    at: new Date(at).toISOString(),
    ...(isNumber(left) ? { left } : {}),
    ...(isNumber(right) ? { right } : {}),
  };
}

/** Decisions of two sources as one. */
export interface MergedReviews {
  readonly reviews: ReadonlyMap<FindingId, Review>;
  /** How many findings were not decided before. */
  readonly added: number;
  /** How many decisions gave way to a newer one that says something else. */
  readonly replaced: number;
  /** How many of the others were older and say something else, and were left out. */
  readonly older: number;
}

/** Adds decisions to others: of two of one finding the newer holds. */
export function mergeReviews(mine: ReadonlyMap<FindingId, Review>, others: Iterable<Review>): MergedReviews {
  const reviews = new Map(mine);
  const count = { added: 0, replaced: 0, older: 0 };
  for (const other of others) {
    const known = reviews.get(other.finding);
    if (known === undefined) count.added += 1;
    else if (saysTheSame(known, other)) continue;
    else if (known.at < other.at) count.replaced += 1;
    else {
      count.older += 1;
      continue;
    }
    reviews.set(other.finding, other);
  }
  return { reviews, ...count };
}

/** True where two decisions of one finding differ in nothing but their time. */
export function saysTheSame(one: Review, other: Review): boolean {
  return one.state === other.state && one.note === other.note && !isOutdated(one, other);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
