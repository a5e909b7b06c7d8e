import { describe, expect, it } from 'vitest';
import { workbookOf } from '../support/workbook';
import { encodeGb18030 } from '../support/encodeGb18030';
import { codesOf, figuresOf, ingest, told } from '../support/ingestText';

const LONG = '行政区划代码,年份,口径,指标,数值\n';

describe('a long table', () => {
  it('makes one figure of a row, with its place in the file', async () => {
    const result = await ingest(`${LONG}360703,2017,全区,主动公开政府信息数,"44,042"\n`);
    expect(result.layout.zh).toBe('长表：一行一个数值');
    expect(result.problems).toEqual([]);
    expect(figuresOf(result)).toEqual([
      {
        report: '360703@2017@whole',
        indicator: 'disclosure.total',
        applicant: 'total',
        value: 44_042,
        raw: '44,042',
        row: 2,
        column: 5,
      },
    ]);
    expect(result.intake?.batch.reports).toMatchObject([
      { unit: '360703', year: 2017, scope: 'whole', form: 'form2014', file: '测试.csv' },
    ]);
    expect(result.intake?.units).toEqual([
      { id: '360703', region: '360703', name: '南康区', shortName: '南康', level: 'county' },
    ]);
  });

  it('reads the same from GB18030 and with titles above the header', async () => {
    const text = `赣州市政府信息公开统计,,,,\n（2017年度）,,,,\n${LONG}360703,2017,全区,收到申请数,6\n`;
    const result = await ingest(encodeGb18030(text));
    expect(result.encoding).toBe('gb18030');
    expect(told(result)).toEqual(['360703@2017@whole application.received 6']);
    expect(figuresOf(result)[0]?.row).toBe(4);
  });

  it('takes applicants from a column, from the indicator, and from columns of their own', async () => {
    const expected = [
      '360703@2022@whole application.received@natural_person 5',
      '360703@2022@whole application.received 7',
    ];
    const byColumn = `${LONG.trim()},申请人\n360703,2022,全区,新收政府信息公开申请数,5,自然人\n360703,2022,全区,新收政府信息公开申请数,7,\n`;
    expect(told(await ingest(byColumn))).toEqual(expected);
    const byName = `${LONG}360703,2022,全区,新收政府信息公开申请数（自然人）,5\n360703,2022,全区,新收政府信息公开申请数,7\n`;
    expect(told(await ingest(byName))).toEqual(expected);
    const byColumns = '代码,年份,口径,指标,自然人,总计\n360703,2022,全区,新收政府信息公开申请数,5,7\n';
    expect(told(await ingest(byColumns))).toEqual(expected);
  });

  it('prefers the id of an indicator to its name', async () => {
    const result = await ingest(
      '代码,年份,口径,指标编码,指标名称,数值\n360703,2017,全区,review.corrected,被依法纠错数,1\n',
    );
    expect(told(result)).toEqual(['360703@2017@whole review.corrected 1']);
  });

  it('reads 单位 as the unit of measure where its cells are 件 and 万元, and converts money by it', async () => {
    const result = await ingest(
      '地区,年份,口径,指标,单位,数值\n南康区,2020,全区,政府集中采购总金额,万元,103.3879\n南康区,2020,全区,政府集中采购项目数量,个,3\n',
    );
    expect(result.problems).toEqual([]);
    expect(figuresOf(result)).toMatchObject([
      {
        indicator: 'disclosure.procurement.amount',
        value: 1_033_879,
        raw: '103.3879',
        note: '原文单位为万元，已换算为元',
      },
      { indicator: 'disclosure.procurement.projects', value: 3 },
    ]);
  });

  it('keeps the kind of missing value, the raw text and the note that columns state', async () => {
    const result = await ingest(
      `${LONG.trim()},缺失,原值,备注\n360703,2017,全区,收到申请数,,不适用,——,未设此项\n360703,2017,全区,申请办结数,6,,6件,据正文\n`,
    );
    expect(figuresOf(result)).toMatchObject([
      { value: 'notInForm', raw: '——', note: '未设此项' },
      { value: 6, raw: '6件', note: '据正文' },
    ]);
  });

  it('loads what is right and gives the rest back with line and reason', async () => {
    const result = await ingest(
      `地区,年份,口径,指标,数值\n南康区,2017,全区,收到申请数,6\n朝阳区,2017,全区,收到申请数,1\n合计,2017,全区,收到申请数,7\n南康区,1999,全区,收到申请数,1\n南康区,2017,全球,收到申请数,1\n南康区,2017,全区,收到申请数,-1\n南康区,2017,全区,收到申请数,50%\n南康区,2017,全区,未知的数,1\n`,
    );
    expect(told(result)).toEqual(['360703@2017@whole application.received 6']);
    expect(result.rows).toEqual({ accepted: 1, refused: 7 });
    expect(result.problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['unit.ambiguous', 3, 1],
      ['row.total', 4, 1],
      ['year.unreadable', 5, 2],
      ['scope.unknown', 6, 3],
      ['cell.negative', 7, 5],
      ['cell.percent', 8, 5],
      ['indicator.unknown', 9, 4],
    ]);
    expect(result.problems[5]?.sentence.zh).toBe(
      '第 8 行“数值”：“50%”是比例，这里应填数量，未作为数字载入。',
    );
    const csv = result.refusedCsv ?? '';
    expect(csv.startsWith('\ufeff地区,年份,口径,指标,数值,行号,原因\r\n')).toBe(true);
    expect(csv).toContain('合计,2017,全区,收到申请数,7,4,“合计”是汇总行，不是一个单位的数据，未载入。\r\n');
    expect(csv.split('\r\n')).toHaveLength(1 + 7 + 1);
  });

  it('reads its own refused rows again once they are corrected', async () => {
    const first = await ingest(`${LONG}360703,2017,全区,收到申请数,-6\n`);
    const corrected = (first.refusedCsv ?? '').replace('-6', '6');
    const second = await ingest(corrected);
    expect(second.problems).toEqual([]);
    expect(told(second)).toEqual(['360703@2017@whole application.received 6']);
  });

  it('guards formulas in refused rows, and leaves numbers alone', async () => {
    const result = await ingest(`${LONG}=cmd|'/C calc',2017,全区,收到申请数,-6\n`);
    expect(result.refusedCsv).toContain("'=cmd|'/C calc',2017,全区,收到申请数,-6,2,");
  });

  it('refuses a row whose thousands separator split it in two', async () => {
    const result = await ingest(
      `${LONG}360703,2017,全区,主动公开政府信息数,44,042\n360703,2017,全区,收到申请数,6\n`,
    );
    expect(codesOf(result)).toEqual(['row.extra-cells']);
    expect(told(result)).toEqual(['360703@2017@whole application.received 6']);
  });

  it('says where a quote opens and never closes, and loads the other rows', async () => {
    const result = await ingest(`${LONG}360703,2017,全区,"收到申请数,6\n360703,2017,全区,申请办结数,6\n`);
    expect(result.problems).toMatchObject([{ code: 'quote.unclosed', row: 2 }]);
    expect(told(result)).toEqual(['360703@2017@whole application.closed 6']);
    expect(result.refusedCsv).toContain('"360703,2017,全区,""收到申请数,6"');
  });

  it('passes over notes and signatures below the table, and over a repeated header', async () => {
    const result = await ingest(
      `${LONG}360703,2017,全区,收到申请数,6\n${LONG}注：本表由办公室填报,,,,\n填报人：张三,,审核人：李四,,电话：13800000000\n`,
    );
    expect(result.problems).toEqual([]);
    expect(result.rows).toEqual({ accepted: 1, refused: 0 });
  });

  it('tells of a note with numbers and of a text that is no known note, and refuses only the latter', async () => {
    const result = await ingest(
      `${LONG}360703,2017,全区,收到申请数,6\n注：含上年结转2件,,,,\n以上数据截至年底,,,,\n`,
    );
    expect(result.problems.map(({ code, level, row }) => [code, level, row])).toEqual([
      ['row.not-data', 'error', 4],
      ['row.note', 'warning', 3],
    ]);
    expect(result.rows).toEqual({ accepted: 1, refused: 1 });
  });
});

