import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Relation } from '../../../src/domain/check';
import { ofYearBefore, term } from '../../../src/domain/equation';
import type { ListedEquation } from '../../../src/domain/equationList';
import type { Missing } from '../../../src/domain/value';
import { checkTables } from '../../../src/engine/checkTables';
import type { Engine } from '../../../src/engine/engine';
import { bootNodeEngine } from '../../../src/engine/nodeEngine';
import { equationBatches, equationFindingsQuery } from '../../../src/engine/queries/equations';
import { tallyQuery } from '../../../src/engine/queries/tally';
import { fixtureTables, type ReportSketch } from '../fixture';
import { aRule, listed, side } from '../rules';

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
});
afterAll(() => engine.close());

const [RECEIVED, CLOSED, REPLIED] = [
  term('application.received'),
  term('application.closed'),
  term('application.replied'),
];
type Cell = number | Missing | undefined;

/** Judges one equation of a report; `null` where nothing is said of it. */
async function judge(equations: readonly ListedEquation[], sketches: readonly ReportSketch[]) {
  const checks = [...new Set(equations.map(({ check }) => check))];
  await engine.replace({ ...fixtureTables(sketches), ...checkTables(equations, checks) });
  const batches = equationBatches(equations);
  const rows = (await Promise.all(batches.map((batch) => engine.query(equationFindingsQuery(batch))))).flat();
  const tally = await engine.query(tallyQuery({ units: [0, 1, 2, 3, 4, 5], from: 2000, to: 2030 }));
  return { rows, tally };
}

/** Reports of one unit, each two years after the one before, so that none is another's year before. */
function apart(...reports: readonly (readonly [Cell, Cell, Cell])[]): readonly ReportSketch[] {
  return reports.map(([received, closed, replied], i) => ({
    unit: 0,
    year: 2001 + 2 * i,
    form: 'form2014',
    cells: Object.fromEntries(
      Object.entries({
        'application.received': received,
        'application.closed': closed,
        'application.replied': replied,
      }).filter((entry): entry is [string, number | Missing] => entry[1] !== undefined),
    ),
  }));
}

/** What is said of each report of {@link apart} by `received <relation> closed`: what failed, what is uncertain, how many passed. */
async function relate(relation: Relation, ...pairs: readonly (readonly [Cell, Cell])[]) {
  const rule = aRule({ left: side(RECEIVED), relation, right: side(CLOSED) }, ['form2014']);
  const { rows, tally } = await judge(
    [listed(rule, 'form2014')],
    apart(...pairs.map(([left, right]) => [left, right, undefined] as const)),
  );
  return {
    failed: rows.filter(({ result }) => result === 1).map(({ report_key }) => report_key),
    uncertain: rows.filter(({ result }) => result === 2).map(({ report_key }) => report_key),
    passed: tally[0]?.passed ?? 0,
  };
}

describe('a relation', () => {
  test('equals fails where the sides differ, and is uncertain where one is missing', async () => {
    const said = await relate(
      'equals',
      [6, 6],
      [6, 5],
      [5, 6],
      [0, 0],
      [6, undefined],
      ['unfilled', 6],
      ['illegible', undefined],
      [undefined, undefined],
    );
    expect(said).toEqual({ failed: [1, 2], uncertain: [4, 5], passed: 2 });
  });

  test('atMost fails where the left is above the right only', async () => {
    const said = await relate('atMost', [5, 6], [6, 6], [7, 6], [0, 'unfilled']);
    expect(said).toEqual({ failed: [2], uncertain: [3], passed: 2 });
  });

  test('differs fails where the sides are equal, and says nothing where the left is 0', async () => {
    const said = await relate('differs', [6, 5], [6, 6], [0, 0], [0, 5], [0, 'unfilled'], ['unfilled', 0]);
    expect(said).toEqual({ failed: [1], uncertain: [5], passed: 1 });
  });

  test('accompanied fails where the right is not above 0, and says nothing where the left is not', async () => {
    const said = await relate(
      'accompanied',
      [6, 1],
      [6, 0],
      [0, 0],
      [0, 'unfilled'],
      [-1, 0],
      [6, 'unfilled'],
    );
    expect(said).toEqual({ failed: [1], uncertain: [5], passed: 1 });
  });

  test('within fails past five times, and from or to 0, once the larger reaches 10', async () => {
    const said = await relate(
      'within',
      [50, 10],
      [51, 10],
      [10, 51],
      [0, 10],
      [10, 0],
      [9, 0],
      [9, 1],
      [0, 0],
      [10, 'unfilled'],
    );
    expect(said).toEqual({ failed: [1, 2, 3, 4], uncertain: [8], passed: 4 });
  });
});

