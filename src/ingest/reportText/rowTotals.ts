import type { TextLine, TextPiece } from './textLines';

/** A row of the form with fewer numbers than columns. */
export interface ShortRow {
  readonly line: TextLine;
  /** Index of the row of the form. */
  readonly row: number;
}

/** Fewer such rows may be alike by chance. */
const FEWEST = 3;

/**
 * Rows left partly blank whose last number is the total: in every one of them it is the sum of the others. Which columns
 * the others are of is not known.
 *
 * @returns the total by the line of its row; none where a single row does not add up
 */
export function certainTotals(short: readonly ShortRow[]): ReadonlyMap<TextLine, TextPiece> {
  const rows = short.filter(({ line }) => line.cells.length > 1);
  const totals = rows.map(({ line }) => ({ line, total: line.cells.at(-1), sum: sumOfOthers(line) }));
  const areTotals = totals.every(({ total, sum }) => total !== undefined && countIn(total) === sum);
  // Two zeros may as well be of two columns, with the total left blank.
  const telling = totals.filter(({ sum }) => sum !== undefined && sum > 0);
  if (!areTotals || telling.length < FEWEST) return new Map();
  return new Map(telling.flatMap(({ line, total }) => (total === undefined ? [] : [[line, total] as const])));
}

function sumOfOthers({ cells }: TextLine): number | undefined {
  const counts = cells.slice(0, -1).map(countIn);
  return counts.reduce<number | undefined>(
    (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
    0,
  );
}

function countIn({ text }: TextPiece): number | undefined {
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)$/u.test(text) ? Number(text.replace(/,/gu, '')) : undefined;
}
