import type { ColumnRole } from './headerAliases';

/** A column that holds figures: of one indicator in a wide table, of one applicant in a long one. */
export interface FigureColumn {
  /** 0-based. */
  readonly column: number;
  readonly header: string;
  /** Code in `CATALOGUE`; absent in a long table, where each row names its own. */
  readonly indicator?: number;
  /** Code in `APPLICANTS`; absent where a column of the table names it. */
  readonly applicant?: number;
}

/**
 * How a table is laid out.
 *
 * - `long`: a row is one figure (or one per applicant column) and names its indicator.
 * - `wide`: a row is one report, a column one indicator.
 */
export interface Layout {
  readonly kind: 'long' | 'wide';
  /** Place of the header row among the rows that are not blank, 0-based. */
  readonly headerIndex: number;
  readonly headerLine: number;
  readonly header: readonly string[];
  /** 0-based column of each role; the first of several. */
  readonly roles: ReadonlyMap<ColumnRole, number>;
  readonly figures: readonly FigureColumn[];
  /** Year taken from the title where no column tells it. */
  readonly year?: number;
  /** True when a title or a column says 合成示例数据. */
  readonly isSynthetic: boolean;
}
