import type { IndicatorId } from '../../domain/catalogue';
import { verdictBetween } from '../../domain/crosswalk';
import { FORM_SHORT_NAMES } from '../../domain/formId';
import { isMeasureId, measure } from '../../domain/measures';
import { SCOPE_NAMES, type Report } from '../../domain/report';
import { wordingBreak } from '../../domain/source/wordingBreak';
import { UNIT_LEVEL_NAMES, type Unit } from '../../domain/unit';
import { reportsWords } from './words/reports';

/** A report with the unit that publishes it. */
export interface ReportOfUnit {
  readonly report: Report;
  readonly unit: Unit;
}

/** Whether two figures of one indicator may be subtracted, and what the reader must know. */
export type Comparable =
  | { readonly isComparable: true; readonly note?: string }
  | { readonly isComparable: false; readonly reason: string };

/**
 * Why no figure of two reports may be compared: their scopes or levels differ. Undefined when they may.
 *
 * @param of how the two are called: two reports, or this year and the year before
 */
export function reportBreak(
  a: ReportOfUnit,
  b: ReportOfUnit,
  of: 'reports' | 'years' = 'reports',
): string | undefined {
  const words = reportsWords();
  if (a.unit.level !== b.unit.level) {
    const say = of === 'years' ? words.yearLevelsDiffer : words.levelsDiffer;
    return say(UNIT_LEVEL_NAMES[a.unit.level], UNIT_LEVEL_NAMES[b.unit.level]);
  }
  if (a.report.scope !== b.report.scope) {
    const say = of === 'years' ? words.yearScopesDiffer : words.scopesDiffer;
    return say(SCOPE_NAMES[a.report.scope], SCOPE_NAMES[b.report.scope]);
  }
  return undefined;
}

/** Whether one indicator compares between two reports of one scope and level: by the crosswalk, and by local wording. */
export function comparableIn(id: IndicatorId, a: Report, b: Report): Comparable {
  const wording = wordingBreak([id], a, b);
  if (wording !== undefined) return { isComparable: false, reason: wording };
  if (a.form === b.form) return { isComparable: true };
  if (!isMeasureId(id)) return { isComparable: false, reason: formsDiffer(a, b) };
  const { verdict, note } = verdictBetween(measure(id), a.form, b.form);
  if (verdict === 'no') return { isComparable: false, reason: note ?? formsDiffer(a, b) };
  return { isComparable: true, ...(note === undefined ? {} : { note }) };
}

function formsDiffer(a: Report, b: Report): string {
  return reportsWords().formsDiffer(FORM_SHORT_NAMES[a.form], FORM_SHORT_NAMES[b.form]);
}
