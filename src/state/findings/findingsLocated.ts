import type { Finding } from '../../domain/check';
import { findingId } from '../../domain/review';
import { Turns } from '../../domain/turns';
import type { LocatedFinding } from '../workbench';
import type { CheckedSide } from './findingsRules';

/** Taking findings in costs memory as well as time: no more at once, however quickly they are made. */
const PORTION_SIZE = 500;

/**
 * A finding with the report it is of, under a name that holds for good.
 *
 * @param before key of the report of the year before, where the rule looks back
 * @returns nothing of a finding that holds: those are counted, not kept
 */
export function located(
  finding: Finding | undefined,
  { kind, reports }: CheckedSide,
  report: number,
  before?: number,
): readonly LocatedFinding[] {
  const judged = reports[report];
  if (finding === undefined || finding.result === 'passed' || judged === undefined) return [];
  const id = findingId(kind, judged.id, finding);
  return [before === undefined ? { ...finding, id, report } : { ...finding, id, report, before }];
}

/** Makes findings of rows, a little at a time, so that a hundred thousand rows do not hold the page up. */
export async function* portions<Row>(
  rows: Iterable<Row>,
  findingsOf: (row: Row) => readonly LocatedFinding[],
): AsyncGenerator<readonly LocatedFinding[]> {
  let portion: LocatedFinding[] = [];
  const turns = new Turns();
  for (const row of rows) {
    portion.push(...findingsOf(row));
    if (!turns.isDue && portion.length < PORTION_SIZE) continue;
    yield portion;
    portion = [];
    await turns.give();
  }
  yield portion;
  await turns.give();
}
