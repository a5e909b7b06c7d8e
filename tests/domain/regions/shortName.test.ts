import { describe, expect, it } from 'vitest';
import { withoutClassWord } from '../../../src/domain/regions/shortName';

describe('a name without its class word', () => {
  it.each([
    ['南康区', '南康'],
    ['赣县区', '赣县'],
    ['江西省', '江西'],
    ['广西壮族自治区', '广西'],
    ['白沙黎族自治县', '白沙'],
    ['双江拉祜族佤族布朗族傣族自治县', '双江'],
    ['察布查尔锡伯自治县', '察布查尔'],
    ['东乡族自治县', '东乡'],
    ['鄂伦春自治旗', '鄂伦春'],
    ['管城回族区', '管城'],
    ['浦东新区', '浦东'],
    ['大兴安岭地区', '大兴安岭'],
    ['香港特别行政区', '香港'],
  ])('%s is %s', (name, short) => {
    expect(withoutClassWord(name)).toBe(short);
  });

  it.each(['矿区', '赣县', '井陉矿区', '土默特左旗'])('%s stays whole', (name) => {
    expect(withoutClassWord(name)).toBe(name);
  });
});
