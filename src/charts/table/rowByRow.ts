import type { ChartTable, LongTable, TableCell } from '../chart';

/** How the rows of a table are told: how many, each by its place, and what a row is the same as another by. */
interface RowsInTurn {
  readonly rowCount: number;
  readonly rowAt: (place: number) => readonly TableCell[];
  /** All words of the row where absent. */
  readonly keyAt?: (place: number) => string;
}

/**
 * A table whose rows are made when they are read, so that a long one does not hold up the page. All of them are made
 * at once only where somebody asks for `rows`.
 */
export function rowByRow(
  { caption, columns, legend }: Pick<ChartTable, 'caption' | 'columns' | 'legend'>,
  { rowCount, rowAt, keyAt }: RowsInTurn,
): LongTable {
  let made: ChartTable['rows'] | undefined;
  return {
    caption,
    columns,
    legend,
    rowCount,
    rowAt,
    keyAt: keyAt ?? ((place) => JSON.stringify(rowAt(place).map(({ text }) => text))),
    get rows() {
      made ??= Array.from({ length: rowCount }, (_, place) => rowAt(place));
      return made;
    },
  };
}

/** A table as one that is read row by row. */
export function longTableOf(table: ChartTable): LongTable {
  if ('rowAt' in table) return table as LongTable;
  const { rows } = table;
  return rowByRow(table, { rowCount: rows.length, rowAt: (place) => rows[place] ?? [] });
}
