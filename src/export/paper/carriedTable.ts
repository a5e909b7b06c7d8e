import type { ChartTable, ChartView, TableCell } from '../../charts/chart';
import { marksOf } from '../../charts/walk';

/** Who is in a view: whom the reader chose, and what every loaded unit is called. */
export interface Carried {
  /** Keys of the chosen units. */
  readonly chosen: readonly number[];
  /** Keys of all loaded units. */
  readonly units: readonly number[];
  readonly label: (unit: number) => string;
}

/**
 * The table of a chart as a page saved for others carries it: rows of chosen units, rows of others that the chart draws (an
 * order shows the chosen among their peers), and rows of no single unit (references). Others, who are in the table only to
 * say that they have no number, are left out. Every row that is about one unit names it by its key.
 */
export function carriedTable(
  view: Pick<ChartView, 'option' | 'pick' | 'reportAt' | 'table'>,
  { chosen, units, label }: Carried,
): ChartTable {
  const drawn = marksOf(view).flatMap(({ isDrawn, unit }) => (isDrawn && unit !== undefined ? [unit] : []));
  const stands = new Set([...chosen, ...drawn]);
  const byLabel = new Map(units.map((unit) => [label(unit), unit]));
  const { table } = view;
  const place = table.columns.findIndex(({ key }) => key === 'unit');
  const rows = table.rows.flatMap((row): readonly (readonly TableCell[])[] => {
    const told = row.flatMap(({ pick, unit }) => pick?.unit ?? unit ?? []);
    if (told.length > 0) return told.some((unit) => stands.has(unit)) ? [row] : [];
    const unit = byLabel.get(row[place]?.text ?? '');
    if (unit === undefined) return [row];
    return stands.has(unit) ? [row.map((cell, at) => (at === place ? { ...cell, unit } : cell))] : [];
  });
  return { ...table, rows };
}
