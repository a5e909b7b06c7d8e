import { describe, expect, it } from 'vitest';
import { codesOf, figuresOf, ingest, told } from '../../support/ingestText';
import { workbookOf } from '../../support/workbook';

const csv = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

describe('a matrix', () => {
  it('with years across is one report a year, of the unit its title names', async () => {
    const result = await ingest(
      csv(
        '南康区政府信息公开情况,,,',
        '指标,单位,2016年,2017年',
        '收到申请数,件,2,6',
        '申请办结数,件,2,"1,006"',
        '其中：主动公开规范性文件数,条,,3',
      ),
    );
    expect(result.layout.zh).toBe('交叉表：一行一项指标，一列一份报告');
    expect(told(result)).toEqual([
      '360703@2016@unstated application.received 2',
      '360703@2017@unstated application.received 6',
      '360703@2016@unstated application.closed 2',
      '360703@2017@unstated application.closed 1006',
      '360703@2016@unstated disclosure.normative.disclosed unfilled',
      '360703@2017@unstated disclosure.normative.disclosed 3',
    ]);
    expect(figuresOf(result)[3]).toMatchObject({ row: 4, column: 4, raw: '1,006' });
    expect(codesOf(result)).toEqual(['unit.from-title', 'scope.unstated']);
  });

  it('with units across is one report a unit, of the year of the file', async () => {
    const result = await ingest(
      csv('项目,章贡区,南康区,朝阳区,合计', '收到申请数,1,2,3,6', '申请办结数,1,2,3,6'),
      { name: '2017年各区.csv', defaultScope: 'whole' },
    );
    expect(told(result)).toEqual([
      '360702@2017@whole application.received 1',
      '360703@2017@whole application.received 2',
      '360702@2017@whole application.closed 1',
      '360703@2017@whole application.closed 2',
    ]);
    // 朝阳区 is in several cities; a sum of units is no unit.
    expect(codesOf(result)).toEqual(['year.from-title', 'unit.ambiguous', 'head.total']);
  });

  it('with scopes across makes three reports of one district', async () => {
    const result = await ingest(
      csv(
        '统计指标,单位,区政府统计数,区直单位统计数,乡镇街道统计数',
        '一、主动公开情况,,,,',
        '（一）主动公开政府信息数,条,10,20,30',
        '三、依申请公开情况,——,——,——,——',
        '（一）收到申请数,件,1,2,0',
      ),
      { name: '南康区2017年.csv' },
    );
    expect(told(result)).toEqual([
      '360703@2017@own disclosure.total 10',
      '360703@2017@directUnits disclosure.total 20',
      '360703@2017@townships disclosure.total 30',
      '360703@2017@own application.received 1',
      '360703@2017@directUnits application.received 2',
      '360703@2017@townships application.received 0',
    ]);
    expect(codesOf(result)).toEqual(['unit.from-title', 'year.from-title']);
  });

  it('with units below years tells both of each column', async () => {
    const result = await ingest(
      csv('指标,2022年,,2023年,', ',章贡区,南康区,章贡区,南康区', '新收政府信息公开申请数,1,2,3,4'),
      { defaultScope: 'whole' },
    );
    expect(told(result)).toEqual([
      '360702@2022@whole application.received 1',
      '360703@2022@whole application.received 2',
      '360702@2023@whole application.received 3',
      '360703@2023@whole application.received 4',
    ]);
    expect(result.problems).toEqual([]);
  });

  it('may name units in its rows and years across', async () => {
    const result = await ingest(
      csv('地区,指标,2016,2017', '南康区,收到申请数,2,6', '章贡区,收到申请数,3,7'),
      { defaultScope: 'whole' },
    );
    expect(told(result)).toEqual([
      '360703@2016@whole application.received 2',
      '360703@2017@whole application.received 6',
      '360702@2016@whole application.received 3',
      '360702@2017@whole application.received 7',
    ]);
  });

  it('has no need of a head over its labels', async () => {
    const result = await ingest(csv(',2016年,2017年', '收到申请数,2,6', '申请办结数,2,6'), {
      name: '南康区.csv',
    });
    expect(told(result)).toHaveLength(4);
  });

  it('reads a label that stands twice in the forms by the rows above it', async () => {
    const rows = [
      '四、行政复议数量,1,2',
      '（二）被依法纠错数,0,1',
      '五、行政诉讼数量,3,4',
      '（二）被依法纠错数,1,2',
    ];
    const result = await ingest(csv('指标,2016年,2017年', ...rows), { name: '南康区.csv' });
    expect(told(result).filter((line) => line.includes('corrected'))).toEqual([
      '360703@2016@unstated review.corrected 0',
      '360703@2017@unstated review.corrected 1',
      '360703@2016@unstated litigation.corrected 1',
      '360703@2017@unstated litigation.corrected 2',
    ]);
  });

  it('never takes shares, changes, quarters and sums for figures', async () => {
    const result = await ingest(
      csv(
        '指标,2016年,2017年,同比增长,2017年一季度,占比',
        '收到申请数,2,6,200%,1,50%',
        '合计,2,6,,1,',
        '注：按年统计,,,,,',
      ),
      { name: '南康区.csv' },
    );
    expect(told(result)).toEqual([
      '360703@2016@unstated application.received 2',
      '360703@2017@unstated application.received 6',
    ]);
    expect(codesOf(result)).toEqual([
      'row.total',
      'unit.from-title',
      'scope.unstated',
      'head.change',
      'indicator.unknown',
      'head.share',
    ]);
  });

  it('asks for the unit and the year that nothing tells', async () => {
    const text = csv('指标,统计数', '收到申请数,6', '申请办结数,6');
    const asked = await ingest(text);
    expect(asked.intake).toBeUndefined();
    expect(codesOf(asked)).toEqual(['header.lacking']);
    expect(asked.parts[0]?.subject).toMatchObject({
      unit: { certainty: 'unknown' },
      year: { certainty: 'unknown' },
    });
    const chosen = await ingest(text, {
      reports: new Map([['', { unit: '360703', year: 2017, scope: 'own' as const }]]),
    });
    expect(told(chosen)).toEqual([
      '360703@2017@own application.received 6',
      '360703@2017@own application.closed 6',
    ]);
    expect(chosen.problems).toEqual([]);
  });

  it('gives refused rows back so that they can be corrected and read again', async () => {
    const first = await ingest(
      csv('南康区政府信息公开情况,,', '指标,2016年,2017年', '收到申请,2,6', '申请办结书,2,6'),
    );
    expect(told(first)).toHaveLength(2);
    expect(first.rows).toEqual({ accepted: 1, refused: 1 });
    const second = await ingest((first.refusedCsv ?? '').replace('申请办结书', '申请办结数'), {
      name: '未载入.csv',
    });
    expect(told(second)).toEqual([
      '360703@2016@unstated application.closed 2',
      '360703@2017@unstated application.closed 6',
    ]);
  });
});

