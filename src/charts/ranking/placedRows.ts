import type { Naming } from '../../domain/naming';
import { UNIT_LEVELS } from '../../domain/unit';
import type { TrendRow } from '../../engine/queries/rows';
import type { Placed } from './rankingGroups';

/** How many numbers a class of forms has in the number of a stretch. */
export const FORM_CLASSES = 10_000;
/** The same of a further copy of a report. */
const COPIES = 100;

/** A point of a course with what decides in which order it may stand. */
export function placed<Row extends TrendRow>(row: Row, { unit }: Pick<Naming, 'unit'>): Row & Placed {
  return {
    ...row,
    level: UNIT_LEVELS.indexOf(unit(row.unit_key).level),
    form_class: formClassOf(row.segment),
  };
}

/** The class of forms of a stretch, which all points of that class share as the last four digits of its number. */
export function formClassOf(segment: number): number {
  return segment % FORM_CLASSES;
}

/** True for a report kept a second time, which stands in no order beside the first. */
export function isCopy({ segment }: Pick<TrendRow, 'segment'>): boolean {
  return Math.floor(segment / FORM_CLASSES) % COPIES > 0;
}
