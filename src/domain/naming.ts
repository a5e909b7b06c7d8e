import type { DatasetKind } from './dataset';
import type { Measure } from './measure';
import type { Report } from './report';
import type { Unit } from './unit';

/** Looks up what query rows only carry as keys. @throws Error on a key that is not loaded */
export interface Naming {
  readonly unit: (unitKey: number) => Unit;
  readonly measure: (measureKey: number) => Measure;
  readonly report: (reportKey: number) => Report;
  /** Name of a unit as it must be printed where others stand beside it, e.g. 朝阳区(北京) when two share a short name. */
  readonly label: (unitKey: number) => string;
  /** Whether the figures are real; made-up ones are marked on every surface. */
  readonly kind: DatasetKind;
}
