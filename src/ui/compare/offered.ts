import { said } from '../../domain/language';
import type { Measure, MeasureId } from '../../domain/measure';
import { isMeasureId, measure } from '../../domain/measures';
import { localClassOf } from '../../domain/source/wordingBreak';
import { USUAL_MEASURE } from '../pages/pageMeasure';
import { compareWords } from './words/compare';

/** Why units are not compared by a measure, in words; undefined where they are. */
export function comparedReason(about: Pick<Measure, 'formulas'>): string | undefined {
  const letter = localClassOf(about);
  return letter === undefined ? undefined : compareWords().localClass(letter);
}

/** The measure in force: the one asked for where units are compared by it, else the usual one, and why. */
export function comparedMeasure(asked: MeasureId | null): {
  readonly id: MeasureId;
  /** Why it is not the one asked for; undefined where it is. */
  readonly reason?: string;
} {
  if (asked === null) return { id: USUAL_MEASURE };
  const instead = said(measure(USUAL_MEASURE).name);
  if (!isMeasureId(asked)) {
    return { id: USUAL_MEASURE, reason: compareWords().unknownMeasure(asked, instead) };
  }
  const about = measure(asked);
  const reason = comparedReason(about);
  return reason === undefined
    ? { id: asked }
    : { id: USUAL_MEASURE, reason: compareWords().otherMeasure(said(about.name), reason, instead) };
}
