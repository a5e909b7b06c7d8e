import { ms, type Table } from './table';
import type { Timing } from './timing';

/** What one engine took, and in which browser or program. */
export interface EngineTimings {
  readonly where: string;
  readonly timings: readonly Timing[];
}

/** The table of boot, load, questions and rules. */
export function engineTable({ where, timings }: EngineTimings): Table {
  const isInPage = timings.some(({ blockedMs }) => blockedMs !== undefined);
  return {
    title: `${where}: questions median of 9 after 3 to warm up, rules of 3 after 1`,
    heads: ['step', 'rows', 'ms', ...(isInPage ? ['page blocked at most, ms'] : [])],
    lines: timings.map(({ what, rows, ms: took, blockedMs }) => [
      what,
      rows === undefined ? '–' : String(rows),
      ms(took),
      ...(isInPage ? [ms(blockedMs)] : []),
    ]),
  };
}
