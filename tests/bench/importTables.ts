import type { ImportStretch } from './measureImports';
import { ms, type Table } from './table';

/** The table of files on their way through the page. */
export function importTable(stretches: readonly ImportStretch[] | undefined): Table {
  if (stretches === undefined) throw new Error('No Chrome, Edge or Chromium found (set CHROMIUM).');
  return {
    title: 'files through the built page',
    heads: ['step', 's', 'longest task, ms', 'of it on the processor', 'memory at most, MB'],
    lines: stretches.map(({ what, seconds, longest, peakMb }) => [
      what,
      seconds.toFixed(1),
      ms(longest.wallMs),
      ms(longest.cpuMs),
      peakMb === undefined ? '–' : peakMb.toFixed(0),
    ]),
  };
}
