import { describe, expect, it } from 'vitest';
import { parseRegions } from '../../src/domain/region';
import { withoutClassWord } from '../../src/domain/regions/shortName';
import { readingOf } from '../../datasets/regions/readings';
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

  it('carries the reading of every name as it is built', () => {
    expect(regions.map(({ pinyin }) => pinyin)).toEqual(regions.map(({ name }) => readingOf(name)));
    for (const { name, pinyin = '' } of regions) expect(pinyin.split(' ')).toHaveLength([...name].length);
  });

  it.each([
    ['500000', 'chong qing shi'],
    ['341500', 'lu an shi'],
    ['340300', 'beng bu shi'],
    ['340303', 'beng shan qu'],
    ['331000', 'tai zhou shi'],
    ['331023', 'tian tai xian'],
    ['371722', 'shan xian'],
    ['371524', 'dong e xian'],
    ['440113', 'pan yu qu'],
    ['650400', 'tu lu fan shi'],
    ['331100', 'li shui shi'],
    ['330382', 'yue qing shi'],
    ['130225', 'lao ting xian'],
    ['371481', 'lao ling shi'],
    ['360881', 'jing gang shan shi'],
    ['320116', 'lu he qu'],
    ['520203', 'liu zhi te qu'],
    ['310112', 'min hang qu'],
    ['130125', 'xing tang xian'],
    ['141024', 'hong tong xian'],
    ['140428', 'zhang zi xian'],
    ['130726', 'yu xian'],
    ['131025', 'dai cheng xian'],
    ['361124', 'yan shan xian'],
    ['341621', 'guo yang xian'],
    ['341021', 'she xian'],
    ['211281', 'diao bing shan shi'],
    ['231085', 'mu ling shi'],
    ['222404', 'hun chun shi'],
    ['510182', 'peng zhou shi'],
    ['510117', 'pi du qu'],
    ['420116', 'huang pi qu'],
    ['421303', 'zeng du qu'],
    ['410122', 'zhong mu xian'],
    ['532323', 'mou ding xian'],
    ['653100', 'ka shi di qu'],
    ['610829', 'wu bu xian'],
    ['640303', 'hong si pu qu'],
    ['620722', 'min le xian'],
    ['652823', 'yu li xian'],
    ['141100', 'lv liang shi'],
    ['321183', 'ju rong shi'],
    ['440103', 'li wan qu'],
    ['350200', 'xia men shi'],
    ['360703', 'nan kang qu'],
  ])('reads %s as %s', (code, pinyin) => {
    expect(byCode.get(code)?.pinyin).toBe(pinyin);
  });
});
