import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEASURES } from '../../../src/domain/measures';
import type { Engine } from '../../../src/engine/engine';
import { bootNodeEngine } from '../../../src/engine/nodeEngine';
import { indicatorCode } from '../../../src/domain/catalogue';
import { availabilityQuery } from '../../../src/engine/queries/availability';
import { cellsQuery } from '../../../src/engine/queries/cells';
import { claimsQuery } from '../../../src/engine/queries/claims';
import { compositionQuery } from '../../../src/engine/queries/composition';
import { copiesQuery } from '../../../src/engine/queries/copies';
import { coverageQuery } from '../../../src/engine/queries/coverage';
import { equationBatches, equationFindingsQuery } from '../../../src/engine/queries/equations';
import { figuresQuery } from '../../../src/engine/queries/figures';
import { filledQuery } from '../../../src/engine/queries/filled';
import { levelsQuery } from '../../../src/engine/queries/levels';
import { rankingQuery } from '../../../src/engine/queries/ranking';
import { referencesQuery } from '../../../src/engine/queries/references';
import { tallyQuery } from '../../../src/engine/queries/tally';
import { trendQuery } from '../../../src/engine/queries/trend';
import type { Sql } from '../../../src/engine/sql';
import { tablesOf } from '../../../src/engine/tables';
import { UNITS, aBatch } from '../fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
  await engine.replace(
    tablesOf(UNITS, [
      aBatch([
        { unit: 0, year: 2018, form: 'form2014', cells: { 'application.received': 1 } },
        { unit: 0, year: 2021, form: 'form2021', cells: {} },
      ]),
    ]),
  );
});
afterAll(() => engine.close());

const span = { units: [0, 2], from: 2014, to: 2024 };

describe.each<[string, Sql]>([
  ['trend', trendQuery({ ...span, measures: [0, 1, 5] })],
  ['ranking', rankingQuery({ measure: 3, units: [0, 1, 4], year: 2021 })],
  ['ranking of several years', rankingQuery({ measure: 3, units: [0, 1, 4], from: 2014, year: 2024 })],
  ['references', referencesQuery({ measure: 3, peers: [0, 1], parent: 4, from: 2014, to: 2024 })],
  ['composition', compositionQuery({ ...span, parts: [0, 1] })],
  ['coverage', coverageQuery(span)],
  ['figures', figuresQuery({ reports: [{ report: 0, unit: 0, year: 2018 }] })],
  ['tally', tallyQuery(span)],
  ['availability', availabilityQuery({ measures: [0, 5, 150] })],
  ...equationBatches().map((batch, i): [string, Sql] => [`findings ${i}`, equationFindingsQuery(batch)]),
  ['cells', cellsQuery()],
  ['filled', filledQuery()],
  ['copies', copiesQuery()],
  ['levels', levelsQuery({ indicators: [indicatorCode('application.received')] })],
  ['claims', claimsQuery()],
])('the %s question', (_, statement) => {
  test('is planned by the engine, on its tables alone', async () => {
    const explained: Sql<{ explain_value: string }> = { text: `EXPLAIN ${statement.text}`, parameters: [] };
    const [plan] = await engine.query(explained);
    expect(plan?.explain_value).toMatch(/\b(report|figure)\b/);
  });

  test('needs no preparing: it has no parameters', () => {
    expect(statement.parameters).toEqual([]);
    expect(statement.text).not.toContain('?');
  });
});

test('every measure of the dashboard answers for every form', async () => {
  const measures = [...MEASURES.keys()];
  const rows = await engine.query(trendQuery({ measures, units: [0], from: 2018, to: 2021 }));
  expect(rows.length).toBe(2 * MEASURES.length);
  expect(rows.filter(({ state }) => state === 0).length).toBeGreaterThan(0);
  for (const { measure_key, form, state } of rows) {
    const formulas = MEASURES[measure_key]?.formulas ?? {};
    expect(state === 2).toBe(!(`form${form}` in formulas));
  }
});
