import { BREAKS, type FormBreak } from '../crosswalk';
import { FORM_SHORT_NAMES } from '../formId';
import type { Measure, Verdict } from '../measure';
import { rulingOf, stricter } from '../measures/verdicts';
import { lateNames } from '../lateNames';
import { definitionWords } from '../words/definitions';

/** Whether a measure compares across a break, and why. */
export interface BreakVerdict {
  /** The break, or both together where what lies between them decides. */
  readonly breaks: readonly FormBreak[];
  /** 2018｜2019, or 2014表与2021表. */
  readonly label: string;
  readonly verdict: Verdict;
  /** Never empty. */
  readonly reason: string;
}

/** Words for verdicts, in the language in force. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = lateNames(() => definitionWords().verdicts);

/**
 * The verdicts of a measure at the two breaks, oldest first. From the 2014 form to that of 2021 is added where it does
 * not follow from the two, e.g. for a row that skips the 2019 form.
 */
export function breakVerdicts({ crosswalk }: Pick<Measure, 'crosswalk'>): readonly BreakVerdict[] {
  const { same, bothForms } = definitionWords();
  const single = BREAKS.map((one): BreakVerdict => {
    const { verdict, note } = rulingOf(crosswalk, one.from, one.to);
    return { breaks: [one], label: `${one.lastYear}｜${one.firstYear}`, verdict, reason: note ?? same };
  });
  const over = rulingOf(crosswalk, 'form2014', 'form2021');
  const follows = stricter(...single).verdict === over.verdict;
  if (follows) return single;
  const label = bothForms(FORM_SHORT_NAMES.form2014, FORM_SHORT_NAMES.form2021);
  return [...single, { breaks: BREAKS, label, verdict: over.verdict, reason: over.note ?? same }];
}
