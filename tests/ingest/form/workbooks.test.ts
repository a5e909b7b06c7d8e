import { describe, expect, it } from 'vitest';
import { codesOf, figuresOf, ingest, told } from '../../support/ingestText';
import { workbookOf } from '../../support/workbook';

type Cell = string | number | null;
type Rows = readonly (readonly Cell[])[];

/** `indicator@applicant` → value of the first report. */
function valuesOf(result: Awaited<ReturnType<typeof ingest>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    figuresOf(result).map(({ indicator, applicant, value }) => [
      applicant === 'total' ? indicator : `${indicator}@${applicant}`,
      value,
    ]),
  );
}

const read = async (sheets: Readonly<Record<string, Rows>>, name = '南康区2017年.xlsx') =>
  ingest(await workbookOf(sheets), { name });

const HEAD_2014: Rows = [
  ['政府信息公开情况统计表'],
  ['（2017年度）'],
  ['填报单位（盖章）：', '赣州市南康区⼈⺠政府'],
  ['统 计 指 标', '单位', '统计数'],
];
const ROWS_2014: Rows = [
  ['一、主动公开情况', '——', '——'],
  ['　　（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条', 44042],
  ['　　　　　其中：主动公开规范性文件数', '条', '　'],
  ['（二）通过不同渠道和方式公开政府信息的情况', '——', '——'],
  ['2．政府⽹站公开政府信息数', '条', '2,215'],
  ['三、依申请公开情况', '——', '——'],
  ['（一） 收到申请数', '件', 6],
  ['1.当面申请数', '件', '０'],
  ['4.信函申请数', '件', '6（其中挂号2件）'],
  ['（二）申请办结数', '件', 6],
  ['四、行政复议数量', '件', 1],
  ['（二）被依法纠错数', '件', 0],
  ['五、行政诉讼数量', '件', 2],
  ['（二）被依法纠错数', '件', 1],
  ['七、依申请公开信息收取的费用', '元', 394],
];
const FOOT_2014: Rows = [['单位负责人：张三', '审核人：李四', '填报日期：2018年2月6日']];
const FORM_2014 = [...HEAD_2014, ...ROWS_2014, ...FOOT_2014];

describe('the 2014 form on a sheet', () => {
  it('is read by its labels, with unit and year from its head, and rows that are missing left out', async () => {
    const result = await read({ Sheet1: FORM_2014 }, '上报.xlsx');
    expect(result.intake?.batch.reports).toMatchObject([
      { id: '360703@2017@unstated', form: 'form2014', file: '上报.xlsx', sheet: 'Sheet1' },
    ]);
    expect(valuesOf(result)).toEqual({
      'disclosure.total': 44042,
      'disclosure.normative.disclosed': 'unfilled',
      'disclosure.channel.website': 2215,
      'application.received': 6,
      'application.channel.in_person': 0,
      'application.channel.letter': 6,
      'application.closed': 6,
      'review.total': 1,
      'review.corrected': 0,
      'litigation.total': 2,
      'litigation.corrected': 1,
      'fees.collected': 0.0394,
    });
    expect(result).toMatchObject({
      container: 'xlsx',
      layout: { zh: '统计表：法定表式，一张工作表一份报告' },
      sheets: ['Sheet1'],
    });
  });

  it('keeps the place, the text as printed and the remark after a number', async () => {
    const result = await read({ Sheet1: FORM_2014 });
    const letter = figuresOf(result).find(({ indicator }) => indicator === 'application.channel.letter');
    expect(letter).toMatchObject({
      row: 13,
      column: 3,
      raw: '6（其中挂号2件）',
      note: '原文附注：其中挂号2件',
    });
    expect(codesOf(result)).toContain('cell.remark');
  });

  it('takes the only column of numbers where no head names it, and asks where there are several', async () => {
    const bare = await read({ Sheet1: ROWS_2014 });
    expect(valuesOf(bare)).toMatchObject({ 'disclosure.total': 44042, 'litigation.corrected': 1 });
    const twice = ROWS_2014.map(([label = '', unit = '', value = '']) => [label, unit, value, value]);
    const several = await read({ 表: [['指标', '单位', '甲方案', '乙方案'], ...twice] });
    expect(codesOf(several)).toContain('form.columns-unclear');
    expect(several.intake).toBeUndefined();
    expect(several.problems[0]?.sentence.zh).toContain('甲方案、乙方案');
  });

  it('asks about a label spelt otherwise, and leaves rows of no form out', async () => {
    const rows = ROWS_2014.map((row) =>
      row[0] === '2．政府⽹站公开政府信息数' ? ['2.政府门户网站公开政府信息数', '条', 2215] : row,
    );
    const extra = ['3.政务抖音公开政府信息数', '条', 99];
    const result = await read({ Sheet1: [...rows.slice(0, 5), extra, ...rows.slice(5)] });
    expect(valuesOf(result)['disclosure.channel.website']).toBe(2215);
    const asked = result.problems.filter(({ code }) => code.startsWith('form.'));
    expect(asked.map(({ code, row }) => [code, row])).toEqual([
      ['form.label-near', 5],
      ['form.row-unknown', 6],
    ]);
    expect(told(result).join()).not.toContain('99');
  });

  it('never reads an extra row as one that stands below it as the form has it', async () => {
    const extra = ['2.政府门户网站公开政府信息数', '条', 99];
    const result = await read({ Sheet1: [...ROWS_2014.slice(0, 4), extra, ...ROWS_2014.slice(4)] });
    expect(valuesOf(result)['disclosure.channel.website']).toBe(2215);
  });
});

