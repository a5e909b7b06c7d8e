import type { SelectionState } from '../../state/workbench';

/** The year that is 100 under 指数: the reader's, or the first year in force. */
export function baseYearOf({ current, years }: Pick<SelectionState, 'current' | 'years'>): number {
  return current.baseYear ?? years.from;
}

/** Every year in force, the first to the last. */
export function yearsOf({ from, to }: SelectionState['years']): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
