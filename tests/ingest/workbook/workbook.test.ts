import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseRegions } from '../../../src/domain/region';
import { readWorkbook } from '../../../src/ingest/workbook/workbook';
import { storedZip } from '../../../src/ingest/archive/zip';
import { codesOf, figuresOf, ingest, told } from '../../support/ingestText';
import { withFirstSheet, workbookOf } from '../../support/workbook';

const TABLE = [
  ['单位', '年份', '收到申请数'],
  ['南康区', 2017, 6],
];
const plainBook = await workbookOf({ 表: TABLE });

/** Rows put below those of the plain workbook. */
const withRows = (rows: string) =>
  withFirstSheet(plainBook, (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));

/** An archive of one deflated file whose directory tells a size of its own choice. */
function archiveTelling(name: string, content: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(content);
  const bytes = new Uint8Array(storedZip(new Map([[name, packed]])));
  const view = new DataView(bytes.buffer);
  const directory = bytes.length - 22 - 46 - name.length;
  for (const [at, value] of [
    [8, 8],
    [22, size],
  ] as const) {
    if (at === 8) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  view.setUint16(directory + 10, 8, true);
  view.setUint32(directory + 24, size, true);
  return bytes;
}

const read = (bytes: Uint8Array<ArrayBuffer>, name = '表.xlsx') => ingest(bytes, { name });

describe('a workbook', () => {
  it('is read as the tables it holds, whatever it is called', async () => {
    expect(told(await read(plainBook))).toEqual(['360703@2017@unstated application.received 6']);
    expect(told(await read(plainBook, '下载'))).toEqual(['360703@2017@unstated application.received 6']);
    expect((await read(plainBook)).intake?.batch.reports[0]).toMatchObject({ file: '表.xlsx', sheet: '表' });
  });

  it('keeps errors of formulas as text, and tells of formulas saved without their result', async () => {
    const book = await withRows(
      '<row r="3"><c r="A3" t="inlineStr"><is><t>章贡区</t></is></c><c r="B3"><v>2017</v></c><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
        '<row r="4"><c r="A4" t="inlineStr"><is><t>赣县区</t></is></c><c r="B4"><v>2017</v></c><c r="C4"><f>SUM(C2:C3)</f></c></row>' +
        '<row r="5"><c r="A5" t="inlineStr"><is><t>信丰县</t></is></c><c r="B5"><v>2017</v></c><c r="C5"><f>C2+1</f><v>7</v></c></row>',
    );
    const result = await read(book);
    expect(figuresOf(result).map(({ value, raw }) => [value, raw])).toEqual([
      [6, undefined],
      ['illegible', '#DIV/0!'],
      ['unfilled', undefined],
      [7, undefined],
    ]);
    expect(codesOf(result)).toContain('xlsx.formula-without-value');
  });

  it('loses no time over a million rows that only carry a format', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="0"/></row>`,
    );
    const last = '<row r="1048576"><c r="XFD1048576" s="0"/></row>';
    expect(told(await read(await withRows(rows.join('') + last)))).toHaveLength(1);
  });

  it('without cells, and one whose sheets hold no table, is refused with what to do', async () => {
    expect(codesOf(await read(await workbookOf({ 空: [[null]] })))).toEqual(['file.empty']);
    expect(codesOf(await read(await workbookOf({ 说明: [['联系人', '略']] })))).toEqual(['header.not-found']);
  });
});

describe('what is no workbook that can be read', () => {
  it.each([
    ['text', new TextEncoder().encode('单位,年份\n'), 'xlsx.not-a-zip'],
    ['a workbook cut off', plainBook.slice(0, Math.floor(plainBook.length * 0.6)), 'xlsx.cut-off'],
    [
      'an archive without a workbook',
      new Uint8Array(storedZip(new Map([['a.txt', new Uint8Array(3)]]))),
      'xlsx.no-workbook',
    ],
    [
      'the older format',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      'xlsx.old-format',
    ],
    [
      'a workbook with a password',
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...[...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
      ]),
      'xlsx.encrypted',
    ],
    [
      'a bomb',
      archiveTelling('xl/workbook.xml', new Uint8Array(1000), 400_000_000),
      'xlsx.too-large-unpacked',
    ],
    [
      'a bomb that says it is small',
      archiveTelling('xl/workbook.xml', new Uint8Array(60_000_000), 1000),
      'xlsx.damaged',
    ],
  ])('%s is refused in words', async (_, bytes, code) => {
    const result = await read(bytes as Uint8Array<ArrayBuffer>);
    expect(codesOf(result)).toEqual([code]);
    expect(result).toMatchObject({ intake: undefined, container: 'none' });
    expect(result.problems[0]?.sentence.zh).toMatch(/。$/u);
  });

  it.each([
    ['a cell in the last column', '<row r="3"><c r="XFD3"><v>1</v></c></row>', 'xlsx.too-many-columns'],
    ['a cell far away', '<row r="1048576"><c r="BZ1048576"><v>1</v></c></row>', 'xlsx.too-spread'],
    ['a cell that is none', '<row r="3"><c r="A3" t="s"><v>99999</v></c></row>', 'xlsx.damaged'],
    ['markup that never ends', '<row r="3"><c r="A3"><v>1', 'xlsx.damaged'],
  ])('is refused with %s', async (_, rows, code) => {
    expect(codesOf(await read(await withRows(rows)))).toEqual([code]);
  });

  it('with more than a million cells is refused before it is built', async () => {
    const cells = (row: number) =>
      Array.from({ length: 26 }, (_, at) => `<c r="${String.fromCharCode(65 + at)}${row}"><v>1</v></c>`).join(
        '',
      );
    const rows = Array.from({ length: 38_500 }, (_, at) => `<row r="${at + 3}">${cells(at + 3)}</row>`).join(
      '',
    );
    expect(codesOf(await read(await withRows(rows)))).toEqual(['xlsx.too-many-cells']);
  });

  it('of a hundred thousand rows is read to its last row', async () => {
    const codes = parseRegions(readFileSync('datasets/regions/regions.csv', 'utf8'))
      .filter(({ level }) => level === 'county')
      .map(({ code }) => code);
    const text = (place: string, words: string) =>
      `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const number = (place: string, value: number | string) => `<c r="${place}"><v>${String(value)}</v></c>`;
    const heads = ['代码', '年份', '口径', '收到申请数'].map((head, at) =>
      text(`${'ABCD'.charAt(at)}1`, head),
    );
    const rows = [`<row r="1">${heads.join('')}</row>`];
    for (let row = 2; rows.length <= 100_000; row += 1) {
      // Every unit in turn, then the next of 16 years, then the next of three scopes.
      const turn = Math.floor((row - 2) / codes.length);
      const scope = ['全区', '本级', '部门'][Math.floor(turn / 16)] ?? '';
      const cells = [
        number(`A${String(row)}`, codes[(row - 2) % codes.length] ?? ''),
        number(`B${String(row)}`, 2008 + (turn % 16)),
        text(`C${String(row)}`, scope),
        number(`D${String(row)}`, row),
      ];
      rows.push(`<row r="${String(row)}">${cells.join('')}</row>`);
    }
    const sheet = `<sheetData>${rows.join('')}</sheetData>`;
    const book = await withFirstSheet(plainBook, (xml) =>
      xml.replace(/<sheetData>.*<\/sheetData>/su, () => sheet),
    );
    const result = await read(book);
    expect(result.problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(result.rows).toEqual({ accepted: 100_000, refused: 0 });
    const figures = result.intake?.batch.figures;
    expect(figures?.value.length).toBe(100_000);
    expect([figures?.row.at(-1), figures?.column.at(-1), figures?.value.at(-1)]).toEqual([
      100_001, 4, 100_001,
    ]);
  }, 120_000);

  it('ends in a sentence wherever it is cut off, and whatever byte of it is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: plainBook.length - 1 }), async (length) => {
        expect('problem' in (await readWorkbook(plainBook.slice(0, length), 'a.xlsx'))).toBe(true);
      }),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: plainBook.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        const bytes = plainBook.slice();
        bytes[at] = byte;
        const reading = await readWorkbook(bytes, 'a.xlsx');
        expect('problem' in reading || reading.sheets.length <= 1).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('stops when the reader gives up', async () => {
    await expect(readWorkbook(plainBook, 'a.xlsx', AbortSignal.abort())).rejects.toThrow('cancelled');
  });
});
