import type { Library, SelectionState } from '../../state/workbench';

/** Key of the unit that a link names for cards of one unit; undefined where it names none that is loaded. */
export function unitNamed(
  selection: Pick<SelectionState, 'current'>,
  library: Pick<Library, 'units'>,
): number | undefined {
  const { unit } = selection.current;
  const key = unit === null ? -1 : library.units.findIndex(({ id }) => id === unit);
  return key < 0 ? undefined : key;
}
