import { APPLICANTS, type Applicant } from '../../domain/applicant';
import { indicatorCode, type IndicatorId } from '../../domain/catalogue';
import type { ReportBatch } from '../../domain/report';
import { MISSING_KINDS, MISSING_WORDS } from '../../domain/value';

/** What a cell of a report says, as printed; the word for why it says nothing. */
export type PrintedCells = (report: number, indicator: IndicatorId, applicant: Applicant) => string;

/**
 * The cells of some reports as printed.
 *
 * @param batches of all loaded sets in the order of loading: a report's key is its place among the reports of all of them
 */
export function printedCells(batches: readonly ReportBatch[], reports: ReadonlySet<number>): PrintedCells {
  const printed = new Map<string, string>();
  let firstKey = 0;
  for (const { reports: own, figures } of batches) {
    for (let i = 0; i < figures.report.length; i += 1) {
      const key = firstKey + (figures.report[i] ?? 0);
      if (!reports.has(key)) continue;
      const missing = MISSING_KINDS[(figures.missing[i] ?? 0) - 1];
      const plain = missing === undefined ? String(figures.value[i]) : MISSING_WORDS[missing];
      printed.set(
        nameOf(key, figures.indicator[i], figures.applicant[i]),
        figures.raw.get(i)?.trim() ?? plain,
      );
    }
    firstKey += own.length;
  }
  return (report, indicator, applicant) =>
    printed.get(nameOf(report, indicatorCode(indicator), APPLICANTS.indexOf(applicant))) ??
    MISSING_WORDS.noReport;
}

function nameOf(report: number, indicator: number | undefined, applicant: number | undefined): string {
  return `${String(report)} ${String(indicator)} ${String(applicant)}`;
}
