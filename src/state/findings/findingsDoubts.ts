import type { FigureRef } from '../../domain/check';
import type { FormCell } from '../../domain/form';
import type { FormId } from '../../domain/formId';
import { MEASURES } from '../../domain/measures';
import type { LocatedFinding } from '../workbench';

const NO_CELLS: ReadonlySet<string> = new Set();
const known = new Map<string, ReadonlySet<string>>();

/**
 * Those of some findings that name a cell a measure is computed from, in a report.
 *
 * @param findings that throw doubt on figures of the report
 * @param report key of the report, and `form` its form
 * @param measure key of the measure
 */
export function doubtsAmong(
  findings: readonly LocatedFinding[],
  report: number,
  form: FormId,
  measure: number,
): readonly LocatedFinding[] {
  if (findings.length === 0) return findings;
  const cells = cellsRead(measure, form);
  return findings.filter((finding) =>
    finding.figures.some((figure) => isOf(finding, figure, report) && cells.has(cellName(figure))),
  );
}

function isOf(finding: LocatedFinding, { before, report: other }: FigureRef, report: number): boolean {
  if (other !== undefined) return false;
  return (before === true ? finding.before : finding.report) === report;
}

/** Whether the formula of a measure reads a cell in a form. */
export function readsCell(measure: number, form: FormId, cell: FormCell): boolean {
  return cellsRead(measure, form).has(cellName(cell));
}

/** Every cell that the formula of a measure reads in a form; worked out once. */
function cellsRead(measure: number, form: FormId): ReadonlySet<string> {
  const key = `${form} ${String(measure)}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const formula = MEASURES[measure]?.formulas[form];
  const terms = formula === undefined ? [] : [...formula.numerator, ...(formula.denominator ?? [])];
  const cells = terms.length === 0 ? NO_CELLS : new Set(terms.map(cellName));
  known.set(key, cells);
  return cells;
}

function cellName({ indicator, applicant = 'total' }: { indicator: string; applicant?: string }): string {
  return `${indicator} ${applicant}`;
}
