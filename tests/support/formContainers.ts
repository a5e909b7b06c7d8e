import { docxOfTables, pageOfTables, type PageCell, type PageTable } from './formDocuments';
import { pdfOf } from './pdfOf';
import { printed } from './pdfPrint';
import { withMerges, workbookOf } from './workbook';

/** A report as it is printed, before it is put into a file of some kind. */
export interface PrintedReport {
  readonly title: string;
  readonly prose: readonly string[];
  readonly tables: readonly PageTable[];
}

/** Every kind of file that a form is handed in as, by the ending of its name; text in three layouts. */
export const CONTAINERS = {
  xlsx: ({ title, prose, tables }) => workbookOfTables([title, ...prose], tables),
  html: ({ title, prose, tables }) => pageOfTables(title, tables, prose),
  docx: ({ title, prose, tables }) => docxOfTables(title, tables, prose),
  'cell a line.txt': ({ title, prose, tables }) =>
    lines(title, prose, tables, (cells) => cells.filter((text) => text !== '').flatMap((text) => [text, ''])),
  'tabs.txt': ({ title, prose, tables }) => lines(title, prose, tables, (cells) => [cells.join('\t')]),
  'blanks.txt': ({ title, prose, tables }) =>
    lines(title, prose, tables, (cells) => [cells.filter((text) => text !== '').join(' ')]),
  pdf: ({ title, prose, tables }) => pdfOf(printed(title, prose, tables)),
} as const satisfies Readonly<
  Record<
    string,
    (report: PrintedReport) => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>
  >
>;

/** The name of one of them. */
export type ContainerName = keyof typeof CONTAINERS;

/** Cells of a table in its columns, merged ones at their beginning, and what they cover blank. */
function gridOfTable({ rows }: PageTable): readonly (readonly (PageCell | undefined)[])[] {
  const grid: (PageCell | undefined)[][] = rows.map(() => []);
  const covered = rows.map(() => new Set<number>());
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (covered[row]?.has(column) === true) column += 1;
      const line = grid[row];
      if (line !== undefined) line[column] = cell;
      for (let down = 0; down < cell.down; down += 1)
        for (let across = 0; across < cell.columns; across += 1) covered[row + down]?.add(column + across);
      column += cell.columns;
    }
  });
  return grid.map((cells) => Array.from(cells));
}

/** One sheet with everything on it, cells merged as they are printed. */
async function workbookOfTables(
  above: readonly string[],
  tables: readonly PageTable[],
): Promise<Uint8Array<ArrayBuffer>> {
  const rows: string[][] = above.map((text) => [text]);
  const merges: string[] = [];
  for (const table of tables) {
    if (table.heading !== undefined) rows.push([table.heading]);
    for (const cells of gridOfTable(table)) {
      const row = rows.length + 1;
      cells.forEach((cell, column) => {
        if (cell === undefined || cell.columns * cell.down === 1) return;
        const end = `${letter(column + cell.columns - 1)}${String(row + cell.down - 1)}`;
        merges.push(`${letter(column)}${String(row)}:${end}`);
      });
      rows.push(cells.map((cell) => cell?.text ?? ''));
    }
  }
  const book = await workbookOf({
    Sheet1: rows.map((cells) =>
      cells.map((text) => (/^(?:0|[1-9]\d{0,14})$/u.test(text) ? Number(text) : text)),
    ),
  });
  return withMerges(book, ...merges);
}

function letter(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column);
}

function lines(
  title: string,
  prose: readonly string[],
  tables: readonly PageTable[],
  written: (cells: readonly string[]) => readonly string[],
): string {
  return [
    title,
    ...prose,
    ...tables.flatMap((table) => [
      ...(table.heading === undefined ? [] : [table.heading]),
      ...gridOfTable(table).flatMap((cells) => written(cells.map((cell) => cell?.text ?? ''))),
    ]),
  ].join('\n');
}
