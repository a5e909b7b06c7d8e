import { MEASURES } from '../domain/measures';
import type { Engine } from '../engine/engine';
import { availabilityQuery } from '../engine/queries/availability';
import type { AvailabilityRow } from '../engine/queries/rows';

/** So many measures at a time: over the reports of a whole country a step stays well under a second. */
const STEP = 16;

/** In which years every measure is stated, asked step by step so that other questions come in between. */
export async function statedYearsOfAll(engine: Engine): Promise<readonly AvailabilityRow[]> {
  const rows: AvailabilityRow[] = [];
  for (let from = 0; from < MEASURES.length; from += STEP) {
    const to = Math.min(from + STEP, MEASURES.length);
    const measures = Array.from({ length: to - from }, (_, i) => from + i);
    for (const row of await engine.query(availabilityQuery({ measures }))) rows.push(row);
  }
  return rows;
}
