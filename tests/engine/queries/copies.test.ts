import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellsOf, form } from '../../../src/domain/forms';
import type { Engine } from '../../../src/engine/engine';
import { bootNodeEngine } from '../../../src/engine/nodeEngine';
import { copiesQuery } from '../../../src/engine/queries/copies';
import { tablesOf } from '../../../src/engine/tables';
import { UNITS, aBatch, type ReportSketch } from '../fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
});
afterAll(() => engine.close());

const CELLS = cellsOf(form('form2021')).map(({ indicator, applicant }) => `${indicator}@${applicant}`);

/** A report of the 2021 form whose first cells hold 1, 2, 3 … and the next ones 0. */
function report(
  unit: number,
  year: number,
  numbers: number,
  noughts: number,
  more: Partial<ReportSketch> = {},
): ReportSketch {
  const told = CELLS.slice(0, numbers + noughts).map((cell, i) => [cell, i < numbers ? i + 1 : 0]);
  return { unit, year, form: 'form2021', cells: Object.fromEntries(told) as ReportSketch['cells'], ...more };
}

/** The same with one cell changed. */
function changed(sketch: ReportSketch, cell: number, to: number): ReportSketch {
  return { ...sketch, cells: { ...sketch.cells, [CELLS[cell] ?? '']: to } };
}

async function copies(...sketches: readonly ReportSketch[]) {
  await engine.replace(tablesOf(UNITS, [aBatch(sketches)]));
  const rows = await engine.query(copiesQuery());
  return rows.map(({ report_key, other_key, cells, nonzero }) => [report_key, other_key, cells, nonzero]);
}

test('a report with every number of the year before is a copy of it, not the other way round', async () => {
  expect(await copies(report(0, 2021, 12, 30), report(0, 2022, 12, 30))).toEqual([[1, 0, 42, 12]]);
});

test('one number more, less or in another cell, and it is none', async () => {
  const before = report(0, 2021, 12, 30);
  const after = report(0, 2022, 12, 30);
  expect(await copies(before, changed(after, 3, 5))).toEqual([]);
  expect(await copies(before, changed(after, 20, 1))).toEqual([]);
  // 3 and 4 change places: the sum stays.
  expect(await copies(before, changed(changed(after, 2, 4), 3, 3))).toEqual([]);
});

test('money is compared to its decimals', async () => {
  const [before, after] = [2021, 2022].map((year) => changed(report(0, year, 12, 0), 11, 0.1));
  if (before === undefined || after === undefined) throw new Error('no reports');
  expect(await copies(before, after)).toEqual([[1, 0, 12, 12]]);
  expect(await copies(before, changed(after, 11, 0.2))).toEqual([]);
});

test('nine numbers other than 0 are too few, ten are enough', async () => {
  expect(await copies(report(0, 2021, 9, 100), report(0, 2022, 9, 100))).toEqual([]);
  expect(await copies(report(0, 2021, 10, 0), report(0, 2022, 10, 0))).toEqual([[1, 0, 10, 10]]);
});

test('a nought in one report where the other has no number is not counted and not held against it', async () => {
  expect(await copies(report(0, 2021, 12, 30), report(0, 2022, 12, 5))).toEqual([[1, 0, 17, 12]]);
});

test('reports of two units of one level and year are copies of each other; of several the first is told', async () => {
  expect(await copies(report(2, 2022, 12, 0), report(0, 2022, 12, 0), report(1, 2022, 12, 0))).toEqual([
    [0, 1, 12, 12],
    [1, 0, 12, 12],
    [2, 0, 12, 12],
  ]);
});

test('a report may be a copy both of the year before and of another unit', async () => {
  expect(await copies(report(0, 2021, 12, 0), report(0, 2022, 12, 0), report(1, 2022, 12, 0))).toEqual([
    [1, 0, 12, 12],
    [1, 2, 12, 12],
    [2, 1, 12, 12],
  ]);
});

test('units of two levels, two scopes, two years apart, another unit’s year before: none is a copy', async () => {
  // Unit 4 is a city.
  expect(await copies(report(0, 2022, 12, 0), report(4, 2022, 12, 0))).toEqual([]);
  expect(await copies(report(0, 2021, 12, 0), report(0, 2022, 12, 0, { scope: 'own' }))).toEqual([]);
  expect(await copies(report(0, 2020, 12, 0), report(0, 2022, 12, 0))).toEqual([]);
  expect(await copies(report(0, 2021, 12, 0), report(1, 2022, 12, 0))).toEqual([]);
});

test('a report kept twice is no copy of itself; the second is held against others as well', async () => {
  expect(await copies(report(0, 2022, 12, 0), report(0, 2022, 12, 0, { copy: 2 }))).toEqual([]);
  expect(
    await copies(report(0, 2021, 12, 0), report(0, 2022, 13, 0), report(0, 2022, 12, 0, { copy: 2 })),
  ).toEqual([[2, 0, 12, 12]]);
});

test('what only the text tells does not count', async () => {
  const text = (a: number) => ({ 'proposal.npc.class_a': a });
  const [before, after] = [report(0, 2021, 12, 0), report(0, 2022, 12, 0)];
  expect(
    await copies(
      { ...before, cells: { ...before.cells, ...text(5) } },
      { ...after, cells: { ...after.cells, ...text(6) } },
    ),
  ).toEqual([[1, 0, 12, 12]]);
});
