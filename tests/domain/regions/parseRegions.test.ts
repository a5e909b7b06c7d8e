import { describe, expect, it } from 'vitest';
import { parseRegions } from '../../../src/domain/regions/parseRegions';

const HEADER = 'code,name,short_name,pinyin,level,parent,former';

describe('reading the list of divisions', () => {
  it('reads former names with and without the year they ended', () => {
    const text = `${HEADER}\n360703,南康区,南康,nan kang qu,county,360700,360782:南康市:2013|360799:旧名:\n`;
    expect(parseRegions(text)).toEqual([
      {
        code: '360703',
        name: '南康区',
        shortName: '南康',
        pinyin: 'nan kang qu',
        level: 'county',
        parent: '360700',
        former: [
          { code: '360782', name: '南康市', until: 2013 },
          { code: '360799', name: '旧名' },
        ],
      },
    ]);
  });

  it('leaves the parent of a province out', () => {
    expect(parseRegions(`${HEADER}\r\n360000,江西省,江西,,province,,\r\n`)[0]).not.toHaveProperty('parent');
  });

  it('refuses another header and names a line it cannot read', () => {
    expect(() => parseRegions('code,name\n')).toThrow(HEADER);
    expect(() => parseRegions(`${HEADER}\n360000,江西省,江西,,continent,,`)).toThrow('line 2');
    expect(() => parseRegions(`${HEADER}\n360703,南康区,南康,nan kang qu,county,360700,360782`)).toThrow(
      'line 2',
    );
  });
});
