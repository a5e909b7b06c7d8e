import type { Report } from '../../domain/report';
import type { LoadedSet } from './side';

/** From the first to the last row of one stretch of rows of a file, 1-based. */
interface RowStretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows of its file that figures of a report stand in, in stretches without a gap, from the top; empty where no figure says
 * its row.
 */
export function rowsInFile(sets: readonly LoadedSet[], report: Report): readonly RowStretch[] {
  const batch = sets.find(({ info }) => info.id === report.dataset)?.batch;
  const own = batch?.reports.findIndex(({ id }) => id === report.id) ?? -1;
  if (batch === undefined || own === -1) return [];
  const { report: reports, row: rows } = batch.figures;
  const stated = new Set<number>();
  for (let at = 0; at < reports.length; at += 1) {
    const row = rows[at] ?? 0;
    if (reports[at] === own && row !== 0) stated.add(row);
  }
  const stretches: { from: number; to: number }[] = [];
  for (const row of [...stated].sort((one, other) => one - other)) {
    const last = stretches.at(-1);
    if (last?.to === row - 1) last.to = row;
    else stretches.push({ from: row, to: row });
  }
  return stretches;
}
