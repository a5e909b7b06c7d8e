import type { Weight } from './steps';

/** What is weighed. */
export type Weighed = Exclude<keyof Weight, 'after'>;

/** In the order in which it is told. */
export const WEIGHED: readonly Weighed[] = ['heap', 'nodes', 'listeners', 'files', 'engine', 'workers'];

/**
 * What each may gain at most in a thousand interactions. A leak of one thing an interaction gains a thousand. Of the heap
 * between interactions 600 and 2,100, heap snapshots tell that what grew was code that V8 compiled (a megabyte) and what
 * the developer tools write down of requests (a quarter of one), and no class of objects of the page; hence the most of it.
 */
const MOST_A_THOUSAND: Readonly<Record<Weighed, number>> = {
  heap: 0.75e6,
  nodes: 200,
  listeners: 30,
  files: 1,
  engine: 1e6,
  workers: 0.5e6,
};
/** A run of fewer interactions is short: the page is still fetching and compiling, and may gain so much by that. */
const SHORT = 1_000;
const MOST_WHILE_SHORT: Readonly<Record<Weighed, number>> = {
  heap: 6e6,
  nodes: 2_500,
  listeners: 200,
  files: 0,
  engine: 16e6,
  workers: 2e6,
};
/** This part of the weighings comes first and is left out: what is fetched, compiled and remembered once. */
const WARMING = 0.4;

/**
 * The line through the weighings after the page got warm: the median of the slopes between any two of them (Theil and
 * Sen), which no single weighing can turn.
 *
 * @returns gain in a thousand interactions; NaN of fewer than two weighings
 */
export function slopeOf(weights: readonly Weight[], what: Weighed): number {
  const warm = warmOf(weights);
  const slopes = warm.flatMap((late, at) =>
    warm.slice(0, at).map((early) => ((late[what] - early[what]) / (late.after - early.after)) * 1_000),
  );
  return median(slopes);
}

/** Says of everything that grew how much, by the line through its weighings. */
export function grown(weights: readonly Weight[]): readonly string[] {
  const warm = warmOf(weights);
  const span = (warm.at(-1)?.after ?? 0) - (warm[0]?.after ?? 0);
  return WEIGHED.flatMap((what) => {
    const slope = slopeOf(weights, what);
    const isFlat =
      span < SHORT ? (slope * span) / 1_000 <= MOST_WHILE_SHORT[what] : slope <= MOST_A_THOUSAND[what];
    return isFlat ? [] : [`${what} grows by ${slope.toFixed(1)} in a thousand interactions`];
  });
}

function warmOf(weights: readonly Weight[]): readonly Weight[] {
  return weights.slice(Math.floor(weights.length * WARMING));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
