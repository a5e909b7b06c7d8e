import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import type { Connection } from './connection';
import { EngineError } from './engine';
import type { Lifeline } from './lifeline';

/** The end of a worker that may well start again. */
export function workerDied(reason: string, cause?: unknown): EngineError {
  return new EngineError(`the engine's worker died: ${reason}`, {
    cause,
    died: true,
    sentence: {
      zh: '分析引擎意外停止，需要重新启动并重新载入数据。',
      en: 'The engine stopped unexpectedly; it must be started again and the data loaded again.',
    },
  });
}

/** The part of DuckDB-WASM that a connection uses. */
export type Asked = Pick<
  AsyncDuckDB,
  | 'connectInternal'
  | 'runQuery'
  | 'createPrepared'
  | 'runPrepared'
  | 'closePrepared'
  | 'insertArrowFromIPCStream'
>;

/** A connection whose answers are tied to the life of the worker, and which ends that life where DuckDB answers no more. */
export async function heldConnection(database: Asked, lifeline: Lifeline): Promise<Connection> {
  const key = await lifeline.hold(database.connectInternal());
  const hold = <T>(answer: Promise<T>): Promise<T> =>
    lifeline.hold(answer).catch((cause: unknown) => {
      if (isTrap(cause)) lifeline.cut(workerDied(String(cause), cause));
      throw cause;
    });
  return {
    run: (text) => hold(database.runQuery(key, text)),
    runPrepared: async (text, parameters) => {
      const statement = await hold(database.createPrepared(key, text));
      try {
        return await hold(database.runPrepared(key, statement, [...parameters]));
      } finally {
        await hold(database.closePrepared(key, statement));
      }
    },
    insert: (ipc, table) =>
      hold(database.insertArrowFromIPCStream(key, ipc, { name: table, schema: 'main', create: false })),
  };
}

/**
 * After a trap the module's memory cannot be relied on. DuckDB's own errors are named: `Binder Error: …`; after a fatal
 * one it answers nothing any more.
 */
function isTrap(cause: unknown): boolean {
  if (cause instanceof EngineError) return false;
  const message = cause instanceof Error ? cause.message : String(cause);
  return !/\bError: /.test(message) || /\bFATAL Error: |has been invalidated/.test(message);
}
