/**
 * Five steps of one hue, the lightest for the smallest values: they read as an order in grey and under the three colour
 * deficiencies, and the text on each reaches 4.5 : 1.
 */
export const SHADES = ['#f1f6f8', '#cfe3ec', '#a6cddf', '#78aec8', '#0b5a7d'] as const;

/** Tells of any of some values in which fifth of them it lies, from 0 for the smallest; equal values lie in one. */
export function fifthsOf(values: readonly number[]): (value: number) => number {
  const ordered = Float64Array.from(values).sort();
  return (value) => {
    let [low, high] = [0, ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return Math.min(SHADES.length - 1, Math.floor((low * SHADES.length) / ordered.length));
  };
}
