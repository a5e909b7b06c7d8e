import type { FormId } from '../formId';
import type { CrosswalkEntry, Verdict } from '../measure';
import { CHINESE_NAMES } from '../words/names';
import type { Formulas } from './formulas';

/** The three pairs of forms between which a measure may have to be compared, in the order every measure lists them. */
const FORM_PAIRS = [
  ['form2014', 'form2019'],
  ['form2019', 'form2021'],
  ['form2014', 'form2021'],
] as const satisfies readonly (readonly [FormId, FormId])[];

/** A verdict with its sentence; the sentence is absent for `yes`. */
export interface Ruling {
  readonly verdict: Verdict;
  readonly note?: string;
}

/** What is known of a measure at the two breaks. A side that is absent follows from which forms have the row. */
export interface Rulings {
  readonly at2019?: Ruling;
  readonly at2021?: Ruling;
  /** Only where it is not the weaker of the two, e.g. a row that skips the 2019 form. */
  readonly from2014To2021?: Ruling;
}

/** Comparable without a word. */
export const YES: Ruling = { verdict: 'yes' };

/** Comparable, apart and with the sentence. */
export function withNote(note: string): Ruling {
  return { verdict: 'with-note', note };
}

/** Not comparable, and why. */
export function no(note: string): Ruling {
  return { verdict: 'no', note };
}

const SEVERITY: Readonly<Record<Verdict, number>> = { yes: 0, 'with-note': 1, no: 2 };

/** The stricter of some rulings; equally strict ones keep each different sentence once. */
export function stricter(...rulings: readonly Ruling[]): Ruling {
  const verdict = rulings.reduce<Verdict>(
    (worst, ruling) => (SEVERITY[ruling.verdict] > SEVERITY[worst] ? ruling.verdict : worst),
    'yes',
  );
  const notes = rulings.flatMap((ruling) =>
    ruling.verdict === verdict && ruling.note !== undefined ? [ruling.note] : [],
  );
  return notes.length === 0 ? { verdict } : { verdict, note: [...new Set(notes)].join('') };
}

/**
 * The three verdicts of a measure. A pair of which one form cannot answer is `no`, whatever else is said of it;
 * 2014→2021 is the stricter of the two breaks unless told otherwise.
 */
export function crosswalkOf(formulas: Formulas, rulings: Rulings): readonly CrosswalkEntry[] {
  const at2019 = rulings.at2019 ?? YES;
  const at2021 = rulings.at2021 ?? YES;
  const told: Readonly<Record<string, Ruling>> = {
    'form2014>form2019': at2019,
    'form2019>form2021': at2021,
    'form2014>form2021': rulings.from2014To2021 ?? stricter(at2019, at2021),
  };
  return FORM_PAIRS.map(([from, to]) => {
    const ruling = told[`${from}>${to}`] ?? YES;
    const absent = absence(formulas, from, to);
    if (absent === undefined) return { from, to, ...ruling };
    return { from, to, verdict: 'no', note: ruling.verdict === 'no' && ruling.note ? ruling.note : absent };
  });
}

/** The ruling of one pair as a measure carries it. */
export function rulingOf(crosswalk: readonly CrosswalkEntry[], from: FormId, to: FormId): Ruling {
  const entry = crosswalk.find((candidate) => candidate.from === from && candidate.to === to);
  if (entry === undefined) throw new Error(`no verdict for ${from} to ${to}`);
  return entry.note === undefined ? { verdict: entry.verdict } : { verdict: entry.verdict, note: entry.note };
}

function absence(formulas: Formulas, from: FormId, to: FormId): string | undefined {
  const hasFrom = formulas[from] !== undefined;
  const hasTo = formulas[to] !== undefined;
  if (hasFrom && hasTo) return undefined;
  if (hasFrom) return `${CHINESE_NAMES.forms[to]}没有此项，此后不再统计。`;
  if (hasTo) return `${CHINESE_NAMES.forms[from]}没有此项，自${CHINESE_NAMES.forms[to]}起统计。`;
  return `${CHINESE_NAMES.forms[from]}、${CHINESE_NAMES.forms[to]}均没有此项。`;
}
