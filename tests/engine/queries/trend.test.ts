import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FormId } from '../../../src/domain/formId';
import type { Missing } from '../../../src/domain/value';
import type { Engine } from '../../../src/engine/engine';
import { bootBothWays } from '../bothWays';
import { trendQuery } from '../../../src/engine/queries/trend';
import { JOINTS, POINT_STATES } from '../../../src/engine/queries/rows';
import type { Scope } from '../../../src/domain/report';
import {
  CARRIED_IN,
  CLASS_A_RATE,
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

const received = (
  year: number,
  form: FormId,
  value: number | Missing,
  scope: Scope = 'whole',
): ReportSketch => ({ unit: 0, year, form, scope, cells: { 'application.received': value } });

/** Points of one measure of unit 0 in words: year, value or state, segment in order of appearance, joint, change. */
async function trend(sketches: readonly ReportSketch[], measure = RECEIVED, from = 2000, to = 2100) {
  await engine.replace(fixtureTables(sketches));
  const rows = await engine.query(trendQuery({ measures: [measure], units: [0], from, to }));
  const segments = [...new Set(rows.map(({ segment }) => segment))];
  return rows.map(({ year, value, state, segment, joint, change }) => [
    year,
    value ?? POINT_STATES[state],
    segments.indexOf(segment),
    JOINTS[joint],
    change,
  ]);
}

describe('a line', () => {
  test('goes on within one form, and each point carries its change since the year before', async () => {
    expect(
      await trend([
        received(2021, 'form2021', 8),
        received(2022, 'form2021', 0),
        received(2023, 'form2021', 6),
      ]),
    ).toEqual([
      [2021, 8, 0, 'none', null],
      [2022, 0, 0, 'same', -8],
      [2023, 6, 0, 'same', 6],
    ]);
  });

  test('goes on across forms that compare freely', async () => {
    expect(await trend([received(2020, 'form2019', 10), received(2021, 'form2021', 15)])).toEqual([
      [2020, 10, 0, 'none', null],
      [2021, 15, 0, 'same', 5],
    ]);
  });

  test('ends where forms compare with a note only; the change stays and is marked', async () => {
    expect(await trend([received(2018, 'form2014', 10), received(2019, 'form2019', 12)])).toEqual([
      [2018, 10, 0, 'none', null],
      [2019, 12, 1, 'with-note', 2],
    ]);
  });

  test('ends where forms do not compare, and nothing is subtracted across', async () => {
    const carried = (year: number, form: FormId, value: number): ReportSketch => ({
      unit: 0,
      year,
      form,
      cells: { 'application.carried_in': value },
    });
    expect(
      await trend(
        [carried(2019, 'form2019', 4), carried(2020, 'form2019', 6), carried(2021, 'form2021', 9)],
        CARRIED_IN,
      ),
    ).toEqual([
      [2019, 4, 0, 'none', null],
      [2020, 6, 0, 'same', 2],
      [2021, 9, 1, 'form-break', null],
    ]);
  });

  test('follows the form of the report, not the year', async () => {
    expect(
      await trend([
        received(2018, 'form2014', 5),
        received(2019, 'form2014', 7),
        received(2020, 'form2019', 9),
      ]),
    ).toEqual([
      [2018, 5, 0, 'none', null],
      [2019, 7, 0, 'same', 2],
      [2020, 9, 1, 'with-note', 2],
    ]);
  });

  test('of a row that left the form stops with 不适用 behind the break', async () => {
    const gazette = { 'disclosure.channel.gazette': 44042 };
    expect(
      await trend(
        [
          { unit: 0, year: 2017, form: 'form2014', cells: gazette },
          { unit: 0, year: 2019, form: 'form2019', cells: {} },
        ],
        GAZETTE,
      ),
    ).toEqual([
      [2017, 44042, 0, 'none', null],
      [2019, 'notInForm', 1, 'form-break', null],
    ]);
  });
});

test('segments of one scope rise with time, whatever their order in the answer', async () => {
  await engine.replace(
    fixtureTables([
      received(2021, 'form2021', 3),
      received(2018, 'form2014', 1),
      received(2019, 'form2019', 2),
    ]),
  );
  const rows = await engine.query(trendQuery({ measures: [RECEIVED], units: [0], from: 2018, to: 2021 }));
  const [before, at2019, at2021] = rows.map(({ segment }) => segment);
  expect(at2019).toBeGreaterThan(before ?? NaN);
  expect(at2021).toBe(at2019);
});

describe('a hole', () => {
  test('left by a missing year keeps the segment and has no change, but says which year it looks back to', async () => {
    await engine.replace(fixtureTables([received(2021, 'form2021', 8), received(2024, 'form2021', 9)]));
    const rows = await engine.query(trendQuery({ measures: [RECEIVED], units: [0], from: 2021, to: 2024 }));
    expect(rows[1]).toMatchObject({
      year: 2024,
      segment: rows[0]?.segment,
      joint: JOINTS.indexOf('gap'),
      previous_year: 2021,
      previous_value: 8,
      change: null,
      change_ratio: null,
    });
  });

  test('left by an unfilled cell does not break the line, and the next point looks back over it', async () => {
    expect(
      await trend([
        received(2021, 'form2021', 8),
        received(2022, 'form2021', 'unfilled'),
        received(2023, 'form2021', 9),
      ]),
    ).toEqual([
      [2021, 8, 0, 'none', null],
      [2022, 'unfilled', 0, 'same', null],
      [2023, 9, 0, 'gap', null],
    ]);
  });

  test('before the first stated point leaves nothing to look back to', async () => {
    expect(await trend([received(2021, 'form2021', 'unfilled'), received(2022, 'form2021', 3)])).toEqual([
      [2021, 'unfilled', 0, 'none', null],
      [2022, 3, 0, 'none', null],
    ]);
  });
});

describe('a scope', () => {
  test('that changes breaks the line', async () => {
    await engine.replace(
      fixtureTables([received(2022, 'form2021', 50), received(2023, 'form2021', 5, 'own')]),
    );
    const rows = await engine.query(trendQuery({ measures: [RECEIVED], units: [0], from: 2022, to: 2023 }));
    expect(rows[1]).toMatchObject({
      joint: JOINTS.indexOf('scope-break'),
      previous_year: 2022,
      previous_value: null,
      change: null,
    });
    expect(rows[1]?.segment).not.toBe(rows[0]?.segment);
  });

  test('beside another has a line of its own, compared within itself', async () => {
    expect(
      await trend([
        received(2022, 'form2021', 50),
        received(2022, 'form2021', 5, 'own'),
        received(2023, 'form2021', 60),
        received(2023, 'form2021', 4, 'own'),
      ]),
    ).toEqual([
      [2022, 50, 0, 'none', null],
      [2022, 5, 1, 'none', null],
      [2023, 60, 0, 'same', 10],
      [2023, 4, 1, 'same', -1],
    ]);
  });

  test('kept twice puts the second report on a line of its own', async () => {
    expect(
      await trend([
        received(2022, 'form2021', 50),
        received(2023, 'form2021', 60),
        { ...received(2023, 'form2021', 55), copy: 2 },
        received(2024, 'form2021', 70),
      ]),
    ).toEqual([
      [2022, 50, 0, 'none', null],
      [2023, 60, 0, 'same', 10],
      [2023, 55, 1, 'same', 5],
      [2024, 70, 0, 'same', 10],
    ]);
  });
});

describe('a change', () => {
  test('is told for the first year asked for, from the year before it', async () => {
    const three = [2021, 2022, 2023].map((year) => received(year, 'form2021', year - 2000));
    expect(await trend(three, RECEIVED, 2023, 2023)).toEqual([[2023, 23, 0, 'same', 1]]);
  });

  test('over a break is told for the first year asked for, with its mark', async () => {
    const two = [received(2018, 'form2014', 10), received(2019, 'form2019', 12)];
    expect(await trend(two, RECEIVED, 2019, 2019)).toEqual([[2019, 12, 0, 'with-note', 2]]);
  });

  test('of a count is also a ratio, unless the base is 0', async () => {
    await engine.replace(
      fixtureTables([
        received(2021, 'form2021', 8),
        received(2022, 'form2021', 0),
        received(2023, 'form2021', 6),
      ]),
    );
    const rows = await engine.query(trendQuery({ measures: [RECEIVED], units: [0], from: 2021, to: 2023 }));
    expect(rows.map(({ change_ratio }) => change_ratio)).toEqual([null, -1, null]);
  });

  test('of a rate is a difference only, and 0/0 has none', async () => {
    const proposals = (year: number, cells: ReportSketch['cells']): ReportSketch => ({
      unit: 0,
      year,
      form: 'form2021',
      cells,
    });
    await engine.replace(
      fixtureTables([
        proposals(2021, classes(2, 1, 1)),
        proposals(2022, classes(3, 1, 0)),
        proposals(2023, classes(0, 0, 0)),
      ]),
    );
    const rows = await engine.query(
      trendQuery({ measures: [CLASS_A_RATE], units: [0], from: 2021, to: 2023 }),
    );
    expect(rows.map(({ value, change, change_ratio }) => [value, change, change_ratio])).toEqual([
      [0.5, null, null],
      [0.75, 0.25, null],
      [null, null, null],
    ]);
  });
});

test('units and measures are kept apart', async () => {
  await engine.replace(
    fixtureTables([
      received(2022, 'form2021', 1),
      {
        unit: 1,
        year: 2023,
        form: 'form2021',
        cells: { 'application.received': 2, 'application.carried_in': 3 },
      },
    ]),
  );
  const rows = await engine.query(
    trendQuery({ measures: [RECEIVED, CARRIED_IN], units: [0, 1], from: 2022, to: 2023 }),
  );
  expect(
    rows.map(({ measure_key, unit_key, value, joint }) => [measure_key, unit_key, value, joint]),
  ).toEqual([
    [RECEIVED, 0, 1, 0],
    [RECEIVED, 1, 2, 0],
    [CARRIED_IN, 0, null, 0],
    [CARRIED_IN, 1, 3, 0],
  ]);
});

test('no unit asked for, no row', async () => {
  expect(await engine.query(trendQuery({ measures: [RECEIVED], units: [], from: 2022, to: 2023 }))).toEqual(
    [],
  );
});
