import type { CompositionQuestion } from '../queries/questions';
import type { CompositionRow } from '../queries/rows';
import type { Cube } from './cube';
import { keysOf, MeasureReading, reportsBetween } from './points';

/** What `queries/composition.ts` answers, in the same order. */
export function compositionRows(
  cube: Cube,
  { parts, units, from, to }: CompositionQuestion,
): CompositionRow[] {
  const readings = keysOf(parts).map((part) => new MeasureReading(cube, part));
  const rows: CompositionRow[] = [];
  for (const unit of keysOf(units)) {
    for (const report of reportsBetween(cube, unit, from, to)) {
      const points = readings.flatMap((reading) => (reading.read(report) ? [reading.point()] : []));
      const isWhole = points.filter(({ state }) => state === 0).length === readings.length;
      const sum = isWhole ? points.reduce((all, { value }) => all + (value ?? 0), 0) : null;
      for (const { copy: _, rule: __, ...row } of points) {
        const share = sum !== null && sum > 0 && row.value !== null ? row.value / sum : null;
        rows.push({ ...row, parts_sum: sum, share });
      }
    }
  }
  return rows;
}