describe('a wide table', () => {
  it('makes a figure of each cell: blank is unfilled, an absent column is nothing', async () => {
    const result = await ingest(
      '地区,年份,口径,收到申请数,申请办结数\n南康区,2017,全区,6,\n章贡区,2017,全区,——,无\n',
    );
    expect(result.layout.zh).toBe('宽表：一行一份报告，一列一项指标');
    expect(
      figuresOf(result).map(({ report, indicator, value, raw, column }) => [
        report,
        indicator,
        value,
        raw,
        column,
      ]),
    ).toEqual([
      ['360703@2017@whole', 'application.received', 6, undefined, 4],
      ['360703@2017@whole', 'application.closed', 'unfilled', undefined, 5],
      ['360702@2017@whole', 'application.received', 'notInForm', '——', 4],
      ['360702@2017@whole', 'application.closed', 'illegible', '无', 5],
    ]);
    expect(codesOf(result)).toEqual(['cell.none-word']);
    expect(result.problems[0]?.sentence.zh).toMatch(/^第 3 行“申请办结数”：填的是“无”/u);
  });

  it('leaves blank cells of other forms out, so that one table may span all years', async () => {
    const result = await ingest(
      '地区,年份,口径,收到申请数,按时办结数,结转下年度继续办理\n南康区,2017,全区,6,6,\n南康区,2022,全区,9,,1\n',
    );
    expect(told(result)).toEqual([
      '360703@2017@whole application.received 6',
      '360703@2017@whole application.closed.on_time 6',
      '360703@2022@whole application.received 9',
      '360703@2022@whole application.carried_out 1',
    ]);
    expect(result.problems).toEqual([]);
  });

  it('does not load a number that the form of its report has no row for', async () => {
    const result = await ingest('地区,年份,口径,按时办结数,结转下年度继续办理\n南康区,2017,全区,6,3\n');
    expect(told(result)).toEqual(['360703@2017@whole application.closed.on_time 6']);
    expect(result.problems).toMatchObject([
      { level: 'error', code: 'figure.not-in-form', row: 2, column: 5 },
    ]);
  });

  it('keeps a refused cell as illegible with its text and loads the rest of the row', async () => {
    const result = await ingest('地区,年份,口径,收到申请数,申请办结数\n南康区,2017,全区,-6,6\n');
    expect(figuresOf(result)).toMatchObject([{ value: 'illegible', raw: '-6' }, { value: 6 }]);
    expect(result.problems).toMatchObject([{ level: 'error', code: 'cell.negative', row: 2, column: 4 }]);
  });

  it('takes title, publisher and date of a report from their columns', async () => {
    const result = await ingest(
      '地区,年份,口径,标题,发布机构,发布日期,网址,收到申请数,填报人\n南康区,2017,全区,年度报告,办公室,2018年2月6日,http://a.cn/1,6,某人\n',
    );
    expect(result.problems).toEqual([]);
    expect(result.intake?.batch.reports[0]).toMatchObject({
      title: '年度报告',
      publisher: '办公室',
      published: '2018-02-06',
      url: 'http://a.cn/1',
    });
    expect(JSON.stringify(result.intake)).not.toContain('某人');
  });

  it('loads neither of two columns of one indicator', async () => {
    const result = await ingest(
      '地区,年份,口径,收到申请数,（一）收到申请数,申请办结数\n南康区,2017,全区,6,7,6\n',
    );
    expect(told(result)).toEqual(['360703@2017@whole application.closed 6']);
    expect(codesOf(result)).toEqual(['header.repeated']);
  });

  it('takes the year from the title when no column has it, and says so', async () => {
    const result = await ingest(
      '2022年政府信息公开情况,,\n地区,口径,新收政府信息公开申请数\n南康区,全区,6\n',
    );
    expect(told(result)).toEqual(['360703@2022@whole application.received 6']);
    expect(codesOf(result)).toEqual(['year.from-title']);
  });
});

