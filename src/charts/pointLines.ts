import type { Measure } from '../domain/measure';
import type { Naming } from '../domain/naming';
import type { PointRow } from '../engine/queries/rows';
import { doubtLines, type Doubting } from './doubts';
import { pointTextWithUnit } from './points';
import { chartWords } from './words/chart';

/** What pointing at a figure tells, line by line: unit and year, the figure with its unit of measure, what is open on it. */
export function pointLines(
  measure: Measure,
  row: PointRow,
  context: Doubting & { readonly naming: Naming },
): readonly [string, string, ...string[]] {
  return [
    chartWords().unitYear(context.naming.label(row.unit_key), row.year),
    pointTextWithUnit(measure, row),
    ...doubtLines(row, context),
  ];
}
