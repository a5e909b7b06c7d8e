import { afterAll, beforeAll, expect, test } from 'vitest';
import { indicatorCode } from '../../../src/domain/catalogue';
import type { Unit, UnitLevel } from '../../../src/domain/unit';
import type { Missing } from '../../../src/domain/value';
import type { Engine } from '../../../src/engine/engine';
import { bootNodeEngine } from '../../../src/engine/nodeEngine';
import { levelsQuery } from '../../../src/engine/queries/levels';
import { tablesOf } from '../../../src/engine/tables';
import { UNITS, aBatch, type ReportSketch } from '../fixture';

const RECEIVED = indicatorCode('application.received');
/** The units of the fixture: counties 0 to 3 of the city 4, and a department 5. */
const CITY = 4;

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
});
afterAll(() => engine.close());

function report(unit: number, received: number | Missing, more: Partial<ReportSketch> = {}): ReportSketch {
  return { unit, year: 2022, form: 'form2021', cells: { 'application.received': received }, ...more };
}

async function levels(sketches: readonly ReportSketch[], units: readonly Unit[] = UNITS) {
  await engine.replace(tablesOf(units, [aBatch(sketches)]));
  const rows = await engine.query(levelsQuery({ indicators: [RECEIVED] }));
  return rows.map(({ report_key, own_value, below_sum, below_units }) => [
    report_key,
    own_value,
    below_sum,
    below_units,
  ]);
}

test('a city below the sum of its counties is told, with the sum and how many there are', async () => {
  expect(await levels([report(CITY, 9), report(0, 4), report(1, 6)])).toEqual([[0, 9, 10, 2]]);
  expect(await levels([report(CITY, 10), report(0, 4), report(1, 6)])).toEqual([]);
});

test('a county without a number adds nothing; a city without one is not told', async () => {
  expect(await levels([report(CITY, 3), report(0, 4), report(1, 'unfilled')])).toEqual([[0, 3, 4, 1]]);
  expect(await levels([report(CITY, 'unfilled'), report(0, 4)])).toEqual([]);
});

test('other scopes, forms, years, columns and departments do not add up', async () => {
  expect(
    await levels([
      report(CITY, 3),
      report(0, 9, { scope: 'own' }),
      report(1, 9, { form: 'form2019' }),
      report(2, 9, { year: 2023 }),
      { ...report(3, 9), cells: { 'application.received@enterprise': 9 } },
      report(5, 9),
    ]),
  ).toEqual([]);
  expect(await levels([report(CITY, 3, { scope: 'own' }), report(0, 4)])).toEqual([]);
});

test('of a county’s report kept twice the first counts, and both of the city are judged', async () => {
  expect(
    await levels([report(CITY, 9), report(CITY, 7, { copy: 2 }), report(0, 90, { copy: 2 }), report(0, 8)]),
  ).toEqual([[1, 7, 8, 1]]);
});

test('an indicator that was not asked for is not told', async () => {
  const cells = { 'application.closed': 1 };
  expect(
    await levels([report(CITY, 3, { cells }), report(0, 4, { cells: { 'application.closed': 5 } })]),
  ).toEqual([]);
});

test('a province is held against its cities and the counties without a loaded city', async () => {
  const unit = (id: string, level: UnitLevel): Unit => ({ id, region: id, name: id, shortName: id, level });
  // The fixture names the unit of a report by its place among its own units: 360703, 360702, 360704, 360721, 360700.
  const units = [...UNITS.slice(0, 5), unit('360000', 'province')];
  const batch = aBatch([report(CITY, 5), report(0, 4)]);
  const [city, county] = batch.reports;
  if (city === undefined || county === undefined) throw new Error('no reports');
  const reports = [
    { ...city, id: '360000@2022@whole', unit: '360000' },
    { ...county, id: '360700@2022@whole', unit: '360700' },
  ];
  await engine.replace(tablesOf(units, [{ ...batch, reports }]));
  const rows = await engine.query(levelsQuery({ indicators: [RECEIVED] }));
  expect(rows).toEqual([]);
  const fewer = units.filter(({ id }) => id !== '360700');
  const below = [reports[0] ?? city, { ...county, id: '360703@2022@whole', unit: '360703' }];
  const figures = { ...batch.figures, value: Float64Array.of(3, 4) };
  await engine.replace(tablesOf(fewer, [{ reports: below, figures }]));
  expect(await engine.query(levelsQuery({ indicators: [RECEIVED] }))).toMatchObject([
    { report_key: 0, own_value: 3, below_sum: 4, below_units: 1 },
  ]);
});
