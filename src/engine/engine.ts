import type { Sql } from './sql';

/** Tables of the engine; see `schema.ts` for their columns. */
export type TableName =
  | 'unit'
  | 'report'
  | 'figure'
  | 'figure_text'
  | 'claim'
  | 'measure_form'
  | 'measure_term'
  | 'crosswalk'
  | 'form_cell'
  | 'check_equation'
  | 'check_term'
  | 'check_level';

/** Numbers of which some are absent: SQL NULL wherever `stated` is 0, and the number there is never read. */
export interface OptionalNumbers {
  readonly numbers: Float64Array;
  readonly stated: Uint8Array;
}

/** One column: TINYINT, SMALLINT, INTEGER, DOUBLE, DOUBLE with NULLs, VARCHAR, in this order. */
export type Column =
  Int8Array | Int16Array | Int32Array | Float64Array | OptionalNumbers | readonly (string | null)[];

/** Columns of one table: equally long arrays by column name; `null` is SQL NULL, NaN is refused. */
export type Columns = Readonly<Record<string, Column>>;

/**
 * New contents of some tables, taken together: all of them or none. A large table comes in parts, each made when its
 * turn comes, so that the page is never blocked for long.
 */
export type TableContents = Readonly<Partial<Record<TableName, Columns | Iterable<Columns>>>>;

/** Follows a load. */
export interface LoadWatch {
  /** Told how many rows are in so far. */
  readonly onRows?: ((rows: number) => void) | undefined;
  /** Raised, the load is given up: everything is as before. */
  readonly signal?: AbortSignal | undefined;
}

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
  /**
   * Replaces the contents of the given tables in one transaction; on failure everything is as before.
   *
   * @throws DOMException `AbortError` after the watch's signal was raised
   */
  replace(contents: TableContents, watch?: LoadWatch): Promise<void>;
  /**
   * Adds rows to the given tables in one transaction, behind those there are.
   *
   * @throws as {@link replace}
   */
  append(contents: TableContents, watch?: LoadWatch): Promise<void>;
  /**
   * Puts other figures of one report in place of what there is, in one transaction.
   *
   * @param report key of the report
   * @param contents as for {@link append}; of its tables only those of figures are read
   */
  revise(report: number, contents: TableContents): Promise<void>;
  /** Settles when the engine is gone, also when nothing is asked of it; absent where it cannot go. */
  readonly ended?: Promise<EngineError> | undefined;
  /** Tells when it was asked something and says nothing; absent where that cannot happen. */
  readonly pulse?: EnginePulse | undefined;
  close(): Promise<void>;
}

/** An engine that may hang, as the page sees it: long silence is told, and a person may end it before the page does. */
export interface EnginePulse {
  /** @param told true when an answer has been awaited in silence for a while, false when something is heard again */
  follow(told: (isQuiet: boolean) => void): void;
  /** Ends the engine as if it had died: what waits is told, {@link Engine.ended} settles. */
  giveUp(): void;
}

/** A failed statement, with what was asked and why it failed. Parameter values are left out: they may be personal. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly statement: string | undefined;
  /** True when the engine is gone and every later call will fail: boot another one and load again. */
  readonly lost: boolean;
  /** True of an engine that died, so that starting another at once may well succeed; of the others it would fail the same way. */
  readonly died: boolean;
  /** The same for the reader: what happened and what to do. */
  readonly sentence: { readonly zh: string; readonly en: string };

  constructor(
    message: string,
    options: {
      cause?: unknown;
      statement?: string;
      lost?: boolean;
      died?: boolean;
      sentence?: { readonly zh: string; readonly en: string };
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.statement = options.statement;
    this.died = options.died ?? false;
    this.lost = options.lost ?? this.died;
    this.sentence = options.sentence ?? {
      zh: '分析引擎未能完成这次查询。请重试；若仍不成，请刷新页面。',
      en: 'The engine could not answer. Try again; if it fails again, reload the page.',
    };
  }
}
