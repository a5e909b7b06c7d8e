import { describe, expect, it } from 'vitest';
import { storedZip, unpack, zipEntries } from '../../../src/ingest/archive/zip';
import { codesOf, ingest, told } from '../../support/ingestText';
import { workbookOf } from '../../support/workbook';

const FORMATS = { day: 'yyyy/m/d', year: 'yyyy&quot;年&quot;', short: 'e', count: '#,##0' } as const;

interface Dated {
  readonly serial: number;
  readonly format: keyof typeof FORMATS;
}
type Cell = string | number | Dated;

/** Days from the first day of the 1900 system; 1904 counts 1,462 fewer. */
function serialOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** A workbook of one sheet with cells of these formats. */
async function bookOf(
  rows: readonly (readonly Cell[])[],
  date1904?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const made = await workbookOf({
    表: rows.map((cells) => cells.map((cell) => (typeof cell === 'object' ? '' : cell))),
  });
  const parts = new Map(zipEntries(made).map((entry) => [entry.name, unpack(made, entry)]));
  const change = (name: string, work: (xml: string) => string) =>
    parts.set(name, new TextEncoder().encode(work(new TextDecoder().decode(parts.get(name)))));
  const path = [...parts.keys()].find((name) => name.startsWith('xl/worksheets/')) ?? '';
  const names = Object.keys(FORMATS);
  const dated = rows
    .map((cells, row) => {
      const inner = cells.map((cell, column) => {
        const place = `r="${String.fromCharCode(65 + column)}${String(row + 1)}"`;
        if (typeof cell === 'object')
          return `<c ${place} s="${String(names.indexOf(cell.format) + 1)}"><v>${String(cell.serial)}</v></c>`;
        if (typeof cell === 'number') return `<c ${place}><v>${String(cell)}</v></c>`;
        return `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
      });
      return `<row r="${String(row + 1)}">${inner.join('')}</row>`;
    })
    .join('');
  change(path, (xml) => xml.replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${dated}</sheetData>`));
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const formats = Object.values(FORMATS).map(
    (code, at) => `<numFmt numFmtId="${String(176 + at)}" formatCode="${code}"/>`,
  );
  const styles = [
    '<xf numFmtId="0"/>',
    ...names.map((_, at) => `<xf numFmtId="${String(176 + at)}" applyNumberFormat="1"/>`),
  ];
  parts.set(
    'xl/styles.xml',
    new TextEncoder().encode(
      `<styleSheet ${main}><numFmts count="4">${formats.join('')}</numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="5">${styles.join('')}</cellXfs></styleSheet>`,
    ),
  );
  if (date1904 !== undefined)
    change('xl/workbook.xml', (xml) =>
      xml
        .replace(/<workbookPr[^>]*>/u, '')
        .replace('<sheets>', `<workbookPr date1904="${date1904}"/><sheets>`),
    );
  return new Uint8Array(storedZip(parts));
}

const read = async (rows: readonly (readonly Cell[])[], date1904?: string) =>
  ingest(await bookOf(rows, date1904), { name: '表.xlsx', defaultScope: 'whole' });

const HEADS = ['单位', '年份', '发布日期', '新收政府信息公开申请数'];
const published = (result: Awaited<ReturnType<typeof read>>) =>
  result.intake?.batch.reports.map((report) => report.published);

describe.each([
  ['1900', undefined, 0],
  ['1904', '1', 1462],
  ['1904, as other programs write it', 'true', 1462],
])('dates counted from %s', (_, date1904, fewer) => {
  const day = (iso: string, format: Dated['format'] = 'day'): Dated => ({
    serial: serialOf(iso) - fewer,
    format,
  });

  it('give the year and the day of publishing', async () => {
    const result = await read(
      [
        HEADS,
        ['南康区', day('2022-01-01'), day('2023-01-20'), 58],
        ['南康区', day('2023-12-31'), day('2024-01-19'), 60],
      ],
      date1904,
    );
    expect(told(result)).toEqual([
      '360703@2022@whole application.received 58',
      '360703@2023@whole application.received 60',
    ]);
    expect(published(result)).toEqual(['2023-01-20', '2024-01-19']);
  });

  it('are the year where their format shows no more', async () => {
    const result = await read(
      [HEADS, ['南康区', day('2022-06-30', 'year'), '', 58], ['南康区', day('2023-03-01', 'short'), '', 60]],
      date1904,
    );
    expect(told(result).map((line) => line.split('@')[1])).toEqual(['2022', '2023']);
  });

  it('are years over columns', async () => {
    const heads = ['指标', day('2021-12-31'), day('2022-12-31'), day('2023-07-01', 'year')];
    const result = await read(
      [['南康区依申请公开情况'], heads, ['新收政府信息公开申请数', 58, 60, 71]],
      date1904,
    );
    expect(told(result).map((line) => line.replace(/^.*?@(\d+).* /u, '$1 '))).toEqual([
      '2021 58',
      '2022 60',
      '2023 71',
    ]);
  });
});

describe('numbers that a format shows as a date', () => {
  it.each([undefined, '1'])('are the numbers, and it is told (1904: %s)', async (date1904) => {
    const rows: readonly (readonly Cell[])[] = [
      HEADS,
      ['南康区', { serial: 2022, format: 'day' }, '', { serial: 58, format: 'day' }],
      ['南康区', { serial: 2023, format: 'year' }, '', { serial: 1204, format: 'count' }],
    ];
    const result = await read(rows, date1904);
    expect(told(result).map((line) => line.replace(/^.*?@(\d+).* /u, '$1 '))).toEqual([
      '2022 58',
      '2023 1204',
    ]);
    const notice = result.problems.find(({ code }) => code === 'xlsx.number-as-date');
    expect(notice?.sentence.zh).toContain('3 个');
  });

  it('are no numbers where they may be a day', async () => {
    const result = await read([
      HEADS,
      ['南康区', 2023, '', { serial: serialOf('2023-03-15'), format: 'day' }],
    ]);
    expect(told(result)).toEqual(['360703@2023@whole application.received illegible']);
    expect(codesOf(result)).not.toContain('xlsx.number-as-date');
  });
});

it('years are read from the days that a program wrote into a text of them', async () => {
  const result = await ingest(
    `${HEADS.join(',')}\n南康区,2022/1/1,,58\n南康区,2023/12/31,,60\n南康区,2024/6/30,,61`,
    { defaultScope: 'whole' },
  );
  expect(told(result).map((line) => line.split('@')[1])).toEqual(['2022', '2023']);
  expect(codesOf(result)).toContain('year.unreadable');
});