const APPLICANT_HEADS: Rows = [
  ['三、收到和处理政府信息公开申请情况'],
  ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', null, null, '申请人情况'],
  [null, null, null, '自然人', '法人或其他组织', null, null, null, null, '总计'],
  [null, null, null, null, '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
];
const APPLICANT_ROWS: Rows = [
  ['一、本年新收政府信息公开申请数量', null, null, 21, 1, 0, 0, 0, 0, 22],
  ['二、上年结转政府信息公开申请数量', null, null, 2, 0, 0, 0, 0, 0, 2],
  ['三、本年度办理结果', '（一）予以公开', null, 9, 1, 0, 0, 0, 0, 10],
  [null, '（三）不予公开', '1.属于国家秘密', 0, 0, 0, 0, 0, 0, 0],
  [null, null, '2.其他法律行政止公开', 3, 0, 0, 0, 0, 0, 3],
  [null, '（六）其他处理', null, 4, null, 0, 0, 0, 0, 4],
  [null, '（七）总  计', null, 16, 1, 0, 0, 0, 0, 17],
  ['四、结转下年度继续办理', null, null, 7, 0, 0, 0, 0, 0, 7],
];
const DISPUTES: Rows = [
  ['四、政府信息公开行政复议、行政诉讼情况'],
  ['行政复议', null, null, null, null, '行政诉讼'],
  [
    '结果维持',
    '结果纠正',
    '其他结果',
    '尚未审结',
    '总计',
    '未经复议直接起诉',
    null,
    null,
    null,
    null,
    '复议后起诉',
  ],
  [
    null,
    null,
    null,
    null,
    null,
    '结果维持',
    '结果纠正',
    '其他结果',
    '尚未审结',
    '总计',
    '结果维持',
    '结果纠正',
    '其他结果',
    '尚未审结',
    '总计',
  ],
  [10, 1, 0, 0, 0, 3, 0, 0, 0, 3, 5, 0, 0, 0, null],
];
const BLOCKS_2021: Rows = [
  ['二、主动公开政府信息情况'],
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', 0, 0, 0],
  ['行政规范性文件', 0, 5, 5],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', 550],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', 4119],
  ['行政强制', 195],
  ['第二十条第（八）项'],
  ['信息内容', '本年收费金额（单位：元）'],
  ['行政事业性收费', 77302800],
];
const FORM_2021 = [
  ['洪泽区人民政府2023年政府信息公开工作年度报告'],
  ...BLOCKS_2021,
  ...APPLICANT_HEADS,
  ...APPLICANT_ROWS,
  ...DISPUTES,
];