describe('the 2014 form with several columns of numbers', () => {
  const HEADS = ['统 计 指 标', '单位', '区政府统计数', '区直单位统计数', '乡镇街道统计数'];
  const ROWS = [
    ['一、主动公开情况', '——', '——', '——', '——'],
    ['（一）主动公开政府信息数', '条', 1, 2, 3],
    ['其中：主动公开规范性文件数', '条', 0, 1, 0],
    ['（二）通过不同渠道和方式公开政府信息的情况', '——', '——', '——', '——'],
    ['1．政府公报公开政府信息数', '条', 0, 0, 0],
    ['2．政府网站公开政府信息数', '条', 4, 5, 6],
    ['3．政务微博公开政府信息数', '条', 0, 0, 7],
    ['（一）收到申请数', '件', 8, 9, 10],
    ['四、行政复议数量', '件', 1, 0, 0],
    ['（三）其他情形数', '件', 1, 0, 0],
    ['五、行政诉讼数量', '件', 0, 2, 0],
    ['（三）其他情形数', '件', 0, 2, 0],
  ];

  it('is a report for each, with rows told apart by their order', async () => {
    const book = await workbookOf({
      表: [
        ['政府信息公开情况统计表'],
        ['（2017年度）'],
        ['填报单位：', '南康区人民政府'],
        HEADS,
        ...ROWS,
        ['单位负责人：张三', '审核人：李四', '电话：13812345678'],
      ],
    });
    const result = await ingest(book, { name: '季报.xlsx' });
    expect(result.intake?.batch.reports.map(({ id, form, sheet }) => [id, form, sheet])).toEqual([
      ['360703@2017@own', 'form2014', '表'],
      ['360703@2017@directUnits', 'form2014', '表'],
      ['360703@2017@townships', 'form2014', '表'],
    ]);
    const cells = told(result).filter((line) => /website|other/u.test(line));
    expect(cells).toEqual([
      '360703@2017@own disclosure.channel.website 4',
      '360703@2017@directUnits disclosure.channel.website 5',
      '360703@2017@townships disclosure.channel.website 6',
      '360703@2017@own review.other 1',
      '360703@2017@directUnits review.other 0',
      '360703@2017@townships review.other 0',
      '360703@2017@own litigation.other 0',
      '360703@2017@directUnits litigation.other 2',
      '360703@2017@townships litigation.other 0',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/张三|李四|13812345678/u);
  });

  it('is read out of a saved page too', async () => {
    const cells = [HEADS, ...ROWS].map(
      (row) => `<tr>${row.map((cell) => `<td>${String(cell)}</td>`).join('')}</tr>`,
    );
    const page = `<!DOCTYPE html><html><body><p>统计表</p><table>${cells.join('')}</table></body></html>`;
    const result = await ingest(page, { name: '南康区2017年.html' });
    expect(result.intake?.batch.reports.map(({ id }) => id)).toEqual([
      '360703@2017@own',
      '360703@2017@directUnits',
      '360703@2017@townships',
    ]);
    expect(told(result)).toContain('360703@2017@townships disclosure.channel.weibo 7');
  });
});
