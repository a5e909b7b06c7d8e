import type { ChartTable, TableCell } from '../../charts/chart';
import { paperWords } from './words/paper';

/** A table as it is printed, and what holds for all its rows. */
export interface FoldedTable {
  readonly table: ChartTable;
  /** What every row says alike, a text for each column that is not printed. */
  readonly alike: readonly string[];
}

/** Fewer rows than these are printed as they stand. */
const FEWEST_ROWS = 3;

/** A text longer than this that several rows repeat is printed once, under a sign. */
const LONG = 14;

const SIGNS = '①②③④⑤⑥⑦⑧⑨';

/**
 * A table without what its rows repeat, for paper has no room for it: a column of words that all rows say alike is told once,
 * and a long text that stands in several rows gets a sign, which the legend explains. The first column, and every number, stay.
 */
export function foldTable(table: ChartTable): FoldedTable {
  const { table: folded, alike } = withoutAlike(table);
  return { table: signed(folded), alike };
}

/** A table without the columns of words that all its rows say alike. */
export function withoutAlike(table: ChartTable): FoldedTable {
  if (table.rows.length < FEWEST_ROWS) return { table, alike: [] };
  const words = paperWords();
  const alike: string[] = [];
  const kept = table.columns.flatMap(({ kind, label }, place) => {
    const first = table.rows[0]?.[place]?.text ?? '';
    const isAlike =
      place > 0 && kind === 'text' && table.rows.every((row) => (row[place]?.text ?? '') === first);
    if (isAlike && first !== '') alike.push(`${words.colon(label)}${first}`);
    return isAlike ? [] : [place];
  });
  const rows = table.rows.map((row) => kept.flatMap((place) => row[place] ?? []));
  const columns = kept.flatMap((place) => table.columns[place] ?? []);
  return { table: { ...table, columns, rows }, alike };
}

/** The table with signs for long texts that stand in several of its rows; as it is where they are too many for signs. */
function signed(table: ChartTable): ChartTable {
  const texts = table.columns.map(({ kind }, place) =>
    place === 0 || kind !== 'text' ? [] : table.rows.map((row) => row[place]?.text ?? ''),
  );
  const counted = new Map<string, number>();
  for (const text of texts.flat()) counted.set(text, (counted.get(text) ?? 0) + 1);
  const repeated = [...counted].filter(([text, count]) => text.length > LONG && count > 1);
  if (repeated.length === 0 || repeated.length > SIGNS.length) return table;
  const signs = new Map(repeated.map(([text], at) => [text, SIGNS[at] ?? '']));
  const cell = (own: TableCell, place: number): TableCell => {
    const sign = texts[place]?.length === 0 ? undefined : signs.get(own.text);
    return sign === undefined ? own : { ...own, text: sign };
  };
  return {
    ...table,
    rows: table.rows.map((row) => row.map(cell)),
    legend: [...table.legend, ...[...signs].map(([meaning, mark]) => ({ mark, meaning }))],
  };
}
