import writeExcelFile from 'write-excel-file/universal';
import type { Row, Sheet } from 'write-excel-file/universal';
import { storedZip, unpack, zipEntries } from '../../src/ingest/archive/zip';

/** A cell of a workbook made for a test. */
type MadeCell = string | number | null;

/** A workbook of some sheets, by name. */
export async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly MadeCell[])[]>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const made = Object.entries(sheets).map(([sheet, rows]): Sheet<Blob> => ({
    sheet,
    data: rows.map((cells): Row => cells.map((value) => (value === null || value === '' ? null : { value }))),
  }));
  const blob = await writeExcelFile(made).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** A workbook with the XML of its first sheet changed: what a spreadsheet program writes and the writer here does not. */
export function withFirstSheet(
  book: Uint8Array<ArrayBuffer>,
  change: (xml: string) => string,
): Uint8Array<ArrayBuffer> {
  const parts = new Map(zipEntries(book).map((entry) => [entry.name, unpack(book, entry)]));
  const path = [...parts.keys()].find((name) => name.startsWith('xl/worksheets/')) ?? '';
  parts.set(path, new TextEncoder().encode(change(new TextDecoder().decode(parts.get(path)))));
  return new Uint8Array(storedZip(parts));
}

/** A workbook with cells of its first sheet merged: `A1:B1`. */
export function withMerges(
  book: Uint8Array<ArrayBuffer>,
  ...ranges: readonly string[]
): Uint8Array<ArrayBuffer> {
  const merges = ranges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return withFirstSheet(book, (xml) =>
    xml.replace(
      '</sheetData>',
      `</sheetData><mergeCells count="${String(ranges.length)}">${merges}</mergeCells>`,
    ),
  );
}