describe('scope and form', () => {
  it('warns once when no scope is stated, and takes the one the reader gives', async () => {
    const text = '地区,年份,收到申请数\n南康区,2017,6\n章贡区,2017,3\n';
    const unstated = await ingest(text);
    expect(codesOf(unstated)).toEqual(['scope.unstated']);
    expect(unstated.intake?.batch.reports.map(({ scope }) => scope)).toEqual(['unstated', 'unstated']);
    const given = await ingest(text, { defaultScope: 'whole' });
    expect(given.problems).toEqual([]);
    expect(given.intake?.batch.reports.map(({ scope }) => scope)).toEqual(['whole', 'whole']);
  });

  it.each([
    ['全县', 'whole'],
    ['全域', 'whole'],
    ['本级', 'own'],
    ['区政府', 'own'],
    ['部门', 'department'],
    ['区直单位', 'directUnits'],
    ['乡镇街道', 'townships'],
    ['口径未注明', 'unstated'],
  ])('reads %s as the scope %s', async (word, scope) => {
    const result = await ingest(`${LONG}360703,2017,${word},收到申请数,6\n`);
    expect(result.intake?.batch.reports[0]?.scope).toBe(scope);
  });

  it('keeps two scopes of one unit and year as two reports', async () => {
    const result = await ingest(`${LONG}360703,2017,本级,收到申请数,2\n360703,2017,全区,收到申请数,6\n`);
    expect(told(result)).toEqual([
      '360703@2017@own application.received 2',
      '360703@2017@whole application.received 6',
    ]);
    expect(result.problems).toEqual([]);
  });

  it.each([
    ['2017,全区,收到申请数', 'form2014', []],
    ['2020,全区,上年结转申请数', 'form2019', []],
    ['2022,全区,上年结转申请数', 'form2021', []],
    // Both forms print this row, and both were in use.
    ['2019,全区,收到申请数', 'form2019', ['form.2019-mixed']],
    ['2019,全区,上年结转申请数', 'form2019', []],
    ['2019,全区,按时办结数', 'form2014', ['form.by-figures']],
    ['2020,全区,按时办结数', 'form2014', ['form.by-figures']],
    ['2012,全区,收到申请数', 'form2014', ['form.before-2014']],
  ])('reads %s as %s', async (cells, form, codes) => {
    const result = await ingest(`${LONG}360703,${cells},6\n`);
    expect(result.intake?.batch.reports[0]?.form).toBe(form);
    expect(codesOf(result)).toEqual(codes);
  });

  it('takes the form a column states, without a warning', async () => {
    const result = await ingest('代码,年份,口径,报表,收到申请数\n360703,2019,全区,2014表,6\n');
    expect(result.intake?.batch.reports[0]?.form).toBe('form2014');
    expect(result.problems).toEqual([]);
  });
});

