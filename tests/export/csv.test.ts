import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { markedTable } from '../../src/charts/table/markedTable';
import { csvOf, csvText, guarded, quoted } from '../../src/export/csv';
import { filledExampleCsv, templateCsv } from '../../src/export/template';
import { TABLE } from './aChart';

const rowsOf = (csv: string) => Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;

describe('csvOf', () => {
  const csv = csvOf(TABLE);

  it('starts with a BOM and ends every line with CRLF', () => {
    expect(csv.startsWith('\ufeff单位,行政区划代码,年份,收到申请（件）,按时办结率\r\n')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  it('writes numbers whole and plain, and codes as they are', () => {
    expect(rowsOf(csv)[1]).toEqual(['南康区', '060703', '2017', '44042', String(72 / 106)]);
  });
  it('carries the mark of made-up data in every row, as the chart’s table does', () => {
    const [head, ...rows] = rowsOf(csvOf(markedTable(TABLE, 'synthetic')));
    expect(head?.at(-1)).toBe('数据性质');
    expect(rows.map((row) => row.at(-1))).toEqual(['合成示例数据', '合成示例数据']);
    expect(csv).not.toContain('数据性质');
  });
  it('says why a number is missing instead of leaving a blank', () => {
    expect(rowsOf(csv)[2]?.[4]).toBe('未填');
  });
  it('keeps text from running as a formula and leaves a negative number alone', () => {
    expect(rowsOf(csv)[2]?.slice(0, 4)).toEqual(['\'=cmd|"x",1', '360702', '2018', '-3']);
  });
  it('brings any text back through a reader', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), { minLength: 1 }),
        (lines) => {
          const texts = lines.map((line) => line.map((text) => `${text.replaceAll('\u0000', '')}.`));
          expect(
            Papa.parse<string[]>(csvText(texts.map((line) => line.map(quoted))).slice(1), {
              delimiter: ',',
              newline: '\r\n',
            }).data.slice(0, -1),
          ).toEqual(texts);
        },
      ),
    );
  });
  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('guards %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });
  it('does not touch plain text', () => {
    expect(guarded('南康区=360703')).toBe('南康区=360703');
  });
});

describe('templates', () => {
  it('have the heads that the importer reads, and ten filled rows', () => {
    expect(rowsOf(templateCsv())).toEqual([
      ['行政区划代码', '单位', '年份', '口径', '指标', '申请人', '数值'],
    ]);
    const [, ...rows] = rowsOf(filledExampleCsv());
    expect(rows).toHaveLength(10);
    expect(rows.at(-1)?.at(-1)).toBe('');
  });
});
