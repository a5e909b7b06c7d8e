import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRegions, RegionTree } from '../../../src/domain/region';
import type { Encoding } from '../../../src/ingest/encoding/decode';
import { streamedText } from '../../../src/ingest/encoding/streamedText';
import { headRows, pieceGrid, type Grid } from '../../../src/ingest/table/grid';
import { PlainRows } from '../../../src/ingest/table/plainRows';
import { readReports } from '../../../src/ingest/table/readReports';
import { HEAD_ROWS, recognise } from '../../../src/ingest/table/recognise';
import { encodeGb18030 } from '../../support/encodeGb18030';

const regions = new RegionTree(parseRegions(readFileSync('datasets/regions/regions.csv', 'utf8')));
const utf8 = (text: string) => new TextEncoder().encode(text);
const HEAD = '地区代码,地区名称,年份,口径,指标,申请人,数值,备注';

/** All that is told of a table, by its bytes and by its text. */
async function readBothWays(bytes: Uint8Array, encoding?: Encoding) {
  const streamed = streamedText(bytes, encoding, 1);
  if (streamed === undefined) throw new Error('not streamed');
  const read = async (raw: typeof streamed.raw | undefined) => {
    const grid: Grid = pieceGrid(streamed.pieces, streamed.lineCount, raw);
    const { layout, problems } = recognise(headRows(grid, HEAD_ROWS), {
      file: '表.csv',
      part: '',
      regions,
      rows: () => [],
    });
    if (layout === undefined) return undefined;
    const result = await readReports(grid, layout, problems, {
      file: '表.csv',
      dataset: 'import-x',
      regions,
      isSynthetic: false,
    });
    return { ...result, refusedCsv: result.refusedCsv(false), lost: streamed.lostCharacters() };
  };
  const [byText, byBytes] = [await read(undefined), await read(streamed.raw)];
  return { byText, byBytes };
}

const rowArbitrary = fc
  .record({
    place: fc.constantFrom(
      '360703,南康区',
      '360702,章贡区',
      ',赣州市',
      '"360703","南康区"',
      '999999,没有的地方',
      ',',
      '360703,南康区\ufffd',
    ),
    year: fc.constantFrom('2021', '2022', '2023', '2022年', '二〇', ''),
    scope: fc.constantFrom('', '全域', '本级', '别的'),
    what: fc.constantFrom(
      '收到申请数,',
      'application.received,自然人',
      'application.received,总计',
      '本年新收政府信息公开申请数量,自然人',
      'disclosure.rules.issued,',
      '没有的指标,',
      '指标,申请人',
    ),
    value: fc.oneof(
      fc.integer({ min: 0, max: 999 }).map(String),
      fc.constantFrom(
        '',
        '007',
        '-3',
        '1,2',
        '12.5',
        '——',
        '"44,042"',
        '"6"',
        '１２',
        '1234567890123456',
        ' 5',
      ),
    ),
    note: fc.constantFrom(
      ',',
      ',',
      ',',
      ', ',
      ',补记',
      ',"两行\n的备注"',
      ',"说“""好"""',
      ',多,一格',
      ',"多,一格"',
      '',
      ',合成示例数据',
      ',table',
      ',表中原值',
      ',正文摘录',
    ),
    end: fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\n,,,,,,,\n'),
  })
  .map(({ place, year, scope, what, value, note, end }) =>
    [place, year, scope, what, value].join(',').concat(note, end),
  );
const headArbitrary = fc.constantFrom(
  HEAD,
  `统计表\n${HEAD}`,
  `\ufeff\ufeff${HEAD}`,
  HEAD.replace('备注', '数据性质'),
  HEAD.replace('备注', '来历'),
);
const tableArbitrary = fc
  .tuple(headArbitrary, fc.array(rowArbitrary, { minLength: 1, maxLength: 60 }), fc.boolean())
  .map(([head, rows, isHeadAgain]) =>
    [`${head}\n`, ...rows, ...(isHeadAgain ? [`${HEAD}\n`] : []), ...rows].join(''),
  );

describe('a long table read from its bytes', () => {
  it.each([
    ['UTF-8', utf8],
    ['GB18030', (text: string) => encodeGb18030(text.replace(/[\ufeff\ufffd]/gu, ''))],
  ])('is what it is read from its text, in %s', async (_, encode) => {
    await fc.assert(
      fc.asyncProperty(tableArbitrary, async (text) => {
        const { byText, byBytes } = await readBothWays(encode(text));
        expect(byBytes).toEqual(byText);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['utf-8', utf8],
    ['gb18030', encodeGb18030],
  ] as const)('is so where bytes are no characters of %s', async (encoding, encode) => {
    const whole = encode(`${HEAD}\n${'360703,南康区,2022,,收到申请数,,5,\n'.repeat(400)}`);
    const line = (bytes: readonly number[]) => [
      ...encode('360703,'),
      ...bytes,
      ...encode(',2021,,收到申请数,,5,\n'),
    ];
    for (const odd of [[0x81], [0x81, 0x30], [0x81, 0x30, 0x81], [0xff], [0xe5, 0x8d], [0xef, 0xbb, 0xbf]]) {
      const bytes = Uint8Array.from([...whole, ...line(odd), ...line([...odd, 0x41]), ...line(odd), ...odd]);
      const { byText, byBytes } = await readBothWays(bytes, encoding);
      expect(byBytes).toEqual(byText);
      if (odd[0] === 0x81 || odd[0] === 0xff) expect(byBytes?.lost).toBeGreaterThan(2);
    }
  });

  it('makes one string of what is met again and again', () => {
    const rows = Array.from(
      { length: 900 },
      (_, at) => `360703,南康区,2022,,指标${String(at % 3)},,${String(at)},`,
    );
    const bytes = utf8(`${HEAD}\r\n${rows.join('\r\n')}`);
    const taken: number[] = [];
    const read: number[] = [];
    const plain = new PlainRows(
      { bytes, encoding: 'utf-8', lost: () => undefined },
      { width: 8, value: 6, identity: [0, 1, 2, 3], label: [4, 5], details: [7] },
      ',',
      {
        read: (row, line) => {
          read.push(line);
          return row[6] === '数值'
            ? undefined
            : { report: 0, indicator: Number(row[4]?.slice(2)), applicant: 0 };
        },
        take: (_, indicator, __, value, line) => {
          expect(indicator).toBe(value % 3);
          taken.push(line);
        },
        block: () => {
          throw new Error('every row is whole');
        },
      },
    );
    while (plain.next()) continue;
    expect(read).toEqual([1, 2, 3, 4]);
    expect(taken).toHaveLength(897);
    expect(plain.reached).toEqual({ at: bytes.length, line: 902 });
  });

  it('leaves a table whose rows all say something of their own to the usual way', () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, at) => `360703,南康区,2022,,收到申请数,,5,第${String(at)}行`,
    );
    const bytes = utf8(`${HEAD}\n${rows.join('\n')}`);
    let read = 0;
    const plain = new PlainRows(
      { bytes, encoding: 'utf-8', lost: () => undefined },
      { width: 8, value: 6, identity: [0, 1, 2, 3], label: [4, 5], details: [7] },
      ',',
      {
        read: () => {
          read += 1;
          return undefined;
        },
        take: () => undefined,
        block: () => undefined,
      },
    );
    while (plain.next()) continue;
    const { at, line } = plain.reached;
    expect(at).toBeLessThan(bytes.length);
    expect(line).toBe(read + 1);
    expect(bytes[at - 1]).toBe(10);
  });
});
