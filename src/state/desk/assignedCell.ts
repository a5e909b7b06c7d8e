import type { Correction, FoundPlace } from '../../domain/correction';
import type { FormCell } from '../../domain/form';

/** A number that a person found in a file and put into a cell that was read empty. */
export interface Assigned extends FormCell, Pick<Correction, 'note' | 'at'> {
  /** Name of the part of the file. */
  readonly part: string;
  /** Which of the reports of that part, 0-based: their units and years may still be changed. */
  readonly nth: number;
  readonly value: number;
  readonly place: FoundPlace;
}

/** The cell that a number was put into. */
export type AssignedCell = Pick<Assigned, 'part' | 'nth' | 'indicator' | 'applicant'>;

/** Whether two stand in one cell of one report. */
export function isSameCell(one: AssignedCell, other: AssignedCell): boolean {
  return (
    one.part === other.part &&
    one.nth === other.nth &&
    one.indicator === other.indicator &&
    one.applicant === other.applicant
  );
}
