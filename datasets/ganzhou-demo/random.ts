/**
 * Chance that repeats itself: the same seed gives the same numbers on every machine. Only additions, products and
 * integer operations are used, for other functions may differ in the last digit between engines.
 */
export interface Chance {
  /** A fraction from 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** A number from `least` to `most`. */
  readonly between: (least: number, most: number) => number;
  /** True in `share` of all cases. */
  readonly happens: (share: number) => boolean;
  /** A whole number near `mean`, spread over `mean` × (1 ± `spread`), never below 0. */
  readonly near: (mean: number, spread: number) => number;
  /** Deals `count` pieces one by one to places of the given weights; the result adds up to `count`. */
  readonly deal: (count: number, weights: readonly number[]) => number[];
}

/** Mulberry32 with the given seed. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, most: number) => least + (most - least) * next();
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const deal = (count: number, weights: readonly number[]) => {
    const dealt = weights.map(() => 0);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    for (let piece = 0; piece < count; piece += 1) {
      let left = next() * all;
      let place = 0;
      while (place < weights.length - 1 && left >= (weights[place] ?? 0)) {
        left -= weights[place] ?? 0;
        place += 1;
      }
      dealt[place] = (dealt[place] ?? 0) + 1;
    }
    return dealt;
  };
  return {
    next,
    whole,
    between,
    happens: (share) => next() < share,
    near: (mean, spread) => Math.max(0, Math.round(mean * between(1 - spread, 1 + spread))),
    deal,
  };
}