describe('a side', () => {
  test('of several terms adds and takes away', async () => {
    const rule = aRule(
      { left: side(RECEIVED), relation: 'equals', right: side(CLOSED, { ...REPLIED, weight: -1 }) },
      ['form2014'],
    );
    const { rows, tally } = await judge([listed(rule, 'form2014')], apart([4, 6, 2], [5, 6, 2]));
    expect(rows).toEqual([
      {
        report_key: 1,
        equation_key: 0,
        before_key: null,
        result: 1,
        left_value: 5,
        right_value: 4,
        missing_terms: 0,
      },
    ]);
    expect(tally).toEqual([{ unit_key: 0, check_key: 0, passed: 1, failed: 1, uncertain: 0 }]);
  });

  test('with a missing term has no value; the other side keeps its own, and the missing are counted', async () => {
    const rule = aRule({ left: side(RECEIVED), relation: 'equals', right: side(CLOSED, REPLIED) }, [
      'form2014',
    ]);
    const { rows } = await judge(
      [listed(rule, 'form2014')],
      apart([6, 6, 'unfilled'], [undefined, 6, 'noReport'], [undefined, 'unfilled', undefined]),
    );
    expect(
      rows.map(({ report_key, result, left_value, right_value, missing_terms }) => [
        report_key,
        result,
        left_value,
        right_value,
        missing_terms,
      ]),
    ).toEqual([
      [0, 2, 6, null, 1],
      [1, 2, null, null, 2],
    ]);
  });

  test('of the largest term is missing only where no term is stated', async () => {
    const rule = aRule(
      { left: { ...side(CLOSED, REPLIED), isLargest: true }, relation: 'atMost', right: side(RECEIVED) },
      ['form2014'],
    );
    const { rows, tally } = await judge(
      [listed(rule, 'form2014')],
      apart([6, 'unfilled', 6], [6, 7, 'unfilled'], [6, 2, 5], [6, undefined, 'unfilled']),
    );
    expect(rows.map(({ report_key, result, left_value }) => [report_key, result, left_value])).toEqual([
      [1, 1, 7],
      [3, 2, null],
    ]);
    expect(tally).toMatchObject([{ passed: 2, failed: 1, uncertain: 1 }]);
  });

  test('counts an optional term where it has a number, and does not miss it where it has none', async () => {
    const rule = aRule(
      { left: side(RECEIVED), relation: 'equals', right: side(CLOSED, { ...REPLIED, isOptional: true }) },
      ['form2014'],
    );
    const { rows, tally } = await judge(
      [listed(rule, 'form2014')],
      apart([6, 6, 'unfilled'], [6, 4, 2], [6, 6, 2], [6, 'unfilled', 2], [undefined, undefined, 2]),
    );
    expect(
      rows.map(({ report_key, result, right_value, missing_terms }) => [
        report_key,
        result,
        right_value,
        missing_terms,
      ]),
    ).toEqual([
      [2, 1, 8, 0],
      [3, 2, null, 1],
      [4, 2, null, 2],
    ]);
    expect(tally).toMatchObject([{ passed: 2 }]);
  });

  test('without terms is 0', async () => {
    const rule = aRule({ left: side(RECEIVED), relation: 'atMost', right: side() }, ['form2014']);
    const { rows, tally } = await judge(
      [listed(rule, 'form2014')],
      apart([0, 1, 1], [2, 1, 1], ['unfilled', 1, 1]),
    );
    expect(rows).toMatchObject([{ report_key: 1, result: 1, left_value: 2, right_value: 0 }]);
    expect(tally).toMatchObject([{ passed: 1, failed: 1, uncertain: 0 }]);
  });

  test('of money is judged without the dust of binary fractions', async () => {
    const rule = aRule({ left: side(RECEIVED), relation: 'equals', right: side(CLOSED, REPLIED) }, [
      'form2014',
    ]);
    const { rows, tally } = await judge(
      [listed(rule, 'form2014')],
      apart([0.3, 0.1, 0.2], [0.3, 0.1, 0.200001]),
    );
    expect(rows.map(({ report_key }) => report_key)).toEqual([1]);
    expect(tally).toMatchObject([{ passed: 1, failed: 1 }]);
  });

  test('reads only the applicant column it names', async () => {
    const rule = aRule(
      {
        left: side(term('application.received', 'enterprise')),
        relation: 'equals',
        right: side(term('application.closed', 'enterprise')),
      },
      ['form2021'],
    );
    const report: ReportSketch = {
      unit: 0,
      year: 2022,
      form: 'form2021',
      cells: {
        'application.received': 6,
        'application.closed': 5,
        'application.received@enterprise': 2,
        'application.closed@enterprise': 2,
      },
    };
    const { rows, tally } = await judge([listed(rule, 'form2021')], [report]);
    expect(rows).toEqual([]);
    expect(tally).toMatchObject([{ passed: 1 }]);
  });
});

test('an equation of one form says nothing of reports of another', async () => {
  const rule = aRule({ left: side(RECEIVED), relation: 'equals', right: side(CLOSED) }, ['form2019']);
  const { rows, tally } = await judge([listed(rule, 'form2019')], apart([6, 5, undefined]));
  expect([rows, tally]).toEqual([[], []]);
});

