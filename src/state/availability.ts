import { verdictBetween } from '../domain/crosswalk';
import { FORM_IDS, FORM_SHORT_NAMES, type FormId } from '../domain/formId';
import { STATE_MEANINGS, STATE_WORDS } from '../domain/format';
import type { Measure } from '../domain/measure';
import { SCOPE_NAMES, SCOPES, type Report } from '../domain/report';
import { POINT_STATES } from '../engine/queries/rows';
import { availabilityWords } from './words/availability';

/** What there is of a measure for one unit and year. */
export type AvailabilityState = 'there' | 'missing' | 'failed' | 'oldForm';

/** Signs of the states, which tell them apart without colour. Their words are in `words/availability`. */
export const AVAILABILITY_SIGNS: Readonly<Record<AvailabilityState, string>> = {
  there: '●',
  missing: '–',
  failed: '✗',
  oldForm: '○',
};

/** One cell of the grid. */
export interface AvailabilityCell {
  readonly state: AvailabilityState;
  /** Key of the report to open; undefined where there is none. */
  readonly report: number | undefined;
  /** Why the cell is as it is, as a sentence without unit and year. */
  readonly words: string;
}

/** A loaded report and its key. */
export interface KeyedReport {
  readonly key: number;
  readonly report: Pick<Report, 'form' | 'scope'>;
}

/** What cells are judged by. */
export interface AvailabilityContext {
  readonly measure: Measure;
  /** Index in POINT_STATES of the measure in a report; undefined while it is not known. */
  readonly stateIn: (report: number) => number | undefined;
  /** Open errors of a report; absent while the rules are still being asked. */
  readonly errorsIn?: (report: number) => number;
}

/** Loaded reports by unit id, then by year. */
export function reportsByPlace(
  reports: readonly Report[],
): ReadonlyMap<string, ReadonlyMap<number, readonly KeyedReport[]>> {
  const places = new Map<string, Map<number, KeyedReport[]>>();
  reports.forEach((report, key) => {
    const years = places.get(report.unit) ?? new Map<number, KeyedReport[]>();
    places.set(report.unit, years.set(report.year, [...(years.get(report.year) ?? []), { key, report }]));
  });
  return places;
}

/**
 * What there is for one unit and year. Of several reports the widest scope counts, in the order of scopes; the words
 * name them all.
 */
export function availabilityOf(
  reports: readonly KeyedReport[],
  context: AvailabilityContext,
): AvailabilityCell {
  const words = availabilityWords();
  const [first] = [...reports].sort(
    (a, b) => SCOPES.indexOf(a.report.scope) - SCOPES.indexOf(b.report.scope) || a.key - b.key,
  );
  if (first === undefined) {
    return {
      state: 'missing',
      report: undefined,
      words: words.noReport(STATE_WORDS.noReport),
    };
  }
  const { measure, stateIn, errorsIn } = context;
  const { form } = first.report;
  const about = reports.map(({ report }) => `${FORM_SHORT_NAMES[report.form]}·${SCOPE_NAMES[report.scope]}`);
  const cell = (state: AvailabilityState, reason: string): AvailabilityCell => ({
    state,
    report: first.key,
    words: words.ofReports(reason, about),
  });
  const missing = missingWords(measure, form, stateIn(first.key));
  if (missing !== undefined) return cell('missing', missing);
  const errors = errorsIn?.(first.key) ?? 0;
  const old = oldFormWords(measure, form);
  if (errors > 0) return cell('failed', words.failed(errors, old ?? ''));
  return old === undefined ? cell('there', words.there) : cell('oldForm', old);
}

function missingWords(measure: Measure, form: FormId, code: number | undefined): string | undefined {
  const words = availabilityWords();
  if (measure.formulas[form] === undefined) return words.notInForm(FORM_SHORT_NAMES[form]);
  const state = code === undefined ? 'stated' : POINT_STATES[code];
  if (state === undefined) throw new Error(`unknown point state: ${String(code)}`);
  if (state === 'stated') return undefined;
  return words.state(STATE_WORDS[state], STATE_MEANINGS[state]);
}

/** Against the newest form that has the measure; undefined where figures may be compared, if only with a note. */
function oldFormWords(measure: Measure, form: FormId): string | undefined {
  const newest = [...FORM_IDS].reverse().find((id) => measure.formulas[id] !== undefined);
  if (newest === undefined || newest === form) return undefined;
  const { verdict, note } = verdictBetween(measure, form, newest);
  if (verdict !== 'no') return undefined;
  return availabilityWords().oldForm(FORM_SHORT_NAMES[form], FORM_SHORT_NAMES[newest], note ?? '');
}
