import type { Engine } from '../../src/engine/engine';
import type { Sql } from '../../src/engine/sql';
import { tablesOf } from '../../src/engine/tables';
import { fresh } from './fresh';
import type { NationalFigures } from './nationalFigures';
import { spreadOf, type Spread } from './spread';
import { viewQuestions } from './viewQuestions';

/** One line: the questions of one view. */
export interface ViewTiming {
  readonly what: string;
  readonly rows: number;
  /** As the page asks: all at once, until every row is there. */
  readonly ours: Spread;
  /** The same with every statement run; absent where it is not measured. */
  readonly statements?: Spread;
}

/** What one load was asked. */
export interface LoadTimings {
  readonly figures: number;
  /** Asked of all its units. */
  readonly views: readonly ViewTiming[];
  /** Asked of the same few units in every load. */
  readonly sameUnits: readonly ViewTiming[];
}

const TIMES = 21;
const FEWER_TIMES = 7;

/**
 * The questions of every view, as the page asks them and with every statement run.
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
      const [ours] = await spreadOf(TIMES, [{ work: () => answersOf(engine, statements) }]);
      const [run] = await spreadOf(FEWER_TIMES, [{ work: () => answersOf(engine, statements.map(runText)) }]);
      refuseUnequalLength(view, ours.last, run.last);
      views.push({ what: view, rows: ours.last.flat().length, ours: ours.took, statements: run.took });
    }
    const sameUnits: ViewTiming[] = [];
    for (const { view, statements } of viewQuestions(few)) {
      const [ours] = await spreadOf(TIMES, [{ work: () => answersOf(engine, statements) }]);
      sameUnits.push({ what: view, rows: ours.last.flat().length, ours: ours.took });
    }
    return { figures: national.batch.figures.report.length, views, sameUnits };
  } finally {
    await engine.close();
  }
}

/** What so many figures took to be made into tables and loaded, and each view's questions of them. */
export interface LargeTimings {
  readonly figures: number;
  readonly loadMs: number;
  readonly views: readonly ViewTiming[];
}

/** The questions of every view, as the page asks them, over more figures than any country has. */
export async function measureLarge(
  boot: () => Promise<Engine>,
  { units, batch }: NationalFigures,
): Promise<LargeTimings> {
  const engine = await boot();
  try {
    const start = performance.now();
    let rows = 0;
    const onRows = (loaded: number) => {
      rows = loaded;
    };
    await engine.replace(tablesOf(units, [batch]), { onRows }).catch((cause: unknown) => {
      throw new Error(`given up after ${rows} rows: ${reasonsOf(cause)}`);
    });
    const loadMs = performance.now() - start;
    const views: ViewTiming[] = [];
    for (const { view, statements } of viewQuestions(units.length)) {
      const [ours] = await spreadOf(FEWER_TIMES, [{ work: () => answersOf(engine, statements) }]);
      views.push({ what: view, rows: ours.last.flat().length, ours: ours.took });
    }
    return { figures: batch.figures.report.length, loadMs, views };
  } finally {
    await engine.close();
  }
}

/** An error with what led to it. */
function reasonsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause === undefined ? cause.message : `${cause.message} ← ${reasonsOf(cause.cause)}`;
}

async function answersOf(
  engine: Engine,
  statements: readonly Sql[],
): Promise<readonly (readonly unknown[])[]> {
  return Promise.all(statements.map((statement) => engine.query(fresh(statement))));
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
