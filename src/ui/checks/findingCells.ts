import { APPLICANT_NAMES, type Applicant } from '../../domain/applicant';
import { indicator as entryOf, type IndicatorId } from '../../domain/catalogue';
import { form as formOf, placeOf } from '../../domain/forms';
import type { Report, ReportId } from '../../domain/report';
import type { LocatedFinding } from '../../state/workbench';
import { language, said } from '../../domain/language';
import { checksWords } from './words/checks';

/** A cell that a finding compares, as a reader finds it again. */
export interface FindingCell {
  /** Key of its report. */
  readonly report: number;
  readonly indicator: IndicatorId;
  readonly applicant: Applicant;
  /** Its place in the form, led by the report where that is not the one judged: 上年 三（一）4.信函申请数. */
  readonly label: string;
}

/** What cells are looked up in. */
export interface CellLookup {
  readonly reports: readonly Report[];
  readonly keyOf: (id: ReportId) => number | undefined;
  /** Names a report among others: 南康区 2017. */
  readonly labelOf: (report: number) => string;
}

/** The cells of a finding in the order of its sides, each once; those of a report that is not loaded are left out. */
export function cellsOfFinding(finding: LocatedFinding, lookup: CellLookup): readonly FindingCell[] {
  const cells = new Map<string, FindingCell>();
  for (const { indicator, applicant, before, report: other } of finding.figures) {
    const key = other !== undefined ? lookup.keyOf(other) : before === true ? finding.before : finding.report;
    const report = key === undefined ? undefined : lookup.reports[key];
    if (key === undefined || report === undefined) continue;
    const of =
      other !== undefined ? `${lookup.labelOf(key)} ` : before === true ? checksWords().yearBefore : '';
    cells.set(`${String(key)} ${indicator} ${applicant}`, {
      report: key,
      indicator,
      applicant,
      label: `${of}${cellPlace(report, indicator, applicant)}`,
    });
  }
  return [...cells.values()];
}

/** Where a figure stands in its form; where the form prints no such cell, its name. */
function cellPlace({ form }: Report, indicator: IndicatorId, applicant: Applicant): string {
  // The rows of the form are printed in Chinese; in English the indicator is named instead.
  const place = language() === 'en' ? undefined : placeOf(formOf(form), indicator, applicant);
  if (place !== undefined) return place.path;
  const name = said(entryOf(indicator).name);
  return applicant === 'total' ? name : checksWords().ofApplicant(name, APPLICANT_NAMES[applicant]);
}
