import { said } from '../../domain/language';
import type { MeasureId } from '../../domain/measure';
import { isMeasureId, measure } from '../../domain/measures';
import type { ReferenceId } from '../../domain/reference';
import { FEWEST_UNITS, referenceRefusal } from '../../domain/referenceRules';
import type { Family } from '../units/family';
import { referenceWords } from '../words/references';
import type { Lens, ViewId } from './selection';

/** Where and of whom references are asked for. */
export interface ReferenceQuestion {
  readonly view: ViewId;
  readonly lens: Lens;
  readonly measure: MeasureId | null;
  readonly family: Family | undefined;
}

/** Why a reference cannot be told here, in words; undefined where it can. */
export function referenceReason(
  id: ReferenceId,
  { view, lens, measure: chosen, family }: ReferenceQuestion,
): string | undefined {
  const words = referenceWords();
  if (view === 'overview') return words.overview;
  if (lens !== 'value' && lens !== 'share') return words.lens;
  if (family === undefined) return words.noFamily;
  if (chosen !== null && isMeasureId(chosen)) {
    const refusal = referenceRefusal(id, measure(chosen));
    if (refusal !== undefined) return said(refusal);
  }
  if (id === 'parent') return family.parent === null ? words.noParent(family.parentName) : undefined;
  const fewest = FEWEST_UNITS[id];
  return family.peers.length < fewest ? words.tooFew(family.name, family.peers.length, fewest) : undefined;
}