describe('the forms of 2019 and 2021 on a sheet', () => {
  it('are read with their applicants, their suits and the unit that a head states', async () => {
    const result = await read({ 年报: FORM_2021 }, '年报.xlsx');
    expect(result.intake?.batch.reports).toMatchObject([
      {
        id: '320813@2023@unstated',
        form: 'form2021',
        title: '洪泽区人民政府2023年政府信息公开工作年度报告',
      },
    ]);
    const values = valuesOf(result);
    expect(values).toMatchObject({
      'disclosure.regulation.in_force': 0,
      'disclosure.normative.repealed': 5,
      'disclosure.license.decisions': 550,
      'disclosure.penalty.decisions': 4119,
      'disclosure.coercion.decisions': 195,
      'disclosure.fee.amount': 7730.28,
      'application.received@natural_person': 21,
      'application.received@enterprise': 1,
      'application.received': 22,
      'application.result.disclosed_full@enterprise': 1,
      'application.result.refused.secret': 0,
      'application.closed': 17,
      'application.carried_out@natural_person': 7,
      'review.upheld': 10,
      'review.total': 0,
      'litigation.direct.total': 3,
      'litigation.after_review.upheld': 5,
      'litigation.after_review.total': 'unfilled',
    });
    // Nine numbers of section two, eight rows of seven but for one empty cell of a head, fifteen of section four.
    expect(figuresOf(result)).toHaveLength(3 + 3 + 1 + 2 + 1 + 8 * 7 - 1 + 15);
  });

  it('take （六）其他处理 in one row, as some units still print it, and a label with letters lost', async () => {
    const result = await read({ 年报: FORM_2021 });
    expect(valuesOf(result)).toMatchObject({
      'application.result.other@natural_person': 4,
      'application.result.other': 4,
      'application.result.refused.law_forbidden': 3,
    });
    expect(valuesOf(result)).not.toHaveProperty('application.result.other@enterprise');
    expect(result.problems.find(({ code }) => code === 'form.label-near')?.raw).toBe('2.其他法律行政止公开');
  });

  it('take columns by their heads wherever they stand', async () => {
    const swapped = APPLICANT_HEADS.map((row, at) => {
      if (at === 2) return [null, null, null, '总计', '自然人', '法人或其他组织'];
      return at === 3
        ? [null, null, null, null, null, '其他', '法律服务机构', '社会公益组织', '科研机构', '商业企业']
        : row;
    });
    const rows = APPLICANT_ROWS.map((row) => [
      ...row.slice(0, 3),
      row[9] ?? null,
      row[3] ?? null,
      row[8] ?? null,
      row[7] ?? null,
      row[6] ?? null,
      row[5] ?? null,
      row[4] ?? null,
    ]);
    const result = await read({ 年报: [...swapped, ...rows] }, '洪泽区2023年.xlsx');
    expect(valuesOf(result)).toMatchObject({
      'application.received': 22,
      'application.received@natural_person': 21,
      'application.received@enterprise': 1,
      'application.received@other': 0,
    });
  });

  it('load no table whose heads are missing, and say which', async () => {
    const heads = APPLICANT_HEADS.map((row, at) =>
      at === 3 ? row.map((cell) => (cell === '科研机构' ? null : cell)) : row,
    );
    const result = await read(
      { 年报: [...BLOCKS_2021, ...heads, ...APPLICANT_ROWS, ...DISPUTES] },
      '洪泽区2023年.xlsx',
    );
    expect(codesOf(result)[0]).toBe('form.heads-unclear');
    expect(told(result).some((line) => line.includes('application.'))).toBe(false);
    expect(valuesOf(result)['review.upheld']).toBe(10);
  });

  it('tell the form of 2019 by its heads, and say so when the year has another', async () => {
    const blocks: Rows = [
      ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规章', 0, 0, 0],
      ['规范性文件', 2, 2, 30],
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政许可', 253, '--253', 0],
      ['其他对外管理服务事项', 1, '+2', 3],
      ['信息内容', '采购项目数量', '采购总金额（万元，保留四位小数）'],
      ['政府集中采购', 3, 103.3879],
    ];
    const sheet = [...blocks, ...APPLICANT_HEADS, ...APPLICANT_ROWS];
    const result = await read({ 年报: sheet }, '通州区2020年.xlsx');
    expect(result.problems.filter(({ level }) => level === 'error')).toMatchObject([
      { code: 'unit.ambiguous' },
    ]);
    const clear = await read({ 年报: [['填报单位：北京市通州区'], ...sheet] }, '2020年.xlsx');
    expect(clear.intake?.batch.reports).toMatchObject([{ form: 'form2019', year: 2020, unit: '110112' }]);
    expect(valuesOf(clear)).toMatchObject({
      'disclosure.normative.total_public': 30,
      'disclosure.license.items_change': -253,
      'disclosure.other_service.items_change': 2,
      'disclosure.procurement.amount': 1033879,
      'application.result.other@enterprise': 'unfilled',
    });
    const late = await read({ 年报: [['填报单位：北京市通州区'], ...sheet] }, '2023年.xlsx');
    expect(late.intake?.batch.reports[0]?.form).toBe('form2019');
    expect(codesOf(late)).toContain('form.other-than-year');
  });

  it('go by the year where nothing tells the two forms apart', async () => {
    const sheet = [...APPLICANT_HEADS, ...APPLICANT_ROWS];
    const forms = await Promise.all(
      ['洪泽区2020年.xlsx', '洪泽区2023年.xlsx'].map(
        async (name) => (await read({ 年报: sheet }, name)).intake?.batch.reports[0]?.form,
      ),
    );
    expect(forms).toEqual(['form2019', 'form2021']);
  });
});

