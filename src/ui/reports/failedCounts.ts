import type { Finding } from '../../domain/check';
import type { ReviewState } from '../../domain/review';
import type { FindingsState } from '../../state/workbench';

/** How many rules a report breaks. */
export interface FailedCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** Failed errors and failed warnings; what the reader set aside is not counted. */
export function failedCounts<One extends Finding>(
  findings: readonly One[],
  stateOf: (finding: One) => ReviewState | undefined,
): FailedCounts {
  const failed = findings.filter((one) => one.result === 'failed' && stateOf(one) !== 'ignored');
  return {
    errors: failed.filter(({ severity }) => severity === 'error').length,
    warnings: failed.filter(({ severity }) => severity === 'warning').length,
  };
}

/** What the reader decided of the findings of a report, by `<rule> <place>`. */
export function reviewStates(
  findings: Pick<FindingsState, 'ofReport' | 'reviewOf'>,
  report: number,
): ReadonlyMap<string, ReviewState | undefined> {
  return new Map(
    findings
      .ofReport(report)
      .map((finding) => [`${finding.check} ${finding.place}`, findings.reviewOf(finding)?.state]),
  );
}
