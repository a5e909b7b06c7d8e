import { describe, expect, it } from 'vitest';
import { storedZip } from '../../src/ingest/archive/zip';
import { codesOf, figuresOf, ingest, told } from '../support/ingestText';
import { workbookOf } from '../support/workbook';
import { withPart } from '../support/zipParts';
import { zipOf } from '../support/zipOf';

/** What a file of so little sense may take at most, on a machine that does other things as well. */
const SOON_MS = 60_000;

const HEAD = '代码,年份,口径,收到申请数\n';
const ROW = '360703,2017,全区,6\n';
const READ = ['360703@2017@whole application.received 6'];
const MEBI = 1024 * 1024;

const book = new Uint8Array(
  await workbookOf({
    表: [
      ['单位', '年份', '收到申请数'],
      ['南康区', 2017, 6],
    ],
  }),
);
const SHEET = 'xl/worksheets/sheet1.xml';
const withRows = (rows: string) =>
  withPart(book, SHEET, (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));
const readBook = (bytes: Uint8Array<ArrayBuffer>) => ingest(bytes, { name: '表.xlsx' });

const docx = (body: string, head = '') =>
  new Uint8Array(
    storedZip(
      new Map([
        [
          'word/document.xml',
          new TextEncoder().encode(
            `<?xml version="1.0"?>${head}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
          ),
        ],
      ]),
    ),
  );
const readDocx = (bytes: Uint8Array<ArrayBuffer>) => ingest(bytes, { name: '报告.docx' });
const readPage = (html: string) => ingest(html, { name: '报告.html' });

/** A refusal in both languages. */
async function refusalOf(reading: ReturnType<typeof ingest>): Promise<readonly string[]> {
  const result = await reading;
  expect(result.intake).toBeUndefined();
  for (const { sentence } of result.problems) expect([sentence.zh, sentence.en]).not.toContain('');
  return codesOf(result);
}

describe('a hostile table', { timeout: SOON_MS }, () => {
  it('of 16,384 columns is refused row by row', async () => {
    const wide = `${Array.from({ length: 16_384 }, (_, at) => `列${at}`).join(',')}\n`;
    expect(await refusalOf(ingest(wide.repeat(20)))).toEqual(['row.too-many-columns']);
    const result = await ingest(HEAD + ROW + wide);
    expect(told(result)).toEqual(READ);
    expect(codesOf(result)).toContain('row.too-many-columns');
  });

  it('of a million empty rows loads what there is, with its line', async () => {
    const result = await ingest(`${HEAD}${'\n'.repeat(500_000)}${',,,\n'.repeat(500_000)}${ROW}`);
    expect(figuresOf(result)).toMatchObject([{ value: 6, row: 1_000_002 }]);
    expect(result.problems).toEqual([]);
  });

  it('that is a program, a picture or a disk image under the name .csv is refused', async () => {
    const noise = Uint8Array.from({ length: MEBI }, (_, at) => (at * 2_654_435_761) >>> 24);
    for (const head of [
      [0x7f, 0x45, 0x4c, 0x46],
      [0x4d, 0x5a, 0x90, 0],
      [0x89, 0x50, 0x4e, 0x47],
      [0, 0, 0, 0],
    ]) {
      const bytes = noise.slice();
      bytes.set(head);
      const [code] = await refusalOf(ingest(bytes));
      expect(code).toMatch(/^file\./u);
    }
  });

  it('in one line of millions of characters is refused, and the rest loads', async () => {
    const line = '无'.repeat(4 * MEBI);
    expect(await refusalOf(ingest(line))).not.toEqual([]);
    expect(told(await ingest(`${HEAD}${ROW}${line}\n`))).toEqual(READ);
    expect(told(await ingest(`${HEAD}${ROW}${'章贡区,'.repeat(MEBI)}\n`))).toEqual(READ);
  });

  it('of nothing but quotes ends in a sentence', async () => {
    for (const quotes of ['"', '""', '",', '"\n', '"a"b,', ',"']) {
      const result = await ingest(HEAD + ROW + quotes.repeat(100_000));
      expect(told(result)).toEqual(READ);
    }
  });

  it('with NUL bytes, mixed line ends and marks in the middle reads what stands in it', async () => {
    const text = '\ufeff\ufeff代码,年份,口径,收到申请数\r360703,2017,全区,6\r\n\n360702,2017,全区,7\u0000\r';
    const result = await ingest(text);
    expect(told(result)[0]).toBe(READ[0]);
    expect(figuresOf(result).map(({ row }) => row)).toEqual([2, 4].slice(0, figuresOf(result).length));
  });

  it('with halves of characters reads on', async () => {
    const half = Uint8Array.from(
      [...('\ufeff' + HEAD + ROW)].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    );
    const lone = Uint8Array.from([...half, 0x00, 0xd8, 0x2c, 0x00, 0x00, 0xdc]);
    const result = await ingest(lone);
    expect(told(result)).toEqual(READ);
    expect(codesOf(result)).toContain('text.lost-characters');
    const json = await ingest(
      '[{"代码":"360703","年份":2017,"口径":"全区","收到申请数":6,"备注":"\\ud800"}]',
      { name: 'a.json' },
    );
    expect(told(json)).toEqual(READ);
  });

  it('with the names of an object’s own parts as heads keeps objects what they are', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(told(await ingest(`${name},${HEAD}${name},${ROW}`))).toEqual(READ);
      const json = `[{"${name}":{"polluted":1},"代码":"360703","年份":2017,"口径":"全区","收到申请数":6}]`;
      expect(told(await ingest(json, { name: 'a.json' }))).toEqual(READ);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with scripts and formulas for names gives them back as text that runs nowhere', async () => {
    const names = ['<script>alert(1)</script>', '=HYPERLINK("http://x","y")', '+1+cmd|x', '@SUM(A1)'];
    const result = await ingest(
      `单位,年份,收到申请数\n${names.map((name) => `"${name.replaceAll('"', '""')}",2017,6`).join('\n')}`,
    );
    expect(result.intake).toBeUndefined();
    expect(result.rows.refused).toBe(4);
    expect(result.refusedCsv).toContain('<script>alert(1)</script>');
    expect(result.refusedCsv).not.toMatch(/(?:^|[\r\n,]"?)(?:=HYPERLINK|\+1\+cmd|@SUM)/u);
  });
});

describe('hostile JSON', { timeout: SOON_MS }, () => {
  it('nested a million deep is refused', async () => {
    expect(await refusalOf(ingest('['.repeat(MEBI), { name: 'a.json' }))).toEqual(['json.too-deep']);
    expect(await refusalOf(ingest('{"a":'.repeat(MEBI), { name: 'a.json' }))).toEqual(['json.too-deep']);
  });

  it('with a million keys has no more columns than a table', async () => {
    const keys = Array.from({ length: 200_000 }, (_, at) => `"k${at}":1`).join(',');
    const result = await ingest(`[{"代码":"360703","年份":2017,"口径":"全区","收到申请数":6,${keys}}]`, {
      name: 'a.json',
    });
    expect(told(result)).toEqual(READ);
  });
});

describe('a hostile workbook', { timeout: SOON_MS }, () => {
  const cell = (place: string, value: number) => `<c r="${place}"><v>${value}</v></c>`;

  it('of 16,384 columns, or of a cell at the far end, is refused', async () => {
    expect(await refusalOf(readBook(withRows(`<row r="3">${cell('XFD3', 1)}</row>`)))).toEqual([
      'xlsx.too-many-columns',
    ]);
    expect(await refusalOf(readBook(withRows(`<row r="1048576">${cell('ZZ1048576', 1)}</row>`)))).toEqual([
      'xlsx.too-spread',
    ]);
  });

  it('that tells of a million rows it has not is read', async () => {
    const lying = withPart(book, SHEET, (xml) =>
      xml.replace(/(<worksheet[^>]*>)/u, '$1<dimension ref="A1:XFD1048576"/>'),
    );
    expect(told(await readBook(lying))).toHaveLength(1);
    expect(
      told(
        await readBook(withRows(Array.from({ length: 300_000 }, (_, at) => `<row r="${at + 3}"/>`).join(''))),
      ),
    ).toHaveLength(1);
  });

  it('of cells that name no place is refused', async () => {
    const rows = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`.repeat(1100);
    expect(await refusalOf(readBook(withRows(rows)))).toEqual(['xlsx.damaged']);
    const wide = `<row>${'<c><v>1</v></c>'.repeat(20_000)}</row>`;
    expect(await refusalOf(readBook(withRows(wide)))).toEqual(['xlsx.damaged']);
  });

  it('with tags that never end ends', async () => {
    for (const piece of ['<c ', '<c r="A3" ', '<c><f', '<c>   ', '<c t="', '<row ']) {
      const result = await readBook(withRows(piece.repeat(50_000)));
      expect(result.problems.length + told(result).length).toBeGreaterThan(0);
    }
  });

  it('of a million sheets is refused', async () => {
    const many = withPart(book, 'xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `${'<sheet name="x" sheetId="9" r:id="rId1"/>'.repeat(1_000_000)}</sheets>`),
    );
    expect(await refusalOf(readBook(many))).toEqual(['xlsx.too-many-sheets']);
  });

  it('with a text that is not there, or styles in a circle, reads no number that is not there', async () => {
    const beyond = withRows(
      '<row r="3"><c r="A3" t="s"><v>99999999</v></c><c r="B3"><v>2018</v></c><c r="C3"><v>7</v></c></row>',
    );
    expect(told(await readBook(beyond)).filter((line) => line.includes('2018'))).toEqual([]);
    const circular = withPart(book, 'xl/styles.xml', (xml) =>
      xml.replace(
        /<cellXfs.*<\/cellXfs>/su,
        '<cellXfs count="2"><xf numFmtId="0" xfId="1"/><xf xfId="0" numFmtId="999999"/></cellXfs>',
      ),
    );
    expect(told(await readBook(circular)).length).toBeLessThanOrEqual(1);
  });

  it('with entities that grow or lead to a file has none of them read', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghij', (name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`).join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const grown = withPart(book, SHEET, (xml) =>
      xml
        .replace(/(<\?xml[^>]*\?>)?/u, `$1${bomb}`)
        .replace(
          '</sheetData>',
          '<row r="3"><c r="A3" t="inlineStr"><is><t>&j;&f;</t></is></c></row></sheetData>',
        ),
    );
    const result = await readBook(grown);
    expect(JSON.stringify(result).length).toBeLessThan(100_000);
    expect(JSON.stringify(result)).not.toContain('root:');
  });

  it('packed to a thousandth is refused before it is unpacked, whatever it says of its size', async () => {
    const sheet = new TextEncoder().encode(' '.repeat(24 * MEBI));
    const bomb = (toldBytes: number) =>
      zipOf([
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        { name: SHEET, content: sheet, toldBytes },
      ]);
    expect(await refusalOf(readBook(bomb(210 * MEBI)))).toEqual(['xlsx.too-large-unpacked']);
    expect(await refusalOf(readBook(bomb(1000)))).toEqual(['xlsx.damaged']);
  });
});

