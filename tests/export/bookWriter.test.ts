import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { listed, type BookRow, type Sheet } from '../../src/export/workbook/sheet';
import { bookOf } from '../support/written';

/** The parts of a workbook as text. */
async function partsOf(sheets: readonly Sheet[]): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(new Uint8Array(await bookOf(sheets)));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const SHEET = 'xl/worksheets/sheet1.xml';
const sheetOf = (rows: readonly BookRow[]) =>
  listed({ sheet: '数据', widths: [12, 20], frozenRows: 2 }, rows);

describe('the parts of a workbook', () => {
  it('begin with what says that it is one', async () => {
    const parts = await partsOf([sheetOf([]), listed({ sheet: '说明', widths: [] }, [])]);
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      SHEET,
      'xl/worksheets/sheet2.xml',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
    ]);
    expect(parts['xl/workbook.xml']).toContain('<sheet name="数据" sheetId="1" r:id="rId1"/>');
  });
  it('keep the heads in sight, on paper too, and the columns as wide as told', async () => {
    const parts = await partsOf([sheetOf([[{ value: 'x' }]])]);
    expect(parts[SHEET]).toContain(
      '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
    );
    expect(parts[SHEET]).toContain('<col min="2" max="2" width="20" customWidth="1"/>');
    expect(parts['xl/workbook.xml']).toContain('localSheetId="0">&#39;数据&#39;!$1:$2</definedName>');
    expect(parts[SHEET]).toContain('fitToWidth="1" fitToHeight="0"');
  });
  it('are printed as wide as a page where that can be read, else over several', async () => {
    const wide = listed({ sheet: '明细', widths: [200, 61] }, []);
    const parts = await partsOf([sheetOf([]), wide]);
    expect(parts[SHEET]).toContain('fitToPage="1"');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('fitToPage="0"');
  });
  it('have numbers in full, texts once each, never a formula', async () => {
    const parts = await partsOf([
      sheetOf([
        [{ value: 1 / 3 }, { value: '=1+1' }],
        [null, { value: '=1+1' }],
      ]),
    ]);
    expect(parts[SHEET]).toContain('<c r="A1"><v>0.3333333333333333</v></c><c r="B1" t="s"><v>0</v></c>');
    expect(parts[SHEET]).toContain('<row r="2"><c r="B2" t="s"><v>0</v></c></row>');
    expect(parts[SHEET]).not.toContain('<f');
    expect(parts['xl/sharedStrings.xml']).toContain('uniqueCount="1"');
  });
  it('give like looks one style, and codes the format of text', async () => {
    const code = { format: '@', wrap: true };
    const parts = await partsOf([
      sheetOf([
        [
          { value: '060703', look: code },
          { value: '360702', look: { ...code } },
        ],
        [{ value: 0.5, look: { format: '0.0%' } }],
      ]),
    ]);
    expect(parts[SHEET]?.match(/ s="1"/g)).toHaveLength(2);
    const styles = parts['xl/styles.xml'] ?? '';
    expect(styles).toContain('<numFmt numFmtId="164" formatCode="0.0%"/>');
    expect(styles).toMatch(/<cellXfs count="3"><xf numFmtId="0".*?<xf numFmtId="49".*?<xf numFmtId="164"/);
  });
  it('merge the cells that one takes', async () => {
    const parts = await partsOf([
      sheetOf([
        [{ value: 'a' }],
        [{ value: '题', columnSpan: 3, rowSpan: 2 }, null, null],
        [null, null, null],
      ]),
    ]);
    expect(parts[SHEET]).toContain('</sheetData><mergeCells count="1"><mergeCell ref="A2:C3"/></mergeCells>');
  });
  it('name the columns beyond Z', async () => {
    const parts = await partsOf([sheetOf([Array.from({ length: 704 }, () => ({ value: 1 }))])]);
    for (const place of ['Z1', 'AA1', 'AZ1', 'BA1', 'ZZ1', 'AAA1', 'AAB1'])
      expect(parts[SHEET]).toContain(`r="${place}"`);
  });
  it('cut a text that no cell can hold, and say so by …', async () => {
    const [sheet] = await readExcelFile(await bookOf([sheetOf([[{ value: '字'.repeat(40_000) }]])]));
    expect(sheet?.data[0]?.[0]).toBe(`${'字'.repeat(32_766)}…`);
  });
  it('write what looks like an escape of a character as it stands', async () => {
    const parts = await partsOf([sheetOf([[{ value: 'a_x0041_b' }]])]);
    expect(parts['xl/sharedStrings.xml']).toContain('a_x005F_x0041_b');
  });
});

describe('a workbook', () => {
  it('comes back cell by cell, over any number of slices and sheets', async () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
      fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !text.includes('_x')),
    );
    const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 60 }), async (some, times) => {
        const all = Array.from({ length: times }, () => some).flat();
        // The reader leaves out what is empty at the end.
        const last = [...all, [1, 1, 1, 1]];
        const sheet = sheetOf(last.map((row) => row.map((value) => (value === null ? null : { value }))));
        const sheets = await readExcelFile(await bookOf([sheet, sheet]));
        for (const { data } of sheets) expect(data).toEqual(last);
      }),
      { numRuns: 25 },
    );
  });
});
