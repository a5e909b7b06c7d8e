import type { Finding } from './check';
import { blankCellsFinding } from './checks/blankCells';
import { cellNotationFinding } from './checks/cellNotation';
import { formAgainstYearFinding } from './checks/formAgainstYear';
import { narrativeFindings } from './checks/narrativeSections';
import { oneRowOtherHandlingFinding } from './checks/oneRowOtherHandling';
import { wholeCountsFinding } from './checks/wholeCounts';
import { cellsOf, form as formOf } from './forms';
import type { Origin, Report } from './report';
import type { ReportCell } from './reportFigures';
import { isStated } from './value';

/** A cell with how it was printed and how it came about. */
export interface WrittenCell extends ReportCell {
  /** Undefined where it was printed as the plain number. */
  readonly raw: string | undefined;
  readonly origin: Origin;
}

/**
 * What the rules on single cells and on the report as a whole say of one report; those on arithmetic are asked by
 * `checkReport`.
 *
 * @param cells every figure of the report
 * @returns findings on the whole report, then cell by cell in the order given; of cells only what is out of order
 */
export function checkCells(report: Report, cells: readonly WrittenCell[]): readonly Finding[] {
  const keys = new Set(cellsOf(formOf(report.form)).map(keyOf));
  const printed = cells.filter((cell) => keys.has(keyOf(cell)));
  const numbers = printed.flatMap(({ value }) => (isStated(value) ? [value] : []));
  const ownHead = cells.filter(
    (cell) =>
      cell.indicator === HEAD && isStated(cell.value) && cell.origin !== 'computed' && !keys.has(keyOf(cell)),
  );
  return [
    formAgainstYearFinding(report),
    ...narrativeFindings(report),
    blankCellsFinding(report, {
      stated: numbers.length,
      unfilled: printed.filter(({ value }) => value === 'unfilled').length,
      total: numbers.reduce((sum, value) => sum + Math.abs(value), 0),
    }),
    oneRowOtherHandlingFinding(report, ownHead.length),
    ...cells.flatMap((cell) => [
      wholeCountsFinding(cell, cell.value),
      cellNotationFinding(cell, cell.raw, cell.value, cell.origin),
    ]),
  ].flatMap((finding) => finding ?? []);
}

const HEAD = 'application.result.other';

function keyOf({ indicator, applicant }: Pick<ReportCell, 'indicator' | 'applicant'>): string {
  return `${indicator} ${applicant}`;
}
