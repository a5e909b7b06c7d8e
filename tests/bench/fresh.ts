import type { Sql } from '../../src/engine/sql';

let asking = 0;

/** The statement with a text of its own each time, so that no kept answer counts. */
export function fresh<Row>(statement: Sql<Row>): Sql<Row> {
  asking += 1;
  return { ...statement, text: `${statement.text} -- ${asking}` };
}