describe('the same cell twice in a file', () => {
  it('is loaded once when both say the same, with one warning', async () => {
    const result = await ingest(`${LONG}360703,2017,全区,收到申请数,6\n360703,2017,全区,收到申请数,6\n`);
    expect(told(result)).toEqual(['360703@2017@whole application.received 6']);
    expect(result.problems).toMatchObject([{ level: 'warning', code: 'figure.repeated', row: 3 }]);
  });

  it('is refused on both lines when they differ, each naming the other', async () => {
    const result = await ingest(
      `${LONG}360703,2017,全区,收到申请数,6\n360703,2017,全区,申请办结数,6\n南康区,2017,全区,收到申请数,7\n`.replace(
        '南康区',
        '360703',
      ),
    );
    expect(told(result)).toEqual(['360703@2017@whole application.closed 6']);
    expect(result.problems.map(({ code, row }) => [code, row])).toEqual([
      ['figure.contradicted', 2],
      ['figure.contradicted', 4],
    ]);
    expect(result.problems[0]?.sentence.zh).toContain('与第 4 行重复而数值不同（6、7）');
    expect(result.refused).toMatchObject([
      { line: 2, cells: ['360703', '2017', '全区', '收到申请数', '6'] },
      { line: 4, cells: ['360703', '2017', '全区', '收到申请数', '7'] },
    ]);
  });

  it('takes both whole rows out of a wide table when one cell differs', async () => {
    const result = await ingest(
      '代码,年份,口径,收到申请数,申请办结数\n360703,2017,全区,6,6\n360703,2017,全区,6,7\n360702,2017,全区,1,1\n',
    );
    expect(told(result)).toEqual([
      '360702@2017@whole application.received 1',
      '360702@2017@whole application.closed 1',
    ]);
    expect(result.refused.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('takes the stated one of a number and a blank', async () => {
    const result = await ingest(
      '代码,年份,口径,收到申请数,申请办结数\n360703,2017,全区,6,\n360703,2017,全区,,7\n',
    );
    expect(told(result)).toEqual([
      '360703@2017@whole application.received 6',
      '360703@2017@whole application.closed 7',
    ]);
    expect(codesOf(result)).toEqual(['figure.repeated']);
  });
});

describe('files that hold no table', () => {
  it.each([
    ['an empty file', '', 'file.empty'],
    ['blank lines', '\n \n', 'file.empty'],
    ['a header alone', LONG, 'table.no-rows'],
    ['a letter', '各区县：\n请按时报送。\n', 'header.not-found'],
    ['a header without a year', '地区,收到申请数\n南康区,6\n', 'header.lacking'],
    ['a header without figures', '地区,年份\n南康区,2017\n', 'header.lacking'],
    ['UTF-8 read as GBK', '鍗曚綅,骞翠唤,鏀跺埌鐢宠鏁?\n涓€,2,3\n', 'text.mojibake'],
    ['question marks', '????,????,??????\n????,2017,6\n', 'text.lost'],
  ])('%s is refused with a reason', async (_, text, code) => {
    const result = await ingest(text);
    expect(result.intake).toBeUndefined();
    expect(codesOf(result)).toContain(code);
  });

  it('counts problems of one kind beyond the first two hundred', async () => {
    const rows = Array.from({ length: 1000 }, () => '360703,2017,全区,收到申请数,x').join('\n');
    const result = await ingest(`${LONG}${rows}\n`);
    expect(
      result.problems.filter(({ code, row }) => code === 'cell.not-a-number' && row !== undefined),
    ).toHaveLength(200);
    expect(result.problems.some(({ sentence }) => sentence.zh.startsWith('另有 800 处同类问题'))).toBe(true);
  });
});

describe('made-up data', () => {
  it.each([
    ['a title', '合成示例数据,,\n代码,年份,收到申请数\n360703,2017,6\n', '测试.csv'],
    ['a column', '代码,年份,收到申请数,数据性质\n360703,2017,6,合成示例数据\n', '测试.csv'],
    ['its name', '代码,年份,收到申请数\n360703,2017,6\n', '合成示例数据.csv'],
  ])('is known by %s', async (_, text, name) => {
    expect((await ingest(text, { name })).intake?.info.kind).toBe('synthetic');
  });

  it.each([
    ['a title', '合成示例数据,,\n代码,年份,收到申请数\n999999,2017,6\n', '测试.csv'],
    ['its name', '代码,年份,收到申请数\n999999,2017,6\n', '合成示例数据.csv'],
    ['a column', '代码,年份,收到申请数,数据性质\n999999,2017,6,合成示例数据\n', '测试.csv'],
  ])('says so by %s in the file of its refused rows as well', async (_where, text, name) => {
    const csv = (await ingest(text, { name })).refusedCsv ?? '';
    expect(csv.match(/合成示例数据/gu)).toHaveLength(1);
    const again = await ingest(csv.replace('999999', '360703'), { name: '改正.csv' });
    expect(again.intake?.info).toMatchObject({ kind: 'synthetic', figureCount: 1 });
  });

  it('keeps its mark on every refused row where only some rows of a file have it', async () => {
    const text =
      '代码,年份,收到申请数,数据性质\n360703,2017,6,合成示例数据\n999999,2017,7,\n999998,2017,8,合成示例数据\n999997,2017\n"360702,2017,9,';
    const result = await ingest(text);
    expect(result.intake?.info.kind).toBe('synthetic');
    const lines = (result.refusedCsv ?? '').trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => !line.includes('合成示例数据'))).toEqual([]);
    const again = await ingest((result.refusedCsv ?? '').replace('999999', '360703'), { name: '改正.csv' });
    expect(again.intake?.info).toMatchObject({ kind: 'synthetic', figureCount: 1 });
  });

  it('keeps its mark on the refused rows of the sheets beside the one that has it', async () => {
    const heads = ['代码', '年份', '收到申请数'];
    const book = await workbookOf({
      甲: [
        [...heads, '数据性质'],
        [360703, 2017, 6, '合成示例数据'],
      ],
      乙: [heads, [360702, 2017, 7], [999999, 2017, 8]],
    });
    const result = await ingest(book, { name: '表.xlsx' });
    expect(result.intake?.info.kind).toBe('synthetic');
    expect(result.refusedCsv).toMatch(/999999,2017,8,合成示例数据,/u);
  });

  it('is not what a file without the mark holds', async () => {
    expect((await ingest('代码,年份,收到申请数\n360703,2017,6\n')).intake?.info.kind).toBe('real');
  });
});
