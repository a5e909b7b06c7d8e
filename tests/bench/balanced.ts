import { APPLICANTS } from '../../src/domain/applicant';
import { indicatorCode } from '../../src/domain/catalogue';
import type { CheckTerm, Equation } from '../../src/domain/check';
import { equationList, looksBack } from '../../src/domain/equationList';
import type { FormId } from '../../src/domain/formId';
import { OTHER_PARTS } from '../../src/domain/measures/formulas';

/** Numbers of one report by cell: `indicator × 8 + applicant`. */
export type CellNumbers = Map<number, number>;

/** Names a cell of a report. */
export function cellKey(indicator: number, applicant: number): number {
  return indicator * 8 + applicant;
}

/**
 * Makes a report add up, as reports mostly do: every equation of the form whose one side is a single figure sets that
 * figure, over and over until nothing moves.
 */
export function balance(form: FormId, cells: CellNumbers): void {
  for (let round = 0; round < 6; round += 1) {
    let hasMoved = false;
    for (const { figure, settle } of rulesOf(form)) {
      const before = cells.get(figure);
      if (before === undefined) continue;
      const after = settle(before, cells);
      hasMoved ||= after !== before;
      cells.set(figure, after);
    }
    if (!hasMoved) return;
  }
}

interface Rule {
  readonly figure: number;
  readonly settle: (now: number, cells: CellNumbers) => number;
}

const KNOWN = new Map<FormId, readonly Rule[]>();

function rulesOf(form: FormId): readonly Rule[] {
  const rules =
    KNOWN.get(form) ??
    equationList().flatMap(({ form: of, equation }) =>
      of === form && !looksBack(equation) ? ruleOf(equation) : [],
    );
  KNOWN.set(form, rules);
  return rules;
}

/** Figures never fall below 0. `a = b + c`, also from `a + b = c + d`; `a ≤ b + c`; `max(a, b) ≤ c`. */
function ruleOf({ left, relation, right }: Equation): readonly Rule[] {
  const [first, ...others] = left.terms;
  const [bound] = right.terms;
  if (first === undefined || bound === undefined) return [];
  const rest = (cells: CellNumbers) => Math.max(0, sum(right.terms, cells) - sum(others, cells));
  if (relation === 'equals') return [{ figure: cellOf(first), settle: (_, cells) => rest(cells) }];
  if (relation !== 'atMost' || (others.length > 0 && left.isLargest !== true)) return [];
  if (left.isLargest !== true) {
    return [{ figure: cellOf(first), settle: (now, cells) => Math.min(now, rest(cells)) }];
  }
  const largest = (cells: CellNumbers) => Math.max(...left.terms.map((term) => numberOf(term, cells)));
  return [{ figure: cellOf(bound), settle: (now, cells) => Math.max(now, largest(cells)) }];
}

function sum(terms: readonly CheckTerm[], cells: CellNumbers): number {
  return terms.reduce((all, term) => all + term.weight * numberOf(term, cells), 0);
}

/** （六）其他处理 is the sum of its rows where the form prints only these. */
function numberOf(term: CheckTerm, cells: CellNumbers): number {
  const told = cells.get(cellOf(term));
  if (told !== undefined || term.indicator !== 'application.result.other') return told ?? 0;
  return OTHER_PARTS.reduce((all, indicator) => all + (cells.get(cellOf({ ...term, indicator })) ?? 0), 0);
}

function cellOf({ indicator, applicant }: CheckTerm): number {
  return cellKey(indicatorCode(indicator), APPLICANTS.indexOf(applicant));
}
