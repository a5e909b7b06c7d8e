import type { Engine } from '../../src/engine/engine';
import type { Sql } from '../../src/engine/sql';
import { tablesOf } from '../../src/engine/tables';
import {
  denseCubeOf,
  floorQuestions,
  numbersOfRows,
  refuseUnequal,
  scanOf,
  type FloorQuestion,
} from './floors';
import type { NationalFigures } from './nationalFigures';
import { viewQuestions } from './viewQuestions';

/** How long something took over several runs, in ms. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** One line: the same questions, answered by each. */
export interface ViewTiming {
  readonly what: string;
  readonly rows: number;
  /** As the page asks: all at once, until every row is there. */
  readonly ours: Spread;
  /** The same with every statement run; absent where it is not measured. */
  readonly statements?: Spread;
  /** A plain loop over every figure, and a dense array; absent where they cannot answer. */
  readonly scan?: Spread;
  readonly dense?: Spread;
}

/** What one load was asked. */
export interface LoadTimings {
  readonly figures: number;
  /** Asked of all its units. */
  readonly views: readonly ViewTiming[];
  /** Asked of the same few units in every load. */
  readonly sameUnits: readonly ViewTiming[];
  readonly floors: readonly ViewTiming[];
}

const TIMES = 21;
const FEWER_TIMES = 7;

/**
 * The questions of every view, and those a hand-written loop can answer, each answer held against the others.
 *
 * @param few so many units are asked about as well, the same of every load
 */
export async function measureViews(
  boot: () => Promise<Engine>,
  national: NationalFigures,
  few: number,
): Promise<LoadTimings> {
  const engine = await boot();
  try {
    await engine.replace(tablesOf(national.units, [national.batch]));
    const views: ViewTiming[] = [];
    for (const { view, statements } of viewQuestions(national.units.length)) {
      const ours = await spread(TIMES, () => answersOf(engine, statements));
      const run = await spread(FEWER_TIMES, () => answersOf(engine, statements.map(runText)));
      refuseUnequalLength(view, ours.last, run.last);
      views.push({ what: view, rows: ours.last.flat().length, ours: ours.took, statements: run.took });
    }
    const sameUnits: ViewTiming[] = [];
    for (const { view, statements } of viewQuestions(few)) {
      const ours = await spread(TIMES, () => answersOf(engine, statements));
      sameUnits.push({ what: view, rows: ours.last.flat().length, ours: ours.took });
    }
    return {
      figures: national.batch.figures.report.length,
      views,
      sameUnits,
      floors: await measureFloors(engine, national, floorQuestions(national.units.length)),
    };
  } finally {
    await engine.close();
  }
}

async function measureFloors(
  engine: Engine,
  national: NationalFigures,
  questions: readonly FloorQuestion[],
): Promise<readonly ViewTiming[]> {
  const [scan, dense] = [scanOf(national), denseCubeOf(national)];
  const timings: ViewTiming[] = [];
  for (const question of questions) {
    const ours = await spread(TIMES, () => engine.query(fresh(question.statement)));
    const scanned = await spread(FEWER_TIMES, () => Promise.resolve(scan(question)));
    const looked = await spread(TIMES, () => Promise.resolve(dense(question)));
    const numbers = numbersOfRows(ours.last);
    refuseUnequal(`${question.what}, scan`, numbers, scanned.last);
    refuseUnequal(`${question.what}, dense array`, numbers, looked.last);
    timings.push({
      what: question.what,
      rows: ours.last.length,
      ours: ours.took,
      scan: scanned.took,
      dense: looked.took,
    });
  }
  return timings;
}

async function answersOf(
  engine: Engine,
  statements: readonly Sql[],
): Promise<readonly (readonly unknown[])[]> {
  return Promise.all(statements.map((statement) => engine.query(fresh(statement))));
}

let asking = 0;

/** A text of its own each time, so that no kept answer counts. */
function fresh<Row>(statement: Sql<Row>): Sql<Row> {
  asking += 1;
  return { ...statement, text: `${statement.text} -- ${asking}` };
}

/** The statement without what it asks, so that it is run. */
function runText({ text, parameters }: Sql): Sql {
  return { text, parameters };
}

/** Both are held equal value by value in the tests; here a slip in the bench itself is caught. */
function refuseUnequalLength(
  what: string,
  one: readonly (readonly unknown[])[],
  other: readonly (readonly unknown[])[],
): void {
  const lengths = (answers: typeof one) => answers.map(({ length }) => length).join();
  if (lengths(one) !== lengths(other))
    throw new Error(`${what}: ${lengths(one)} rows beside ${lengths(other)}`);
}

async function spread<T>(
  times: number,
  work: () => Promise<T>,
): Promise<{ readonly took: Spread; readonly last: T }> {
  const took: number[] = [];
  let last = await work();
  for (let run = -2; run < times; run += 1) {
    const start = performance.now();
    last = await work();
    if (run >= 0) took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? NaN;
  return { took: { p50: at(0.5), p95: at(0.95) }, last };
}
