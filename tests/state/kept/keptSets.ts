import type { ImportedSet } from '../../../src/state/kept/keptKeys';
import { anIntake } from '../reports';

/** An imported set of so many figures, fifty a report, every tenth with its string and every hundredth with a remark. */
export function importedSetOf(figureCount: number): ImportedSet {
  const { info, units, batch } = anIntake('import-1', [{ unit: '360704', year: 2018, received: 5 }]);
  const [report] = batch.reports;
  const places = Array.from({ length: figureCount }, (_, at) => at);
  const every = (step: number) =>
    new Map(places.filter((at) => at % step === 0).map((at) => [at, `${String(at)} 件`] as const));
  return {
    info,
    units,
    isBundled: false,
    imported: { at: '2026-01-01T00:00:00.000Z', bytes: 9, replaces: [] },
    batch: {
      reports:
        report === undefined
          ? []
          : Array.from({ length: Math.ceil(figureCount / 50) }, (_, at) => ({
              ...report,
              id: `r${String(at)}`,
            })),
      figures: {
        report: Int32Array.from(places, (at) => Math.floor(at / 50)),
        indicator: Int16Array.from(places, (at) => at % 50),
        applicant: new Int8Array(figureCount),
        value: Float64Array.from(places),
        missing: new Int8Array(figureCount),
        origin: new Int8Array(figureCount),
        row: Int32Array.from(places, (at) => at + 2),
        column: new Int32Array(figureCount).fill(6),
        raw: every(10),
        note: every(100),
      },
    },
  };
}
