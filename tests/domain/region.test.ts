import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RegionTree, parseRegions, type RegionMatch } from '../../src/domain/region';

const tree = new RegionTree(parseRegions(readFileSync('datasets/regions/regions.csv', 'utf8')));
const codes = (matches: readonly RegionMatch[]) => matches.map(({ region }) => region.code);
const first = (matches: readonly RegionMatch[]) => [matches[0]?.region.code, matches[0]?.via];

describe('the tree of divisions', () => {
  it('knows the path of a county from its province down', () => {
    expect(tree.pathOf('360703').map(({ name }) => name)).toEqual(['江西省', '赣州市', '南康区']);
  });

  it('hangs the districts of a municipality under the municipality itself', () => {
    expect(tree.parentOf('110105')?.name).toBe('北京市');
    expect(tree.get('110105')?.level).toBe('county');
  });

  it('hangs counties governed by the province under the province', () => {
    expect(tree.pathOf('429004').map(({ name }) => name)).toEqual(['湖北省', '仙桃市']);
  });

  it('gives Ganzhou its eighteen county-level units and the country its thirty-four provinces', () => {
    expect(tree.children('360700')).toHaveLength(18);
    expect(tree.children()).toHaveLength(34);
  });

  it('gives a city without districts no children', () => {
    expect(tree.get('441900')?.name).toBe('东莞市');
    expect(tree.children('441900')).toEqual([]);
  });

  it('answers an unknown code with nothing', () => {
    expect(tree.get('999999')).toBeUndefined();
    expect(tree.pathOf('999999')).toEqual([]);
  });
});

describe('finding a division by code', () => {
  it('finds a present code, also written with twelve digits or full-width', () => {
    expect(first(tree.byCode('360703'))).toEqual(['360703', 'code']);
    expect(first(tree.byCode('360703000000'))).toEqual(['360703', 'code']);
    expect(first(tree.byCode('３６０７０３'))).toEqual(['360703', 'code']);
  });

  it('finds the division that once had a code', () => {
    expect(first(tree.byCode('360782'))).toEqual(['360703', 'former']);
  });

  it('does not read a part of a longer number as a code', () => {
    expect(tree.byCode('36070312')).toEqual([]);
  });
});

describe('finding a division by name', () => {
  it.each([
    ['南康区', '360703', 'name'],
    ['南康', '360703', 'shortName'],
    ['南康市', '360703', 'former'],
    ['赣县', '360704', 'shortName'],
    ['龙南县', '360783', 'former'],
    ['洪泽县', '320813', 'former'],
    ['江西省赣州市南康区', '360703', 'name'],
    ['江西 赣州 南康', '360703', 'shortName'],
    ['江西省南康区', '360703', 'name'],
    ['赣州市南康区人民政府', '360703', 'name'],
    ['赣州市南康市人民政府', '360703', 'former'],
    ['宿迁市人民政府', '321300', 'name'],
    ['北京市朝阳区', '110105', 'name'],
    ['朝阳市双塔区', '211302', 'name'],
    ['六安市寿县', '340422', 'name'],
    ['广西', '450000', 'shortName'],
  ])('reads %s', (text, code, via) => {
    const matches = tree.byName(text);
    expect(matches).toHaveLength(1);
    expect(first(matches)).toEqual([code, via]);
  });

  it('returns every division of an ambiguous name', () => {
    expect(codes(tree.byName('朝阳区'))).toEqual(['110105', '220104']);
    expect(codes(tree.byName('鼓楼区'))).toEqual(['320106', '320302', '350102', '410204']);
  });

  it('lets a hint choose, and ignores one that fits none', () => {
    expect(codes(tree.byName('鼓楼区', { within: '320100' }))).toEqual(['320106']);
    expect(codes(tree.byName('吉林', { level: 'province' }))).toEqual(['220000']);
    expect(tree.byName('鼓楼区', { within: '110000' })).toHaveLength(4);
  });

  it('puts a present name before a former one', () => {
    const matches = tree.byName('桥东区');
    expect(matches.map(({ region, via }) => [region.code, via])).toEqual([
      ['130702', 'name'],
      ['130502', 'former'],
    ]);
  });

  it('does not take a department for the division it belongs to', () => {
    expect(tree.byName('赣州市南康区教育局')).toEqual([]);
    expect(tree.byName('上海市人民政府办公厅')).toEqual([]);
  });

  it('tells the division a department name begins with, and what is left', () => {
    const [leading] = tree.leadingRegions('赣州市南康区教育局');
    expect([leading?.region.code, leading?.rest]).toEqual(['360703', '教育局']);
  });

  it('finds nothing in a name of no division', () => {
    expect(tree.byName('乌有乡')).toEqual([]);
    expect(tree.byName('')).toEqual([]);
  });
});

describe('searching divisions', () => {
  it('puts the whole name first, then names that begin with it', () => {
    expect(first(tree.search('南康'))).toEqual(['360703', 'shortName']);
    expect(first(tree.search('吉安'))).toEqual(['360800', 'shortName']);
    expect(codes(tree.search('吉安')).slice(0, 2)).toEqual(['360800', '360821']);
  });

  it('finds by former name and by the beginning of a code', () => {
    expect(first(tree.search('星子'))).toEqual(['360483', 'former']);
    expect(codes(tree.search('36070')).slice(0, 2)).toEqual(['360700', '360702']);
  });

  it('reads a path when no single name holds the text', () => {
    expect(codes(tree.search('赣州南康'))).toEqual(['360703']);
  });

  it('keeps to its limit and answers an empty query with nothing', () => {
    expect(tree.search('3', 7)).toHaveLength(7);
    expect(tree.search('  ')).toEqual([]);
  });
});
