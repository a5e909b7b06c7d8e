import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FormId } from '../../../src/domain/formId';
import { SCOPES, type Scope } from '../../../src/domain/report';
import type { Engine } from '../../../src/engine/engine';
import { bootBothWays } from '../bothWays';
import { rankingQuery } from '../../../src/engine/queries/ranking';
import {
  CARRIED_IN,
  CLASS_A_RATE,
  GAZETTE,
  RECEIVED,
  UNITS,
  classes,
  fixtureTables,
  type ReportSketch,
} from '../fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await bootBothWays();
});
afterAll(() => engine.close());

const ALL = [...UNITS.keys()];

async function ranking(sketches: readonly Omit<ReportSketch, 'year'>[], measure = RECEIVED) {
  await engine.replace(fixtureTables(sketches.map((sketch) => ({ year: 2022, ...sketch }))));
  return engine.query(rankingQuery({ measure, units: ALL, year: 2022 }));
}

const received = (
  unit: number,
  value: number | 'unfilled',
  scope: Scope = 'whole',
  form: FormId = 'form2021',
) => ({
  unit,
  form,
  scope,
  cells: { 'application.received': value },
});

test('the largest comes first, equal values share a place, the next place is left out, missing comes last', async () => {
  const rows = await ranking([received(0, 5), received(1, 'unfilled'), received(2, 9), received(3, 5)]);
  expect(rows.map(({ unit_key, position, tied, ranked }) => [unit_key, position, tied, ranked])).toEqual([
    [2, 1, 1, 3],
    [0, 2, 2, 3],
    [3, 2, 2, 3],
    [1, null, 0, 3],
  ]);
});

test('where less is better the smallest comes first', async () => {
  const carried = (unit: number, value: number) => ({
    unit,
    form: 'form2021' as const,
    cells: { 'application.carried_in': value },
  });
  const rows = await ranking([carried(0, 8), carried(1, 0), carried(2, 3)], CARRIED_IN);
  expect(rows.map(({ unit_key, position }) => [unit_key, position])).toEqual([
    [1, 1],
    [2, 2],
    [0, 3],
  ]);
});

test('a rate under its minimum base has no place and is not counted', async () => {
  const rows = await ranking(
    [
      { unit: 0, form: 'form2021', cells: classes(9, 0, 0) },
      { unit: 1, form: 'form2021', cells: classes(5, 5, 0) },
      { unit: 2, form: 'form2021', cells: classes(3, 9, 0) },
      { unit: 3, form: 'form2021', cells: classes(0, 0, 0) },
    ],
    CLASS_A_RATE,
  );
  expect(
    rows.map(({ unit_key, value, position, ranked, below_base }) => [
      unit_key,
      value,
      position,
      ranked,
      below_base,
    ]),
  ).toEqual([
    [1, 0.5, 1, 2, false],
    [2, 0.25, 2, 2, false],
    [0, 1, null, 2, true],
    [3, null, null, 2, false],
  ]);
});

test('levels and scopes have each their own order', async () => {
  const rows = await ranking([
    received(0, 5),
    received(1, 7),
    received(0, 2, 'own'),
    received(4, 90),
    received(5, 1, 'department'),
  ]);
  expect(
    rows.map(({ unit_key, scope, position, ranked }) => [unit_key, SCOPES[scope], position, ranked]),
  ).toEqual([
    [4, 'whole', 1, 1],
    [1, 'whole', 1, 2],
    [0, 'whole', 2, 2],
    [0, 'own', 1, 1],
    [5, 'department', 1, 1],
  ]);
});

test('in a year of two forms that compare with a note only, each form has its own order', async () => {
  const rows = await ranking([
    received(0, 5, 'whole', 'form2014'),
    received(1, 7, 'whole', 'form2019'),
    received(2, 6, 'whole', 'form2019'),
  ]);
  expect(
    rows.map(({ unit_key, form_class, position, ranked }) => [unit_key, form_class, position, ranked]),
  ).toEqual([
    [0, 2014, 1, 1],
    [1, 2019, 1, 2],
    [2, 2019, 2, 2],
  ]);
});

test('forms that compare freely share one order', async () => {
  const rows = await ranking([received(0, 5, 'whole', 'form2019'), received(1, 7, 'whole', 'form2021')]);
  expect(rows.map(({ unit_key, form_class, position }) => [unit_key, form_class, position])).toEqual([
    [1, 2019, 1],
    [0, 2019, 2],
  ]);
});

test('a report kept a second time has no place', async () => {
  const rows = await ranking([received(0, 5), { ...received(0, 50), copy: 2 }, received(1, 4)]);
  expect(rows.map(({ unit_key, value, position, ranked }) => [unit_key, value, position, ranked])).toEqual([
    [0, 5, 1, 2],
    [1, 4, 2, 2],
    [0, 50, null, 2],
  ]);
});

test('a measure that the form cannot answer ranks nobody', async () => {
  const rows = await ranking([received(0, 5), received(1, 6)], GAZETTE);
  expect(rows.map(({ unit_key, position, ranked }) => [unit_key, position, ranked])).toEqual([
    [0, null, 0],
    [1, null, 0],
  ]);
});

test('of several years each has its own order, also where it has another form', async () => {
  await engine.replace(
    fixtureTables([
      { year: 2020, ...received(0, 5, 'whole', 'form2019') },
      { year: 2020, ...received(1, 7, 'whole', 'form2019') },
      { year: 2021, ...received(0, 9) },
      { year: 2021, ...received(1, 7) },
      { year: 2021, ...received(2, 8) },
      { year: 2022, ...received(1, 1) },
      { year: 2023, ...received(1, 1) },
    ]),
  );
  const rows = await engine.query(rankingQuery({ measure: RECEIVED, units: ALL, from: 2020, year: 2022 }));
  expect(rows.map(({ year, unit_key, position, ranked }) => [year, unit_key, position, ranked])).toEqual([
    [2020, 1, 1, 2],
    [2020, 0, 2, 2],
    [2021, 0, 1, 3],
    [2021, 2, 2, 3],
    [2021, 1, 3, 3],
    [2022, 1, 1, 1],
  ]);
});
