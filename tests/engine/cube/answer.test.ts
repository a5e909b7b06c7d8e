import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MEASURES } from '../../../src/domain/measures';
import { answerFrom } from '../../../src/engine/cube/answer';
import type { Cube } from '../../../src/engine/cube/cube';
import { CubeDraft } from '../../../src/engine/cube/draft';
import type { Columns, Engine, TableContents, TableName } from '../../../src/engine/engine';
import { bootNodeEngine } from '../../../src/engine/nodeEngine';
import { availabilityQuery } from '../../../src/engine/queries/availability';
import { compositionQuery } from '../../../src/engine/queries/composition';
import { coverageQuery } from '../../../src/engine/queries/coverage';
import { rankingQuery } from '../../../src/engine/queries/ranking';
import { referencesQuery } from '../../../src/engine/queries/references';
import { tallyQuery } from '../../../src/engine/queries/tally';
import { trendQuery } from '../../../src/engine/queries/trend';
import type { Sql } from '../../../src/engine/sql';
import { TABLE_NAMES } from '../../../src/engine/schema';
import { tablesOf } from '../../../src/engine/tables';
import { asText } from '../bothWays';
import { UNITS, aBatch, type ReportSketch } from '../fixture';
import { reports, span, unitKeys } from './randomReports';

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
});
afterAll(() => engine.close());

const measure = fc.nat({ max: MEASURES.length - 1 });
const measures = fc.array(measure, { minLength: 1, maxLength: 8 });

/** One question of every kind, over units and years that need not be loaded. */
const questions = fc
  .record({
    measure,
    measures,
    units: unitKeys,
    peers: unitKeys,
    span,
    year: fc.integer({ min: 2017, max: 2023 }),
  })
  .map(({ measure: one, measures: some, units, peers, span: { from, to }, year }): readonly Sql[] => [
    trendQuery({ measures: some, units, from, to }),
    rankingQuery({ measure: one, units, year }),
    rankingQuery({ measure: one, units, from, year: to }),
    referencesQuery({ measure: one, peers, parent: units[0] ?? null, from, to }),
    compositionQuery({ parts: some, units, from, to }),
    coverageQuery({ units, from, to }),
    tallyQuery({ units, from, to }),
    availabilityQuery({ measures: some }),
  ]);

test('columns answer every question of a chart as the statements do, over random reports, additions and corrections', async () => {
  await fc.assert(
    fc.asyncProperty(
      reports,
      reports,
      fc.array(questions, { minLength: 2, maxLength: 2 }),
      async (first, more, asked) => {
        const added = more.filter((sketch) => !first.some((other) => isSamePlace(sketch, other)));
        const cube = await loaded(first, added);
        for (const statement of asked.flat()) {
          if (statement.asked === undefined) throw new Error('a statement without what it asks');
          const rows = answerFrom(cube, statement.asked);
          expect(inDigits(rows)).toEqual(inDigits(await engine.query(asText(statement))));
          // What the engine answers with is just this.
          expect(await engine.query(statement)).toEqual(rows);
        }
      },
    ),
    { numRuns: 10, seed: 20_080_501 },
  );
}, 180_000);

/** Loads some reports, adds others, corrects the first of them, and makes a cube of the same tables beside the engine. */
async function loaded(first: readonly ReportSketch[], added: readonly ReportSketch[]): Promise<Cube> {
  const anew = () => tablesOf(UNITS, [aBatch(first)]);
  const addition = () => tablesOf(UNITS, [aBatch(added)], { units: UNITS.length, reports: first.length });
  const corrected = () => tablesOf(UNITS, [aBatch(first.slice(0, 1).map(withOtherNumbers))]);
  await engine.replace(anew());
  await engine.append(addition());
  await engine.revise(0, corrected());
  const replaced = drafted(CubeDraft.replacing(TABLE_NAMES), anew());
  const appended = drafted(CubeDraft.appending(replaced), addition());
  const { figure } = corrected();
  return drafted(CubeDraft.revising(appended, 0), figure === undefined ? {} : { figure });
}

function drafted(draft: CubeDraft | undefined, contents: TableContents): Cube {
  for (const table of TABLE_NAMES)
    for (const columns of partsOf(contents, table)) draft?.take(table, columns);
  const cube = draft?.finish();
  if (cube === undefined) throw new Error('the reports did not fit');
  return cube;
}

function partsOf(contents: TableContents, table: TableName): Iterable<Columns> {
  const given = contents[table];
  if (given === undefined) return [];
  return Symbol.iterator in given ? (given as Iterable<Columns>) : [given];
}

function withOtherNumbers(sketch: ReportSketch): ReportSketch {
  const cells = Object.entries(sketch.cells).map(
    ([name, value], i) => [name, i % 3 === 0 ? i : value] as const,
  );
  return { ...sketch, cells: Object.fromEntries(cells) };
}

function isSamePlace(one: ReportSketch, other: ReportSketch): boolean {
  return (
    one.unit === other.unit && one.year === other.year && one.scope === other.scope && one.copy === other.copy
  );
}

/** Sums of fractions may differ in their last binary digit, by the order in which they are added; nothing else may. */
function inDigits(rows: readonly unknown[] | undefined): unknown {
  return JSON.parse(
    JSON.stringify(rows, (_, value: unknown) =>
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(13)) : value,
    ),
  );
}
