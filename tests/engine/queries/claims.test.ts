import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim } from '../../../src/domain/claim';
import type { MeasureId } from '../../../src/domain/measure';
import type { ReportBatch } from '../../../src/domain/report';
import type { Engine } from '../../../src/engine/engine';
import { bootNodeEngine } from '../../../src/engine/nodeEngine';
import { claimsQuery } from '../../../src/engine/queries/claims';
import { POINT_STATES } from '../../../src/engine/queries/rows';
import { tablesOf } from '../../../src/engine/tables';
import { UNITS, aBatch, type ReportSketch } from '../fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
});
afterAll(() => engine.close());

function claiming(sketch: ReportSketch, ...measures: readonly MeasureId[]): ReportBatch {
  const { reports, figures } = aBatch([sketch]);
  const claims = measures.map((measure): Claim => ({ measure, printed: '1' }));
  return { reports: reports.map((report) => ({ ...report, claims })), figures };
}

const report = (unit: number, year: number, cells: ReportSketch['cells']): ReportSketch => ({
  unit,
  year,
  form: 'form2014',
  cells,
});
const answers = async () =>
  (await engine.query(claimsQuery())).map(({ report_key, claim, state, value, numerator, denominator }) => [
    report_key,
    claim,
    POINT_STATES[state],
    value,
    numerator,
    denominator,
  ]);

test('each claim is answered with the measure of its own report, a rate with its fraction', async () => {
  await engine.replace(
    tablesOf(UNITS, [
      aBatch([report(0, 2016, { 'application.received': 99 })]),
      claiming(
        report(0, 2017, {
          'application.received': 6,
          'application.closed': 8,
          'application.closed.on_time': 6,
        }),
        'rate.on_time',
        'application.received',
      ),
      claiming(report(1, 2017, { 'application.received': 4 }), 'application.received'),
    ]),
  );
  expect(await answers()).toEqual([
    [1, 0, 'stated', 0.75, 6, 8],
    [1, 1, 'stated', 6, 6, null],
    [2, 0, 'stated', 4, 4, null],
  ]);
});

test('a claim that the table does not answer says why', async () => {
  await engine.replace(
    tablesOf(UNITS, [
      claiming(
        report(0, 2017, {
          'application.received': 'unfilled',
          'application.closed': 0,
          'application.closed.on_time': 0,
        }),
        'application.received',
        'rate.on_time',
        'review.total',
        'application.carried_in',
      ),
    ]),
  );
  expect((await answers()).map(([, , state, value]) => [state, value])).toEqual([
    ['unfilled', null],
    ['notDefined', null],
    ['noReport', null],
    ['notInForm', null],
  ]);
});

test('a number claimed twice is answered twice; without claims there is no row', async () => {
  await engine.replace(
    tablesOf(UNITS, [
      claiming(
        report(0, 2017, { 'application.received': 6 }),
        'application.received',
        'application.received',
      ),
    ]),
  );
  expect((await answers()).map(([key, claim]) => [key, claim])).toEqual([
    [0, 0],
    [0, 1],
  ]);
  await engine.replace(tablesOf(UNITS, [aBatch([report(0, 2017, { 'application.received': 6 })])]));
  expect(await answers()).toEqual([]);
});

test('claims of an addition are answered beside those loaded before', async () => {
  const first = claiming(report(0, 2017, { 'application.received': 6 }), 'application.received');
  const second = claiming(report(1, 2017, { 'application.received': 7 }), 'application.received');
  await engine.replace(tablesOf(UNITS, [first]));
  await engine.append(tablesOf(UNITS, [second], { units: UNITS.length, reports: 1 }));
  expect((await answers()).map(([key, , , value]) => [key, value])).toEqual([
    [0, 6],
    [1, 7],
  ]);
});
