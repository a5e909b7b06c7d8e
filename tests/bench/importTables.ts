import type { ImportStretch } from './measureImports';
import { counted, ms, type Table } from './table';

/** The table of files on their way through the page. */
export function importTable(figures: number, stretches: readonly ImportStretch[]): Table {
  return {
    title: `${counted(figures)} figures through the built page`,
    heads: ['step', 's', 'longest task, ms', 'of it on the processor', 'memory at most, MB'],
    lines: stretches.map(({ what, seconds, longest, peakMb }) => [
      what,
      Number.isNaN(seconds) ? '–' : seconds.toFixed(1),
      ms(longest?.wallMs),
      ms(longest?.cpuMs),
      peakMb === undefined ? '–' : peakMb.toFixed(0),
    ]),
  };
}
