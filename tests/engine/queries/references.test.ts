import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine';
import { bootBothWays } from '../bothWays';
import { referencesQuery } from '../../../src/engine/queries/references';
import { SCOPES } from '../../../src/domain/report';
import { CARRIED_IN, CLASS_A_RATE, RECEIVED, classes, fixtureTables, type ReportSketch } from '../fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await bootBothWays();
});
afterAll(() => engine.close());

/** Four counties, and the city above them. */
const COUNTIES = [0, 1, 2, 3];
const CITY = 4;

async function references(
  sketches: readonly (Omit<ReportSketch, 'year' | 'form'> & Partial<ReportSketch>)[],
  { measure = RECEIVED, peers = COUNTIES, parent = CITY as number | null } = {},
) {
  await engine.replace(
    fixtureTables(sketches.map((sketch) => ({ year: 2022, form: 'form2021', ...sketch }))),
  );
  return engine.query(referencesQuery({ measure, peers, parent, from: 2022, to: 2023 }));
}

const received = (unit: number, value: number | 'unfilled', part: Partial<ReportSketch> = {}) => ({
  unit,
  cells: { 'application.received': value },
  ...part,
});

describe('counts of units side by side', () => {
  test('have a mean, a sum, a median and P10 and P90 by linear interpolation', async () => {
    // In order 2, 4, 10, 40. Mean 56 ÷ 4 = 14. Median at place 2.5: 7. P10 at place 1.3: 2 + 0.3 × 2 = 2.6.
    // P90 at place 3.7: 10 + 0.7 × 30 = 31.
    const rows = await references([received(0, 40), received(1, 4), received(2, 2), received(3, 10)]);
    expect(rows.map(({ unit_key, value }) => [unit_key, value])).toEqual([
      [0, 40],
      [1, 4],
      [2, 2],
      [3, 10],
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({
        stated: 4,
        average: 14,
        numerator_sum: 56,
        denominator_sum: null,
        median: 7,
      });
      expect(row.p10).toBeCloseTo(2.6, 10);
      expect(row.p90).toBeCloseTo(31, 10);
    }
  });

  test('leave out a unit without a number, which is never 0: the mean of 40 and 4 is 22', async () => {
    const rows = await references([received(0, 40), received(1, 4), received(2, 'unfilled')]);
    expect(rows.map(({ unit_key, stated, average }) => [unit_key, stated, average])).toEqual([
      [0, 2, 22],
      [1, 2, 22],
    ]);
  });

  test('count a report kept a second time once', async () => {
    const rows = await references([received(0, 40), received(0, 1000, { copy: 2 }), received(1, 4)]);
    expect(rows.map(({ value, stated, average }) => [value, stated, average])).toEqual([
      [40, 2, 22],
      [4, 2, 22],
    ]);
  });

  test('stand year by year', async () => {
    const rows = await references([received(0, 40), received(1, 4), received(0, 6, { year: 2023 })]);
    expect(rows.map(({ year, stated, average }) => [year, stated, average])).toEqual([
      [2022, 2, 22],
      [2022, 2, 22],
      [2023, 1, 6],
    ]);
  });
});

describe('rates of units side by side', () => {
  test('are averaged as sum of numerators over sum of denominators', async () => {
    // 1/10 and 30/40: together 31/50 = 0.62, and not the 0.425 between 0.1 and 0.75, which is the median of the two.
    const rows = await references(
      [
        { unit: 0, cells: classes(1, 4, 5) },
        { unit: 1, cells: classes(30, 5, 5) },
        { unit: 2, cells: classes(0, 0, 0) },
      ],
      { measure: CLASS_A_RATE },
    );
    expect(rows.map(({ unit_key }) => unit_key)).toEqual([0, 1]);
    expect(rows[0]).toMatchObject({ stated: 2, average: 0.62, numerator_sum: 31, denominator_sum: 50 });
    expect(rows[0]?.median).toBeCloseTo(0.425, 10);
  });
});

describe('the government above', () => {
  test('is told by its own report, which is not the sum of those below: 60 beside 44', async () => {
    const [row] = await references([received(0, 40), received(1, 4), received(CITY, 60)]);
    expect(row).toMatchObject({ parent_value: 60, numerator_sum: 44, stated: 2 });
  });

  test('has no figure where it is not loaded, and none in another scope', async () => {
    const [unloaded] = await references([received(0, 40), received(CITY, 60)], { parent: null });
    expect(unloaded).toMatchObject({ parent_value: null, parent_report: null });
    const [own] = await references([received(0, 40), received(CITY, 60, { scope: 'own' })]);
    expect(own?.parent_value).toBeNull();
  });

  test('has none on the other side of a break of the form', async () => {
    const carried = (unit: number, form: ReportSketch['form'], value: number) => ({
      unit,
      form,
      cells: { 'application.carried_in': value },
    });
    const [row] = await references([carried(0, 'form2021', 3), carried(CITY, 'form2019', 9)], {
      measure: CARRIED_IN,
    });
    expect(row).toMatchObject({ value: 3, parent_value: null });
  });
});

describe('nothing is averaged across', () => {
  test('scopes', async () => {
    const rows = await references([received(0, 40), received(1, 4, { scope: 'own' }), received(2, 20)]);
    expect(rows.map(({ scope, stated, average }) => [SCOPES[scope], stated, average])).toEqual([
      ['whole', 2, 30],
      ['whole', 2, 30],
      ['own', 1, 4],
    ]);
  });

  test('levels, also where they are asked for together', async () => {
    const rows = await references([received(0, 40), received(CITY, 60)], { peers: [0, CITY], parent: null });
    expect(rows.map(({ stated, average }) => [stated, average])).toEqual([
      [1, 60],
      [1, 40],
    ]);
  });

  test('forms that do not compare', async () => {
    const carried = (unit: number, form: ReportSketch['form']) => ({
      unit,
      form,
      cells: { 'application.carried_in': 5 },
    });
    const rows = await references([carried(0, 'form2019'), carried(1, 'form2021')], { measure: CARRIED_IN });
    expect(rows.map(({ form_class, stated }) => [form_class, stated])).toEqual([
      [2014, 1],
      [2021, 1],
    ]);
  });
});
