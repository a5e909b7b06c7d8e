import { FORM_IDS, FORM_SHORT_NAMES, type FormId } from '../domain/formId';
import { form, formForYear } from '../domain/forms';
import { lateNames } from '../domain/lateNames';
import type { Measure, Verdict } from '../domain/measure';
import { distinct, formOf, yearsBetween } from './points';
import { noteWords } from './words/notes';

/** Years in a row with the same forms. */
export interface Regime {
  readonly from: number;
  readonly to: number;
  /** Usually one; two in a year in which both were in use. */
  readonly forms: readonly FormId[];
  /** 2014表, or 2014表/2019表. */
  readonly label: string;
  /** False where none of the forms has the measure. */
  readonly isCounted: boolean;
}

/** A line between two regimes across which values may not simply be read on. */
export interface Break {
  /** First year of the later regime; the line stands half a year before. */
  readonly year: number;
  readonly verdict: Exclude<Verdict, 'yes'>;
  readonly note?: string;
}

/**
 * The regimes of a span of years, from the forms the loaded reports use; a year without a report takes the form that
 * was meant for it.
 */
export function regimesOf(
  rows: readonly { readonly year: number; readonly form: number }[],
  years: { readonly from: number; readonly to: number },
  measure: Pick<Measure, 'formulas'> | undefined,
): readonly Regime[] {
  const regimes: Regime[] = [];
  const codes = new Map<number, Set<number>>();
  for (const { year, form } of rows) {
    const known = codes.get(year);
    if (known === undefined) codes.set(year, new Set([form]));
    else known.add(form);
  }
  for (const year of yearsBetween(years)) {
    const used = [...(codes.get(year) ?? [])].map((form) => formOf({ form }));
    const usual = formForYear(year);
    const forms = FORM_IDS.filter((id) => (used.length > 0 ? used.includes(id) : id === usual));
    const label = forms.length === 0 ? noteWords().noForm : forms.map((id) => FORM_SHORT_NAMES[id]).join('/');
    const last = regimes.at(-1);
    if (last?.label === label) regimes[regimes.length - 1] = { ...last, to: year };
    else {
      const isCounted = measure === undefined || forms.some((id) => measure.formulas[id] !== undefined);
      regimes.push({ from: year, to: year, forms, label, isCounted });
    }
  }
  return regimes;
}

/** Where the crosswalk of the measure does not simply say yes and at least one side counts it. */
export function breaksOf(regimes: readonly Regime[], measure: Pick<Measure, 'crosswalk'>): readonly Break[] {
  return regimes.slice(1).flatMap((regime, i): readonly Break[] => {
    if (!regime.isCounted && regimes[i]?.isCounted !== true) return [];
    const before = regimes[i]?.forms.at(0);
    const after = regime.forms.at(-1);
    if (before === undefined || after === undefined || before === after) return [];
    const entry = measure.crosswalk.find(({ from, to }) => from === before && to === after);
    if (entry === undefined || entry.verdict === 'yes') return [];
    const { verdict, note } = entry;
    return [{ year: regime.from, verdict, ...(note === undefined ? {} : { note }) }];
  });
}

/**
 * One sentence per verdict and reason, naming the years: a year in which both forms were in use breaks at both ends.
 *
 * @param apart what a chart does at a break, by its verdict
 */
export function breakNotes(
  breaks: readonly Break[],
  apart: Readonly<Record<Break['verdict'], string>>,
): readonly string[] {
  const years = new Map<string, Break[]>();
  for (const one of breaks) {
    const key = `${one.verdict} ${one.note ?? ''}`;
    years.set(key, [...(years.get(key) ?? []), one]);
  }
  return [...years.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const of = alike.map(({ year }) => String(year));
    return [noteWords().break(of, apart[first.verdict], first.note ?? '')];
  });
}

/** The forms that began in the years a note of {@link breakNotes} names, each once; none for any other note. */
export function formsBehind(note: string): readonly FormId[] {
  return distinct(
    noteWords()
      .breakYears(note)
      .flatMap((year) => formForYear(Number(year)) ?? []),
  );
}

/** What a chart of lines does at a break, in the language in force. */
export const LINES_APART: Readonly<Record<Break['verdict'], string>> = lateNames(
  () => noteWords().linesApart,
);

/**
 * Stretches of years in which the form does not ask for the measure, with the sentence that says so:
 * 2019 年起报表不再统计此项, or 2019 年起报表才有此项 for the years before.
 */
export function silences(
  regimes: readonly Regime[],
  measure: Pick<Measure, 'formulas'>,
): readonly { readonly from: number; readonly to: number; readonly sentence: string }[] {
  const counted = FORM_IDS.filter((id) => measure.formulas[id] !== undefined);
  const stretches: { from: number; to: number; sentence: string }[] = [];
  for (const regime of regimes.filter(({ isCounted, forms }) => !isCounted && forms.length > 0)) {
    const last = stretches.at(-1);
    const sentence = silenceSentence(regime, counted);
    if (last !== undefined && last.to === regime.from - 1 && last.sentence === sentence) last.to = regime.to;
    else stretches.push({ from: regime.from, to: regime.to, sentence });
  }
  return stretches;
}

function silenceSentence({ forms }: Regime, counted: readonly FormId[]): string {
  const words = noteWords();
  const asked = counted.map((id) => form(id).years);
  const before = asked.filter(({ last }) => last !== undefined && last < firstYear(forms));
  const after = asked.find(({ first }) => first > firstYear(forms));
  if (before.length === 0 && after !== undefined) return words.countedFrom(after.first);
  const end = before.at(-1)?.last;
  if (end === undefined) return words.neverCounted;
  return after === undefined ? words.countedUntil(end + 1) : words.notMeanwhile;
}

function firstYear(forms: readonly FormId[]): number {
  const [id] = forms;
  return id === undefined ? 0 : form(id).years.first;
}
