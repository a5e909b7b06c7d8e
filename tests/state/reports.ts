import type { DatasetKind } from '../../src/domain/dataset';
import { indicatorCode } from '../../src/domain/catalogue';
import type { Report, ReportBatch, Scope } from '../../src/domain/report';
import type { Unit } from '../../src/domain/unit';
import type { Intake } from '../../src/state/library/side';

/** A county-level government. */
export function aUnit(id: string, name = id): Unit {
  return { id, region: id.slice(0, 6), name, shortName: name, level: 'county' };
}

/** A report and its 收到申请数. */
export interface Stated {
  readonly unit: string;
  readonly year: number;
  readonly received: number;
  readonly scope?: Scope;
}

/** A file or package that states one figure per report, with `raw` strings that name the report. */
export function anIntake(id: string, stated: readonly Stated[], kind: DatasetKind = 'real'): Intake {
  const reports = stated.map(({ unit, year, scope = 'whole' }): Report => ({
    id: `${unit}@${year}@${scope}`,
    dataset: id,
    unit,
    year,
    scope,
    form: 'form2014',
    title: `${unit} ${year}`,
  }));
  return {
    info: {
      id,
      kind,
      title: id,
      origin: 'made for the test',
      licence: 'none',
      reportCount: reports.length,
      figureCount: reports.length,
      fingerprint: '0000000000000000',
    },
    units: [...new Set(stated.map(({ unit }) => unit))].map((unit) => aUnit(unit)),
    batch: {
      reports,
      figures: {
        report: Int32Array.from(stated.keys()),
        indicator: Int16Array.from(stated, () => indicatorCode('application.received')),
        applicant: new Int8Array(stated.length),
        value: Float64Array.from(stated, ({ received }) => received),
        missing: new Int8Array(stated.length),
        origin: new Int8Array(stated.length),
        row: Int32Array.from(stated, (_, i) => i + 2),
        column: new Int32Array(stated.length).fill(4),
        raw: new Map(stated.map(({ received }, i) => [i, `${received}件`])),
        note: new Map(),
      },
    },
    problems: [],
  };
}

/** `unit@year` → figure and raw string of all batches, to look through keys. */
export function figuresOf(batches: readonly ReportBatch[]): readonly string[] {
  return batches.flatMap(({ reports, figures }) =>
    [...figures.report].map(
      (place, i) => `${reports[place]?.id} = ${figures.value[i]} "${figures.raw.get(i)}"`,
    ),
  );
}
