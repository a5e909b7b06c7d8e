import { describe, expect, it } from 'vitest';
import { codesOf, figuresOf, ingest } from '../../support/ingestText';

const table = (title: string, ...units: readonly string[]) =>
  [title, '单位,年份,新收申请数', ...units.map((unit, at) => `${unit},2024,${String(at + 3)}`)].join('\n');

describe('departments named without their region', () => {
  it('are those of the district in the title, and it is told of each', async () => {
    const result = await ingest(
      table('南康区各部门2024年政府信息公开情况,,', '教育局', '卫生健康委员会', '南康区民政局'),
      {
        name: '部门.csv',
        defaultScope: 'department',
      },
    );
    expect(figuresOf(result).map(({ report, value }) => [report.split('@')[0], value])).toEqual([
      ['360703/南康区教育局', 3],
      ['360703/南康区卫生健康委员会', 4],
      ['360703/南康区民政局', 5],
    ]);
    expect(codesOf(result)).toEqual(['unit.in-title-region', 'unit.in-title-region']);
    expect(result.problems[0]?.row).toBe(3);
    expect(result.problems[0]?.sentence.zh).toContain('南康区教育局');
  });

  it('are refused with what to write where no title tells of a region', async () => {
    const result = await ingest(table('各部门政府信息公开情况,,', '教育局'), { name: '部门.csv' });
    expect(result.intake).toBeUndefined();
    expect(result.problems.find(({ code }) => code === 'unit.unknown')?.sentence.zh).toContain(
      '部门、乡镇请在前面写明所属地区',
    );
  });

  it('are never made of a misspelt region', async () => {
    const result = await ingest(table('赣州市各单位2024年政府信息公开情况,,', '南糠区'), { name: '表.csv' });
    expect(result.intake).toBeUndefined();
    expect(codesOf(result)).toContain('unit.unknown');
  });
});
