import type { Composition } from '../../domain/compositions';
import type { Library, SelectionState } from '../../state/workbench';
import { reportingOf } from './reporting';

/**
 * Which of several generations of one question the newest of the chosen reports answers; the last one where no
 * report is chosen.
 */
export function newestForm(
  compositions: readonly [Composition, ...Composition[]],
  selection: Pick<SelectionState, 'unitKeys' | 'years'>,
  library: Pick<Library, 'units' | 'reports'>,
): Composition {
  const years = compositions.map(({ forms }) =>
    reportingOf(selection, library, forms).reduce((newest, { year }) => Math.max(newest, year), -Infinity),
  );
  const best = years.lastIndexOf(Math.max(...years));
  return compositions[best] ?? compositions[0];
}
