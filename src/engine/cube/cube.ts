import type { CellColumns } from './cellColumns';
import type { EquationRules } from './equationRules';
import type { MeasureRules } from './measureRules';

/** The report table by column; a report's key is its place. */
export interface ReportColumns {
  readonly length: number;
  readonly unit: Int32Array;
  readonly year: Int16Array;
  readonly scope: Int8Array;
  readonly form: Int16Array;
  readonly copy: Int8Array;
}

/**
 * What the engine's tables hold, laid out so that a chart's question reads its own figures and nothing else: every cell
 * of every report at a place that is computed, not looked for. It never changes; a load makes another.
 *
 * It decides nothing by itself: the statements in `queries/` are the authority, and a test holds the two against each
 * other over random reports.
 */
export interface Cube {
  /** Level by key of the unit; -1 where there is none. */
  readonly levels: Int8Array;
  readonly reports: ReportColumns;
  /** Reports unit by unit, each unit's by year, scope and key; those of unit `u` lie from `starts[u]` to `starts[u + 1]`. */
  readonly byUnit: Int32Array;
  readonly starts: Int32Array;
  /** Where the figures of a report lie: its columns and its slot in them; no columns where it has no figure. */
  readonly columns: readonly (CellColumns | undefined)[];
  readonly slots: Int32Array;
  readonly measures: MeasureRules;
  readonly equations: EquationRules;
}

/** Keys of the reports of a unit by year, scope and key; none for a unit that is not loaded. */
export function reportsOfUnit({ byUnit, starts }: Cube, unit: number): Int32Array {
  const [from, to] = [starts[unit], starts[unit + 1]];
  return from === undefined || to === undefined ? NONE : byUnit.subarray(from, to);
}

const NONE = new Int32Array(0);

/** The reports in the order of {@link Cube.byUnit}, with where each unit's begin. */
export function orderByUnit(reports: ReportColumns): Pick<Cube, 'byUnit' | 'starts'> {
  const { length, unit, year, scope } = reports;
  const units = unit.reduce((most, key) => Math.max(most, key + 1), 0);
  const starts = new Int32Array(units + 1);
  for (const key of unit) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let i = 1; i <= units; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const byUnit = new Int32Array(length);
  for (let report = 0; report < length; report += 1) {
    const key = unit[report] ?? 0;
    byUnit[next[key] ?? 0] = report;
    next[key] = (next[key] ?? 0) + 1;
  }
  for (let key = 0; key < units; key += 1) {
    byUnit
      .subarray(starts[key], starts[key + 1])
      .sort(
        (one, other) =>
          (year[one] ?? 0) - (year[other] ?? 0) || (scope[one] ?? 0) - (scope[other] ?? 0) || one - other,
      );
  }
  return { byUnit, starts };
}
