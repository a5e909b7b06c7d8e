import { describe, expect, it } from 'vitest';
import { RegionTree } from '../../../src/domain/region';
import type { Region, Unit } from '../../../src/domain/unit';
import { POINT_STATES, type RankingRow } from '../../../src/engine/queries/rows';
import { orderedBranches } from '../../../src/state/units/branchOrder';
import { peerOffers } from '../../../src/state/units/peers';
import { branchesOf, type Branch } from '../../../src/state/units/regionBranches';
import { barLengths, newestCommonYear, standingsOf } from '../../../src/state/units/standings';

const row = (unit: number, value: number | null, scope = 0, formClass = 2, level = 2): RankingRow => ({
  measure_key: 0,
  unit_key: unit,
  year: 2024,
  scope,
  form: 2,
  report_key: unit,
  value,
  state: value === null ? POINT_STATES.indexOf('unfilled') : 0,
  numerator: null,
  denominator: null,
  origin: value === null ? null : 0,
  level,
  form_class: formClass,
  position: null,
  tied: 0,
  ranked: 0,
  below_base: false,
});
const region = (code: string, name: string, pinyin: string, parent?: string): Region => ({
  code,
  name,
  shortName: name,
  pinyin,
  level: code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county',
  ...(parent === undefined ? {} : { parent }),
  former: [],
});
const TREE = new RegionTree([
  region('360000', '江西省', 'jiang xi sheng'),
  region('360700', '赣州市', 'gan zhou shi', '360000'),
  region('360702', '章贡区', 'zhang gong qu', '360700'),
  region('360703', '南康区', 'nan kang qu', '360700'),
  region('360704', '赣县区', 'gan xian qu', '360700'),
  region('360800', '吉安市', 'ji an shi', '360000'),
  region('360802', '吉州区', 'ji zhou qu', '360800'),
]);
const unit = (id: string, name: string, level: Unit['level'] = 'county'): Unit => ({
  id,
  region: id.slice(0, 6),
  name,
  shortName: name,
  level,
});
/** 0 章贡 1 南康 2 赣县 3 吉州 4 赣州市 5 江西省. */
const UNITS = [
  unit('360702', '章贡区'),
  unit('360703', '南康区'),
  unit('360704', '赣县区'),
  unit('360802', '吉州区'),
  unit('360700', '赣州市', 'city'),
  unit('360000', '江西省', 'province'),
];

describe('standings', () => {
  it('leave out what is not stated and take the first scope of a unit', () => {
    const standings = standingsOf([row(0, 7), row(1, null), row(2, 0), row(0, 99, 1)]);
    expect([...standings].map(([key, { row: own }]) => [key, own.value])).toEqual([
      [0, 7],
      [2, 0],
    ]);
  });

  it('measure bars within a group only: 本级 figures do not shrink beside 全域 ones', () => {
    const lengths = barLengths(standingsOf([row(0, 100), row(1, 25), row(2, 4, 1), row(3, 2, 1)]));
    expect([...lengths]).toEqual([
      [0, 1],
      [1, 0.25],
      [2, 1],
      [3, 0.5],
    ]);
  });

  it('give no bar where the largest is 0', () => {
    expect([...barLengths(standingsOf([row(0, 0)]))]).toEqual([[0, 0]]);
  });
});

describe('the newest common year', () => {
  const report = (id: string, year: number, form: 'form2014' | 'form2021' = 'form2021') => ({
    unit: id,
    year,
    form,
  });
  const units = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const span = { from: 2014, to: 2024 };

  it('is not the year in which only one unit of three has reported', () => {
    const reports = [report('a', 2023), report('b', 2023), report('c', 2023), report('a', 2024)];
    expect(newestCommonYear(reports, units, span, ['form2021'])).toBe(2023);
    expect(newestCommonYear([...reports, report('b', 2024)], units, span, ['form2021'])).toBe(2024);
  });

  it('counts only forms that have the measure, and only units asked for', () => {
    const reports = [report('a', 2017, 'form2014'), report('a', 2022), report('z', 2023)];
    expect(newestCommonYear(reports, units, span, ['form2014'])).toBe(2017);
    expect(newestCommonYear(reports, units, span, ['form2021'])).toBe(2022);
    expect(newestCommonYear(reports, units, span, [])).toBeUndefined();
  });
});

describe('the order of the tree', () => {
  const names = (branches: readonly Branch[]): readonly string[] =>
    branches.flatMap(({ name, children }) => [name, ...names(children)]);
  const branches = branchesOf(UNITS, TREE);
  const sources = (rows: readonly RankingRow[]) => ({ regions: TREE, standings: standingsOf(rows) });

  it('by name follows the reading: 赣县, 南康, 章贡', () => {
    expect(names(orderedBranches(branches, 'name', sources([])))).toEqual([
      ...['江西省', '赣州市', '赣县区', '南康区', '章贡区', '吉安市', '吉州区'],
    ]);
  });

  it('by value puts the largest first and what has no number last, below each parent', () => {
    const ordered = orderedBranches(branches, 'value', sources([row(0, 3), row(2, 8)]));
    expect(names(ordered)).toEqual(['江西省', '赣州市', '赣县区', '章贡区', '南康区', '吉安市', '吉州区']);
    expect(ordered[0]?.children[0]?.below).toEqual([2, 0, 1]);
  });

  it('by value never puts two scopes in one order', () => {
    const ordered = orderedBranches(branches, 'value', sources([row(0, 3), row(1, 900, 1), row(2, 8)]));
    expect(names(ordered).slice(2, 5)).toEqual(['赣县区', '章贡区', '南康区']);
  });
});

describe('peers', () => {
  const offers = (base: number, rows: readonly RankingRow[] = []) =>
    peerOffers(base, {
      units: UNITS,
      regions: TREE,
      label: (key) => UNITS[key]?.name ?? '',
      standings: standingsOf(rows),
      charted: '2024 年新收申请数',
    });

  it('of one city, of one level, always with the unit first and never of another level', () => {
    const [city, level] = offers(1);
    expect(city).toMatchObject({ name: '同市', units: [1, 0, 2], words: '与南康区同市的县级单位' });
    expect(level).toMatchObject({ name: '同级别', units: [1, 0, 2, 3] });
  });

  it('say why there are none', () => {
    const [city] = offers(3);
    expect(city).toMatchObject({ units: [3], reason: '没有与吉州区同市的其他县级单位' });
    expect(offers(1)[2]).toMatchObject({ units: [1], reason: '南康区没有 2024 年新收申请数' });
  });

  it('have no unit above a province', () => {
    expect(offers(5).map(({ rule }) => rule)).toEqual(['level', 'value']);
  });

  it('near in value are the closest of the same level and scope, with the rule in words', () => {
    const rows = [row(0, 10), row(1, 12), row(2, 40), row(3, 13), row(4, 12, 0, 2, 1)];
    expect(offers(1, rows)[2]).toMatchObject({
      units: [1, 3, 0, 2],
      words: '级别、口径与南康区相同、2024 年新收申请数最接近的 3 个单位',
    });
    expect(offers(1, [row(1, 12), row(0, 12, 1)])[2]?.reason).toBe(
      '没有级别、口径与南康区相同的单位有这个数',
    );
  });
});
