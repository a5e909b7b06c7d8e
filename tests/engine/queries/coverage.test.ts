import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine';
import { bootBothWays } from '../bothWays';
import { coverageQuery } from '../../../src/engine/queries/coverage';
import { fixtureTables } from '../fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await bootBothWays();
});
afterAll(() => engine.close());

test('every report of the units and years asked for, and no other, also one without any figure', async () => {
  await engine.replace(
    fixtureTables([
      { unit: 1, year: 2021, form: 'form2021', cells: {} },
      { unit: 0, year: 2020, form: 'form2019', scope: 'own', cells: {} },
      { unit: 0, year: 2020, form: 'form2019', cells: {} },
      { unit: 0, year: 2017, form: 'form2014', cells: {} },
      { unit: 2, year: 2021, form: 'form2021', cells: {} },
    ]),
  );
  expect(await engine.query(coverageQuery({ units: [0, 1], from: 2018, to: 2021 }))).toEqual([
    { unit_key: 0, year: 2020, scope: 0, form: 2019, report_key: 2 },
    { unit_key: 0, year: 2020, scope: 1, form: 2019, report_key: 1 },
    { unit_key: 1, year: 2021, scope: 0, form: 2021, report_key: 0 },
  ]);
});
