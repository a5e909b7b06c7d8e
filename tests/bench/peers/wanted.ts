import { APPLICANTS } from '../../../src/domain/applicant';
import { indicatorCode } from '../../../src/domain/catalogue';
import type { Term } from '../../../src/domain/measure';
import { MEASURES } from '../../../src/domain/measures';
import { cellOf } from '../../../src/engine/cube/cellColumns';
import type { AskedQuestion } from '../../../src/engine/queries/questions';
import type { Wanted } from './store';

/**
 * The numbers that a question is worked out from.
 *
 * @param units how many units there are
 * @returns undefined for a question about reports and not about their numbers
 */
export function wantedFor({ name, question }: AskedQuestion, units: number): Wanted | undefined {
  const of = (keys: readonly number[]) => (new Set(keys).size === units ? undefined : keys);
  switch (name) {
    case 'trend':
      return { ...question, cells: cellsOf(question.measures), units: of(question.units) };
    case 'composition':
      return { ...question, cells: cellsOf(question.parts), units: of(question.units) };
    case 'ranking': {
      const { measure, year: to, from = to } = question;
      return { from, to, cells: cellsOf([measure]), units: of(question.units) };
    }
    case 'references':
      return { ...question, cells: cellsOf([question.measure]), units: of(question.peers) };
    case 'tally':
      // A rule may look at the report of the year before.
      return { from: question.from - 1, to: question.to, cells: undefined, units: of(question.units) };
    case 'coverage':
    case 'availability':
      return undefined;
  }
}

/** The cell of a term, as the tables number it. */
export function cellOfTerm({ indicator, applicant = 'total' }: Term): number {
  return cellOf(indicatorCode(indicator), APPLICANTS.indexOf(applicant));
}

function cellsOf(measures: readonly number[]): readonly number[] {
  const formulas = measures.flatMap((key) => Object.values(MEASURES[key]?.formulas ?? {}));
  const terms = formulas.flatMap(({ numerator, denominator = [] }) => [...numerator, ...denominator]);
  return [...new Set(terms.map(cellOfTerm))];
}
