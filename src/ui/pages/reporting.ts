import type { FormId } from '../../domain/formId';
import type { ReportId } from '../../domain/report';
import { reportsOfUnits } from '../../state/reportsOfUnits';
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

/** Reports of the chosen units and years that are made on one of some forms, whatever they state; unit by unit. */
export function reportingOf(
  { unitKeys, years }: Pick<SelectionState, 'unitKeys' | 'years'>,
  { units, reports }: Pick<Library, 'units' | 'reports'>,
  forms: readonly FormId[],
): readonly Reporting[] {
  const byUnit = reportsOfUnits(reports);
  return unitKeys.flatMap((key) => {
    const unit = units[key];
    return (unit === undefined ? [] : (byUnit.get(unit.id) ?? [])).flatMap(({ year, form }) =>
      forms.includes(form) && year >= years.from && year <= years.to
        ? [{ unit_key: key, year, value: 1 as const }]
        : [],
    );
  });
}
