import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../src/domain/excerpt';
import { readExcerpt } from '../../src/ingest/excerpt';
import type { SourcePlace } from '../../src/ingest/sourceFile';
import { encodeGb18030 } from '../support/encodeGb18030';
import { bytesOf, figuresOf, ingest } from '../support/ingestText';
import { workbookOf } from '../support/workbook';

/** Reads a file, and lets its places be looked up as the page does. */
async function opened(content: string | Uint8Array<ArrayBuffer>, name = '测试.csv') {
  const result = await ingest(content, { name });
  const at = (place: SourcePlace, signal?: AbortSignal): Promise<Excerpt | undefined> =>
    readExcerpt(
      {
        name,
        content: new Blob([bytesOf(content)]),
        container: result.container,
        encoding: result.encoding,
        fingerprint: result.intake?.info.fingerprint ?? '',
        place,
      },
      signal,
    );
  return { result, at };
}

/** The cell an excerpt is about. */
const cellOf = ({ rows, firstRow, row, column }: Excerpt) => rows[row - firstRow]?.[column - 1];

const HEAD = '单位,年份,口径,指标,数值';
const line = (year: number, value: string | number) => `南康区,${year},全域,收到申请数,${value}`;

describe('readExcerpt', () => {
  it('shows three lines either side of a figure in a GB18030 file, with its heads and fingerprint', async () => {
    const text = [HEAD, ...[2014, 2015, 2016, 2017, 2018].map((year) => line(year, year - 2010))].join(
      '\r\n',
    );
    const { at, result } = await opened(encodeGb18030(text));
    expect(result.encoding).toBe('gb18030');
    expect(await at({ row: 6, column: 5 })).toEqual({
      file: '测试.csv',
      fingerprint: result.intake?.info.fingerprint,
      firstRow: 3,
      rows: [
        ['南康区', '2015', '全域', '收到申请数', '5'],
        ['南康区', '2016', '全域', '收到申请数', '6'],
        ['南康区', '2017', '全域', '收到申请数', '7'],
        ['南康区', '2018', '全域', '收到申请数', '8'],
      ],
      head: { row: 1, cells: HEAD.split(',') },
      row: 6,
      column: 5,
    });
    const near = await at({ row: 3, column: 5 });
    expect(near).toMatchObject({ firstRow: 1, row: 3 });
    expect(near?.head).toBeUndefined();
    expect(near?.rows[0]).toEqual(HEAD.split(','));
  });

  it('finds the line of a record by the line it begins on, whatever newlines quotes hold above it', async () => {
    const remark = '"第一行\n第二行\n第三行"';
    const text = [
      `${HEAD},备注`,
      `${line(2014, 4)},${remark}`,
      '',
      `${line(2015, 5)},`,
      `${line(2016, 6)},无`,
    ].join('\n');
    const { at, result } = await opened(text);
    const [first, second, third] = figuresOf(result);
    expect([first?.row, second?.row, third?.row]).toEqual([2, 6, 7]);
    const excerpt = await at({ row: 6, column: 5 });
    expect(excerpt).toMatchObject({ firstRow: 2, row: 6, head: { row: 1 } });
    expect(excerpt?.rows.map((cells) => cells[1] ?? '')).toEqual(['2014', '', '', '', '2015', '2016']);
  });

  it('resolves every figure of files of every encoding to a cell with its number', async () => {
    const text = [HEAD, '', line(2014, 4), line(2015, '"1,234"'), '', line(2016, '６')].join('\r\n');
    const utf16 = Uint8Array.from(
      [...`\ufeff${text}`].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]),
    );
    for (const content of [text, `\ufeff${text}`, encodeGb18030(text), utf16, text.replace(/\r\n/gu, '\r')]) {
      const { at, result } = await opened(content);
      const cells = await Promise.all(
        figuresOf(result).map(async ({ row, column }) => {
          const excerpt = await at({ row, column });
          return excerpt === undefined ? undefined : cellOf(excerpt);
        }),
      );
      expect(cells).toEqual(['4', '1,234', '６']);
    }
  });

  it('shows a record of a JSON file as a line under its keys', async () => {
    const records = [2014, 2015, 2016, 2017, 2018, 2019].map((year) => ({
      单位: '南康区',
      年份: year,
      收到申请数: year - 2010,
    }));
    const { at } = await opened(JSON.stringify(records), '数据.json');
    const excerpt = await at({ row: 5, column: 3 });
    expect(excerpt).toMatchObject({ firstRow: 2, head: { row: 0, cells: ['单位', '年份', '收到申请数'] } });
    expect(excerpt?.rows[3]).toEqual(['南康区', '2018', '8']);
  });

  it('shows a sheet of a workbook by its own rows and columns, under the heads of the form', async () => {
    const rows = [
      ['（2017年度）', '填报单位：南康区'],
      ['统计指标', '单位', '统计数'],
      ['三、依申请公开情况', '——', '——'],
      ['（一）收到申请数', '件', 6],
      ['1.当面申请数', '件', 0],
      ['2.传真申请数', '件', 0],
      ['3.网络申请数', '件', 0],
      ['4.信函申请数', '件', 6],
      ['（二）申请办结数', '件', 6],
      ['1.按时办结数', '件', 6],
      ['2.延期办结数', '件', null],
      ['单位负责人：张三', '填报人：李四', '联系电话：13812345678'],
    ];
    const { at, result } = await opened(
      await workbookOf({ 封面: [['年报', '第二页']], 统计表: rows }),
      '上报.xlsx',
    );
    const letter = figuresOf(result).find(({ indicator }) => indicator === 'application.channel.letter');
    expect(letter).toMatchObject({ row: 8, column: 3 });
    expect(await at({ sheet: '统计表', row: 8, column: 3 })).toEqual({
      file: '上报.xlsx',
      sheet: '统计表',
      fingerprint: result.intake?.info.fingerprint,
      firstRow: 5,
      rows: rows.slice(4, 11).map((cells) => cells.map((cell) => String(cell ?? ''))),
      head: { row: 2, cells: ['统计指标', '单位', '统计数'] },
      row: 8,
      column: 3,
    });
    expect((await at({ sheet: '统计表', row: 11, column: 3 }))?.rows.at(-1)).toEqual([
      '单位负责人：＊＊',
      '填报人：＊＊',
      '联系电话：138******78',
    ]);
    expect(await at({ sheet: '没有的表', row: 8, column: 3 })).toBeUndefined();
  });

  it('hides telephone numbers and the names of signers', async () => {
    const text = [
      '单位,年份,收到申请数,填报人,联系电话,备注',
      '南康区,2017,6,张三,13812345678,联系人：李四 电话0797-6612345',
      '南康区,2018,8,王五,0797-66123456,138123456789件',
    ].join('\n');
    const { at } = await opened(text);
    const excerpt = await at({ row: 2, column: 3 });
    expect(excerpt?.rows).toEqual([
      ['单位', '年份', '收到申请数', '填报人', '联系电话', '备注'],
      ['南康区', '2017', '6', '＊＊', '＊＊', '联系人：＊＊ 电话079*-*****45'],
      ['南康区', '2018', '8', '＊＊', '＊＊', '138123456789件'],
    ]);
    const phones = await opened(
      ['单位,年份,收到申请数,备注', '南康区,2017,6,电话13812345678或010-12345678'].join('\n'),
    );
    expect((await phones.at({ row: 2, column: 3 }))?.rows[1]?.[3]).toBe('电话138******78或010-******78');
  });

  it('reads no further than it needs', async () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => line(2009 + (at % 10), at));
    const text = [HEAD, ...rows].join('\n');
    let read = 0;
    const blob = new Blob([text]);
    const content = Object.assign(Object.create(blob) as Blob, {
      slice: (from: number, to: number) => {
        read += Math.min(to, blob.size) - from;
        return blob.slice(from, to);
      },
    });
    Object.defineProperty(content, 'size', { value: blob.size });
    const excerpt = await readExcerpt({
      name: 'a.csv',
      content,
      container: 'text',
      encoding: 'utf-8',
      fingerprint: '',
      place: { row: 10, column: 5 },
    });
    expect(excerpt?.rows[3]?.[4]).toBe('8');
    expect(blob.size).toBeGreaterThan(8 * 1024 * 1024);
    expect(read).toBe(4 * 1024 * 1024);
  });

  it('has nothing to show for a line that is not there, and for places of another file', async () => {
    const { at } = await opened([HEAD, line(2017, 6)].join('\n'));
    expect(await at({ row: 9, column: 5 })).toBeUndefined();
    expect(await at({ row: 0, column: 0 })).toBeUndefined();
    const workspace = JSON.stringify({ gongkai: 1, kind: 'real', units: [], reports: [] });
    expect(await (await opened(workspace, 'a.json')).at({ row: 1, column: 1 })).toBeUndefined();
  });

  it('has nothing to show of a file that was moved or changed since', async () => {
    const moved = new Blob(['x']);
    moved.slice = () => {
      throw new DOMException('the file changed', 'NotReadableError');
    };
    const asked = {
      name: 'a.csv',
      content: moved,
      container: 'text',
      encoding: 'utf-8',
      fingerprint: '',
    } as const;
    expect(await readExcerpt({ ...asked, place: { row: 2, column: 1 } })).toBeUndefined();
  });

  it('gives up when told to', async () => {
    const { at } = await opened([HEAD, line(2017, 6)].join('\n'));
    await expect(at({ row: 2, column: 5 }, AbortSignal.abort())).rejects.toThrow('cancelled');
  });
});
