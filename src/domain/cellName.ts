import type { Words } from './check';
import { inColumn, nameOf } from './equation';
import type { FormCell } from './form';

/** A cell as sentences name it: the indicator, with the applicant column where it is not the total. */
export function cellName({ indicator, applicant }: FormCell): Words {
  return inColumn(nameOf(indicator), applicant);
}

/** A cell as the place of a finding: the indicator, and the column where it is not the total. */
export function cellPlace({ indicator, applicant }: FormCell): string {
  return applicant === 'total' ? indicator : `${indicator}@${applicant}`;
}

/** True for 本年增/减, the only counts that may be below 0. */
export function isChangeCell({ indicator }: Pick<FormCell, 'indicator'>): boolean {
  return indicator.endsWith('.items_change');
}
