import { STATE_WORDS } from '../format';
import type { Measure } from '../measure';
import type { Missing } from '../value';
import { comparisonOf } from './comparedYears';
import { indexRefusal } from './measureRefusals';
import { refused, type ComparedFigure, type Ruled } from './ruled';

/** Why a figure has no number. */
export type Absence = Missing | 'notDefined';

/** A figure of one unit and measure, and the one of the base year. */
export interface IndexQuestion {
  readonly measure: Pick<Measure, 'kind' | 'crosswalk'>;
  readonly figure: ComparedFigure;
  readonly baseYear: number;
  /** The figure of the same unit in the base year, or why it has none. */
  readonly base: ComparedFigure | Absence;
}

/**
 * Index of a count with its base year at 100 (指数): 100 × figure ÷ figure of the base year, before or after it.
 *
 * Refused for rates, whose change is told in 百分点; where the base year has no figure or 0; and where the two figures
 * do not compare because of a change of form or scope. Nothing takes the place of a missing base year.
 */
export function indexNumber({ measure, figure, baseYear, base }: IndexQuestion): Ruled {
  const about = indexRefusal(measure);
  if (about !== undefined) return { value: null, refusal: about };
  const year = String(baseYear);
  if (typeof base === 'string') {
    return refused(
      `基期 ${year} 年${STATE_WORDS[base]}，不作指数`,
      `there is no figure for the base year ${year}`,
    );
  }
  const compared = comparisonOf(measure, figure, base);
  if ('refusal' in compared) {
    return refused(
      `与基期 ${year} 年${compared.refusal.zh}，不作指数`,
      `${compared.refusal.en} with the base year ${year}`,
    );
  }
  if (base.value <= 0) {
    return refused(
      `基期 ${year} 年为 ${String(base.value)}，不作指数`,
      `the base year ${year} is ${String(base.value)}`,
    );
  }
  return { value: (100 * figure.value) / base.value, ...compared };
}
