import { afterAll, beforeAll, expect, test } from 'vitest';
import { ofYearBefore, term } from '../../../src/domain/equation';
import { checkTables } from '../../../src/engine/checkTables';
import type { Engine } from '../../../src/engine/engine';
import { bootBothWays } from '../bothWays';
import { tallyQuery } from '../../../src/engine/queries/tally';
import { fixtureTables } from '../fixture';
import { aRule, listed, side } from '../rules';

let engine: Engine;
beforeAll(async () => {
  engine = await bootBothWays();
});
afterAll(() => engine.close());

const RECEIVED = term('application.received');

test('the tally counts only the units and years asked for, and reads the year before them', async () => {
  const rule = aRule({ left: side(RECEIVED), relation: 'equals', right: side(ofYearBefore(RECEIVED)) }, [
    'form2014',
  ]);
  const reports = [0, 1].flatMap((unit) =>
    [2014, 2015, 2016, 2017].map((year) => ({
      unit,
      year,
      form: 'form2014' as const,
      cells: { 'application.received': year === 2017 ? 9 : 6 },
    })),
  );
  await engine.replace({
    ...fixtureTables(reports),
    ...checkTables([listed(rule, 'form2014', 'form2014')], [rule]),
  });
  expect(await engine.query(tallyQuery({ units: [1], from: 2015, to: 2016 }))).toEqual([
    { unit_key: 1, check_key: 0, passed: 2, failed: 0, uncertain: 0 },
  ]);
  expect(await engine.query(tallyQuery({ units: [0, 1], from: 2016, to: 2017 }))).toEqual(
    [0, 1].map((unit_key) => ({ unit_key, check_key: 0, passed: 1, failed: 1, uncertain: 0 })),
  );
});
