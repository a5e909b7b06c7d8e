import { describe, expect, it } from 'vitest';
import { parseRegions } from '../../src/domain/region';
import { withoutClassWord } from '../../src/domain/regions/shortName';
import { datasetFile } from './readPackage';

const regions = parseRegions(datasetFile('regions', 'regions.csv'));
const byCode = new Map(regions.map((region) => [region.code, region]));

describe('the list of divisions', () => {
  it('holds as many divisions of each level as were recorded', () => {
    const count = (level: string) => regions.filter((region) => region.level === level).length;
    expect([count('province'), count('city'), count('county')]).toEqual([34, 333, 2846]);
  });

  it('has every code once and every parent one level or two above', () => {
    expect(byCode.size).toBe(regions.length);
    for (const { code, level, parent } of regions) {
      const above = { country: [], province: [undefined], city: ['province'], county: ['city', 'province'] };
      expect(above[level]).toContain(parent === undefined ? undefined : byCode.get(parent)?.level);
      expect(code).toMatch(/^\d{6}$/);
      expect(parent === undefined || code.startsWith(parent.replace(/(?:00)+$/, ''))).toBe(true);
    }
  });

  it('has no heading, no development zone and no township for a division', () => {
    const odd = regions.filter(({ name }) =>
      /市辖区|直辖县级|开发区|工业园区|产业园区|镇$|街道|管理区/.test(name),
    );
    expect(odd).toEqual([]);
  });

  it('gives siblings different short names', () => {
    const keys = regions.map(({ parent = '', shortName }) => `${parent} ${shortName}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keeps the full name where a county would be taken for its city', () => {
    expect(byCode.get('360121')?.shortName).toBe('南昌县');
    expect(byCode.get('360703')?.shortName).toBe('南康');
    for (const { name, shortName } of regions) expect([name, withoutClassWord(name)]).toContain(shortName);
  });

  it('gives a former code to one division only, and never the code of another', () => {
    const former = regions.flatMap((region) =>
      region.former.map(({ code }) => ({ code, heir: region.code })),
    );
    expect(new Set(former.map(({ code }) => code)).size).toBe(former.length);
    expect(former.filter(({ code, heir }) => code !== heir && byCode.has(code))).toEqual([]);
  });

  it('dates only renamings from 2010 on', () => {
    const years = regions.flatMap(({ former }) => former.flatMap(({ until }) => until ?? []));
    expect(Math.min(...years)).toBe(2010);
    expect(Math.max(...years)).toBe(2020);
  });
});
