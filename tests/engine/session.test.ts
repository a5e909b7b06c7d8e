import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { indicatorCode } from '../../src/domain/catalogue';
import { EngineError, type Engine, type TableContents } from '../../src/engine/engine';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import { sql } from '../../src/engine/sql';
import { tablesOf } from '../../src/engine/tables';
import { UNITS, aBatch, fixtureTables } from './fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
});
afterAll(() => engine.close());

const loaded = fixtureTables([
  {
    unit: 0,
    year: 2022,
    form: 'form2021',
    cells: { 'application.received': 6, 'application.carried_in': 'unfilled' },
  },
]);
beforeEach(() => engine.replace(loaded));

const counts = sql<{ units: number; reports: number; figures: number }>`
  SELECT (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM report) AS reports,
    (SELECT count(*) FROM figure) AS figures`;
const AS_LOADED = [{ units: 6, reports: 1, figures: 2 }];

describe('a failed load', () => {
  const good = {
    report_key: Int32Array.of(0, 1),
    unit_key: Int32Array.of(0, 1),
    year: Int16Array.of(2020, 2021),
    scope: Int8Array.of(0, 0),
    form: Int16Array.of(2019, 2021),
    copy: Int8Array.of(0, 0),
  };
  const figures = (value: number): TableContents => ({
    figure: {
      indicator_key: Int16Array.of(1),
      year: Int16Array.of(2020),
      unit_key: Int32Array.of(0),
      applicant: Int8Array.of(0),
      form: Int16Array.of(2019),
      report_key: Int32Array.of(0),
      value: { numbers: Float64Array.of(value), stated: Uint8Array.of(1) },
      missing: Int8Array.of(0),
      origin: Int8Array.of(0),
      file_row: Int32Array.of(0),
      file_column: Int32Array.of(0),
    },
  });

  test.each<[string, TableContents]>([
    ['NaN where a number is stated', figures(NaN)],
    ['an infinite number', figures(Infinity)],
    ['columns of unequal length', { report: { ...good, year: Int16Array.of(2020) } }],
    ['a column of the wrong width', { report: { ...good, year: Int32Array.of(2020, 2021) } }],
    ['an unknown column', { report: { ...good, month: Int8Array.of(1, 2) } }],
    ['an absent column', { report: { report_key: good.report_key } }],
  ])('%s leaves everything as it was', async (_, contents) => {
    await expect(engine.replace({ unit: { ...unitColumns(1) }, ...contents })).rejects.toThrow(EngineError);
    expect(await engine.query(counts)).toEqual(AS_LOADED);
    await expect(engine.append(contents)).rejects.toThrow(EngineError);
    expect(await engine.query(counts)).toEqual(AS_LOADED);
  });

  test('in the middle of the transaction leaves everything as it was, and the next load works', async () => {
    // The text column passes the first look and fails when it is encoded, after other tables were emptied.
    const text = {
      report_key: Int32Array.of(0),
      indicator_key: Int16Array.of(0),
      applicant: Int8Array.of(0),
      raw: [Symbol('not text') as unknown as string],
      note: [null],
    };
    await expect(engine.replace({ unit: unitColumns(2), report: good, figure_text: text })).rejects.toThrow(
      'everything is as before',
    );
    expect(await engine.query(counts)).toEqual(AS_LOADED);
    await engine.replace({ unit: unitColumns(2), report: good });
    expect(await engine.query(counts)).toEqual([{ units: 2, reports: 2, figures: 2 }]);
  });
});

test('a part that fails when its turn comes leaves everything as it was', async () => {
  const parts = {
    *[Symbol.iterator]() {
      yield unitColumns(3);
      throw new Error('report 7 has two figures');
    },
  };
  const failed = await engine.replace({ unit: parts }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ message: 'loading failed; everything is as before', lost: false });
  expect(String((failed as EngineError).cause)).toContain('report 7 has two figures');
  expect(await engine.query(counts)).toEqual(AS_LOADED);
});

