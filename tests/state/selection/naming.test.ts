import { describe, expect, it } from 'vitest';
import { RegionTree } from '../../../src/domain/region';
import type { Region, Unit } from '../../../src/domain/unit';
import { namingOf } from '../../../src/state/selection/naming';

const region = (code: string, name: string, level: Region['level'], parent?: string): Region => ({
  code,
  name,
  shortName: name.slice(0, -1),
  level,
  ...(parent === undefined ? {} : { parent }),
  former: [],
});
const TREE = new RegionTree([
  region('110000', '北京市', 'province'),
  region('110105', '朝阳区', 'county', '110000'),
  region('220000', '吉林省', 'province'),
  region('220100', '长春市', 'city', '220000'),
  region('220104', '朝阳区', 'county', '220100'),
  region('360703', '南康区', 'county'),
]);
const unit = (id: string, name: string, level: Unit['level'] = 'county', shortName = name): Unit => ({
  id,
  region: id.slice(0, 6),
  name,
  shortName,
  level,
});
const labels = (units: readonly Unit[]) => {
  const naming = namingOf({ kind: 'real', units, reports: [] }, TREE);
  return units.map((_, key) => naming.label(key));
};

describe('labels of units', () => {
  it('are the plain name where it is the only one', () => {
    expect(labels([unit('360703', '南康区'), unit('110105', '朝阳区')])).toEqual(['南康区', '朝阳区']);
  });

  it('name the division above where two are equal', () => {
    expect(labels([unit('110105', '朝阳区'), unit('220104', '朝阳区')])).toEqual([
      '朝阳区（北京）',
      '朝阳区（长春）',
    ]);
  });

  it('name the region of departments of one name', () => {
    const office = (id: string) => unit(`${id}/政府办公室`, '政府办公室', 'department');
    expect(labels([office('110105'), office('360703')])).toEqual([
      '政府办公室（朝阳）',
      '政府办公室（南康）',
    ]);
  });

  it('use the short name of a long one, and of a department', () => {
    expect(
      labels([
        unit('530925', '双江拉祜族佤族布朗族傣族自治县', 'county', '双江'),
        unit('310000/上海市科学技术委员会', '上海市科学技术委员会', 'department', '上海市科委'),
      ]),
    ).toEqual(['双江', '上海市科委']);
  });

  it('are never equal, even without a list of divisions', () => {
    const units = [unit('110105', '朝阳区'), unit('220104', '朝阳区')];
    const naming = namingOf({ kind: 'real', units, reports: [] }, undefined);
    expect(naming.label(0)).not.toBe(naming.label(1));
  });

  it('throw on a key that is not loaded', () => {
    const naming = namingOf({ kind: 'real', units: [], reports: [] }, TREE);
    expect(() => naming.unit(0)).toThrow('unknown unit key: 0');
    expect(() => naming.report(3)).toThrow('unknown report key: 3');
  });
});
