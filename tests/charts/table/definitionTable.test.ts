import { describe, expect, it } from 'vitest';
import { statedYears, statedYearsText } from '../../../src/charts/availability';
import { definitionTable } from '../../../src/charts/table/definitionTable';
import { DEFINITIONS } from '../../../src/domain/definitions';
import { measureKey } from '../../../src/domain/measures';

const year = (of: number, stated: number, reports: number, measure = 'application.received') => ({
  measure_key: measureKey(measure),
  year: of,
  stated,
  reports,
});

describe('the years of a measure', () => {
  it('are told as spans, with the reports that state it among all that are loaded', () => {
    const rows = [year(2016, 1, 1), year(2017, 2, 3), year(2019, 0, 1), year(2021, 1, 2)];
    expect(statedYears(rows)).toEqual({ years: '2016–2017、2021', stated: 4, reports: 7 });
    expect(statedYearsText(rows)).toBe('2016–2017、2021（已载入 7 份报告中的 4 份）');
  });
  it('say so where no report states it', () => {
    expect(statedYearsText([year(2021, 0, 2), year(2022, 0, 1)])).toBe('已载入的 3 份报告都没有此项');
    expect(statedYearsText([])).toBe('已载入的 0 份报告都没有此项');
  });
});

describe('the table of definitions', () => {
  const table = definitionTable(DEFINITIONS, [year(2017, 1, 2)]);
  const heads = table.columns.map(({ label }) => label);
  const told = (id: string) => {
    const row = table.rows[DEFINITIONS.findIndex((one) => one.id === id)] ?? [];
    return Object.fromEntries(heads.map((head, i) => [head, row[i]?.text]));
  };

  it('has one row for each, every column once', () => {
    expect(table.rows).toHaveLength(259);
    expect(new Set(heads).size).toBe(heads.length);
    for (const row of table.rows) expect(row).toHaveLength(heads.length);
  });
  it('tells a row of the form in full', () => {
    expect(told('application.received')).toMatchObject({
      分组: '依申请公开',
      类别: '报表指标',
      名称: '新收政府信息公开申请数',
      单位: '件',
      '2014表的行': '三、（一）收到申请数',
      '2021表的行': '三、一、本年新收政府信息公开申请数量 总计',
      公式: '表中原值，不作计算',
      方向: '仅为数量，不作优劣评价',
      '2018｜2019 可比性': '可比，须附说明',
      '2020｜2021 可比性': '可比',
      跨两次改版可比性: '',
      已载入年份: '2017（已载入 2 份报告中的 1 份）',
    });
  });
  it('writes a rate out by form, and says where a form has nothing or prints no cell', () => {
    expect(told('rate.on_time')).toMatchObject({
      类别: '比率',
      公式: '按时办结数 ÷ 申请办结数',
      '2019表的行': '没有此项',
      方向: '越高越好',
    });
    expect(told('rate.disclosed_of_closed')['公式']).toBe(
      '2014表：（属于已主动公开范围数 + 予以公开/同意公开 + 部分公开）÷ 申请答复数；2019表、2021表：（予以公开/同意公开 + 部分公开）÷ 申请办结数',
    );
    expect(told('application.result.refused')['2021表的行']).toBe(
      '三、三、（三）不予公开（标题行，没有数值格）',
    );
    expect(told('litigation.upheld')['2019表的行']).toBe('两栏结果维持之和（表中没有这一格，由各行相加）');
    expect(told('proposal.npc.total')['2021表的行']).toBe('表中没有此项，取自报告正文');
  });
  it('says that the years were not counted where the engine could not be asked', () => {
    const without = definitionTable(DEFINITIONS.slice(0, 2), undefined);
    const at = heads.indexOf('已载入年份');
    // The first row is a heading, which has no years at all.
    expect(without.rows.map((row) => row[at]?.text)).toEqual(['', '分析引擎没有就绪，未统计']);
  });
});
