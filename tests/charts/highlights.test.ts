import { describe, expect, it } from 'vitest';
import {
  blankHighlight,
  changeHighlight,
  goalHighlight,
  missingReports,
  standingHighlight,
} from '../../src/charts/highlights';
import type { Sentence } from '../../src/charts/sentences';
import type { CoverageRow, RankingRow, TrendRow } from '../../src/engine/queries/rows';
import { aNaming, aRankingRow, aTrendRow } from './rows';

const naming = aNaming();
const words = (sentence: Sentence | undefined) => sentence?.map(({ text }) => text).join('');
const count = { measure: 'application.received' } as const;
const rate = { measure: 'rate.proposal.a' } as const;

function moved(unit: number, before: number, value: number): TrendRow {
  return {
    ...aTrendRow({ ...count, unit, year: 2024, value, joint: 'same' }),
    previous_year: 2023,
    previous_value: before,
    change: value - before,
  };
}

describe('what changed in a measure', () => {
  it('is how many rose and fell, and the one that changed most, by difference', () => {
    // 80 more is more than five times as many of 2.
    const rows = [moved(0, 400, 480), moved(1, 2, 12), moved(2, 30, 20), moved(3, 7, 7)];
    expect(words(changeHighlight(rows, 2024, naming))).toBe(
      '新收申请：2 升 1 降，变动最大 南康区 480 件 ▲20.0%',
    );
  });

  it('leaves out whatever does not compare, and says nothing where nothing does', () => {
    const broken = { ...moved(0, 4, 400), change: null };
    expect(changeHighlight([broken], 2024, naming)).toBeUndefined();
    expect(words(changeHighlight([broken, moved(1, 20, 30)], 2024, naming))).toBe(
      '新收申请：章贡区 30 件 ▲50.0%',
    );
    expect(changeHighlight([moved(1, 20, 30)], 2023, naming)).toBeUndefined();
  });

  it('says so where all stayed the same', () => {
    expect(words(changeHighlight([moved(0, 7, 7), moved(1, 3, 3)], 2024, naming))).toBe(
      '新收申请：2 个单位都与上年持平',
    );
  });

  it('opens the source of its number', () => {
    const row = moved(1, 20, 30);
    expect(changeHighlight([row], 2024, naming)?.find(({ pick }) => pick)?.pick).toMatchObject({
      measure: row.measure_key,
      report: row.report_key,
    });
  });
});

describe('who stands out', () => {
  const order = (part: Parameters<typeof aRankingRow>[0], values: readonly number[]): RankingRow[] =>
    values.map((value, at) =>
      aRankingRow({ ...part, unit: at, year: 2024, value, position: at + 1, ranked: values.length }),
    );

  it('is the first and last of an order: volume is only ordered, a measure with a direction ranked', () => {
    expect(words(standingHighlight(order(count, [9, 5, 2]), naming))).toBe(
      '新收申请：最多 南康区 9 件，最少 赣县区 2 件（3 个县级、全域）',
    );
    expect(words(standingHighlight(order(rate, [0.9, 0.5, 0.2]), naming))).toBe(
      'A类率：第 1 南康区 90.0%，末位 赣县区 20.0%（3 个县级、全域）',
    );
  });

  it('names those that share a place, and those whose base is too small', () => {
    const [first, second, third, fourth] = order(count, [9, 9, 5, 2]);
    const rows = [first, { ...second, position: 1 }, third, { ...fourth, position: null, below_base: true }];
    expect(words(standingHighlight(rows as readonly RankingRow[], naming))).toMatch(
      /最多 南康区、章贡区 9 件，最少 赣县区 5 件（4 个县级、全域，另 1 个基数小不列）/,
    );
  });

  it('is nothing of two units, or where all are equal', () => {
    expect(standingHighlight(order(count, [9, 5]), naming)).toBeUndefined();
    expect(standingHighlight(order(count, [5, 5, 5]), naming)).toBeUndefined();
    expect(standingHighlight([], naming)).toBeUndefined();
  });

  it('never mixes levels or scopes: the larger group is told', () => {
    const cities = order(count, [900, 800]).map((row, at) => ({ ...row, level: 1, unit_key: 7 + at }));
    expect(words(standingHighlight([...cities, ...order(count, [9, 5, 2])], naming))).toContain(
      '最多 南康区 9 件',
    );
  });

  it('is the place of a unit that is looked at alone', () => {
    expect(words(standingHighlight(order(rate, [0.9, 0.5, 0.2]), naming, 1))).toBe(
      'A类率 50.0%：排名第 2/3（县级、全域）',
    );
    expect(standingHighlight(order(rate, [0.9, 0.5, 0.2]), naming, 8)).toBeUndefined();
  });
});

describe('a goal', () => {
  const goal = 60;
  const at = (unit: number, a: number | null, base = 100) =>
    aTrendRow({
      ...rate,
      unit,
      year: 2024,
      value: a === null ? null : a / base,
      ...(a === null ? {} : { numerator: a, denominator: base }),
    });

  it('is met by a value equal to it, and a unit without a number are in neither count', () => {
    expect(words(goalHighlight([at(0, 3, 5), at(1, 59), at(2, null)], 2024, goal, naming))).toBe(
      'A类率 ≥ 60%：1/2 个单位达到，最低 章贡区 59.0%',
    );
    expect(words(goalHighlight([at(0, 60)], 2024, goal, naming))).toBe('A类率 ≥ 60%：1/1 个单位达到');
    expect(goalHighlight([at(0, null)], 2024, goal, naming)).toBeUndefined();
  });
});

describe('what is missing', () => {
  const report = (unit: number, year: number): CoverageRow => ({
    unit_key: unit,
    year,
    scope: 0,
    form: 2021,
    report_key: unit * 100 + year,
  });

  it('is the newest year by name and earlier holes by number', () => {
    const rows = [report(0, 2024), report(0, 2023), report(1, 2023), report(0, 2022)];
    expect(missingReports(rows, [0, 1], naming).map(words)).toEqual([
      '2024 年年报缺 1/2 个单位：章贡区',
      '以前年度另缺 1 份，2022 年最多（1 份：章贡区）',
    ]);
    expect(missingReports(rows.slice(1, 3), [0, 1], naming)).toEqual([]);
    expect(missingReports([], [0, 1], naming)).toEqual([]);
  });

  it('tells reports that are there and come to no number, with the reason, never as 0', () => {
    const rows = [
      aTrendRow({ ...rate, unit: 0, year: 2024, value: 0.7 }),
      aTrendRow({ ...rate, unit: 1, year: 2024, value: null, state: 'unfilled' }),
      aTrendRow({ ...rate, unit: 2, year: 2024, value: null, state: 'notDefined' }),
    ];
    expect(words(blankHighlight(rows, 2024, naming))).toBe('A类率 未填：章贡区；分母为 0：赣县区');
    expect(blankHighlight(rows.slice(0, 1), 2024, naming)).toBeUndefined();
    // Not in the form of that year at all.
    expect(blankHighlight(rows.slice(1), 2024, naming)).toBeUndefined();
  });
});
