import type { AskedQuestion } from '../queries/questions';
import { availabilityRows } from './availability';
import { compositionRows } from './composition';
import { coverageRows } from './coverage';
import type { Cube } from './cube';
import { pointsAsked } from './points';
import { rankingRows } from './ranking';
import { referenceRows } from './references';
import { tallyRows } from './tally';
import { trendRows } from './trend';

/**
 * So many points take some tens of ms, in the page itself; what asks for more is left to the engine's worker. Ten
 * measures over the whole country's counties in one year are below it, and one over all their years.
 */
const POINTS_AT_MOST = 60_000;
/** So many equations a form has, or some more; each costs about as much as a point. */
const EQUATIONS_OF_A_FORM = 150;

/** A unit has a report in each scope; copies are few. */
const REPORTS_OF_A_YEAR = 3;

/** The rows of a question, or undefined where it asks for more than the page should work out itself. */
export function answerFrom(cube: Cube, asked: AskedQuestion): readonly unknown[] | undefined {
  return pointsOf(cube, asked) > POINTS_AT_MOST ? undefined : rowsFor(cube, asked);
}

function pointsOf(cube: Cube, { name, question }: AskedQuestion): number {
  switch (name) {
    case 'trend':
      return pointsAsked(cube, question.measures.length, question.units);
    case 'ranking':
      return Math.min(
        pointsAsked(cube, 1, question.units),
        // Of a few years only: so much is looked at, whatever other years are loaded.
        question.units.length * REPORTS_OF_A_YEAR * (question.year - (question.from ?? question.year) + 1),
      );
    case 'references':
      return pointsAsked(cube, 1, question.peers);
    case 'composition':
      return pointsAsked(cube, question.parts.length, question.units);
    case 'coverage':
      return pointsAsked(cube, 1, question.units);
    case 'tally':
      return pointsAsked(cube, EQUATIONS_OF_A_FORM, question.units);
    case 'availability':
      return question.measures.length * cube.reports.length;
  }
}

function rowsFor(cube: Cube, asked: AskedQuestion): readonly unknown[] {
  switch (asked.name) {
    case 'trend':
      return trendRows(cube, asked.question);
    case 'ranking':
      return rankingRows(cube, asked.question);
    case 'references':
      return referenceRows(cube, asked.question);
    case 'composition':
      return compositionRows(cube, asked.question);
    case 'coverage':
      return coverageRows(cube, asked.question);
    case 'tally':
      return tallyRows(cube, asked.question);
    case 'availability':
      return availabilityRows(cube, asked.question);
  }
}
