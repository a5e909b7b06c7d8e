import writeExcelFile from 'write-excel-file/universal';
import type { Row, Sheet } from 'write-excel-file/universal';

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
