import crossfilterOf from 'crossfilter2';
import { rowsOf } from './loops';
import type { MakeStore } from './store';

/** Three dimensions of crossfilter over row numbers, as five million objects would not fit. */
export const crossfilter: MakeStore = (table) => {
  const rows = crossfilterOf(Array.from(table.cell.keys()));
  const [ofCell, ofUnit, ofYear] = [table.cell, table.unit, table.year].map((column) =>
    rows.dimension((row) => column[row] ?? -1),
  );
  if (ofCell === undefined || ofUnit === undefined || ofYear === undefined) throw new Error('no dimensions');
  return {
    find({ cells, units, from, to }) {
      const [only] = cells ?? [];
      if (cells === undefined) ofCell.filterAll();
      else if (cells.length === 1 && only !== undefined) ofCell.filterExact(only);
      else ofCell.filterFunction(isAmong(cells));
      if (units === undefined) ofUnit.filterAll();
      else ofUnit.filterFunction(isAmong(units));
      ofYear.filterRange([from, to + 1]);
      return rowsOf(table, ofCell.top(Infinity));
    },
    close: () => undefined,
  };
};

function isAmong(keys: readonly number[]): (key: unknown) => boolean {
  const among = new Set<unknown>(keys);
  return (key) => among.has(key);
}
