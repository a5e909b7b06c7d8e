import { afterAll, beforeAll, expect, test } from 'vitest';
import { indicatorCode } from '../../../src/domain/catalogue';
import type { Engine } from '../../../src/engine/engine';
import { bootNodeEngine } from '../../../src/engine/nodeEngine';
import { figuresQuery } from '../../../src/engine/queries/figures';
import { tablesOf } from '../../../src/engine/tables';
import { UNITS, aBatch, type ReportSketch } from '../fixture';

const [RECEIVED, CARRIED_IN] = (['application.received', 'application.carried_in'] as const).map(
  indicatorCode,
);
const sketch = (unit: number, year: number, received: number): ReportSketch => ({
  unit,
  year,
  form: 'form2021',
  cells: {
    'application.carried_in': 'unfilled',
    'application.received@enterprise': received,
    'application.received': received,
  },
});

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
  const batch = aBatch([sketch(1, 2022, 4), sketch(0, 2022, 5), sketch(0, 2023, 6), sketch(1, 2023, 7)]);
  const row = new Int32Array(12);
  const column = new Int32Array(12);
  [row[3], column[3]] = [14, 3];
  const raw = new Map([[4, '5件']]);
  const note = new Map([[4, '含退回']]);
  await engine.replace(
    tablesOf(UNITS, [{ ...batch, figures: { ...batch.figures, row, column, raw, note } }]),
  );
});
afterAll(() => engine.close());

const plain = { origin: 0, raw: null, note: null, file_row: null, file_column: null };

test('every figure of a report comes in the order of the catalogue, missing ones too, with its text and place', async () => {
  const rows = await engine.query(figuresQuery({ reports: [{ report: 1, unit: 0, year: 2022 }] }));
  expect(rows).toEqual([
    {
      ...plain,
      report_key: 1,
      indicator_key: RECEIVED,
      applicant: 0,
      value: 5,
      missing: 0,
    },
    {
      ...plain,
      report_key: 1,
      indicator_key: RECEIVED,
      applicant: 2,
      value: 5,
      missing: 0,
      raw: '5件',
      note: '含退回',
    },
    {
      ...plain,
      report_key: 1,
      indicator_key: CARRIED_IN,
      applicant: 0,
      value: null,
      missing: 1,
      file_row: 14,
      file_column: 3,
    },
  ]);
});

test('of two reports asked for, those of the same units and years that were not asked for stay out', async () => {
  const rows = await engine.query(
    figuresQuery({
      reports: [
        { report: 0, unit: 1, year: 2022 },
        { report: 2, unit: 0, year: 2023 },
      ],
    }),
  );
  expect(
    rows.map(({ report_key, indicator_key, applicant, value }) => [
      report_key,
      indicator_key,
      applicant,
      value,
    ]),
  ).toEqual(
    [0, 2].flatMap((report) => [
      [report, RECEIVED, 0, report + 4],
      [report, RECEIVED, 2, report + 4],
      [report, CARRIED_IN, 0, null],
    ]),
  );
});

test('of no report there is no figure', async () => {
  expect(await engine.query(figuresQuery({ reports: [] }))).toEqual([]);
});
