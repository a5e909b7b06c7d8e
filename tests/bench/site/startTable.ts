import { ms, type Table } from '../table';
import type { Start } from './measureStart';

/** The table of how the page opens. */
export function startTable(starts: readonly Start[]): Table {
  return {
    title: 'the built page opened, ms since the address was entered',
    heads: [
      '',
      'first chart, p50',
      'p95',
      'engine ready, p50',
      'p95',
      'longest task above 50 ms, p50',
      'MB sent, gzip',
    ],
    lines: starts.map(({ how, bytes, firstChart, engineReady, longestTask }) => [
      how,
      ms(firstChart.p50),
      ms(firstChart.p95),
      ms(engineReady.p50),
      ms(engineReady.p95),
      longestTask.p50 === 0 ? 'none' : ms(longestTask.p50),
      (bytes / 2 ** 20).toFixed(2),
    ]),
  };
}
