import { counted, ms, type Table } from '../table';
import type { PeerTimings } from './measurePeers';

/** One line for each question, one column for each peer; then what each peer took to load, and what failed. */
export function peerTables(figures: number, measured: readonly PeerTimings[]): readonly Table[] {
  const questions = [...new Set(measured.flatMap(({ timings }) => timings.map(({ question }) => question)))];
  return [
    {
      title:
        `${counted(figures)} figures, p50 in ms and how many times as long as ours beside it in the same stretch: ` +
        'theirs until the numbers are out, ours until the rows are whole; every answer equal to ours',
      heads: ['question', 'numbers', 'ours', ...measured.map(({ peer }) => peer)],
      lines: questions.map((question) => {
        const found = measured.map(({ timings }) => timings.find((timing) => timing.question === question));
        const ours = found.flatMap((timing) => timing?.ours.p50 ?? []).sort((a, b) => a - b);
        return [
          question,
          String(found.find((timing) => timing !== undefined)?.numbers ?? '–'),
          ms(ours[Math.floor(ours.length / 2)]),
          ...found.map((timing) =>
            timing === undefined
              ? '–'
              : `${ms(timing.theirs.p50)} (${(timing.theirs.p50 / Math.max(timing.ours.p50, 0.005)).toFixed(1)} ×)`,
          ),
        ];
      }),
    },
    {
      title: 'figures into each peer',
      heads: ['peer', 's', 'questions answered', 'what went wrong'],
      lines: measured.map(({ peer, loadMs, timings, failure }) => [
        peer,
        Number.isNaN(loadMs) ? '–' : (loadMs / 1000).toFixed(1),
        String(timings.length),
        failure ?? '–',
      ]),
    },
  ];
}
