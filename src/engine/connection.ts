import type { EngineError, EnginePulse } from './engine';
import type { Parameter } from './sql';

/** One connection to DuckDB-WASM, in a worker or in Node: the few calls that differ between the two. */
export interface Connection {
  /** Runs one statement without parameters; answers in Arrow's IPC format. */
  run(text: string): Promise<Uint8Array>;
  /** Runs one statement with parameters, and closes it. */
  runPrepared(text: string, parameters: readonly Parameter[]): Promise<Uint8Array>;
  /** Appends one Arrow IPC stream to a table, by position of the columns. */
  insert(ipc: Uint8Array, table: string): Promise<void>;
}

/** An opened database: one connection that answers, one that loads, so that no answer sees half a load. */
export interface Database {
  readonly reader: Connection;
  readonly writer: Connection;
  /** See `Engine.ended`. */
  readonly ended?: Promise<EngineError>;
  /** See `Engine.pulse`. */
  readonly pulse?: EnginePulse;
  close(): Promise<void>;
}
