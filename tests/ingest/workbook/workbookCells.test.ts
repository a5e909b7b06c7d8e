import { describe, expect, it } from 'vitest';
import { storedZip, unpack, zipEntries } from '../../../src/ingest/archive/zip';
import { readWorkbook } from '../../../src/ingest/workbook/workbook';
import { workbookOf } from '../../support/workbook';

/** The rows of a workbook whose sheet and shared strings are as given. */
async function rowsOf(cells: string, strings = ''): Promise<readonly (readonly string[])[]> {
  const made = await workbookOf({ 表: [['单位', 1]] });
  const parts = new Map(zipEntries(made).map((entry) => [entry.name, unpack(made, entry)]));
  const path = [...parts.keys()].find((name) => name.startsWith('xl/worksheets/')) ?? '';
  const put = (name: string, xml: string) => parts.set(name, new TextEncoder().encode(xml));
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  put(path, `<worksheet ${main}><sheetData>${cells}</sheetData></worksheet>`);
  put('xl/sharedStrings.xml', `<sst ${main}>${strings}</sst>`);
  const read = await readWorkbook(new Uint8Array(storedZip(parts)), '表.xlsx');
  return 'sheets' in read ? (read.sheets[0]?.rows ?? []) : [];
}

describe('cells as spreadsheet programs write them', () => {
  it('leave out how characters are pronounced', async () => {
    const strings =
      '<si><t>南康区</t><rPh sb="0" eb="2"><t>nankang</t></rPh><phoneticPr fontId="1"/></si><si><r><t>收到</t></r><r><t>申请数</t></r><rPh sb="0" eb="1"><t>shou</t></rPh></si>';
    expect(
      await rowsOf('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', strings),
    ).toEqual([['南康区', '收到申请数']]);
  });

  it('are texts in place, numbers as text, results of formulas and errors', async () => {
    const row =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>南康区</t></is></c><c r="B1" t="str"><v>12</v></c>' +
      '<c r="C1"><f t="shared" ref="C1:C2" si="0">A1+1</f><v>7</v></c><c r="D1" t="e"><v>#DIV/0!</v></c></row>' +
      '<row r="2"><c r="C2"><f t="shared" si="0"/><v>8</v></c></row>';
    const rows = await rowsOf(row);
    expect(rows[0]).toEqual(['南康区', '12', '7', '#DIV/0!']);
    expect(rows[1]?.[2]).toBe('8');
  });
});

describe('workbooks as programs write them', () => {
  /** A workbook of two sheets with all its parts changed. */
  async function changed(change: (xml: string) => string) {
    const made = await workbookOf({ 甲: [['单位', 1]], 乙: [['年份', 2]] });
    const parts = zipEntries(made).map((entry): [string, Uint8Array] => [
      entry.name,
      new TextEncoder().encode(change(new TextDecoder().decode(unpack(made, entry)))),
    ]);
    return readWorkbook(new Uint8Array(storedZip(new Map(parts))), '表.xlsx');
  }

  it('are read in the strict namespaces of the standard', async () => {
    const read = await changed((xml) =>
      xml
        .replaceAll(
          'schemas.openxmlformats.org/spreadsheetml/2006/main',
          'purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'schemas.openxmlformats.org/officeDocument/2006/relationships',
          'purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    );
    expect(read).toMatchObject({
      sheets: [{ rows: [['单位', '1']] }, { rows: [['年份', '2']] }],
      problems: [],
    });
  });

  it('have hidden sheets read and told by name', async () => {
    const read = await changed((xml) => xml.replace('sheetId="2"', 'sheetId="2" state="veryHidden"'));
    expect(read).toMatchObject({
      sheets: [{ name: '甲' }, { name: '乙', rows: [['年份', '2']] }],
      problems: [{ code: 'xlsx.hidden', level: 'warning' }],
    });
    const [told] = 'problems' in read ? read.problems : [];
    expect(told?.sentence.zh).toContain('“乙”');
    expect(told?.sentence.zh).not.toContain('甲');
  });
});
