import type { ExportTiming } from './measureExport';
import { counted, ms, type Table } from './table';

/** The table of files that the page makes. */
export function exportTable(timings: readonly ExportTiming[]): Table {
  return {
    title: 'files made of single figures, in the page',
    heads: ['file', 'rows', 'MB', 'p50, ms', 'p95, ms', 'page blocked at most, ms'],
    lines: timings.map(({ what, rows, bytes, took, blockedMs }) => [
      what,
      counted(rows),
      (bytes / 2 ** 20).toFixed(1),
      ms(took.p50),
      ms(took.p95),
      ms(blockedMs),
    ]),
  };
}
