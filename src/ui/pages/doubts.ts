import type { CoverageContext } from '../../charts/coverage';
import type { Doubting } from '../../charts/doubts';
import { indicator } from '../../domain/catalogue';
import { correctionSentence } from '../../domain/correction';
import { said } from '../../domain/language';
import type { Report } from '../../domain/report';
import { readsCell } from '../../state/findings/findingsDoubts';
import type { CorrectionsState, FindingsState, LocatedFinding, Workbench } from '../../state/workbench';
import { pageWords } from './words/page';

/**
 * What a chart marks its figures with: open errors, nothing until every rule was asked, so that charts are repainted once;
 * and what a person corrected.
 */
export function doubtsAndCorrections({
  findings,
  library,
}: Pick<Workbench, 'findings' | 'library'>): Doubting {
  const { corrections, reports } = library;
  return {
    ...(findings.status === 'ready'
      ? { doubts: (report, measure) => findings.doubtsOf(report, measure) }
      : {}),
    ...(corrections.current.applied.length > 0
      ? { corrections: (report, measure) => correctionsOn(reports[report], measure, corrections) }
      : {}),
  };
}

/** Corrections of cells that a measure is computed from, in sentences. */
function correctionsOn(
  report: Report | undefined,
  measure: number,
  corrections: CorrectionsState,
): readonly string[] {
  if (report === undefined) return [];
  return corrections
    .ofReport(report.id)
    .filter((correction) => readsCell(measure, report.form, correction))
    .map((correction) =>
      pageWords().correction(said(indicator(correction.indicator).name), correctionSentence(correction)),
    );
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
