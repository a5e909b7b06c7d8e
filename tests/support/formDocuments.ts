import type { FormCell } from '../../src/domain/form';
import type { FormId } from '../../src/domain/formId';
import { form } from '../../src/domain/forms';
import { formSheet, type SheetCell } from '../../src/domain/formSheet';
import { storedZip } from '../../src/ingest/archive/zip';

/** What a cell holds, as printed. */
export type PrintedCell = (cell: FormCell) => string;

/** A saved report page with a title, prose, and the statutory form as tables with merged cells. */
export function formPage(
  id: FormId,
  title: string,
  printed: PrintedCell,
  prose: readonly string[] = ['按要求公开。'],
): string {
  return pageOfTables(title, documentOf(id, printed), prose);
}

/** A saved page of a title, prose and tables. */
export function pageOfTables(
  title: string,
  printedTables: readonly PageTable[],
  prose: readonly string[],
): string {
  const tables = printedTables
    .map(({ heading, rows }) => {
      const lines = rows.map(
        (cells) =>
          `<tr>${cells.map(({ text, columns, down }) => `<td colspan="${String(columns)}" rowspan="${String(down)}"><p>${text}</p></td>`).join('')}</tr>`,
      );
      return `${heading === undefined ? '' : `<p>${heading}</p>`}<table border="1"><tbody>${lines.join('\n')}</tbody></table>`;
    })
    .join('\n');
  return `<!DOCTYPE html><html><head><title>${title}</title><style>td{}</style></head><body><div class="nav"><a href="#">首页</a></div><h1>${title}</h1><p>一、总体情况</p>${prose.map((text) => `<p>${text}</p>`).join('')}${tables}<script>var total = 1;</script></body></html>`;
}

/** The same as a Word document. */
export function formDocx(
  id: FormId,
  title: string,
  printed: PrintedCell,
  prose: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  return docxOfTables(title, documentOf(id, printed), prose);
}

/** A Word document of a title, prose and tables. */
export function docxOfTables(
  title: string,
  printedTables: readonly PageTable[],
  prose: readonly string[],
): Uint8Array<ArrayBuffer> {
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const tables = printedTables.map(
    ({ heading, rows }) =>
      `${heading === undefined ? '' : paragraph(heading)}<w:tbl>${wordRows(rows)
        .map(
          (cells) =>
            `<w:tr>${cells
              .map(
                ({ text, columns, merge }) =>
                  `<w:tc><w:tcPr><w:gridSpan w:val="${String(columns)}"/>${merge}</w:tcPr>${paragraph(text)}</w:tc>`,
              )
              .join('')}</w:tr>`,
        )
        .join('')}</w:tbl>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(title)}${paragraph('一、总体情况')}${prose.map(paragraph).join('')}${tables.join('')}</w:body></w:document>`;
  return new Uint8Array(storedZip(new Map([['word/document.xml', new TextEncoder().encode(xml)]])));
}

export interface PageCell {
  readonly text: string;
  readonly columns: number;
  readonly down: number;
}

export interface PageTable {
  readonly heading: string | undefined;
  readonly rows: readonly (readonly PageCell[])[];
}

/** The form as documents print it: one table a section, its title above; the 2014 form is one table. */
export function documentOf(id: FormId, printed: PrintedCell): readonly PageTable[] {
  const tables: { heading: string | undefined; rows: PageCell[][] }[] = [];
  for (const { role, cells } of formSheet(form(id)).rows) {
    const [first] = cells;
    const isTitle = role === 'section' && id !== 'form2014' && first?.kind === 'label';
    if (isTitle) tables.push({ heading: first.text, rows: [] });
    else {
      if (tables.length === 0) tables.push({ heading: undefined, rows: [] });
      tables.at(-1)?.rows.push(cells.map((cell) => pageCell(cell, printed)));
    }
  }
  return tables;
}

function pageCell(cell: SheetCell, printed: PrintedCell): PageCell {
  const span = 'span' in cell ? cell.span : undefined;
  const text = cell.kind === 'figure' ? printed(cell.cell) : cell.text;
  return { text, columns: span?.columns ?? 1, down: span?.rows ?? 1 };
}

/** Word repeats a cell that reaches down in every row it covers. */
function wordRows(
  rows: readonly (readonly PageCell[])[],
): readonly (readonly { text: string; columns: number; merge: string }[])[] {
  const open = new Map<number, { columns: number; left: number }>();
  return rows.map((cells) => {
    const line: { text: string; columns: number; merge: string }[] = [];
    let column = 0;
    const queue = [...cells];
    while (queue.length > 0 || (open.get(column)?.left ?? 0) > 0) {
      const above = open.get(column);
      if (above !== undefined && above.left > 0) {
        above.left -= 1;
        line.push({ text: '', columns: above.columns, merge: '<w:vMerge/>' });
        column += above.columns;
        continue;
      }
      const cell = queue.shift();
      if (cell === undefined) break;
      open.set(column, { columns: cell.columns, left: cell.down - 1 });
      line.push({
        text: cell.text,
        columns: cell.columns,
        merge: cell.down > 1 ? '<w:vMerge w:val="restart"/>' : '',
      });
      column += cell.columns;
    }
    return line;
  });
}
