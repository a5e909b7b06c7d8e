import type { Composition } from '../../domain/compositions';
import type { Library, SelectionState } from '../../state/workbench';

/**
 * Which of several generations of one question the newest of the chosen reports answers; the last one where no
 * report is chosen.
 */
export function newestForm(
  compositions: readonly [Composition, ...Composition[]],
  selection: Pick<SelectionState, 'unitKeys' | 'years'>,
  library: Pick<Library, 'units' | 'reports'>,
): Composition {
  const chosen = new Set(selection.unitKeys.map((key) => library.units[key]?.id));
  const { from, to } = selection.years;
  const years = compositions.map(({ forms }) =>
    Math.max(
      ...library.reports.flatMap(({ unit, year, form }) =>
        chosen.has(unit) && forms.includes(form) && year >= from && year <= to ? [year] : [],
      ),
    ),
  );
  const best = years.lastIndexOf(Math.max(...years));
  return compositions[best] ?? compositions[0];
}
