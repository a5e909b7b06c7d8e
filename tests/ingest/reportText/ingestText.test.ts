import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageLines } from '../../../src/domain/source/excerptWindow';
import { readExcerpt } from '../../../src/ingest/excerpt';
import type { ReportChoice } from '../../../src/ingest/filePart';
import { encodeGb18030 } from '../../support/encodeGb18030';
import { bytesOf, codesOf, figuresOf, ingest, told } from '../../support/ingestText';
import { cellPerLine2014, pdfLines } from './formText';

const TITLE_2016 = '2016年赣州市南康区政府信息公开工作年度报告';
const PROSE = '全年共收到咨询，其中收件14,233件，抽查1,028户次，办结14,157件。';
const SIGNED = ['单位负责人:甲乙丙     审核人:丁戊己', '联系电话:07976605830', '填报人', '庚辛壬'];
const REPORT_2016 = [TITLE_2016, '', PROSE, '', ...cellPerLine2014().lines, ...SIGNED];

/** Reads a file and looks a place of it up as the page does. */
async function opened(content: string | Uint8Array<ArrayBuffer>, name: string) {
  const result = await ingest(content, { name, defaultScope: 'whole' });
  const at = (row: number, column: number) =>
    readExcerpt({
      name,
      content: new Blob([bytesOf(content)]),
      container: result.container,
      encoding: result.encoding,
      fingerprint: result.intake?.info.fingerprint ?? '',
      place: { row, column },
    });
  return { result, at };
}

const valuesOf = (result: Awaited<ReturnType<typeof ingest>>) =>
  new Map(
    figuresOf(result)
      .filter(({ value }) => value !== 'unfilled')
      .map(({ indicator, applicant, value }) => [`${indicator}@${applicant}`, value]),
  );

describe('the text of a report', () => {
  it('is read from a .txt file, cell by cell, whatever commas its sentences have', async () => {
    const { result } = await opened(REPORT_2016.join('\n'), '报告.txt');
    expect(result.container).toBe('lines');
    expect(result.problems).toEqual([]);
    expect(valuesOf(result)).toEqual(cellPerLine2014().expected);
    expect(result.intake?.batch.reports).toMatchObject([{ id: '360703@2016@whole', file: '报告.txt' }]);
    expect(result.parts).toMatchObject([
      {
        name: '',
        layout: { value: 'text', certainty: 'stated' },
        subject: { unit: { value: { id: '360703' }, certainty: 'stated' }, form: { value: 'form2014' } },
        preview: { kind: 'report', isText: true },
      },
    ]);
    expect(result.parts[0]?.preview?.rows[2]).toEqual([PROSE]);
    expect(JSON.stringify(result.parts)).not.toMatch(/甲乙丙|丁戊己|庚辛壬|6605830/u);
  });

  it('shows each number again, marked in its line, with three lines on either side', async () => {
    for (const content of [
      REPORT_2016.join('\r\n'),
      encodeGb18030(REPORT_2016.join('\n').replaceAll('\u00a0', ' ')),
    ]) {
      const { result, at } = await opened(content, '报告.txt');
      const figures = figuresOf(result).filter(({ value }) => typeof value === 'number');
      expect(figures.length).toBe(cellPerLine2014().expected.size);
      for (const { row, column, value } of figures) {
        const excerpt = await at(row, column);
        const lines = excerpt === undefined ? undefined : passageLines(excerpt);
        expect(lines?.find((line) => line.marked !== '')).toMatchObject({ row, marked: String(value) });
        expect(lines?.map((line) => line.row)).toEqual(
          Array.from({ length: 7 }, (_, nth) => row - 3 + nth).filter((line) => line <= REPORT_2016.length),
        );
      }
      const last = REPORT_2016.length;
      expect(JSON.stringify(await at(last, 1))).not.toMatch(/甲乙丙|丁戊己|庚辛壬|6605830/u);
      expect(await at(last + 1, 1)).toBeUndefined();
    }
  });

  it('is asked about where it says no unit, and loads once one is chosen', async () => {
    const text = ['（2022年度）', ...pdfLines('form2021').lines].join('\n');
    const asked = await ingest(text, { name: 'a.txt' });
    expect(asked.intake).toBeUndefined();
    expect(asked.container).toBe('none');
    expect(asked.parts).toMatchObject([
      { subject: { unit: { certainty: 'unknown' }, year: { value: 2022, certainty: 'stated' } } },
    ]);
    const choice: ReportChoice = { unit: '南康区', scope: 'own', form: 'form2021' };
    const result = await ingest(text, { name: 'a.txt', reports: new Map([['', choice]]) });
    expect(result.intake?.batch.reports).toMatchObject([{ id: '360703@2022@own' }]);
    expect(valuesOf(result)).toEqual(pdfLines('form2021').expected);
    expect(result.parts[0]?.subject.form).toEqual({ value: 'form2021', certainty: 'chosen' });
  });

  it('says that it is made up where it does', async () => {
    const text = [...REPORT_2016, '合成示例数据'].join('\n');
    expect((await ingest(text, { name: 'a.txt' })).intake?.info.kind).toBe('synthetic');
  });
});