describe('loading', () => {
  test('a missing figure is NULL and stays apart from 0', async () => {
    expect(await engine.query(sql`SELECT value, missing FROM figure ORDER BY missing`)).toEqual([
      { value: 6, missing: 0 },
      { value: null, missing: 1 },
    ]);
  });

  test('figures of one load lie in the order of the table, behind those of earlier ones', async () => {
    const more = aBatch([
      { unit: 0, year: 2012, form: 'form2014', cells: { 'application.received': 3 } },
      {
        unit: 1,
        year: 2010,
        form: 'form2014',
        cells: { 'application.carried_in': 1, 'application.received': 2 },
      },
    ]);
    await engine.append(tablesOf(UNITS, [more], { units: UNITS.length, reports: 1 }));
    const rows = await engine.query<{ indicator_key: number; year: number; report_key: number }>(
      sql`SELECT CAST(indicator_key AS INTEGER) AS indicator_key, CAST(year AS INTEGER) AS year, report_key FROM figure`,
    );
    const [received, carried] = [
      indicatorCode('application.received'),
      indicatorCode('application.carried_in'),
    ];
    const added = rows.filter(({ report_key }) => report_key > 0);
    expect(rows.slice(-added.length)).toEqual(added);
    expect(added).toEqual(
      [
        { indicator_key: received, year: 2010, report_key: 2 },
        { indicator_key: received, year: 2012, report_key: 1 },
        { indicator_key: carried, year: 2010, report_key: 2 },
      ].sort((a, b) => a.indicator_key - b.indicator_key || a.year - b.year),
    );
  });

  test('more rows than go at once all arrive', async () => {
    const length = 250_001;
    const column = Int32Array.from({ length }, (_, i) => i);
    await engine.replace({
      unit: { unit_key: column, level: new Int8Array(length), parent_key: column },
    });
    expect(await engine.query(sql`SELECT count(*) AS n, max(unit_key) AS last FROM unit`)).toEqual([
      { n: length, last: length - 1 },
    ]);
  });

  test('text arrives as it was, with what is absent', async () => {
    await engine.replace({
      figure_text: {
        report_key: Int32Array.of(0, 0, 0),
        indicator_key: Int16Array.of(1, 2, 3),
        applicant: Int8Array.of(0, 0, 0),
        raw: ['22（其中修订16件）', null, "'; DROP TABLE unit; --"],
        note: [null, null, null],
      },
    });
    expect(await engine.query(sql`SELECT raw, note FROM figure_text ORDER BY indicator_key`)).toEqual([
      { raw: '22（其中修订16件）', note: null },
      { raw: null, note: null },
      { raw: "'; DROP TABLE unit; --", note: null },
    ]);
  });

  test('an answer asked during a load is of before or of after, never of half', async () => {
    const reload = engine.replace(fixtureTables([]));
    const during = await engine.query(counts);
    await reload;
    expect([AS_LOADED, [{ units: 6, reports: 0, figures: 0 }]]).toContainEqual(during);
    expect(await engine.query(counts)).toEqual([{ units: 6, reports: 0, figures: 0 }]);
  });
});

describe('an answer', () => {
  test('is kept until the data changes', async () => {
    const first = engine.query(counts);
    expect(engine.query(counts)).toBe(first);
    await engine.replace(loaded);
    expect(engine.query(counts)).not.toBe(first);
  });

  test('of very many rows is shared while it is computed, and not kept after', async () => {
    const long = sql`SELECT range AS place FROM range(20001)`;
    const first = engine.query(long);
    expect(engine.query(long)).toBe(first);
    expect((await first).length).toBe(20_001);
    expect(engine.query(long)).not.toBe(first);
  });

  test('that failed is asked again', async () => {
    const wrong = sql`SELECT nothing FROM nowhere`;
    const first = engine.query(wrong);
    await expect(first).rejects.toThrow(EngineError);
    const second = engine.query(wrong);
    expect(second).not.toBe(first);
    await expect(second).rejects.toThrow('nowhere');
  });

  test('tells the statement that failed, and not the values', async () => {
    const failed = await engine
      .query(sql`SELECT ${'身份证号'} FROM nowhere`)
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(EngineError);
    expect(failed).toMatchObject({ statement: 'SELECT ? FROM nowhere', lost: false });
    expect(String(failed)).not.toContain('身份证号');
  });

  test('holds plain values only: counts, sums, decimals, text and parameters', async () => {
    expect(
      await engine.query(
        sql`SELECT count(*) AS n, sum(1) AS total, 1.25 AS part, '甲' AS name, TRUE AS fits, ${'乙'} AS bound, NULL AS none`,
      ),
    ).toEqual([{ n: 1, total: 1, part: 1.25, name: '甲', fits: true, bound: '乙', none: null }]);
  });

  test.each([
    ['a timestamp', sql`SELECT TIMESTAMP '2020-01-01' AS t`, 'unexpected type'],
    ['a list', sql`SELECT [1, 2] AS t`, 'unexpected type'],
    ['NaN', sql`SELECT CAST('nan' AS DOUBLE) AS t`, 'not a number'],
  ])('%s is refused', async (_, statement, reason) => {
    await expect(engine.query(statement)).rejects.toThrow(reason);
  });
});

describe('locked down', () => {
  test.each([
    ['a file of another origin', sql`SELECT * FROM read_csv('https://example.com/a.csv')`],
    ['a file of the machine', sql`SELECT * FROM read_csv('package.json')`],
    ['writing a file', sql`COPY unit TO 'out.csv'`],
    ['another database', sql`ATTACH 'other.db'`],
    ['an extension that is not in the module', sql`SELECT CAST('[1]' AS JSON) AS j`],
    ['loading an extension', sql`LOAD json`],
    ['unlocking', sql`SET enable_external_access = true`],
    ['autoloading again', sql`SET autoload_known_extensions = true`],
  ])('%s fails at once', async (_, statement) => {
    await expect(engine.query(statement)).rejects.toThrow(EngineError);
    expect(await engine.query(counts)).toEqual(AS_LOADED);
  });
});

