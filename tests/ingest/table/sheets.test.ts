import { describe, expect, it } from 'vitest';
import { codesOf, figuresOf, ingest, told } from '../../support/ingestText';
import { withFirstSheet, withMerges, workbookOf } from '../../support/workbook';

describe('a sheet as offices keep it', () => {
  it('with titles, heads in two rows, merged cells, a row of units, a sum and signatures', async () => {
    const book = withMerges(
      await workbookOf({
        上报: [
          ['赣州市政府信息公开情况统计表', null, null, null, null, null],
          ['制表单位：办公室', null, null, null, null, null],
          ['地区', '年份', '依申请公开', null, '行政复议', null],
          [null, null, '新收申请数', '办结数', '总计', '结果维持'],
          [null, null, '单位：件', null, null, null],
          ['南康区', 2022, 6, 5, 1, 0],
          [null, 2023, 7, 7, 2, 1],
          [null, null, null, null, null, null],
          ['合计', 2022, 6, 5, 1, 0],
          ['单位负责人：张三', null, '审核人：李四', null, '电话：13812345678', null],
        ],
      }),
      ...['A1:F1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'A6:A7'],
    );
    const result = await ingest(book, { name: '上报.xlsx', defaultScope: 'whole' });
    expect(told(result)).toEqual([
      '360703@2022@whole application.received 6',
      '360703@2022@whole application.closed 5',
      '360703@2022@whole review.total 1',
      '360703@2022@whole review.upheld 0',
      '360703@2023@whole application.received 7',
      '360703@2023@whole application.closed 7',
      '360703@2023@whole review.total 2',
      '360703@2023@whole review.upheld 1',
    ]);
    expect(figuresOf(result)[5]).toMatchObject({ row: 7, column: 4 });
    expect(codesOf(result)).toEqual(['row.total']);
    expect(JSON.stringify(result)).not.toMatch(/张三|李四|13812345678/u);
  });

  it('a head merged over two columns does not reach over a third', async () => {
    const book = withMerges(
      await workbookOf({
        表: [
          ['指标', '2016年', null, null],
          [null, '区直单位', '乡镇街道', '全区'],
          ['收到申请数', 1, 2, 3],
        ],
      }),
      ...['A1:A2', 'B1:C1'],
    );
    const result = await ingest(book, { name: '南康区2017年.xlsx' });
    expect(told(result)).toEqual([
      '360703@2016@directUnits application.received 1',
      '360703@2016@townships application.received 2',
      '360703@2017@whole application.received 3',
    ]);
  });

  it('does not give a merged number to the rows it covers', async () => {
    const book = withMerges(
      await workbookOf({
        表: [
          ['地区', '年份', '收到申请数'],
          ['南康区', 2017, 6],
          ['章贡区', 2017, null],
        ],
      }),
      'C2:C3',
    );
    const result = await ingest(book, { name: '表.xlsx', defaultScope: 'whole' });
    expect(told(result)).toEqual([
      '360703@2017@whole application.received 6',
      '360702@2017@whole application.received unfilled',
    ]);
  });

  it('with hidden rows and columns is read whole, and says so', async () => {
    const book = withFirstSheet(
      await workbookOf({
        表: [
          ['地区', '年份', '收到申请数', '申请办结数'],
          ['南康区', 2017, 6, 5],
          ['章贡区', 2017, 3, 2],
        ],
      }),
      (xml) =>
        xml
          .replace('<row r="3"', '<row hidden="1" r="3"')
          .replace('<sheetData>', '<cols><col min="4" max="4" width="9" hidden="1"/></cols><sheetData>'),
    );
    const result = await ingest(book, { name: '表.xlsx', defaultScope: 'whole' });
    expect(told(result)).toHaveLength(4);
    const hidden = result.problems.find(({ code }) => code === 'xlsx.hidden');
    expect(hidden?.sentence.zh).toBe(
      '工作表“表”有隐藏的1 行、1 列，已一并读取。如不应载入，请删去后重新载入。',
    );
  });

  it('takes a year written as a date of its first day, and numbers stored as text', async () => {
    const book = await workbookOf({
      表: [
        ['地区', '年份', '收到申请数'],
        ['南康区', '2017-01-01', '6 '],
        ['南康区', '2017-06-30', '7'],
      ],
    });
    const result = await ingest(book, { name: '表.xlsx', defaultScope: 'whole' });
    expect(told(result)).toEqual(['360703@2017@whole application.received 6']);
    expect(codesOf(result)).toEqual(['year.unreadable']);
  });
});
