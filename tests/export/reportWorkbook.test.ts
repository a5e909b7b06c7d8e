import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '../../src/domain/catalogue';
import type { ReportedFigure } from '../../src/domain/formSheet/reportedFigures';
import type { Report } from '../../src/domain/report';
import type { Unit } from '../../src/domain/unit';
import type { Value } from '../../src/domain/value';
import { reportFileName, reportSheets, type ReportWorkbook } from '../../src/export/reportWorkbook';
import type { BookCell, BookRow } from '../../src/export/workbook/sheet';
import { bookOf } from '../support/written';

const UNIT: Unit = { id: '360703', region: '360703', name: '南康区', shortName: '南康', level: 'county' };
const REPORT: Report = {
  id: '360703@2017@whole',
  dataset: 'real-reports',
  unit: '360703',
  year: 2017,
  scope: 'whole',
  form: 'form2014',
  title: '2017年南康区政府信息公开工作年度报告',
  publisher: '赣州市南康区人民政府',
  published: '2018-02-06',
  classWording: { a: '已经解决或基本解决' },
};

const aFigure = (
  indicator: IndicatorId,
  value: Value,
  more: Partial<ReportedFigure> = {},
): ReportedFigure => ({ indicator, applicant: 'total', value, origin: 'table', ...more });

function aBook(part: Partial<ReportWorkbook> = {}): ReportWorkbook {
  return {
    report: REPORT,
    unit: UNIT,
    figures: [
      aFigure('disclosure.total', 44_042),
      aFigure('disclosure.channel.gazette', 0),
      aFigure('disclosure.channel.website', 'unfilled'),
      aFigure('disclosure.channel.weibo', 'illegible', { raw: '若干' }),
      aFigure('disclosure.channel.wechat', 'notInForm'),
      aFigure('proposal.npc.total', 106, { origin: 'text', note: '不含上年B类' }),
    ],
    findings: [
      {
        check: 'disclosureBounds',
        place: 'total',
        severity: 'error',
        result: 'failed',
        left: 44_042,
        right: 2668,
        difference: 41_374,
        figures: [],
        sentence: { zh: '大于各渠道合计', en: 'more than all channels' },
      },
    ],
    rule: (check) => `规则 ${check}`,
    dataset: {
      id: 'real-reports',
      kind: 'real',
      title: '真实年报',
      origin: '',
      licence: '',
      reportCount: 1,
      figureCount: 6,
      fingerprint: '0123456789abcdef',
    },
    now: new Date(2026, 10, 24),
    ...part,
  };
}

