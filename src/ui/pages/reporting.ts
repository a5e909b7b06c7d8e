import type { FormId } from '../../domain/formId';
import type { ReportId } from '../../domain/report';
import type { Library, SelectionState } from '../../state/workbench';

/** One report of a chosen unit in a chosen year; `value` counts it, so that it reads like a stated figure. */
export interface Reporting {
  readonly unit_key: number;
  readonly year: number;
  readonly value: 1;
}

/** Keys of the loaded reports by their names. */
export function reportKeys(reports: Library['reports']): ReadonlyMap<ReportId, number> {
  return new Map(reports.map(({ id }, key) => [id, key]));
}

/** Reports of the chosen units and years that are made on one of some forms, whatever they state. */
export function reportingOf(
  { unitKeys, years }: Pick<SelectionState, 'unitKeys' | 'years'>,
  { units, reports }: Pick<Library, 'units' | 'reports'>,
  forms: readonly FormId[],
): readonly Reporting[] {
  const keys = new Map(unitKeys.map((key) => [units[key]?.id, key]));
  return reports.flatMap(({ unit, year, form }) => {
    const key = keys.get(unit);
    const isWanted = forms.includes(form) && year >= years.from && year <= years.to;
    return key !== undefined && isWanted ? [{ unit_key: key, year, value: 1 }] : [];
  });
}
