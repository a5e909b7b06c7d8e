import { expect } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import type { Sql } from '../../src/engine/sql';

/**
 * An engine that answers what a chart asks twice, from its columns and by running the statement, and holds the two
 * against each other: a case worked out by hand then holds both.
 */
export async function bootBothWays(): Promise<Engine> {
  const engine = await bootNodeEngine();
  return {
    replace: (contents, watch) => engine.replace(contents, watch),
    append: (contents, watch) => engine.append(contents, watch),
    revise: (report, contents) => engine.revise(report, contents),
    close: () => engine.close(),
    query: async (statement) => {
      const rows = await engine.query(statement);
      if (statement.asked !== undefined) expect(rows).toEqual(await engine.query(asText(statement)));
      return rows;
    },
  };
}

/** The statement alone, so that it is run. */
export function asText<Row>({ text, parameters }: Sql<Row>): Sql<Row> {
  // A text of its own, so that no answer kept for the statement stands for it.
  return { text: `${text} `, parameters };
}