describe('a hostile document', { timeout: SOON_MS }, () => {
  it('nested a hundred thousand deep is refused', async () => {
    expect(await refusalOf(readDocx(docx('<w:p>'.repeat(100_000))))).toEqual(['document.too-deep']);
    for (const tag of [
      'div',
      'p',
      'b',
      'a',
      'span',
      'table',
      'td',
      'ul><li',
      'font',
      'button',
      'svg',
      'template',
      'select',
      'form',
    ]) {
      const codes = await refusalOf(readPage(`<html><body>${`<${tag}>`.repeat(100_000)}6`));
      expect(codes.length).toBeGreaterThan(0);
    }
    expect(await refusalOf(readPage('<table><tr><td>'.repeat(100_000)))).toEqual(['document.too-deep']);
  });

  it('with cells as wide and tall as the sea stays within bounds', async () => {
    const cells = '<td colspan="1000000000" rowspan="1000000000">6</td>';
    expect((await readPage(`<table><tr>${cells}</tr></table>`)).intake).toBeUndefined();
    expect(
      await refusalOf(readPage(`<table>${`<tr>${cells.repeat(50)}</tr>`.repeat(2000)}</table>`)),
    ).toEqual(['document.too-many-cells']);
    const wordCells = '<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc>';
    expect(
      await refusalOf(
        readDocx(docx(`<w:tbl>${`<w:tr>${wordCells.repeat(50)}</w:tr>`.repeat(2000)}</w:tbl>`)),
      ),
    ).toEqual(['document.too-many-cells']);
  });

  it('with cells that go on from above for ever ends', async () => {
    const rows = `<w:tr>${'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>'.repeat(5)}</w:tr>`;
    expect((await readDocx(docx(`<w:tbl>${rows.repeat(19_000)}</w:tbl>`))).intake).toBeUndefined();
  });

  it('with entities that grow or lead to a file has none of them read', async () => {
    const head = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const result = await readDocx(docx('<w:p><w:r><w:t>&c;&f;</w:t></w:r></w:p>', head));
    expect(JSON.stringify(result).length).toBeLessThan(20_000);
    const page = await readPage(
      `${head}<html><body><p>&c;&f;</p><img src="http://example.com/x.png"></body></html>`,
    );
    expect(JSON.stringify(page).length).toBeLessThan(20_000);
  });

  it('packed to a thousandth is refused before it is unpacked, whatever it says of its size', async () => {
    const content = new TextEncoder().encode(' '.repeat(16 * MEBI));
    const bomb = (toldBytes: number) => zipOf([{ name: 'word/document.xml', content, toldBytes }]);
    expect(await refusalOf(readDocx(bomb(70 * MEBI)))).toEqual(['document.too-many-cells']);
    expect(await refusalOf(readDocx(bomb(10)))).toEqual(['document.damaged']);
  });

  it('of tags that never end, of attributes without number and of comments that stay open ends', async () => {
    for (const piece of ['<', '<a ', '<td a=', '<!--', '</', '&#x', '<![CDATA[', 'a="', '<td><td ', '&amp']) {
      const result = await readPage(`<html><body>${piece.repeat(50_000)}`);
      expect(result.intake).toBeUndefined();
    }
    const attributes = Array.from({ length: 20_000 }, (_, at) => `a${at}="1"`).join(' ');
    expect(
      (await readPage(`<html><body><table><tr><td ${attributes}>6</td></tr></table>`)).intake,
    ).toBeUndefined();
  });
});

describe('the text of a report that is none', { timeout: SOON_MS }, () => {
  it('is answered in time, whatever it repeats', async () => {
    const pieces = [
      '收到',
      '年',
      '1',
      '，',
      '（',
      '“A类”的',
      '2017年',
      '占比67.9%',
      '一、',
      ' ',
      '\n',
      '件 ',
      '|',
      '南康区2017年政府信息公开工作年度报告\n',
      '新收6件，',
      '　',
    ];
    for (const piece of pieces) {
      const result = await ingest(piece.repeat(Math.ceil((2 * MEBI) / piece.length)), { name: '报告.txt' });
      expect(result.problems.length + told(result).length).toBeGreaterThan(0);
    }
  });
});
