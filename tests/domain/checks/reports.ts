import { APPLICANTS, type Applicant } from '../../../src/domain/applicant';
import { isIndicatorId, type IndicatorId } from '../../../src/domain/catalogue';
import type { Check, Finding, ReportFigures } from '../../../src/domain/check';
import { checkReport } from '../../../src/domain/checks';
import type { FormId } from '../../../src/domain/formId';
import type { Report } from '../../../src/domain/report';
import { reportFigures, type ReportCell } from '../../../src/domain/reportFigures';
import type { UnitLevel } from '../../../src/domain/unit';
import type { Value } from '../../../src/domain/value';

/** Figures of one report: a value of the total column, or values by applicant column. */
export type Figures = Readonly<
  Partial<Record<IndicatorId, Value | Readonly<Partial<Record<Applicant, Value>>>>>
>;

/** What a report is besides its figures; a county's of its form's first year unless told. */
export interface About {
  readonly form: FormId;
  readonly year?: number;
  readonly level?: UnitLevel;
  readonly scope?: Report['scope'];
  readonly unit?: string;
}

/** A report with the given figures; every other figure is not there. */
export function aReport(about: About, figures: Figures): ReportFigures {
  const { form, year = Number(form.slice(4)), level = 'county', scope = 'whole', unit = '360703' } = about;
  const report: Report = {
    id: `${unit}@${String(year)}@${scope}`,
    dataset: 'made-for-a-test',
    unit,
    year,
    scope,
    form,
    title: '测试报告',
  };
  return reportFigures(report, level, cellsIn(figures));
}

function cellsIn(figures: Figures): readonly ReportCell[] {
  return Object.entries(figures).flatMap(([indicator, value]): ReportCell[] => {
    if (!isIndicatorId(indicator)) throw new Error(`unknown indicator: ${indicator}`);
    if (typeof value !== 'object') return [{ indicator, applicant: 'total', value }];
    return APPLICANTS.flatMap((applicant) => {
      const found = value[applicant];
      return found === undefined ? [] : [{ indicator, applicant, value: found }];
    });
  });
}

/** The findings of one rule, as the whole check of a report yields them. */
export function findingsOf(check: Check, report: ReportFigures, before?: ReportFigures): readonly Finding[] {
  return checkReport(report, before).filter((finding) => finding.check === check.id);
}

/** Findings of one rule in short: `passed 6 6`, `failed 44042 2668`, `uncertain`. */
export function told(check: Check, report: ReportFigures, before?: ReportFigures): readonly string[] {
  return findingsOf(check, report, before).map(({ result, left, right }) =>
    result === 'uncertain' ? result : `${result} ${String(left)} ${String(right)}`,
  );
}