test('a rule is asked of the levels it names only', async () => {
  const rule = aRule(
    { left: side(RECEIVED), relation: 'equals', right: side(CLOSED) },
    ['form2014'],
    ['county', 'department'],
  );
  const cells = { 'application.received': 6, 'application.closed': 5 };
  // Units 0 to 3 are counties, 4 is a city, 5 a department.
  const { rows, tally } = await judge(
    [listed(rule, 'form2014')],
    [0, 4, 5].map((unit) => ({ unit, year: 2016, form: 'form2014', cells })),
  );
  expect(rows.map(({ report_key }) => report_key)).toEqual([0, 2]);
  expect(tally.map(({ unit_key }) => unit_key)).toEqual([0, 5]);
});

test('a report kept a second time is judged like any other', async () => {
  const rule = aRule({ left: side(RECEIVED), relation: 'equals', right: side(CLOSED) }, ['form2014']);
  const [first] = apart([6, 5, undefined]);
  if (first === undefined) throw new Error('no report');
  const { rows } = await judge([listed(rule, 'form2014')], [first, { ...first, copy: 2 }]);
  expect(rows.map(({ report_key }) => report_key)).toEqual([0, 1]);
});

describe('an equation that looks back', () => {
  const rule = aRule(
    {
      left: side(term('application.carried_in')),
      relation: 'equals',
      right: side(ofYearBefore(term('application.carried_out'))),
    },
    ['form2021'],
  );
  const equations = [listed(rule, 'form2021', 'form2019'), listed(rule, 'form2021', 'form2021')];
  const report = (year: number, carriedIn: number | Missing, carriedOut: number | Missing, more = {}) => ({
    unit: 0,
    year,
    form: 'form2021' as const,
    cells: { 'application.carried_in': carriedIn, 'application.carried_out': carriedOut },
    ...more,
  });
  const judged = async (...sketches: readonly ReportSketch[]) => {
    const { rows, tally } = await judge(equations, sketches);
    return {
      told: rows.map(({ report_key, equation_key, before_key, result, left_value, right_value }) => [
        report_key,
        equation_key,
        before_key,
        result,
        left_value,
        right_value,
      ]),
      passed: tally[0]?.passed ?? 0,
    };
  };

  test('holds a report against that of the year before, and says nothing without one', async () => {
    expect(await judged(report(2021, 9, 3), report(2022, 3, 5), report(2023, 4, 0))).toEqual({
      told: [[2, 1, 1, 1, 4, 5]],
      passed: 1,
    });
  });

  test('says nothing across a year left out', async () => {
    expect(await judged(report(2021, 0, 3), report(2023, 4, 0))).toEqual({ told: [], passed: 0 });
  });

  test('says nothing across scopes', async () => {
    expect(await judged(report(2021, 0, 3), report(2022, 4, 0, { scope: 'own' }))).toEqual({
      told: [],
      passed: 0,
    });
  });

  test('says nothing across units', async () => {
    expect(await judged(report(2021, 0, 3), report(2022, 4, 0, { unit: 1 }))).toEqual({
      told: [],
      passed: 0,
    });
  });

  test('is that of the form of the report before', async () => {
    const before = (form: 'form2014' | 'form2019') => report(2020, 0, 3, { form });
    expect((await judged(before('form2019'), report(2021, 4, 0))).told).toEqual([[1, 0, 0, 1, 4, 3]]);
    expect((await judged(before('form2014'), report(2021, 4, 0))).told).toEqual([]);
  });

  test('reads the lowest copy of the year before, whatever the order of loading, and judges every copy', async () => {
    expect(
      await judged(
        report(2021, 0, 7, { copy: 2 }),
        report(2021, 0, 3),
        report(2022, 3, 0),
        report(2022, 4, 0, { copy: 3 }),
      ),
    ).toEqual({ told: [[3, 1, 1, 1, 4, 3]], passed: 1 });
  });

  test('is uncertain where one of the two years has no number, and silent where neither has', async () => {
    expect(
      (await judged(report(2021, 0, 'unfilled'), report(2022, 3, 'unfilled'), report(2023, 'unfilled', 1)))
        .told,
    ).toEqual([[1, 1, 0, 2, 3, null]]);
    expect((await judged(report(2021, 0, 4), report(2022, 'illegible', 0))).told).toEqual([
      [1, 1, 0, 2, null, 4],
    ]);
  });
});

describe('batches', () => {
  const rule = aRule({ left: side(RECEIVED), relation: 'equals', right: side(CLOSED) }, ['form2014']);
  const back = aRule({ left: side(RECEIVED), relation: 'equals', right: side(ofYearBefore(CLOSED)) }, [
    'form2014',
  ]);

  test('hold every equation once and never mix those that look back with others', () => {
    const list = Array.from({ length: 300 }, (_, i) =>
      i % 3 === 0 ? listed(back, 'form2014', 'form2014') : listed(rule, 'form2014'),
    );
    const batches = equationBatches(list);
    expect(batches.flatMap(({ equations }) => equations).sort((a, b) => a - b)).toEqual([...list.keys()]);
    for (const { equations, looksBack } of batches) {
      expect(equations.every((key) => (key % 3 === 0) === looksBack)).toBe(true);
    }
    expect(batches.length).toBeGreaterThan(2);
  });
});
