import type { LongestTask } from './longestTask';
import type { ExportTiming } from './measureExport';
import { counted, ms, type Table } from './table';

/** A kind of file, how long it took, and the longest task of the page meanwhile. */
export interface MeasuredExport extends ExportTiming {
  readonly what: string;
  readonly longest: LongestTask;
}

/** The table of files that the page makes. */
export function exportTable(timings: readonly MeasuredExport[]): Table {
  return {
    title: 'files made of single figures, in the page',
    heads: [
      'file',
      'rows',
      'MB',
      'p50, ms',
      'p95, ms',
      'longest task of the page, ms on the clock',
      'of it on the processor',
    ],
    lines: timings.map(({ what, rows, bytes, took, longest }) => [
      what,
      counted(rows),
      (bytes / 2 ** 20).toFixed(1),
      ms(took.p50),
      ms(took.p95),
      ms(longest.wallMs),
      ms(longest.cpuMs),
    ]),
  };
}
