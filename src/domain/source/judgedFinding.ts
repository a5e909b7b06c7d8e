import type { FigureRef, Finding } from '../check';
import { TONES, toneOf } from '../findingTone';
import type { FormCell } from '../form';
import type { FindingId } from '../review';

/** A finding with the reports it is of. */
export interface JudgedFinding extends Finding {
  readonly id: FindingId;
  /** Key of the report judged, and of the report of the year before where there is one. */
  readonly report: number;
  readonly before?: number;
}

/**
 * Key of the report a figure of a finding is of.
 *
 * @param keyOf key of a report by its id
 * @returns undefined where that report is not loaded
 */
export function reportOfFigure(
  { report, before }: Pick<JudgedFinding, 'report' | 'before'>,
  figure: FigureRef,
  keyOf: (id: string) => number | undefined,
): number | undefined {
  if (figure.report !== undefined) return keyOf(figure.report);
  return figure.before === true ? before : report;
}

/**
 * The findings that compare one of some cells of a report, each once, gravest first, else in the order given.
 *
 * @param keyOf key of a report by its id
 */
export function findingsOn<Judged extends JudgedFinding>(
  findings: readonly Judged[],
  report: number,
  cells: readonly FormCell[],
  keyOf: (id: string) => number | undefined,
): readonly Judged[] {
  const wanted = new Set(cells.map(({ indicator, applicant }) => `${indicator} ${applicant}`));
  const touching = findings.filter((finding) =>
    finding.figures.some(
      (figure) =>
        wanted.has(`${figure.indicator} ${figure.applicant}`) &&
        reportOfFigure(finding, figure, keyOf) === report,
    ),
  );
  const once = [...new Map(touching.map((finding) => [finding.id, finding])).values()];
  return once.sort((one, other) => TONES.indexOf(toneOf(one)) - TONES.indexOf(toneOf(other)));
}
