import type { Report, ReportId } from '../../domain/report';
import { isSerious } from '../../state/findings/findingsFound';
import type { LocatedFinding } from '../../state/workbench';

/** Keys of the reports of some units over a span of years: unit by unit in the order given, then by year. */
export function reportsInView(
  reports: readonly Pick<Report, 'year'>[],
  unitOf: (report: number) => number,
  units: readonly number[],
  years: { readonly from: number; readonly to: number },
): readonly number[] {
  const byUnit = new Map<number, number[]>(units.map((unit) => [unit, []]));
  reports.forEach(({ year }, key) => {
    if (year >= years.from && year <= years.to) byUnit.get(unitOf(key))?.push(key);
  });
  const yearOf = (key: number) => reports[key]?.year ?? 0;
  return [...byUnit.values()].flatMap((keys) =>
    keys.sort((one, other) => yearOf(one) - yearOf(other) || one - other),
  );
}

/** How many findings of each kind some reports have. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly remark: number;
  readonly uncertain: number;
  /** Failed errors and warnings that the reader has not decided. */
  readonly open: number;
}

/** Counts findings; what the reader ignores counts as what the rules said. */
export function countsOf(
  findings: Iterable<LocatedFinding>,
  isOpen: (finding: LocatedFinding) => boolean,
): FindingCounts {
  const counts = { error: 0, warning: 0, remark: 0, uncertain: 0, open: 0 };
  for (const finding of findings) {
    if (finding.result === 'uncertain') counts.uncertain += 1;
    else counts[finding.severity] += 1;
    if (isSerious(finding) && isOpen(finding)) counts.open += 1;
  }
  return counts;
}

/** The key of each report by its id. */
export function reportKeys(reports: readonly Report[]): ReadonlyMap<ReportId, number> {
  return new Map(reports.map(({ id }, key) => [id, key]));
}

/** How many findings of each rule failed. */
export function failedByRule(findings: Iterable<LocatedFinding>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { check, result } of findings) {
    if (result === 'failed') counts.set(check, (counts.get(check) ?? 0) + 1);
  }
  return counts;
}
