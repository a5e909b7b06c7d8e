import { textGrid } from '../table/grid';

/** A row of a table whose columns are known by name. */
export interface TableRow {
  /** 1-based line of the file. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<string, string>>>;
}

/** Rows of a comma-separated table with a header of names. */
export function tableRows(text: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  let header: readonly string[] | undefined;
  for (const block of textGrid(text).blocks()) {
    block.rows.forEach((row, index) => {
      if (header === undefined) {
        header = row.map((cell) => (cell ?? '').trim());
        return;
      }
      const cells = Object.fromEntries(header.map((name, column) => [name, row[column]]));
      rows.push({ line: block.lines[index] ?? 0, cells });
    });
  }
  return rows;
}
