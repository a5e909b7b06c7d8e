import type { Measure } from '../measure';
import { rulingOf } from '../measures/verdicts';
import { SCOPE_NAMES } from '../report';
import { refused, type ComparedFigure, type Ruled } from './ruled';

/** What two figures of one unit and measure make together: refused where they do not compare, else a note or nothing. */
export type Comparison = Extract<Ruled, { value: null }> | { readonly note?: string };

/**
 * Whether two figures of one unit and measure may be put in proportion, whichever is the earlier: not over a change of
 * scope, not between forms whose figures do not compare; between forms that compare with a note, with that note.
 */
export function comparisonOf(
  measure: Pick<Measure, 'crosswalk'>,
  one: Omit<ComparedFigure, 'value'>,
  other: Omit<ComparedFigure, 'value'>,
): Comparison {
  if (one.scope !== other.scope) {
    return refused(
      `统计范围不同（${SCOPE_NAMES[one.scope]}、${SCOPE_NAMES[other.scope]}），不可比`,
      'the scopes differ, so the two do not compare',
    );
  }
  if (one.form === other.form) return {};
  const [earlier, later] = one.form < other.form ? [one, other] : [other, one];
  const { verdict, note } = rulingOf(measure.crosswalk, earlier.form, later.form);
  if (verdict === 'no') {
    return refused('报表改版，口径变化，不可比', 'the form changed between the two, so they do not compare');
  }
  return verdict === 'with-note' && note !== undefined ? { note } : {};
}
