import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine';
import { bootBothWays } from '../bothWays';
import { availabilityQuery } from '../../../src/engine/queries/availability';
import { fixtureTables } from '../fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await bootBothWays();
});
afterAll(() => engine.close());

test('counts reports that state a measure among all of the year; blank, 0 ÷ 0 and a form without the row are no statement', async () => {
  await engine.replace(
    fixtureTables([
      {
        unit: 0,
        year: 2017,
        form: 'form2014',
        cells: { 'application.received': 6, 'disclosure.channel.gazette': 4 },
      },
      { unit: 1, year: 2017, form: 'form2014', cells: { 'application.received': 'unfilled' } },
      { unit: 0, year: 2021, form: 'form2021', cells: { 'application.received': 0 } },
      {
        unit: 0,
        year: 2022,
        form: 'form2021',
        cells: { 'proposal.npc.class_a': 0, 'proposal.npc.class_b': 0, 'proposal.npc.class_c': 0 },
      },
      { unit: 0, year: 2022, form: 'form2021', scope: 'own', cells: { 'application.received': 2 } },
    ]),
  );
  // Measures of the fixture: 0 received, 1 gazette (2014 form only), 2 A ÷ (A + B + C).
  expect(await engine.query(availabilityQuery({ measures: [0, 1, 2] }))).toEqual([
    { measure_key: 0, year: 2017, stated: 1, reports: 2 },
    { measure_key: 0, year: 2021, stated: 1, reports: 1 },
    { measure_key: 0, year: 2022, stated: 1, reports: 2 },
    { measure_key: 1, year: 2017, stated: 1, reports: 2 },
    { measure_key: 1, year: 2021, stated: 0, reports: 1 },
    { measure_key: 1, year: 2022, stated: 0, reports: 2 },
    { measure_key: 2, year: 2017, stated: 0, reports: 2 },
    { measure_key: 2, year: 2021, stated: 0, reports: 1 },
    { measure_key: 2, year: 2022, stated: 0, reports: 2 },
  ]);
});
