import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPopulationFile } from '../../../src/ingest/population/readPopulationFile';
import { encodeGb18030 } from '../../support/encodeGb18030';
import { bytesOf, REGIONS } from '../../support/ingestText';
import { workbookOf } from '../../support/workbook';

const read = (content: string | Uint8Array<ArrayBuffer>, name = '人口.csv') =>
  readPopulationFile(name, bytesOf(content), REGIONS);
const figuresOf = ({ population }: Awaited<ReturnType<typeof read>>) =>
  population?.figures.map(({ region, year, persons }) => `${region} ${String(year)} ${String(persons)}`);
const codesOf = ({ problems }: Awaited<ReturnType<typeof read>>) => problems.map(({ code }) => code);

const LONG = [
  '行政区划代码,地区,年份,常住人口（万人）,来源',
  '360703,南康区,2022,88.6,统计公报',
  '360703,南康区,2023,88.93,统计公报',
  '360702,章贡区,2023,66,年鉴',
].join('\n');
const FIGURES = ['360703 2022 886000', '360703 2023 889300', '360702 2023 660000'];

describe('a table of populations', () => {
  it('is read with its basis, sources and lines', async () => {
    const { population, problems } = await read(LONG);
    expect(problems).toEqual([]);
    expect(population).toMatchObject({ file: '人口.csv', kind: 'real', basis: 'resident' });
    expect(population?.figures[2]).toEqual({
      region: '360702',
      year: 2023,
      persons: 660000,
      source: '年鉴',
      line: 4,
    });
    expect(figuresOf(await read(LONG))).toEqual(FIGURES);
  });
  it.each([
    ['GB18030', () => encodeGb18030(LONG)],
    ['tabs', () => bytesOf(LONG.replace(/,/gu, '\t'))],
    ['semicolons', () => bytesOf(LONG.replace(/,/gu, ';'))],
  ])('is read from %s', async (_, content) => {
    expect(figuresOf(await read(content()))).toEqual(FIGURES);
  });
  it('is read from a workbook, below titles, years across, the unit said above', async () => {
    const bytes = await workbookOf({
      说明: [['填表说明']],
      人口: [
        ['赣州市分县户籍人口', '', '', '单位：万人'],
        ['地区', '2022年', '2023年末', '备注'],
        ['南康区', '88.6', '88.93', ''],
        ['章贡区', '', '66', ''],
        ['合计', '88.6', '154.93', ''],
      ],
    });
    const reading = await read(bytes, '人口.xlsx');
    expect(reading.population?.basis).toBe('registered');
    expect(figuresOf(reading)).toEqual(FIGURES);
    expect(reading.problems).toEqual([]);
  });
  it('takes persons as persons, thousands parted, and 万人 said in the cell', async () => {
    const text = '地区,年份,人口（人）\n南康区,2023年,"889,300"\n章贡区,2023,66万人';
    expect(figuresOf(await read(text))).toEqual(['360703 2023 889300', '360702 2023 660000']);
    expect((await read(text)).population?.basis).toBe('unstated');
  });
  it('takes a blank and a mark for no figure, never for 0', async () => {
    const reading = await read('地区,年份,常住人口（人）\n南康区,2022,\n南康区,2023,——\n章贡区,2023,660000');
    expect(figuresOf(reading)).toEqual(['360702 2023 660000']);
    expect(reading.problems).toEqual([]);
  });
  it('is made up where it says so', async () => {
    const text = LONG.replace('年鉴', '合成示例数据');
    expect((await read(text)).population?.kind).toBe('synthetic');
    expect((await read(LONG, '人口（合成示例数据）.csv')).population?.kind).toBe('synthetic');
  });
});

describe('what is not certain of it', () => {
  it.each([
    ['no unit', '地区,年份,常住人口\n南康区,2023,88.93', 'population.no-unit'],
    [
      'two bases in two columns',
      '地区,年份,常住人口（人）,户籍人口（人）\n南康区,2023,889300,890000',
      'population.two-bases',
    ],
    [
      'two bases in the rows',
      '地区,年份,口径,人口（人）\n南康区,2023,常住,889300\n章贡区,2023,户籍,660000',
      'population.two-bases',
    ],
    ['no head', '南康区,2023,889300', 'population.no-head'],
    ['a page', '<!DOCTYPE html><html><body><table></table></body></html>', 'population.other-file'],
    ['nothing', '', 'file.empty'],
    ['a quote never closed', '地区,年份,人口（人）\n"南康区,2023,889300', 'quote.unclosed'],
    ['heads alone', '地区,年份,人口（人）\n', 'population.none'],
  ])('refuses a file with %s', async (_, text, code) => {
    const reading = await read(text);
    expect(reading.population).toBeUndefined();
    expect(codesOf(reading)).toEqual([code]);
    for (const { sentence } of reading.problems) expect(sentence.en).toMatch(/\w/u);
  });
  it.each([
    ['a place it does not know', '南康郡,2023,889300', 'unit.unknown'],
    ['a place of several', '鼓楼区,2023,889300', 'unit.ambiguous'],
    ['a department', '南康区财政局,2023,889300', 'population.no-division'],
    ['a year that is none', '南康区,二三年,889300', 'population.no-year'],
    ['a word for a number', '南康区,2023,约九十万', 'population.no-number'],
    ['万人 under the head 人', '南康区,2023,88.93', 'population.no-number'],
    ['whole 万人 under the head 人', '南康区,2023,88', 'population.no-number'],
    ['a number below 0', '南康区,2023,-889300', 'population.no-number'],
  ])('leaves out a row with %s, and tells its line', async (_, row, code) => {
    const reading = await read(`地区,年份,人口（人）\n章贡区,2023,660000\n${row}`);
    expect(figuresOf(reading)).toEqual(['360702 2023 660000']);
    expect(codesOf(reading)).toEqual([code]);
    expect(reading.problems[0]?.row).toBe(3);
    expect(reading.problems[0]?.sentence.zh).toMatch(/^第 3 行：/u);
  });
  it('takes neither of two numbers for one place and year', async () => {
    const reading = await read(
      '地区,年份,人口（人）\n南康区,2023,889300\n南康区,2023,889301\n章贡区,2023,660000',
    );
    expect(figuresOf(reading)).toEqual(['360702 2023 660000']);
    expect(codesOf(reading)).toEqual(['population.conflict']);
  });
  it('never throws, and never makes a figure of what is no number', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '地区',
        '年份',
        '人口（人）',
        '南康区',
        '2023',
        '889300',
        '单位：万人',
        '2021年',
        '"',
        '__proto__',
      ),
      fc.string({ maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), async (rows) => {
        const { population, problems } = await read(rows.map((row) => row.join(',')).join('\n'));
        for (const { persons, year } of population?.figures ?? []) {
          expect(Number.isInteger(persons) && persons >= 1000).toBe(true);
          expect(year).toBeGreaterThan(1900);
        }
        for (const { sentence } of problems) expect(sentence.zh.length).toBeLessThan(400);
      }),
      { numRuns: 300 },
    );
  });
});
