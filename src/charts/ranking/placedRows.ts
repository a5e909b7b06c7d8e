import type { Naming } from '../../domain/naming';
import { UNIT_LEVELS } from '../../domain/unit';
import type { TrendRow } from '../../engine/queries/rows';
import type { Placed } from './rankingGroups';

/** How many numbers a class of forms, and a further copy of a report, have in the number of a stretch. */
const [FORM_CLASSES, COPIES] = [10_000, 100];

/** A point of a course with what decides in which order it may stand. */
export function placed<Row extends TrendRow>(row: Row, { unit }: Pick<Naming, 'unit'>): Row & Placed {
  return {
    ...row,
    level: UNIT_LEVELS.indexOf(unit(row.unit_key).level),
    // Points of one class of forms share the last four digits of their stretch.
    form_class: row.segment % FORM_CLASSES,
  };
}

/** True for a report kept a second time, which stands in no order beside the first. */
export function isCopy({ segment }: Pick<TrendRow, 'segment'>): boolean {
  return Math.floor(segment / FORM_CLASSES) % COPIES > 0;
}
