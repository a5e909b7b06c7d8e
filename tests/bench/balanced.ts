import { APPLICANTS } from '../../src/domain/applicant';
import { indicatorCode } from '../../src/domain/catalogue';
import type { CheckTerm, Equation } from '../../src/domain/check';
import { equationList } from '../../src/domain/equationList';
import type { FormId } from '../../src/domain/formId';
import { OTHER_PARTS } from '../../src/domain/measures/formulas';

/** Numbers of one report by cell: `indicator × 8 + applicant`. */
export type CellNumbers = Map<number, number>;

/** Names a cell of a report. */
export function cellKey(indicator: number, applicant: number): number {
  return indicator * 8 + applicant;
}

/** A report's numbers and those of the year before. */
interface Years {
  readonly cells: CellNumbers;
  readonly before: { readonly form: FormId; readonly cells: CellNumbers } | undefined;
}

/**
 * Makes a report add up, as reports mostly do: equations set one of their figures, over and over until nothing moves.
 * Nothing falls below 0.
 */
export function balance(form: FormId, years: Years): void {
  for (let round = 0; round < 6; round += 1) {
    let hasMoved = false;
    for (const { figure, settle } of rulesOf(form, years.before?.form)) {
      const old = years.cells.get(figure);
      if (old === undefined) continue;
      const settled = Math.max(0, settle(old, years));
      hasMoved ||= settled !== old;
      years.cells.set(figure, settled);
    }
    if (!hasMoved) return;
  }
}

interface Rule {
  readonly figure: number;
  readonly settle: (now: number, years: Years) => number;
}

const KNOWN = new Map<string, readonly Rule[]>();

function rulesOf(form: FormId, before: FormId | undefined): readonly Rule[] {
  const key = `${form} ${before}`;
  const rules =
    KNOWN.get(key) ??
    equationList()
      .filter((listed) => listed.form === form && [undefined, before].includes(listed.before))
      .flatMap(({ equation }) => ruleOf(equation));
  KNOWN.set(key, rules);
  return rules;
}

/** `a = b + c`, also from `a + b = c + d`; `a + b ≤ c`, each at most half of it; `max(a, b) ≤ c`. */
function ruleOf({ left, relation, right }: Equation): readonly Rule[] {
  const [first, ...others] = left.terms;
  if (first === undefined) return [];
  if (relation === 'equals') {
    const rest = (years: Years) => sum(right.terms, years) - sum(others, years);
    return [{ figure: cellOf(first), settle: (_, years) => rest(years) }];
  }
  if (relation !== 'atMost') return [];
  if (left.isLargest !== true) {
    const most = (years: Years) => Math.floor(sum(right.terms, years) / left.terms.length);
    return left.terms.map((term) => ({
      figure: cellOf(term),
      settle: (now, years) => Math.min(now, most(years)),
    }));
  }
  const largest = (years: Years) => Math.max(...left.terms.map((term) => numberOf(term, years)));
  return right.terms.map((term) => ({
    figure: cellOf(term),
    settle: (now, years) => Math.max(now, largest(years)),
  }));
}

function sum(terms: readonly CheckTerm[], years: Years): number {
  return terms.reduce((all, term) => all + term.weight * numberOf(term, years), 0);
}

/** （六）其他处理 is the sum of its rows where the form prints only these. */
function numberOf(term: CheckTerm, years: Years): number {
  const cells = term.before === true ? years.before?.cells : years.cells;
  const told = cells?.get(cellOf(term));
  if (told !== undefined || term.indicator !== 'application.result.other') return told ?? 0;
  return OTHER_PARTS.reduce((all, indicator) => all + (cells?.get(cellOf({ ...term, indicator })) ?? 0), 0);
}

function cellOf({ indicator, applicant }: CheckTerm): number {
  return cellKey(indicatorCode(indicator), APPLICANTS.indexOf(applicant));
}
