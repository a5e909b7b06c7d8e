import type { Doubting } from '../../charts/doubts';
import type { CoverageContext } from '../../charts/coverage';
import type { FindingsState, LocatedFinding } from '../../state/workbench';

/** Open errors of figures for a chart; nothing until every rule was asked, so that charts are repainted once. */
export function openDoubts(findings: FindingsState): Doubting {
  if (findings.status !== 'ready') return {};
  return { doubts: (report, measure) => findings.doubtsOf(report, measure) };
}

/** How many open errors each report has, for the grid of reports; nothing until every rule was asked. */
export function openErrors(findings: FindingsState): Pick<CoverageContext, 'errorsIn'> {
  if (findings.status !== 'ready') return {};
  return {
    errorsIn: (report) =>
      findings.ofReport(report).filter((finding) => isOpenError(finding, findings)).length,
  };
}

function isOpenError(finding: LocatedFinding, findings: Pick<FindingsState, 'reviewOf'>): boolean {
  if (finding.result !== 'failed' || finding.severity !== 'error') return false;
  return findings.reviewOf(finding)?.state !== 'ignored';
}
