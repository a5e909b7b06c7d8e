import { measureKey } from '../../src/domain/measures';
import type { Engine } from '../../src/engine/engine';
import { compositionQuery } from '../../src/engine/queries/composition';
import { coverageQuery } from '../../src/engine/queries/coverage';
import { rankingQuery } from '../../src/engine/queries/ranking';
import { trendQuery } from '../../src/engine/queries/trend';
import type { Sql } from '../../src/engine/sql';
import { tablesOf } from '../../src/engine/tables';
import { measureFindings } from './measureFindings';
import type { NationalFigures } from './nationalFigures';
import type { Timing } from './timing';

/** Tells the longest time the page was blocked since it was last asked. */
export type BlockedSince = () => number;

const TIMES = 9;

/** Boot, load, the questions of one view, and every rule asked of every report, on an engine of either kind. */
export async function measureEngine(
  boot: () => Promise<Engine>,
  { units, batch }: NationalFigures,
  blockedSince?: BlockedSince,
): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  const blocked = () => (blockedSince === undefined ? {} : { blockedMs: blockedSince() });
  blocked();
  const timed = async <T>(what: string, work: () => Promise<T> | T): Promise<T> => {
    const start = performance.now();
    const result = await work();
    timings.push({ what, ms: performance.now() - start, ...blocked() });
    return result;
  };
  const engine = await timed('boot', boot);
  const tables = await timed('figures to tables', () => tablesOf(units, [batch]));
  await timed('tables into the engine', () => engine.replace(tables));
  const questions = viewQuestions(units.length);
  for (const [what, statement] of questions) {
    timings.push({ ...(await median(engine, what, [statement])), ...blocked() });
  }
  const together = questions.map(([, statement]) => statement);
  timings.push({
    ...(await median(engine, `the view: these ${together.length} at once`, together)),
    ...blocked(),
  });
  timings.push(...(await measureFindings(engine, { units, batch })));
  await engine.close();
  return timings;
}

/** What the view 依申请公开 asks of ten units, and its order of all units. */
function viewQuestions(unitCount: number): readonly (readonly [string, Sql])[] {
  const all = Array.from({ length: unitCount }, (_, key) => key);
  const ten = all.filter((key) => key % Math.floor(unitCount / 10) === 0).slice(0, 10);
  const received = measureKey('application.received');
  const rate = measureKey('rate.disclosed_of_received');
  const span = { from: 2014, to: 2024 };
  const parts = [
    'application.received@natural_person',
    'application.received@enterprise',
    'application.received@research',
    'application.received@public_welfare',
    'application.received@legal_service',
    'application.received@other',
  ].map(measureKey);
  return [
    ['trend of a count, 10 units', trendQuery({ measures: [received], units: ten, ...span })],
    ['trend of a rate, 10 units', trendQuery({ measures: [rate], units: ten, ...span })],
    ['trend of a count, all units', trendQuery({ measures: [received], units: all, ...span })],
    ['order of all units', rankingQuery({ measure: received, units: all, year: 2022 })],
    ['rank of all units by a rate', rankingQuery({ measure: rate, units: all, year: 2022 })],
    ['6 parts of one unit', compositionQuery({ parts, units: [3], ...span })],
    ['coverage, all units', coverageQuery({ units: all, ...span })],
  ];
}

/** Median of several runs after a few to warm up; each run is a statement of its own, so that no kept answer counts. */
async function median(engine: Engine, what: string, statements: readonly Sql[]): Promise<Timing> {
  const times: number[] = [];
  let rows = 0;
  for (let run = -3; run < TIMES; run += 1) {
    const fresh = statements.map((statement) => ({
      ...statement,
      text: `${statement.text}${' '.repeat(run + 4 + 20 * statements.length)}`,
    }));
    const start = performance.now();
    const answers = await Promise.all(fresh.map((statement) => engine.query(statement)));
    if (run >= 0) times.push(performance.now() - start);
    rows = answers.reduce((sum, answer) => sum + answer.length, 0);
  }
  times.sort((a, b) => a - b);
  return { what, ms: times[Math.floor(TIMES / 2)] ?? NaN, rows };
}
