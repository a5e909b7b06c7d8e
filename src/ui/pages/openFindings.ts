import type { Report } from '../../domain/report';
import type { CoverageRow } from '../../engine/queries/rows';
import { isSerious } from '../../state/findings/findingsFound';
import type { FindingsState, LocatedFinding } from '../../state/workbench';

/** Errors and warnings of the covered reports that the reader has neither confirmed nor set aside. */
export function openFindings(
  findings: Pick<FindingsState, 'ofReport' | 'reviewOf'>,
  coverage: readonly Pick<CoverageRow, 'report_key'>[],
): readonly LocatedFinding[] {
  return coverage
    .flatMap(({ report_key }) => findings.ofReport(report_key))
    .filter((finding) => isSerious(finding) && (findings.reviewOf(finding)?.state ?? 'open') === 'open');
}

/** Errors before warnings, and among them those of the newest reports first. */
export function newestFirst(
  findings: readonly LocatedFinding[],
  reports: readonly Pick<Report, 'year'>[],
): readonly LocatedFinding[] {
  const year = ({ report }: LocatedFinding) => reports[report]?.year ?? 0;
  const grade = ({ severity }: LocatedFinding) => (severity === 'error' ? 0 : 1);
  return [...findings].sort((one, other) => grade(one) - grade(other) || year(other) - year(one));
}
