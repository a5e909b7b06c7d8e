import { equationList, looksBack, type ListedEquation } from '../../domain/equationList';
import { sql, type Sql } from '../sql';
import { equationSteps } from './equationSteps';
import type { EquationRow } from './rows';

/** Some equations that are asked together. */
export interface EquationBatch {
  /** Their keys: places in the list of all equations. */
  readonly equations: readonly number[];
  /** True when they read the report of the year before; a batch never mixes the two kinds. */
  readonly looksBack: boolean;
}

/** So few terms cost a fraction of a second over a country of reports, and charts are answered in between. */
const TERMS_AT_ONCE = 120;

/**
 * Every equation, in batches to be asked one after another. Equations of one rule stay together as far as they fit.
 *
 * @param listed the equations as they were loaded; their place is their key
 */
export function equationBatches(
  listed: readonly ListedEquation[] = equationList(),
): readonly EquationBatch[] {
  return [false, true].flatMap((isBack) => {
    const batches: number[][] = [];
    let room = 0;
    listed.forEach(({ equation }, key) => {
      if (looksBack(equation) !== isBack) return;
      const terms = (equation.left.terms.length + equation.right.terms.length) * (isBack ? 2 : 1);
      const open = batches.at(-1);
      if (open !== undefined && terms <= room) open.push(key);
      else {
        batches.push([key]);
        room = TERMS_AT_ONCE;
      }
      room -= terms;
    });
    return batches.map((equations) => ({ equations, looksBack: isBack }));
  });
}

/**
 * What a batch of equations says of every loaded report: those that fail, and those that a missing number leaves open.
 * A report kept a second time is judged like any other. Sides leave as they add up: round them before showing.
 */
export function equationFindingsQuery({ equations, looksBack: isBack }: EquationBatch): Sql<EquationRow> {
  const before = isBack
    ? { key: sql`pair.before_key`, join: sql`JOIN pair ON pair.report_key = judged.report_key` }
    : { key: sql`CAST(NULL AS INTEGER)`, join: sql`` };
  return sql<EquationRow>`
    WITH ${equationSteps({ reads: isBack ? 'yearBefore' : 'oneReport', equations })}
    SELECT judged.report_key, CAST(equation_key AS INTEGER) AS equation_key, ${before.key} AS before_key, result,
      left_value, right_value, CAST(missing_terms AS INTEGER) AS missing_terms
    FROM judged ${before.join}
    WHERE result > 0
    ORDER BY judged.report_key, equation_key`;
}
