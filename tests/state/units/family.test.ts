import { describe, expect, it } from 'vitest';
import { RegionTree } from '../../../src/domain/region';
import type { Region, RegionLevel, Unit, UnitLevel } from '../../../src/domain/unit';
import { familyOf } from '../../../src/state/units/family';

function region(code: string, name: string, level: RegionLevel, parent?: string): Region {
  return { code, name, shortName: name, level, former: [], ...(parent === undefined ? {} : { parent }) };
}

const regions = new RegionTree([
  region('360000', '江西省', 'province'),
  region('360100', '南昌市', 'city', '360000'),
  region('360700', '赣州市', 'city', '360000'),
  region('360102', '东湖区', 'county', '360100'),
  region('360702', '章贡区', 'county', '360700'),
  region('360703', '南康区', 'county', '360700'),
  region('360704', '赣县区', 'county', '360700'),
]);

function unit(id: string, level: UnitLevel): Unit {
  return { id, region: id.slice(0, 6), name: id, shortName: id, level };
}

const units = [
  unit('360703', 'county'),
  unit('360700', 'city'),
  unit('360702', 'county'),
  unit('360703/教育局', 'department'),
  unit('360703/水利局', 'department'),
  unit('360102', 'county'),
];

describe('the family of some units', () => {
  it('is the level under one government that most of them belong to; the others are told apart', () => {
    const family = familyOf([0, 1, 2, 3], units, regions);
    expect(family).toEqual({
      name: '赣州市县级',
      peers: [0, 2],
      parent: 1,
      parentName: '赣州市',
      unloaded: ['赣县区'],
      strangers: [1, 3],
    });
  });

  it('of departments is counted among those that are loaded, under the government of their division', () => {
    expect(familyOf([3], units, regions)).toMatchObject({
      name: '南康区部门',
      peers: [3, 4],
      parent: 0,
      unloaded: [],
    });
  });

  it('has no government above where that is not loaded', () => {
    expect(familyOf([1], units, regions)).toMatchObject({
      name: '江西省市级',
      parent: null,
      unloaded: ['南昌市'],
    });
    // 南昌市 has one district in this list: nobody to be held against.
    expect(familyOf([5], units, regions)).toBeUndefined();
  });

  it('of nobody is none', () => {
    expect(familyOf([], units, regions)).toBeUndefined();
  });
});
