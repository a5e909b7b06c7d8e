import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../../src/domain/applicant';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { ORIGINS } from '../../../src/domain/report';
import { readReportText } from '../../../src/ingest/reportText/readReportText';
import { REGIONS } from '../../support/ingestText';
import { cellPerLine2014, pdfLines } from './formText';

const read = (lines: readonly string[], name = '报告.txt') =>
  readReportText(lines.join('\n'), name, REGIONS, { dataset: 'import-1', defaultScope: 'whole' });

const reportOf = (result: ReturnType<typeof read>) => result?.parts[0]?.report;

function figuresOf(result: ReturnType<typeof read>) {
  const figures = reportOf(result)?.batch.figures;
  if (figures === undefined) return [];
  return Array.from(figures.value, (value, at) => ({
    key: `${CATALOGUE[figures.indicator[at] ?? -1]?.id ?? ''}@${APPLICANTS[figures.applicant[at] ?? -1] ?? ''}`,
    value,
    origin: ORIGINS[figures.origin[at] ?? -1],
    row: figures.row[at] ?? 0,
    column: figures.column[at] ?? 0,
    raw: figures.raw.get(at),
    note: figures.note.get(at),
  }));
}

describe('readReportText', () => {
  it('takes unit and year from the title, not from digits run together', () => {
    const result = read([
      '2016年赣州市南康区政府信息公开工作年度报告',
      '',
      '所列数据自201611日起至20161231日止。2015年度有关情况见上一期。',
      '',
      '201729',
      '',
      '填报单位(盖章):',
      '',
      ...cellPerLine2014().lines,
      '单位负责人:甲乙丙     审核人:丁戊己',
    ]);
    expect(reportOf(result)?.batch.reports).toEqual([
      {
        id: '360703@2016@whole',
        dataset: 'import-1',
        unit: '360703',
        year: 2016,
        scope: 'whole',
        form: 'form2014',
        file: '报告.txt',
        title: '2016年赣州市南康区政府信息公开工作年度报告',
      },
    ]);
    expect(new Map(figuresOf(result).map(({ key, value }) => [key, value]))).toEqual(
      cellPerLine2014().expected,
    );
    expect(result?.problems).toEqual([]);
  });

  it('joins a title broken over two lines, and adds what the sentences tell as 正文摘录', () => {
    const text = [
      '淮安市洪泽区人民政府',
      '2022 年政府信息公开工作年度报告',
      '一、总体情况',
      '全年区政府网站主动公开政府信息 31',
      '00 余条。',
      ...pdfLines('form2021').lines,
      '六、其他需要报告的事项',
      '2022 年，全区对 2 件政府信息公开申请收取信息处理费 460 元。',
    ];
    const result = read(text);
    expect(reportOf(result)?.batch.reports).toMatchObject([
      {
        id: '320813@2022@whole',
        form: 'form2021',
        title: '淮安市洪泽区人民政府2022年政府信息公开工作年度报告',
        narrative: { overview: 'told', problems: 'absent', other: 'told' },
      },
    ]);
    const told = figuresOf(result).filter(({ origin }) => origin === 'text');
    expect(told).toMatchObject([
      {
        key: 'disclosure.narrative.website@total',
        value: 3100,
        row: 4,
        column: 17,
        raw: '3100余',
        note: '原文为约数',
      },
      { key: 'fees.collected@total', value: 0.046, raw: '460元' },
      { key: 'fees.cases@total', value: 2 },
    ]);
    const last = told.at(-1);
    expect(text[(last?.row ?? 0) - 1]?.slice((last?.column ?? 0) - 1)).toMatch(/^2 件/u);
  });

  it('tells problems at the lines of the text', () => {
    const { lines } = pdfLines('form2021');
    const text = ['南康区2022年政府信息公开工作年度报告', ...lines].map((line) =>
      line.replace('2.其他法律行政法规禁止公开', '2.其他法律行政止公开'),
    );
    const line = text.findIndex((each) => each.includes('行政止公开')) + 1;
    expect(read(text)?.problems).toMatchObject([
      { code: 'form.label-near', level: 'warning', row: line, column: 1 },
    ]);
  });

  it('reads nothing where unit or year is not told, and says so', () => {
    const result = read(pdfLines('form2021').lines);
    expect(reportOf(result)).toBeUndefined();
    expect(result?.problems.map(({ code }) => code)).toEqual(['unit.unknown', 'year.unreadable']);
    expect(read(['区情简介', '全区有12个乡镇。'])).toBeUndefined();
  });

  it('reads sentences alone where the name tells unit and year, and says that there was no form', () => {
    const text = ['2018年,全区承办区人大代表建议和区政协提案44件,其中政府系统承办建议和提案40件。'];
    const result = read(text, '赣州市南康区_2018年_建议提案.txt');
    expect(figuresOf(result)).toMatchObject([
      { key: 'proposal.total@total', value: 44, origin: 'text', row: 1, column: 24 },
    ]);
    expect(reportOf(result)?.batch.reports).toMatchObject([{ id: '360703@2018@whole', form: 'form2014' }]);
    expect(result?.problems).toMatchObject([{ code: 'text.no-form', level: 'warning' }]);
    const asked = read(text, '办理情况.txt');
    expect(reportOf(asked)).toBeUndefined();
    expect(asked?.problems.map(({ code }) => code)).toEqual(['unit.unknown', 'year.unreadable']);
    expect(read(['。'.repeat(400_001)])).toBeUndefined();
  });

  it('never throws', () => {
    const words = [
      '南康区2017年政府信息公开工作年度报告',
      ...pdfLines('form2019').lines,
      ...cellPerLine2014().lines,
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 150 }), (lines) => {
        const figures = figuresOf(read(lines));
        for (const { row } of figures)
          expect(row).toBeLessThanOrEqual(
            lines.join('\n').split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u).length,
          );
      }),
      { numRuns: 100 },
    );
  });
});
