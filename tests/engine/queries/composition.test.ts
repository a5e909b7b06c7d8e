import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine';
import { bootBothWays } from '../bothWays';
import { compositionQuery } from '../../../src/engine/queries/composition';
import { PART_A, PART_B, PART_C, classes, fixtureTables, type ReportSketch } from '../fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await bootBothWays();
});
afterAll(() => engine.close());

async function composition(
  sketches: readonly ReportSketch[],
  parts: readonly number[] = [PART_A, PART_B, PART_C],
) {
  await engine.replace(fixtureTables(sketches));
  const rows = await engine.query(compositionQuery({ parts, units: [0, 1], from: 2020, to: 2022 }));
  return rows.map(({ unit_key, year, value, parts_sum, share }) => [unit_key, year, value, parts_sum, share]);
}

test('shares of parts that are all stated add up to the whole', async () => {
  expect(await composition([{ unit: 0, year: 2022, form: 'form2021', cells: classes(5, 4, 1) }])).toEqual([
    [0, 2022, 5, 10, 0.5],
    [0, 2022, 4, 10, 0.4],
    [0, 2022, 1, 10, 0.1],
  ]);
});

test('one part unfilled leaves that report without a sum and without shares, and others with theirs', async () => {
  expect(
    await composition([
      { unit: 0, year: 2021, form: 'form2021', cells: classes(5, 'unfilled', 1) },
      { unit: 0, year: 2022, form: 'form2021', cells: classes(1, 1, 2) },
    ]),
  ).toEqual([
    [0, 2021, 5, null, null],
    [0, 2021, null, null, null],
    [0, 2021, 1, null, null],
    [0, 2022, 1, 4, 0.25],
    [0, 2022, 1, 4, 0.25],
    [0, 2022, 2, 4, 0.5],
  ]);
});

test('parts that are all 0 have a sum and no shares', async () => {
  expect(await composition([{ unit: 1, year: 2020, form: 'form2019', cells: classes(0, 0, 0) }])).toEqual([
    [1, 2020, 0, 0, null],
    [1, 2020, 0, 0, null],
    [1, 2020, 0, 0, null],
  ]);
});

test('two scopes of one unit and year are two wholes', async () => {
  expect(
    await composition(
      [
        { unit: 0, year: 2022, form: 'form2021', cells: classes(3, 1, 0) },
        { unit: 0, year: 2022, form: 'form2021', scope: 'own', cells: classes(1, 1, 0) },
      ],
      [PART_A, PART_B],
    ),
  ).toEqual([
    [0, 2022, 3, 4, 0.75],
    [0, 2022, 1, 4, 0.25],
    [0, 2022, 1, 2, 0.5],
    [0, 2022, 1, 2, 0.5],
  ]);
});
