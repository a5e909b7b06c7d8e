import type { Report } from '../../domain/report';
import type { LoadedSet } from './side';

/** The first and the last row of its file, 1-based, that figures of a report stand in; undefined where none says its row. */
export function rowsInFile(
  sets: readonly LoadedSet[],
  report: Report,
): { readonly from: number; readonly to: number } | undefined {
  const batch = sets.find(({ info }) => info.id === report.dataset)?.batch;
  const own = batch?.reports.findIndex(({ id }) => id === report.id) ?? -1;
  if (batch === undefined || own === -1) return undefined;
  const { report: reports, row: rows } = batch.figures;
  let [from, to] = [Infinity, 0];
  for (let at = 0; at < reports.length; at += 1) {
    const row = rows[at] ?? 0;
    if (reports[at] !== own || row === 0) continue;
    from = Math.min(from, row);
    to = Math.max(to, row);
  }
  return to === 0 ? undefined : { from, to };
}
