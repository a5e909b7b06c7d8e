import { MADE_UP, type DatasetKind } from '../../domain/dataset';
import { said } from '../../domain/language';
import type { ChartTable } from '../chart';
import { correctionsOf, type Doubting } from '../doubts';
import { chartWords } from '../words/chart';
import { tableWords } from '../words/table';

/**
 * A table of made-up figures with a last column that says so in every row, so that the mark goes with every copied or
 * saved row. A table of real figures is returned as it is.
 */
export function markedTable(table: ChartTable, kind: DatasetKind): ChartTable {
  if (kind === 'real') return table;
  return {
    ...table,
    columns: [...table.columns, { key: 'kind', label: tableWords().kind, kind: 'text' }],
    rows: table.rows.map((row) => [...row, { text: said(MADE_UP) }]),
  };
}

/**
 * A table with a last column that tells of every row what was corrected and what the file has, so that it goes with every
 * saved row. A table of figures as filed is returned as it is.
 */
export function correctedTable(table: ChartTable, context: Doubting): ChartTable {
  const told = table.rows.map((row) => [
    ...new Set(
      row.flatMap(({ pick }) =>
        pick === undefined
          ? []
          : correctionsOf({ report_key: pick.report, measure_key: pick.measure }, context),
      ),
    ),
  ]);
  if (told.every((corrections) => corrections.length === 0)) return table;
  return {
    ...table,
    columns: [...table.columns, { key: 'corrected', label: tableWords().corrected, kind: 'text' }],
    rows: table.rows.map((row, at) => [...row, { text: chartWords().items(told[at] ?? []) }]),
  };
}
