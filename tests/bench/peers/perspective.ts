import perspectiveOf from '@perspective-dev/client';
import clientWasm from '@perspective-dev/client/dist/wasm/perspective-js.wasm?url';
import serverWasm from '@perspective-dev/server/dist/wasm/perspective-server.wasm?url';
import { arrowOf } from './arrowOf';
import type { Found, MakeStore, Wanted } from './store';

type Filter = [column: string, operator: string, operand: number | number[]];

/** A table of Perspective in its worker; each question opens a view, reads its columns and closes it. */
export const perspective: MakeStore = async (table) => {
  perspectiveOf.init_client(fetch(new URL(clientWasm, document.baseURI)));
  perspectiveOf.init_server(fetch(new URL(serverWasm, document.baseURI)));
  const client = await perspectiveOf.worker();
  const held = await client.table(arrowOf(table).slice().buffer);
  return {
    async find(wanted) {
      const view = await held.view({ columns: ['unit', 'year', 'cell', 'value'], filter: filtersOf(wanted) });
      const columns = (await view.to_columns()) as Found;
      await view.delete();
      return columns;
    },
    async close() {
      await held.delete();
      client.terminate();
    },
  };
};

function filtersOf({ cells, units, from, to }: Wanted): Filter[] {
  const oneOf = (column: string, keys: readonly number[]): Filter =>
    keys.length === 1 ? [column, '==', keys[0] ?? -1] : [column, 'in', [...keys]];
  return [
    ...(cells === undefined ? [] : [oneOf('cell', cells)]),
    ['year', '>=', from],
    ['year', '<=', to],
    ...(units === undefined ? [] : [oneOf('unit', units)]),
  ];
}
