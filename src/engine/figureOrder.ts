import type { FigureColumns } from '../domain/report';

/** Figures gone through at once: a few ms of work, between which the page lives. */
const FIGURES_AT_ONCE = 200_000;

/**
 * The places of the figures of a batch in the order of the figure table: by indicator, then by the rank of their report,
 * and otherwise as they lie. Two counting sorts: a country's figures take tenths of a second, and no room but the places.
 *
 * Gives the page its turn at each step.
 * @param ranks rank of each report among those of the batch, from 0
 * @param indicators how many indicators there are
 */
export function* figureOrder(
  { report, indicator }: Pick<FigureColumns, 'report' | 'indicator'>,
  ranks: Int32Array,
  indicators: number,
): Generator<undefined, Int32Array> {
  const byReport = yield* counted(report, undefined, ranks.length, ranks);
  return yield* counted(indicator, byReport, indicators);
}

/** The place of each report among all by year, then by unit; reports of one unit and year as they lie. */
export function reportRanks(years: Int16Array, units: Int32Array): Int32Array {
  const order = Int32Array.from(years.keys()).sort(
    (one, other) =>
      (years[one] ?? 0) - (years[other] ?? 0) || (units[one] ?? 0) - (units[other] ?? 0) || one - other,
  );
  const ranks = new Int32Array(order.length);
  order.forEach((report, rank) => {
    ranks[report] = rank;
  });
  return ranks;
}

/**
 * Puts places into the order of their keys, those of one key as they came. A key outside the buckets counts as the first: such a
 * figure is refused where its row is made.
 *
 * @param ranks what a key stands for; absent, the key itself
 */
function* counted(
  keys: Int32Array | Int16Array,
  before: Int32Array | undefined,
  buckets: number,
  ranks?: Int32Array,
): Generator<undefined, Int32Array> {
  const { length } = keys;
  // One more: each count stands behind its bucket, where the next bucket begins.
  const starts = new Int32Array(buckets + 1);
  const bucketOf = (place: number): number => {
    const key = keys[place] ?? 0;
    const bucket = ranks === undefined ? key : (ranks[key] ?? 0);
    return bucket >= 0 && bucket < buckets ? bucket : 0;
  };
  for (let from = 0; from < length; from += FIGURES_AT_ONCE) {
    const to = Math.min(from + FIGURES_AT_ONCE, length);
    for (let i = from; i < to; i += 1) {
      const bucket = bucketOf(i);
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    }
    yield;
  }
  for (let bucket = 1; bucket <= buckets; bucket += 1)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const sorted = new Int32Array(length);
  for (let from = 0; from < length; from += FIGURES_AT_ONCE) {
    const to = Math.min(from + FIGURES_AT_ONCE, length);
    for (let i = from; i < to; i += 1) {
      const place = before === undefined ? i : (before[i] ?? 0);
      const bucket = bucketOf(place);
      const at = starts[bucket] ?? 0;
      sorted[at] = place;
      starts[bucket] = at + 1;
    }
    yield;
  }
  return sorted;
}
