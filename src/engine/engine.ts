import type { Sql } from './sql';

/** Tables of the engine; see `schema.ts` for their columns. */
export type TableName =
  'unit' | 'report' | 'figure' | 'figure_text' | 'measure' | 'measure_term' | 'crosswalk';

/** Columns of one table: equally long arrays by column name; `null` is SQL NULL, NaN is refused. */
export type Columns = Readonly<
  Record<string, Int32Array | Int16Array | Int8Array | Float64Array | readonly (string | null)[]>
>;

/** New contents of some tables, taken together: all of them or none. */
export type TableContents = Readonly<Partial<Record<TableName, Columns>>>;

/**
 * Where figures lie. The only way the rest of the page reaches a database, so that another engine can stand in:
 * the browser adapter runs DuckDB-WASM in a worker, the Node adapter runs the same module for tests and builds.
 */
export interface Engine {
  /**
   * Runs one SELECT.
   *
   * @returns plain rows of string, number, boolean or null; never an Arrow type, BigInt or Decimal.
   * @throws EngineError with the statement (never its values) and the cause
   */
  query<Row>(statement: Sql<Row>): Promise<readonly Row[]>;
  /** Replaces the contents of the given tables in one transaction; on failure everything is as before. */
  replace(contents: TableContents): Promise<void>;
  /** Adds rows to the given tables in one transaction; figures stay sorted by indicator, year, unit. */
  append(contents: TableContents): Promise<void>;
  close(): Promise<void>;
}

/** A failed statement, with what was asked and why it failed. Parameter values are left out: they may be personal. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly statement: string | undefined;

  constructor(message: string, options: { cause?: unknown; statement?: string } = {}) {
    super(message, { cause: options.cause });
    this.statement = options.statement;
  }
}
