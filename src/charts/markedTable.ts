import { SYNTHETIC_MARK, type DatasetKind } from '../domain/dataset';
import type { ChartTable } from './chart';

/**
 * A table of made-up figures with a last column that says so in every row, so that the mark goes with every copied or
 * saved row. A table of real figures is returned as it is.
 */
export function markedTable(table: ChartTable, kind: DatasetKind): ChartTable {
  if (kind === 'real') return table;
  return {
    ...table,
    columns: [...table.columns, { key: 'kind', label: '数据性质', kind: 'text' }],
    rows: table.rows.map((row) => [...row, { text: SYNTHETIC_MARK }]),
  };
}
