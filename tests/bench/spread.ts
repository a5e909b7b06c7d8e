/** How long something took over several runs, in ms. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** What was measured, with what the last run gave. */
export interface Measured<T> {
  readonly took: Spread;
  readonly last: T;
}

/** Runs before those that count: the first are slower until code is compiled. */
const WARMING = 2;

/** What is measured, and what is done before each time without being measured. */
export interface Work<T> {
  readonly prepare?: () => Promise<unknown>;
  readonly work: () => Promise<T>;
}

/** Runs pieces of work in turns, so that whatever else the machine does meets all of them alike. */
export async function spreadOf<Results extends readonly unknown[]>(
  times: number,
  works: { readonly [At in keyof Results]: Work<Results[At]> },
): Promise<{ readonly [At in keyof Results]: Measured<Results[At]> }> {
  const took = works.map((): number[] => []);
  const last: unknown[] = [];
  for (let run = -WARMING; run < times; run += 1) {
    for (const [at, { prepare, work }] of works.entries()) {
      await prepare?.();
      const start = performance.now();
      last[at] = await work();
      if (run >= 0) took[at]?.push(performance.now() - start);
    }
  }
  const measured = took.map((times, at) => ({ took: spreadIn(times), last: last[at] }));
  // One place for each piece of work, in the same order.
  return measured as unknown as { readonly [At in keyof Results]: Measured<Results[At]> };
}

/** Median and 95th percentile of some times. */
export function spreadIn(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/** The same of clicks. @throws Error where a click changed nothing, whose time would mean nothing; undefined where there was none */
export function spreadOfClicks(times: readonly (number | undefined)[]): Spread | undefined {
  if (times.length === 0) return undefined;
  return spreadIn(
    times.map((time) => {
      if (time === undefined) throw new Error('a click changed neither a chart nor a word in sight');
      return time;
    }),
  );
}
