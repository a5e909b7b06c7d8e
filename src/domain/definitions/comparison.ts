import { BREAKS, type FormBreak } from '../crosswalk';
import { FORM_SHORT_NAMES } from '../formId';
import type { Measure, Verdict } from '../measure';
import { rulingOf, stricter } from '../measures/verdicts';

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

/** Words for verdicts. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  yes: '可比',
  'with-note': '可比，须附说明',
  no: '不可比',
};

const SAME = '两种报表的有关各行含义相同，可以直接比较。';

/**
 * The verdicts of a measure at the two breaks, oldest first. From the 2014 form to that of 2021 is added where it does
 * not follow from the two, e.g. for a row that skips the 2019 form.
 */
export function breakVerdicts({ crosswalk }: Pick<Measure, 'crosswalk'>): readonly BreakVerdict[] {
  const single = BREAKS.map((one): BreakVerdict => {
    const { verdict, note } = rulingOf(crosswalk, one.from, one.to);
    return { breaks: [one], label: `${one.lastYear}｜${one.firstYear}`, verdict, reason: note ?? SAME };
  });
  const over = rulingOf(crosswalk, 'form2014', 'form2021');
  const follows = stricter(...single).verdict === over.verdict;
  if (follows) return single;
  const label = `${FORM_SHORT_NAMES.form2014}与${FORM_SHORT_NAMES.form2021}`;
  return [...single, { breaks: BREAKS, label, verdict: over.verdict, reason: over.note ?? SAME }];
}
