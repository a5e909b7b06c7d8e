import { isOutdated, readReview, type FindingId, type Review } from '../../domain/review';

/** Decisions by finding. */
export type Reviews = ReadonlyMap<FindingId, Review>;

/** Nothing was decided. */
export const NO_REVIEWS: Reviews = new Map();

/** The text that is kept between visits. */
export function textOfReviews(reviews: Reviews): string {
  return JSON.stringify([...reviews.values()]);
}

/** Reads it back; entries that are no decisions are left out. Undefined for anything but such a text. */
export function reviewsOfText(text: string | null): Reviews | undefined {
  if (text === null) return NO_REVIEWS;
  try {
    const entries: unknown = JSON.parse(text);
    if (!Array.isArray(entries)) return undefined;
    const reviews = entries.flatMap((entry) => readReview(entry) ?? []);
    return new Map(reviews.map((review) => [review.finding, review]));
  } catch {
    return undefined;
  }
}

/** The time of a decision made now; later than the one before, even where that came from a clock that is ahead. */
export function timeOfDecision(before: Review | undefined): string {
  const now = Date.now();
  return new Date(before === undefined ? now : Math.max(now, Date.parse(before.at) + 1)).toISOString();
}

/**
 * A decision as it stands for the figures of today: one that was made on other figures is open again, with its note
 * and the figures it was made on.
 */
export function standing(
  review: Review,
  finding: { readonly left?: number; readonly right?: number },
): Review {
  return isOutdated(review, finding) && review.state !== 'open' ? { ...review, state: 'open' } : review;
}