function rowsOf(book: ReportWorkbook, name: string): readonly BookRow[] {
  const sheet = reportSheets(book).find((one) => one.sheet === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet.rows;
}
/** Value of a cell; undefined for a cell that has a frame and no value. */
const valueOf = (cell: BookCell | undefined): unknown => (cell === null ? null : cell?.value);
const spanOf = (cell: BookCell | undefined): readonly [number, number] => {
  const { columnSpan = 1, rowSpan = 1 } = cell ?? {};
  return [columnSpan, rowSpan];
};
const lineOf = (book: ReportWorkbook, label: string): unknown[] | undefined =>
  rowsOf(book, '统计表')
    .map((row) => row.map(valueOf))
    .find(([first]) => first === label);

describe('reportSheets', () => {
  it('are the form, what is known of the report, what stands outside the form, remarks and findings', () => {
    expect(reportSheets(aBook()).map(({ sheet }) => sheet)).toEqual([
      '统计表',
      '报告信息',
      '正文数据',
      '数值说明',
      '校验',
    ]);
  });

  it('begin with the title, the year and the unit, then the heads of the 2014 form', () => {
    const head = rowsOf(aBook(), '统计表').slice(0, 3);
    expect(head.map((row) => row.map(valueOf))).toEqual([
      ['政府信息公开情况统计表', null, null],
      ['（2017年度）', '填报单位：南康区', null],
      ['统计指标', '单位', '统计数'],
    ]);
    expect(spanOf(head[0]?.[0])).toEqual([3, 1]);
  });

  it('keep a number a number, a cell left empty empty, and every other lack a word of its own', () => {
    const book = aBook();
    expect(lineOf(book, '1.政府公报公开政府信息数')).toEqual(['1.政府公报公开政府信息数', '条', 0]);
    expect(lineOf(book, '2.政府网站公开政府信息数')).toEqual(['2.政府网站公开政府信息数', '条', undefined]);
    expect(lineOf(book, '3.政务微博公开政府信息数')?.[2]).toBe('若干');
    expect(lineOf(book, '4.政务微信公开政府信息数')?.[2]).toBe('——');
    expect(lineOf(book, '5.其他方式公开政府信息数')?.[2]).toBe('未收录');
    expect(lineOf(book, '一、主动公开情况')).toEqual(['一、主动公开情况', '——', '——']);
  });

  it('hold figures without a cell in the form apart, with how they came about', () => {
    expect(rowsOf(aBook(), '正文数据').map((row) => row.map(valueOf))).toEqual([
      ['指标', '指标名称', '申请人', '数值', '来历', '原文写法', '备注'],
      ['proposal.npc.total', expect.any(String), '总计', 106, '正文摘录', null, '不含上年B类'],
    ]);
  });

  it('tell of the cells that hold more than a number', () => {
    expect(
      rowsOf(aBook(), '数值说明')
        .map((row) => row.map(valueOf))
        .slice(1),
    ).toEqual([['disclosure.channel.weibo', expect.any(String), '总计', '若干', '表中原值', null]]);
  });

  it('tell of the report in two columns, what is unknown left out', () => {
    const told = Object.fromEntries(
      rowsOf(aBook(), '报告信息').map((row) => [String(valueOf(row[0])), valueOf(row[1])]),
    );
    expect(told).toMatchObject({
      单位代码: '360703',
      单位: '南康区',
      层级: '县级',
      年份: '2017',
      口径: '全域',
      报表: '2014表',
      发布日期: '2018-02-06',
      A类含义: '已经解决或基本解决',
      数据性质: '真实报告',
      数据集编号: 'real-reports',
    });
    expect(Object.keys(told)).not.toContain('地址');
  });

  it('list the findings with both sides and the difference as numbers', () => {
    expect(rowsOf(aBook(), '校验')[1]?.map(valueOf)).toEqual([
      '规则 disclosureBounds',
      '不符',
      '错误',
      44_042,
      2668,
      41_374,
      '大于各渠道合计',
    ]);
  });

  it('merge the heads of the applicants and of the suits as the form does', () => {
    const rows = rowsOf(aBook({ report: { ...REPORT, form: 'form2021' } }), '统计表');
    const heads = rows.flatMap((row) =>
      row.flatMap((cell): [unknown, readonly [number, number]][] => [[valueOf(cell), spanOf(cell)]]),
    );
    const spans = new Map(heads);
    expect(spans.get('申请人情况')).toEqual([7, 1]);
    expect(spans.get('自然人')).toEqual([1, 2]);
    expect(spans.get('法人或其他组织')).toEqual([5, 1]);
    expect(spans.get('行政复议')).toEqual([5, 1]);
    expect(spans.get('行政诉讼')).toEqual([10, 1]);
    expect(spans.get('本年收费金额（单位：万元）')).toEqual([3, 1]);
  });

  it('print a number in the row of （六）其他处理 where the report has one row', () => {
    const book = aBook({
      report: { ...REPORT, form: 'form2021' },
      figures: [aFigure('application.result.other', 5)],
    });
    expect(lineOf(book, '（六）其他处理')?.at(-1)).toBe(5);
  });

  it('mark made-up figures in the first line and in what is known of the report', () => {
    const dataset = { ...aBook().dataset, kind: 'synthetic' as const };
    const book = aBook({ dataset });
    expect(valueOf(rowsOf(book, '统计表')[0]?.[0])).toBe('合成示例数据');
    expect(rowsOf(book, '报告信息').map((row) => valueOf(row[1]))).toContain('合成示例数据');
    expect(reportFileName(book, '南康区')).toBe('合成示例数据_南康区_2017_统计表_20261124.xlsx');
  });
});

describe('the workbook of a report', () => {
  it('is a workbook that reads back as it was written', async () => {
    const sheets = await readExcelFile(await bookOf(reportSheets(aBook())));
    const rows = sheets.find(({ sheet }) => sheet === '统计表')?.data ?? [];
    expect(rows[4]).toEqual(['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条', 44_042]);
    expect(rows.find(([label]) => label === '2.政府网站公开政府信息数')).toEqual([
      '2.政府网站公开政府信息数',
      '条',
      null,
    ]);
  });
});

describe('reportFileName', () => {
  it('names unit, year, table and day', () => {
    expect(reportFileName(aBook(), '南康区')).toBe('南康区_2017_统计表_20261124.xlsx');
  });
});
