import { checkedLength } from './arrowColumns';
import type { Connection } from './connection';
import { numbersOf } from './cube/measureRules';
import type { Columns } from './engine';
import { rowsOf } from './rows';
import { sql, type Sql } from './sql';

/** A cell of a report as it lies in `figure`. */
interface StatedCell {
  readonly indicator_key: number;
  readonly applicant: number;
  /** Null where it is missing. */
  readonly value: number | null;
  readonly missing: number;
  readonly origin: number;
  readonly file_row: number;
  readonly file_column: number;
}

/** What a report states in each of its cells. */
export async function statedCells(connection: Connection, report: number): Promise<readonly StatedCell[]> {
  const { text, parameters } = sql<StatedCell>`
    SELECT CAST(indicator_key AS INTEGER) AS indicator_key, CAST(applicant AS INTEGER) AS applicant, value,
      CAST(missing AS INTEGER) AS missing, CAST(origin AS INTEGER) AS origin, file_row, file_column
    FROM figure WHERE report_key = CAST(${report} AS INTEGER)`;
  return rowsOf<StatedCell>(await connection.runPrepared(text, parameters));
}

/**
 * The statements that turn the figures of a report into others where they lie.
 *
 * @returns undefined where other cells are stated than before, a cell twice, or figures of another report
 * @throws Error on columns that are not those of the table, or a number that is not finite
 */
export function updatesOf(
  report: number,
  before: readonly StatedCell[],
  figures: readonly Columns[],
): readonly Sql[] | undefined {
  const left = new Map(before.map((cell) => [nameOf(cell), cell]));
  if (left.size !== before.length) return undefined;
  const statements: Sql[] = [];
  for (const columns of figures) {
    const length = checkedLength('figure', columns);
    for (let row = 0; row < length; row += 1) {
      const cell = cellAt(columns, row);
      if (numbersOf(columns, 'report_key')[row] !== report) return undefined;
      const old = left.get(nameOf(cell));
      if (old === undefined || !left.delete(nameOf(cell))) return undefined;
      if (CHANGING.some((name) => old[name] !== cell[name])) statements.push(updateOf(report, cell));
    }
  }
  return left.size === 0 ? statements : undefined;
}

/** What a correction may change of a cell. */
const CHANGING = ['value', 'missing', 'origin', 'file_row', 'file_column'] as const;

function updateOf(report: number, cell: StatedCell): Sql {
  const { indicator_key, applicant, value, missing, origin, file_row, file_column } = cell;
  return sql`UPDATE figure SET value = CAST(${value} AS DOUBLE), missing = CAST(${missing} AS INTEGER),
      origin = CAST(${origin} AS INTEGER), file_row = CAST(${file_row} AS INTEGER),
      file_column = CAST(${file_column} AS INTEGER)
    WHERE report_key = CAST(${report} AS INTEGER) AND indicator_key = CAST(${indicator_key} AS INTEGER)
      AND applicant = CAST(${applicant} AS INTEGER)`;
}

function cellAt(columns: Columns, row: number): StatedCell {
  const at = (name: string): number => {
    const number = numbersOf(columns, name)[row];
    // A missing code read as 0 would make a number of what is none.
    if (number === undefined) throw new Error(`no ${name} in row ${String(row)}`);
    return number;
  };
  const value = columns['value'];
  const isStated = value !== undefined && 'stated' in value && value.stated[row] === 1;
  const number = isStated ? (value.numbers[row] ?? NaN) : null;
  if (number !== null && !Number.isFinite(number)) throw new Error('a figure is not a finite number');
  return {
    indicator_key: at('indicator_key'),
    applicant: at('applicant'),
    value: number,
    missing: at('missing'),
    origin: at('origin'),
    file_row: at('file_row'),
    file_column: at('file_column'),
  };
}

function nameOf({ indicator_key, applicant }: { indicator_key: number; applicant: number }): string {
  return `${String(indicator_key)}/${String(applicant)}`;
}
