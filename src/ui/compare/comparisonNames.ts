import type { Measure } from '../../domain/measure';
import type { Comparison } from '../../state/selection/selection';
import { compareWords } from './words/compare';

/** Name of a chart in the switch; only a measure with a direction is ranked. */
export function comparisonName(comparison: Comparison, { direction }: Pick<Measure, 'direction'>): string {
  const words = compareWords();
  if (comparison === 'order') return direction === 'none' ? words.order : words.ranking;
  return words.names[comparison];
}
