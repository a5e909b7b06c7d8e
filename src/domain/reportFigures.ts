import type { Applicant } from './applicant';
import { indicator as entryOf, type IndicatorId } from './catalogue';
import type { ReportFigures } from './check';
import { OTHER_PARTS } from './measures/formulas';
import type { Report } from './report';
import type { UnitLevel } from './unit';
import { isStated, type Value } from './value';

/** One cell with its value, as a reader or the engine yields it. */
export interface ReportCell {
  readonly indicator: IndicatorId;
  readonly applicant: Applicant;
  readonly value: Value;
}

const HEAD: IndicatorId = 'application.result.other';

/**
 * The figures of one report as checks read them.
 *
 * （六）其他处理 is added where only its three rows are there, all stated, as the engine adds it when loading; a head that
 * is there is left as it is. A cell told twice keeps its first value.
 * Missing: a figure that is not there is `notInForm` where the form has no such row, else `noReport`.
 */
export function reportFigures(report: Report, level: UnitLevel, cells: Iterable<ReportCell>): ReportFigures {
  const values = new Map<IndicatorId, Partial<Record<Applicant, Value>>>();
  for (const { indicator, applicant, value } of cells) {
    const row = values.get(indicator);
    if (row === undefined) values.set(indicator, { [applicant]: value });
    else row[applicant] ??= value;
  }
  return {
    report,
    level,
    value(id, applicant = 'total') {
      const found = values.get(id)?.[applicant];
      if (found !== undefined) return found;
      if (id === HEAD) {
        const parts = OTHER_PARTS.map((part) => values.get(part)?.[applicant] ?? 'noReport').filter(isStated);
        if (parts.length === OTHER_PARTS.length) return parts.reduce((sum, part) => sum + part, 0);
      }
      const { rows } = entryOf(id);
      const isInForm = rows[report.form] !== undefined || Object.keys(rows).length === 0;
      return isInForm ? 'noReport' : 'notInForm';
    },
  };
}