describe('the sheets of a workbook', () => {
  it('are a report each, named after year and unit', async () => {
    const rows = [['统计指标', '单位', '统计数'], ...ROWS_2014];
    const result = await read({ '2016年': rows, '2017年': rows, 说明: [['请勿外传']] }, '南康区.xlsx');
    expect(result.intake?.batch.reports.map(({ id, sheet }) => [id, sheet])).toEqual([
      ['360703@2016@unstated', '2016年'],
      ['360703@2017@unstated', '2017年'],
    ]);
    expect(result.sheets).toEqual(['2016年', '2017年']);
    expect(result.problems.find(({ code }) => code === 'sheet.unread')?.sentence.zh).toContain('说明');
  });

  it('may be tables, long or wide, beside or instead of forms', async () => {
    const result = await read({
      长表: [
        ['单位', '年份', '口径', '指标', '数值'],
        ['南康区', 2018, '全域', '收到申请数', 8],
        ['南康区', 2018, '全域', '不知道的指标', 8],
      ],
      宽表: [[null], ['地区', '年度', '收到申请数'], ['章贡区', 2018, 5]],
      统计表: FORM_2014,
    });
    expect(told(result)).toEqual([
      '360703@2018@whole application.received 8',
      '360702@2018@unstated application.received 5',
      ...told(await read({ 统计表: FORM_2014 })),
    ]);
    expect(result.layout.zh).toBe('工作簿：统计表与数据表');
    expect(result.rows.refused).toBe(1);
    expect(result.refusedCsv).toContain('不知道的指标');
    expect(result.problems.find(({ code }) => code === 'indicator.unknown')?.sentence.zh).toMatch(
      /^工作表“长表”第 3 行/u,
    );
    expect(figuresOf(result)[1]).toMatchObject({ row: 3, column: 3 });
  });

  it('of the same unit, year and scope are not both loaded', async () => {
    const result = await read({ 甲: FORM_2014, 乙: FORM_2014 });
    expect(result.intake?.batch.reports.map(({ sheet }) => sheet)).toEqual(['甲']);
    expect(result.problems[0]).toMatchObject({ level: 'error', code: 'report.repeated' });
  });

  it('without a unit or a year are refused with what to write', async () => {
    const rows = [['统计指标', '单位', '统计数'], ...ROWS_2014];
    const result = await read({ Sheet1: rows }, '统计表.xlsx');
    expect(codesOf(result)).toEqual(['unit.blank', 'year.unreadable']);
    expect(result.intake).toBeUndefined();
    expect(result.rows.refused).toBe(12);
  });

  it('say when title and tab tell different years, and take the scope chosen where none is told', async () => {
    const result = await ingest(await workbookOf({ '2018年': FORM_2014 }), {
      name: '南康区.xlsx',
      defaultScope: 'own',
    });
    expect(result.intake?.batch.reports[0]).toMatchObject({ id: '360703@2017@own' });
    expect(codesOf(result)).toContain('year.conflict');
    expect(codesOf(result)).not.toContain('scope.unstated');
    expect(codesOf(await read({ Sheet1: FORM_2014 }))).toContain('scope.unstated');
    const whole = await read({ Sheet1: FORM_2014 }, '南康区_2017_全区.xlsx');
    expect(whole.intake?.batch.reports[0]?.scope).toBe('whole');
  });
});
