/** A cell of the grid by its row and column. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Rows that 上一页 and 下一页 go. */
const PAGE = 12;

/** Where a key leads from a cell, inside the grid; undefined for keys that lead nowhere. */
export function placeAfter(
  key: string,
  { row, column }: GridPlace,
  size: { readonly rows: number; readonly columns: number },
): GridPlace | undefined {
  const places: Readonly<Record<string, GridPlace>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: size.columns - 1 },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
  };
  const place = places[key];
  if (place === undefined) return undefined;
  const within = (at: number, count: number) => Math.min(Math.max(0, at), Math.max(0, count - 1));
  return { row: within(place.row, size.rows), column: within(place.column, size.columns) };
}
