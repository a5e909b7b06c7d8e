import { checkCells } from '../../domain/checkCells';
import { check, checkReport } from '../../domain/checks';
import { claimFinding } from '../../domain/claimFinding';
import type { Finding } from '../../domain/check';
import type { DatasetKind } from '../../domain/dataset';
import type { FormCell } from '../../domain/form';
import type { MeasureId } from '../../domain/measure';
import { isMeasureId, measure as measureOf } from '../../domain/measures';
import { findingId } from '../../domain/review';
import { explainFormula } from '../../domain/source/explainFormula';
import { findingsOn, type JudgedFinding } from '../../domain/source/judgedFinding';
import type { OpenedReport, OpenedReports } from './openedReports';

/** A number that the text of the report states about a measure, held against the table. */
export interface HeldClaim {
  readonly printed: string;
  /** Undefined where the table does not answer. */
  readonly agrees: boolean | undefined;
  readonly place: string | undefined;
}

/**
 * Every finding on some cells of a report, those that hold included, gravest first.
 *
 * All that one report and its neighbours tell is worked out here, since only what failed is kept elsewhere; the report of
 * the year after is asked too, because its rules look back to these cells.
 *
 * @param kept findings that were found by asking all reports at once; those among several units are taken over
 * @param keyOf key of a report by its id
 */
export function openFindings<Kept extends JudgedFinding>(
  reports: OpenedReports,
  cells: readonly FormCell[],
  kind: DatasetKind,
  kept: readonly Kept[],
  keyOf: (id: string) => number | undefined,
): readonly (JudgedFinding | Kept)[] {
  const { current, before, after } = reports;
  const judged: readonly (JudgedFinding | Kept)[] = [
    ...judgedOf(current, before, kind),
    ...(after === undefined ? [] : judgedOf(after, current, kind)),
    ...claimsOf(current, kind),
    ...writtenOf(current, kind),
    ...kept.filter(({ check: id }) => check(id).kind === 'among'),
  ];
  return findingsOn(judged, current.key, cells, keyOf);
}

/** What the report's text states about a measure. */
export function heldClaims(opened: OpenedReport, measure: MeasureId): readonly HeldClaim[] {
  return (opened.report.claims ?? []).flatMap((claim, index) => {
    const result = claim.measure === measure ? findingOfClaim(opened, index)?.result : undefined;
    if (result === undefined) return [];
    return [
      {
        printed: claim.printed,
        agrees: result === 'uncertain' ? undefined : result === 'passed',
        place: claim.place,
      },
    ];
  });
}

function judgedOf(
  current: OpenedReport,
  before: OpenedReport | undefined,
  kind: DatasetKind,
): readonly JudgedFinding[] {
  return checkReport(current.checked, before?.checked).map((finding) =>
    judged(finding, current, kind, before),
  );
}

function claimsOf(opened: OpenedReport, kind: DatasetKind): readonly JudgedFinding[] {
  return (opened.report.claims ?? []).flatMap((_, index) => {
    const finding = findingOfClaim(opened, index);
    return finding === undefined ? [] : [judged(finding, opened, kind)];
  });
}

function writtenOf(opened: OpenedReport, kind: DatasetKind): readonly JudgedFinding[] {
  const cells = opened.figures.map((figure) => ({ ...figure, raw: figure.raw }));
  return checkCells(opened.report, cells).map((finding) => judged(finding, opened, kind));
}

function findingOfClaim({ report, checked }: OpenedReport, index: number): Finding | undefined {
  const id = report.claims?.[index]?.measure;
  if (id === undefined || !isMeasureId(id)) return undefined;
  const explained = explainFormula(measureOf(id), report.form, ({ indicator, applicant }) =>
    checked.value(indicator, applicant),
  );
  if (explained === undefined) return claimFinding(report, index, { value: 'notInForm' });
  const { value, numeratorValue, denominatorValue } = explained;
  return claimFinding(report, index, {
    value,
    numerator: typeof numeratorValue === 'number' ? numeratorValue : null,
    denominator: typeof denominatorValue === 'number' ? denominatorValue : null,
  });
}

function judged(
  finding: Finding,
  { key, report }: OpenedReport,
  kind: DatasetKind,
  before?: OpenedReport,
): JudgedFinding {
  const located = { ...finding, id: findingId(kind, report.id, finding), report: key };
  return before === undefined ? located : { ...located, before: before.key };
}
