import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare, expectedFigures, precision, recall } from './compare';
import { measureFolder } from './run';

const HEAD = 'jurisdiction,level,year,indicator_id,value,unit,source,quote,applicant';

describe('expectedFigures', () => {
  it('groups by file and year, in the unit of the catalogue, without what is only implied', () => {
    const csv = [
      HEAD,
      '某市,city,2024,fees.collected,3940,元,a.txt,"某句,原文",total',
      '某市,city,2024,application.received,7,件,a.txt,行,natural_person',
      '某市,city,2023,application.received,2,件,a.txt,IMPLIED 增加5件,total',
    ].join('\n');
    expect(expectedFigures(csv)).toEqual(
      new Map([
        [
          'a.txt 2024',
          new Map([
            ['fees.collected@total', 0.394],
            ['application.received@natural_person', 7],
          ]),
        ],
      ]),
    );
    expect(() => expectedFigures(`${HEAD}\n某市,city,2024,no.such,1,件,a.txt,行,total`)).toThrow('no.such');
  });
});

describe('compare', () => {
  it('counts what no one expected against precision, and what is missing against recall', () => {
    const expected = new Map([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ]);
    const found = compare(
      expected,
      new Map([
        ['a', 1],
        ['b', 9],
        ['e', 5],
      ]),
    );
    expect(found).toEqual({
      expected: 4,
      right: 1,
      wrong: ['b 9, not 2'],
      more: ['e 5'],
      missing: ['c 3', 'd 4'],
    });
    expect([precision(found), recall(found)]).toEqual(['33.3%', '25.0%']);
    expect(precision(compare(expected, new Map()))).toBe('—');
  });
});

describe('measureFolder', () => {
  it('prints a line for each report, and what of it is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'measure-'));
    const text = [
      '2016年赣州市南康区政府信息公开工作年度报告',
      '统计指标\t单位\t统计数',
      ...['一、主动公开情况\t——\t——', '（一）主动公开政府信息数\t条\t12', '三、依申请公开情况\t——\t——'],
      ...['（一）收到申请数\t件\t6', '1.当面申请数\t件\t1', '2.传真申请数\t件\t0', '3.网络申请数\t件\t2'],
      ...['4.信函申请数\t件\t3', '（二）申请办结数\t件\t6', '1.按时办结数\t件\t6', '2.延期办结数\t件\t0'],
    ].join('\n');
    const row = (id: string, value: number) => `某区,district,2016,${id},${String(value)},件,r.txt,行,total`;
    const csv = [HEAD, row('application.received', 6), row('application.closed', 7), row('review.total', 0)];
    try {
      writeFileSync(join(folder, 'r.txt'), text);
      writeFileSync(join(folder, 'other.csv'), 'a,b');
      const lines = await measureFolder(folder, csv.join('\n'));
      expect(lines[1]).toMatch(/^r\.txt 2016 +3 +9 +1 +1 +7 +1 +11\.1% +33\.3%$/u);
      expect(lines[2]).toBe('    wrong: application.closed@total 6, not 7');
      expect(lines[4]).toBe('    missing: review.total@total 0');
      expect(lines.at(-1)).toMatch(/^all /u);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
