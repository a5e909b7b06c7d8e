import type { IndicatorId } from '../../domain/catalogue';
import { verdictBetween } from '../../domain/crosswalk';
import { FORM_SHORT_NAMES } from '../../domain/formId';
import { isMeasureId, measure } from '../../domain/measures';
import { SCOPE_NAMES, type Report } from '../../domain/report';
import { wordingBreak } from '../../domain/source/wordingBreak';
import { UNIT_LEVEL_NAMES, type Unit } from '../../domain/unit';

/** A report with the unit that publishes it. */
export interface ReportOfUnit {
  readonly report: Report;
  readonly unit: Unit;
}

/** Whether two figures of one indicator may be subtracted, and what the reader must know. */
export type Comparable =
  | { readonly isComparable: true; readonly note?: string }
  | { readonly isComparable: false; readonly reason: string };

/** Why no figure of two reports may be compared: their scopes or levels differ. Undefined when they may. */
export function reportBreak(a: ReportOfUnit, b: ReportOfUnit): string | undefined {
  if (a.unit.level !== b.unit.level) {
    const levels = `${UNIT_LEVEL_NAMES[a.unit.level]}与${UNIT_LEVEL_NAMES[b.unit.level]}`;
    return `两份报告的单位层级不同（${levels}），只并列展示，不计算差值。`;
  }
  if (a.report.scope !== b.report.scope) {
    const scopes = `${SCOPE_NAMES[a.report.scope]}与${SCOPE_NAMES[b.report.scope]}`;
    return `两份报告的统计口径不同（${scopes}），只并列展示，不计算差值。`;
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
  return `${FORM_SHORT_NAMES[a.form]}与${FORM_SHORT_NAMES[b.form]}口径不同，不比较。`;
}
