import type { AvailabilityQuestion } from '../queries/questions';
import type { AvailabilityRow } from '../queries/rows';
import type { Cube } from './cube';
import { keysOf, MeasureReading } from './points';

/** What `queries/availability.ts` answers, in the same order. */
export function availabilityRows(cube: Cube, { measures }: AvailabilityQuestion): AvailabilityRow[] {
  return keysOf(measures).flatMap((measure) => {
    const reading = new MeasureReading(cube, measure);
    const years = new Map<number, { stated: number; reports: number }>();
    for (let report = 0; report < cube.reports.length; report += 1) {
      if (!reading.read(report)) continue;
      const year = cube.reports.year[report] ?? 0;
      const counts = years.get(year) ?? { stated: 0, reports: 0 };
      years.set(year, counts);
      counts.reports += 1;
      if (reading.state === 0) counts.stated += 1;
    }
    return [...years]
      .sort(([one], [other]) => one - other)
      .map(([year, counts]) => ({ measure_key: measure, year, ...counts }));
  });
}
