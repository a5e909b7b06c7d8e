import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine';
import { bootBothWays } from '../bothWays';
import { POINT_STATES } from '../../../src/engine/queries/rows';
import { trendQuery } from '../../../src/engine/queries/trend';
import { ORIGINS } from '../../../src/domain/report';
import {
  CARRIED_IN,
  CLASS_A_RATE,
  FROM_BODIES,
  GAZETTE,
  RECEIVED,
  classes,
  fixtureTables,
  type ReportSketch,
} from '../fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await bootBothWays();
});
afterAll(() => engine.close());

/** The point of one measure in the only report there is. */
async function point(measure: number, sketch: Omit<ReportSketch, 'unit' | 'year'>) {
  await engine.replace(fixtureTables([{ unit: 0, year: 2022, ...sketch }]));
  const [row, ...more] = await engine.query(
    trendQuery({ measures: [measure], units: [0], from: 2022, to: 2022 }),
  );
  expect(more).toEqual([]);
  if (row === undefined) throw new Error('no point');
  const { value, state, numerator, denominator, origin } = row;
  return {
    value,
    state: POINT_STATES[state],
    fraction: [numerator, denominator],
    origin: origin === null ? null : ORIGINS[origin],
  };
}

test('a stated 0 is a number', async () => {
  expect(await point(RECEIVED, { form: 'form2021', cells: { 'application.received': 0 } })).toEqual({
    value: 0,
    state: 'stated',
    fraction: [0, null],
    origin: 'table',
  });
});

test.each(['unfilled', 'notInForm', 'noReport', 'illegible'] as const)(
  'a cell that is %s has no number, and says so',
  async (missing) => {
    expect(await point(RECEIVED, { form: 'form2021', cells: { 'application.received': missing } })).toEqual({
      value: null,
      state: missing,
      fraction: [null, null],
      origin: null,
    });
  },
);

test('a report without the figure has 未收录', async () => {
  expect(await point(RECEIVED, { form: 'form2021', cells: { 'application.carried_in': 3 } })).toMatchObject({
    value: null,
    state: 'noReport',
  });
});

test('a measure that the form cannot answer has 不适用, even where the cell is told', async () => {
  const cells = { 'disclosure.channel.gazette': 12 };
  expect(await point(GAZETTE, { form: 'form2021', cells })).toMatchObject({
    value: null,
    state: 'notInForm',
  });
});

test('72 of 106 proposals in class A are 67.9 %, with the fraction', async () => {
  const { value, ...rest } = await point(CLASS_A_RATE, { form: 'form2014', cells: classes(72, 30, 4) });
  expect(rest).toEqual({ state: 'stated', fraction: [72, 106], origin: 'table' });
  expect(value).toBeCloseTo(0.679245, 6);
});

test('0 of 0 is not defined, neither 0 nor missing, and keeps its fraction', async () => {
  expect(await point(CLASS_A_RATE, { form: 'form2021', cells: classes(0, 0, 0) })).toEqual({
    value: null,
    state: 'notDefined',
    fraction: [0, 0],
    origin: null,
  });
});

test('0 of 5 is 0', async () => {
  expect(await point(CLASS_A_RATE, { form: 'form2021', cells: classes(0, 4, 1) })).toMatchObject({
    value: 0,
    state: 'stated',
    fraction: [0, 5],
  });
});

test('a rate with one term unfilled is unfilled; the part that is stated is still told', async () => {
  expect(await point(CLASS_A_RATE, { form: 'form2021', cells: classes(7, 'unfilled', 1) })).toMatchObject({
    value: null,
    state: 'unfilled',
    fraction: [7, null],
  });
});

test('a rate with one term absent is 未收录, not a rate of the rest', async () => {
  const cells = { 'proposal.npc.class_a': 7, 'proposal.npc.class_b': 2 };
  expect(await point(CLASS_A_RATE, { form: 'form2021', cells })).toMatchObject({
    value: null,
    state: 'noReport',
    fraction: [7, null],
  });
});

test.each([
  [['illegible', 'unfilled', 'notInForm'], 'illegible'],
  [['notInForm', 'unfilled', 5], 'unfilled'],
  [[1, 'notInForm', 'noReport'], 'notInForm'],
  [[1, 2, 'noReport'], 'noReport'],
] as const)('of the terms %j the worst names the state: %s', async ([a, b, c], state) => {
  expect(await point(CLASS_A_RATE, { form: 'form2021', cells: classes(a, b, c) })).toMatchObject({ state });
});

test('a term of another applicant column is subtracted: 20 received, 13 of them from natural persons', async () => {
  const cells = { 'application.received': 20, 'application.received@natural_person': 13 };
  expect(await point(FROM_BODIES, { form: 'form2021', cells })).toMatchObject({ value: 7, state: 'stated' });
});

test('figures of other applicant columns do not reach a measure of the total', async () => {
  const cells = { 'application.received@natural_person': 13 };
  expect(await point(RECEIVED, { form: 'form2021', cells })).toMatchObject({
    value: null,
    state: 'noReport',
  });
});

test('the weakest origin among the terms is told', async () => {
  const tables = { form: 'form2021', origin: 'implied', cells: classes(1, 2, 3) } as const;
  expect(await point(CLASS_A_RATE, tables)).toMatchObject({ origin: 'implied' });
});

test('a unit has no point in a year without a report', async () => {
  await engine.replace(
    fixtureTables([{ unit: 0, year: 2022, form: 'form2021', cells: { 'application.carried_in': 1 } }]),
  );
  const rows = await engine.query(
    trendQuery({ measures: [CARRIED_IN], units: [0, 1, 2], from: 2020, to: 2024 }),
  );
  expect(rows.map(({ unit_key, year }) => [unit_key, year])).toEqual([[0, 2022]]);
});