describe('a load that is cancelled', () => {
  const added = { unit: unitColumns(100_000) };

  test('stops at the next rows and leaves everything as it was', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const onRows = (rows: number) => {
      told.push(rows);
      controller.abort();
    };
    const { signal } = controller;
    await expect(engine.append(added, { onRows, signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toEqual([40_960]);
    expect(await engine.query(counts)).toEqual(AS_LOADED);
    await expect(engine.replace(added, { signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(await engine.query(counts)).toEqual(AS_LOADED);
  });

  test('is followed to its end where it is not', async () => {
    const told: number[] = [];
    await engine.append(added, { onRows: (rows) => told.push(rows) });
    expect(told).toEqual([40_960, 81_920, 100_000]);
  });
});

function unitColumns(length: number) {
  return {
    unit_key: Int32Array.from({ length }, (_, i) => i),
    level: new Int8Array(length),
    parent_key: new Int32Array(length).fill(-1),
  };
}

describe('a revised report', () => {
  const revised = (received: number): TableContents =>
    tablesOf(
      UNITS,
      [aBatch([{ unit: 0, year: 2022, form: 'form2021', cells: { 'application.received': received } }])],
      {
        units: UNITS.length,
        reports: 0,
      },
    );
  const figures = sql<{ report_key: number; value: number | null }>`
    SELECT report_key, value FROM figure ORDER BY report_key`;

  test('has its new figures in place of the old ones, and no other report is touched', async () => {
    const other = aBatch([{ unit: 1, year: 2022, form: 'form2021', cells: { 'application.received': 9 } }]);
    await engine.append(tablesOf(UNITS, [other], { units: UNITS.length, reports: 1 }));
    await engine.revise(0, revised(7));
    expect(await engine.query(figures)).toEqual([
      { report_key: 0, value: 7 },
      { report_key: 1, value: 9 },
    ]);
    expect(await engine.query(counts)).toEqual([{ units: 6, reports: 2, figures: 2 }]);
  });

  test('is as it was where its figures are refused', async () => {
    await expect(engine.revise(0, revised(NaN))).rejects.toThrow(EngineError);
    expect(await engine.query(counts)).toEqual(AS_LOADED);
    await expect(engine.revise(0, sameCells(NaN, 1))).rejects.toThrow(EngineError);
    expect(await stated()).toEqual([
      { indicator: 'application.received', value: 6, missing: 0 },
      { indicator: 'application.carried_in', value: null, missing: 1 },
    ]);
  });

  const sameCells = (received: number | 'unfilled', carried: number | 'unfilled'): TableContents =>
    tablesOf(
      UNITS,
      [
        aBatch([
          {
            unit: 0,
            year: 2022,
            form: 'form2021',
            cells: { 'application.received': received, 'application.carried_in': carried },
          },
        ]),
      ],
      { units: UNITS.length, reports: 0 },
    );
  const names = new Map(
    (['application.received', 'application.carried_in'] as const).map((id) => [indicatorCode(id), id]),
  );
  const rows = sql<{ indicator_key: number; value: number | null; missing: number }>`
    SELECT CAST(indicator_key AS INTEGER) AS indicator_key, value, CAST(missing AS INTEGER) AS missing
    FROM figure WHERE report_key = 0 ORDER BY missing, indicator_key`;
  const stated = async () =>
    (await engine.query(rows)).map(({ indicator_key, value, missing }) => ({
      indicator: names.get(indicator_key),
      value,
      missing,
    }));

  test('of the same cells changes its numbers where they lie, from stated to missing and back', async () => {
    const others = Array.from({ length: 5 }, (_, unit) => ({
      unit: unit + 1,
      year: 2020 - unit,
      form: 'form2021' as const,
      cells: { 'application.received': unit, 'application.carried_in': unit * 2 },
    }));
    await engine.append(tablesOf(UNITS, [aBatch(others)], { units: UNITS.length, reports: 1 }));
    const order = sql<{ place: string }>`
      SELECT concat_ws(' ', indicator_key, year, unit_key, applicant) AS place FROM figure`;
    const before = await engine.query(order);
    const otherValues = sql`SELECT report_key, value FROM figure WHERE report_key > 0`;
    const untouched = await engine.query(otherValues);

    await engine.revise(0, sameCells('unfilled', 1.5));
    expect(await stated()).toEqual([
      { indicator: 'application.carried_in', value: 1.5, missing: 0 },
      { indicator: 'application.received', value: null, missing: 1 },
    ]);
    await engine.revise(0, sameCells(1e21, 0));
    expect((await stated()).map(({ value }) => value).sort()).toEqual([0, 1e21]);
    expect(await engine.query(order)).toEqual(before);
    expect(await engine.query(otherValues)).toEqual(untouched);
  });
});
