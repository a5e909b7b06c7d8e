import { UNIT_LEVELS } from '../../../src/domain/unit';
import type { AskedQuestion } from '../../../src/engine/queries/questions';
import type {
  CompositionRow,
  RankingRow,
  ReferenceRow,
  TallyRow,
  TrendRow,
} from '../../../src/engine/queries/rows';

/** The numbers of an answer, each by its name. */
export type Answer = ReadonlyMap<string, number>;

/** The numbers in rows of ours. */
export function answerOfRows({ name }: AskedQuestion, rows: readonly unknown[]): Answer {
  const numbers = new Map<string, number>();
  const put = (key: string, value: number | null): void => {
    if (value !== null) numbers.set(key, value);
  };
  // A question's name says which rows answer it.
  for (const row of rows) {
    if (name === 'trend') putTrend(row as TrendRow, put);
    else if (name === 'ranking') putPlace(row as RankingRow, put);
    else if (name === 'composition') putPart(row as CompositionRow, put);
    else if (name === 'references') putReference(row as ReferenceRow, put);
    else if (name === 'tally') putTally(row as TallyRow, put);
  }
  return numbers;
}

type Put = (key: string, value: number | null) => void;

function putTrend({ measure_key, unit_key, year, value }: TrendRow, put: Put): void {
  put(`${measure_key} ${unit_key} ${year}`, value);
}

function putPlace({ unit_key, year, value, position }: RankingRow, put: Put): void {
  put(`${unit_key} ${year} value`, value);
  put(`${unit_key} ${year} position`, position);
}

function putPart({ measure_key, unit_key, year, value, share }: CompositionRow, put: Put): void {
  put(`${measure_key} ${unit_key} ${year} value`, value);
  put(`${measure_key} ${unit_key} ${year} share`, share);
}

function putReference({ year, level, average, p10, median, p90 }: ReferenceRow, put: Put): void {
  const key = `${year} ${UNIT_LEVELS[level]}`;
  put(`${key} average`, average);
  put(`${key} p10`, p10);
  put(`${key} p50`, median);
  put(`${key} p90`, p90);
}

function putTally({ unit_key, check_key, ...counts }: TallyRow, put: Put): void {
  for (const result of ['passed', 'failed', 'uncertain'] as const) {
    put(`${unit_key} ${check_key} ${result}`, counts[result] === 0 ? null : counts[result]);
  }
}

/** @throws Error where two answers differ by more than the dust of adding in another order: then no time says anything */
export function refuseUnequal(what: string, one: Answer, other: Answer): void {
  if (one.size !== other.size) throw new Error(`${what}: ${one.size} numbers beside ${other.size}`);
  for (const [key, value] of one) {
    const beside = other.get(key);
    if (beside === undefined || Math.abs(value - beside) > 1e-9 * Math.max(1, Math.abs(value))) {
      throw new Error(`${what}: ${value} beside ${beside} at ${key}`);
    }
  }
}
