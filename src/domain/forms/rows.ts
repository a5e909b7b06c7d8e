import type { Applicant } from '../applicant';
import type { IndicatorId } from '../catalogue';
import type { FormCell, FormRow } from '../form';

/** A row with one number cell, as the 2014 form has it. */
export function numberRow(
  id: string,
  depth: number,
  label: string,
  unit: string,
  indicator: IndicatorId,
): FormRow {
  return { id, label, depth, unit, cells: [cell(indicator)] };
}

/** A row whose number cells each hold another indicator; the unit is left out where the columns differ. */
export function columnsRow(
  id: string,
  label: string,
  indicators: readonly IndicatorId[],
  unit?: string,
): FormRow {
  return {
    id,
    label,
    depth: 0,
    ...(unit === undefined ? {} : { unit }),
    cells: indicators.map((indicator) => cell(indicator)),
  };
}

/** A row without number cells, over `columns` columns; `head` names what it sums up, where that is an indicator. */
export function headingRow(
  id: string,
  depth: number,
  label: string,
  columns: number,
  head?: IndicatorId,
): FormRow {
  return {
    id,
    label,
    depth,
    ...(head === undefined ? {} : { head }),
    cells: Array.from({ length: columns }, () => null),
  };
}

/** One number cell. */
export function cell(indicator: IndicatorId, applicant: Applicant = 'total'): FormCell {
  return { indicator, applicant };
}
