import { verdictBetween } from '../domain/crosswalk';
import { FORM_IDS, FORM_SHORT_NAMES, type FormId } from '../domain/formId';
import { STATE_MEANINGS, STATE_WORDS } from '../domain/format';
import type { Measure } from '../domain/measure';
import { SCOPE_NAMES, SCOPES, type Report } from '../domain/report';
import { POINT_STATES } from '../engine/queries/rows';

/** What there is of a measure for one unit and year. */
export type AvailabilityState = 'there' | 'missing' | 'failed' | 'oldForm';

/** Words and signs of the states; the sign tells them apart without colour. */
export const AVAILABILITY_WORDS: Readonly<
  Record<AvailabilityState, { readonly word: string; readonly sign: string; readonly meaning: string }>
> = {
  there: { word: '有', sign: '●', meaning: '报告已收录，且有此数' },
  missing: { word: '缺', sign: '–', meaning: '没有报告，或报告里没有此数' },
  failed: { word: '未过校验', sign: '✗', meaning: '报告里有未处理的不符' },
  oldForm: { word: '旧口径', sign: '○', meaning: '报告用旧报表，此数与新报表不可比' },
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
  const [first] = [...reports].sort(
    (a, b) => SCOPES.indexOf(a.report.scope) - SCOPES.indexOf(b.report.scope) || a.key - b.key,
  );
  if (first === undefined) {
    return {
      state: 'missing',
      report: undefined,
      words: `${STATE_WORDS.noReport}：没有载入这一年的报告。可能没有发布，也可能还没有导入。`,
    };
  }
  const { measure, stateIn, errorsIn } = context;
  const { form } = first.report;
  const about = reports.map(({ report }) => `${FORM_SHORT_NAMES[report.form]}·${SCOPE_NAMES[report.scope]}`);
  const cell = (state: AvailabilityState, words: string): AvailabilityCell => ({
    state,
    report: first.key,
    words: `${words}（报告：${about.join('、')}）`,
  });
  const missing = missingWords(measure, form, stateIn(first.key));
  if (missing !== undefined) return cell('missing', missing);
  const errors = errorsIn?.(first.key) ?? 0;
  const old = oldFormWords(measure, form);
  if (errors > 0) return cell('failed', `有数，但报告有 ${errors} 处未处理的不符。${old ?? ''}`);
  return old === undefined ? cell('there', '有数。') : cell('oldForm', old);
}

function missingWords(measure: Measure, form: FormId, code: number | undefined): string | undefined {
  if (measure.formulas[form] === undefined) return `${FORM_SHORT_NAMES[form]}没有此项。`;
  const state = code === undefined ? 'stated' : POINT_STATES[code];
  if (state === undefined) throw new Error(`unknown point state: ${String(code)}`);
  if (state === 'stated') return undefined;
  const meaning = STATE_MEANINGS[state];
  const word = STATE_WORDS[state];
  return `${meaning.startsWith(word) ? meaning : `${word}：${meaning}`}。`;
}

/** Against the newest form that has the measure; undefined where figures may be compared, if only with a note. */
function oldFormWords(measure: Measure, form: FormId): string | undefined {
  const newest = [...FORM_IDS].reverse().find((id) => measure.formulas[id] !== undefined);
  if (newest === undefined || newest === form) return undefined;
  const { verdict, note } = verdictBetween(measure, form, newest);
  if (verdict !== 'no') return undefined;
  return `${FORM_SHORT_NAMES[form]}的数与${FORM_SHORT_NAMES[newest]}不可比。${note ?? ''}`;
}
