import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import ehWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { Coordinator, wasmConnector } from '@uwdata/mosaic-core';
import { Query, and, eq, isBetween, isIn, literal, type ExprNode } from '@uwdata/mosaic-sql';
import { arrowOf } from './arrowOf';
import type { Found, MakeStore, Wanted } from './store';

/** Mosaic's coordinator over the same DuckDB-WASM as ours; the table lies by cell, year and unit, as ours does. */
export const mosaic: MakeStore = async (table) => {
  const worker = new Worker(new URL(ehWorker, document.baseURI).href);
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  await duckdb.instantiate(new URL(ehWasm, document.baseURI).href);
  const connection = await duckdb.connect();
  await connection.insertArrowFromIPCStream(arrowOf(table), { name: 'given', create: true });
  await connection.query('CREATE TABLE figure AS SELECT * FROM given ORDER BY cell, year, unit');
  await connection.query('DROP TABLE given');
  const coordinator = new Coordinator(wasmConnector({ duckdb, connection }), { logger: null });
  return {
    async find(wanted) {
      const query = Query.from('figure')
        .select('unit', 'year', 'cell', 'value')
        .where(and(...conditionsOf(wanted)));
      // No answer kept from before counts.
      const answer = await coordinator.query(query, { type: 'arrow', cache: false });
      return answer.toColumns() as unknown as Found;
    },
    close() {
      worker.terminate();
    },
  };
};

function conditionsOf({ cells, units, from, to }: Wanted): readonly ExprNode[] {
  const oneOf = (column: string, keys: readonly number[]): ExprNode =>
    keys.length === 1
      ? eq(column, literal(keys[0]))
      : isIn(
          column,
          keys.map((key) => literal(key)),
        );
  return [
    ...(cells === undefined ? [] : [oneOf('cell', cells)]),
    isBetween('year', [literal(from), literal(to)]),
    ...(units === undefined ? [] : [oneOf('unit', units)]),
  ];
}