describe('a text with cells', () => {
  const ROWS = [
    ['统计指标', '单位', '统计数'],
    ['（一）主动公开政府信息数', '条', '1,204'],
    ['其中：主动公开规范性文件数', '条', '2'],
    ['制发规范性文件总数', '件', '2'],
    ['1．政府公报公开政府信息数', '条', ''],
    ['2．政府网站公开政府信息数', '条', '10'],
    ['3．政务微博公开政府信息数', '条', '1'],
    ['4．政务微信公开政府信息数', '条', '1'],
    ['（一）收到申请数', '件', '6'],
    ['1.当面申请数', '件', '6'],
  ];

  it('pasted from a spreadsheet with a form is read by its columns', async () => {
    const lines = [['南康区2017年政府信息公开情况统计表', '', ''], ...ROWS].map((cells) => cells.join('\t'));
    const { result, at } = await opened(lines.join('\n'), '粘贴的内容-0915.txt');
    expect(result.container).toBe('text');
    expect(result.parts).toMatchObject([{ name: '', layout: { value: 'form' } }]);
    expect(told(result)).toContain('360703@2017@whole disclosure.total 1204');
    expect(told(result)).toContain('360703@2017@whole disclosure.channel.gazette unfilled');
    expect(result.intake?.batch.reports[0]).not.toHaveProperty('sheet');
    const excerpt = await at(3, 3);
    expect(excerpt?.rows[3 - excerpt.firstRow]?.[2]).toBe('1,204');
    expect(excerpt?.mark).toBeUndefined();
  });

  it('stays a table where it is one, and where a person says so', async () => {
    const table = '单位,年份,口径,指标,数值\n南康区,2016,全域,收到申请数,6';
    expect((await ingest(table, { name: '表.txt' })).container).toBe('text');
    const reports = new Map([['', { layout: 'long' }]] as const);
    const forced = await ingest(REPORT_2016.join('\n'), { name: '报告.txt', reports });
    expect(codesOf(forced)).toEqual(['header.not-found']);
    expect(codesOf(await ingest('第一行\n第二行', { name: '随笔.txt' }))).toEqual(['header.not-found']);
  });

  it('is read as text where a person says so', async () => {
    const lines = ['南康区2017年政府信息公开情况统计表', ...ROWS.map((cells) => cells.join('\t'))];
    const reports = new Map([['', { layout: 'text' }]] as const);
    const result = await ingest(lines.join('\n'), { name: 'a.txt', reports });
    expect(result.container).toBe('lines');
    expect(result.parts).toMatchObject([{ layout: { value: 'text', certainty: 'chosen' } }]);
    expect(told(result)).toContain('360703@2017@unstated disclosure.channel.website 10');
  });
});

describe('whatever text is put in', () => {
  const WORDS = [
    TITLE_2016,
    PROSE,
    ...pdfLines('form2019').lines,
    ...cellPerLine2014().lines,
    '一、\t——\t３',
    '|',
    '6 7',
  ];

  it('never throws, and every figure of a table stands at its place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string()), { maxLength: 120 }),
        async (lines) => {
          const text = lines.join('\n');
          const reports = new Map([['', { unit: '南康区', year: 2019, layout: 'text' }]] as const);
          const result = await ingest(text, { name: 'a.txt', reports });
          const all = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u);
          for (const { row, column, value } of figuresOf(result)) {
            if (typeof value !== 'number') continue;
            // A number may be broken over the end of a line.
            const from = `${all[row - 1]?.slice(column - 1) ?? ''}${all[row] ?? ''}`.normalize('NFKC');
            expect(from.replace(/[,\s]/gu, '')).toContain(String(Math.abs(value)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
