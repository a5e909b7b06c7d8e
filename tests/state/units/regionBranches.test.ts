import { describe, expect, it } from 'vitest';
import { RegionTree } from '../../../src/domain/region';
import type { Region, Unit } from '../../../src/domain/unit';
import {
  branchesOf,
  chosenOf,
  onlyWith,
  searchUnits,
  type Branch,
} from '../../../src/state/units/regionBranches';

const region = (
  code: string,
  name: string,
  level: Region['level'],
  parent?: string,
  former: Region['former'] = [],
  pinyin?: string,
): Region => ({
  ...(pinyin === undefined ? {} : { pinyin }),
  code,
  name,
  shortName: name.slice(0, -1),
  level,
  ...(parent ? { parent } : {}),
  former,
});
const TREE = new RegionTree([
  region('310000', '上海市', 'province', undefined, [], 'shang hai shi'),
  region('360000', '江西省', 'province'),
  region('360700', '赣州市', 'city', '360000'),
  region('360702', '章贡区', 'county', '360700'),
  region(
    '360703',
    '南康区',
    'county',
    '360700',
    [{ code: '360782', name: '南康市', until: 2012 }],
    'nan kang qu',
  ),
]);
const unit = (id: string, name: string, level: Unit['level'] = 'county'): Unit => ({
  id,
  region: id.slice(0, 6),
  name,
  shortName: name,
  level,
});
const UNITS = [
  unit('360703', '南康区'),
  unit('310000/上海市科学技术委员会', '上海市科学技术委员会', 'department'),
  unit('360700', '赣州市', 'city'),
  unit('360702', '章贡区'),
];
const drawn = (branches: readonly Branch[]): unknown =>
  branches.map(({ name, unitKey, children }) => [name, unitKey, drawn(children)]);

describe('the tree of loaded units', () => {
  it('has only branches with units, under the divisions above them', () => {
    expect(drawn(branchesOf(UNITS, TREE))).toEqual([
      ['上海市', undefined, [['上海市科学技术委员会', 1, []]]],
      [
        '江西省',
        undefined,
        [
          [
            '赣州市',
            2,
            [
              ['章贡区', 3, []],
              ['南康区', 0, []],
            ],
          ],
        ],
      ],
    ]);
  });

  it('tells the units below a place from the place itself', () => {
    const jiangxi = branchesOf(UNITS, TREE)[1];
    expect(jiangxi?.below).toEqual([2, 3, 0]);
    expect(jiangxi?.children[0]).toMatchObject({ unitKey: 2, below: [3, 0] });
  });

  it('stands a unit of an unknown division at the top', () => {
    expect(drawn(branchesOf([unit('999999', '某区')], TREE))).toEqual([['某区', 0, []]]);
  });

  it('knows all, some and none', () => {
    const ganzhou = branchesOf(UNITS, TREE)[1]?.children[0];
    if (ganzhou === undefined) throw new Error('no branch');
    expect(chosenOf(ganzhou, new Set([0, 2, 3]))).toBe('all');
    expect(chosenOf(ganzhou, new Set([2]))).toBe('some');
    expect(chosenOf(ganzhou, new Set([1]))).toBe('none');
  });

  it('keeps only the branches that lead to what a search found', () => {
    const only = onlyWith(branchesOf(UNITS, TREE), new Set([0]));
    expect(drawn(only)).toEqual([['江西省', undefined, [['赣州市', undefined, [['南康区', 0, []]]]]]]);
    expect(only[0]?.below).toEqual([0]);
  });
});

describe('searching units', () => {
  const found = (typed: string) => searchUnits(UNITS, TREE, typed).map(({ unitKey }) => unitKey);

  it('finds by name, by the beginning of a code and by full-width digits', () => {
    expect(found('章贡')).toEqual([3]);
    expect(found('3607')).toEqual([0, 2, 3]);
    expect(found('３６０７０２')).toEqual([3]);
    expect(found('703')).toEqual([]);
  });

  it('finds a renamed county by what it was called, and says so', () => {
    expect(searchUnits(UNITS, TREE, '南康市')).toEqual([{ unitKey: 0, formerName: '南康市' }]);
  });

  it('finds by full pinyin, by initials and by what is typed with tones or in capitals', () => {
    for (const typed of ['nankangqu', 'nankang', 'nkq', 'NKQ', 'nán kāng']) expect(found(typed)).toEqual([0]);
    expect(found('shs')).toEqual([1]);
    expect(found('zgq')).toEqual([]);
  });

  it('finds departments by their division, and everything by nothing', () => {
    expect(found('上海')).toEqual([1]);
    expect(found('  ')).toEqual([0, 1, 2, 3]);
  });
});
