import { createRequire } from 'node:module';
import type { DuckDBBundles, Logger } from '@duckdb/duckdb-wasm';
import type { Connection } from './connection';
import type { Engine } from './engine';
import { OPEN_CONFIG, openSession } from './session';

/** The calls used here of the bindings that block. */
interface BlockingBindings {
  instantiate(onProgress: () => void): Promise<unknown>;
  open(config: typeof OPEN_CONFIG): void;
  reset(): void;
  connect(): { useUnsafe<T>(use: (bindings: unknown, key: number) => T): T };
  disconnect(key: number): void;
  runQuery(key: number, text: string): Uint8Array;
  createPrepared(key: number, text: string): number;
  runPrepared(key: number, statement: number, parameters: readonly unknown[]): Uint8Array;
  closePrepared(key: number, statement: number): void;
  insertArrowFromIPCStream(
    key: number,
    ipc: Uint8Array,
    options: { readonly name: string; readonly schema: string; readonly create: boolean },
  ): void;
}

/** What the package's build for Node exports; the package names no types for the file itself. */
interface BlockingBuild {
  readonly VoidLogger: new () => Logger;
  readonly NODE_RUNTIME: unknown;
  createDuckDB(bundles: DuckDBBundles, logger: Logger, runtime: unknown): Promise<BlockingBindings>;
}

/**
 * The same engine in Node, for tests and for answers made at build time: the same module, tables and queries,
 * without a worker. Blocks while it answers.
 *
 * @param settings see {@link openSession}
 */
export async function bootNodeEngine(settings: readonly string[] = []): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs') as BlockingBuild;
  const bundle = (kind: 'mvp' | 'eh') => ({
    mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`),
    mainWorker: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-node-${kind}.worker.cjs`),
  });
  const bindings = await duckdb.createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await bindings.instantiate(() => undefined);
  bindings.open(OPEN_CONFIG);
  const [reader, writer] = [connect(bindings), connect(bindings)];
  const close = (): Promise<void> => {
    reader.close();
    writer.close();
    bindings.reset();
    return Promise.resolve();
  };
  return openSession({ reader: reader.connection, writer: writer.connection, close }, settings);
}

function connect(bindings: BlockingBindings): {
  readonly connection: Connection;
  readonly close: () => void;
} {
  const key = bindings.connect().useUnsafe((_, id) => id);
  const connection: Connection = {
    run: (text) => attempt(() => bindings.runQuery(key, text)),
    runPrepared: (text, parameters) =>
      attempt(() => {
        const statement = bindings.createPrepared(key, text);
        try {
          return bindings.runPrepared(key, statement, [...parameters]);
        } finally {
          bindings.closePrepared(key, statement);
        }
      }),
    insert: (ipc, table) =>
      attempt(() => {
        bindings.insertArrowFromIPCStream(key, ipc, { name: table, schema: 'main', create: false });
      }),
  };
  return {
    connection,
    close: () => {
      bindings.disconnect(key);
    },
  };
}

function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
