import type { Connection, Database } from './connection';
import { answerFrom } from './cube/answer';
import type { Cube } from './cube/cube';
import { CubeDraft } from './cube/draft';
import { inTurns } from './cube/inTurns';
import { EngineError, type Engine, type TableName } from './engine';
import { AnswerCache } from './answerCache';
import { appendTables, replaceTables, reviseReport } from './loading';
import { NOT_ANSWERED, isOutOfMemory } from './memory';
import { rowsOf } from './rows';
import { LOCK_DOWN, TABLE_NAMES, createTable } from './schema';
import type { Sql } from './sql';

/** How the database must be opened: 64-bit integers and decimals leave as doubles. */
export const OPEN_CONFIG = { query: { castBigIntToDouble: true, castDecimalToDouble: true } } as const;

/**
 * Makes an engine of a newly opened database: locks it down, makes the tables, keeps answers until the data changes.
 * Loads queue behind each other; questions asked during a load are answered from what was there before.
 *
 * @param settings statements run before anything is locked, e.g. for how much memory there is
 */
export async function openSession(database: Database, settings: readonly string[] = []): Promise<Engine> {
  for (const statement of settings) await database.writer.run(statement);
  for (const statement of LOCK_DOWN) await database.writer.run(statement);
  for (const name of TABLE_NAMES) await database.writer.run(createTable(name));

  const answers = new AnswerCache();
  const inTurn = inTurns();
  let lastLoad: Promise<void> = Promise.resolve();
  let cube: Cube | undefined;

  const load = (
    draftOf: () => CubeDraft | undefined,
    work: (draft: CubeDraft | undefined) => Promise<void>,
  ): Promise<void> => {
    const loaded = lastLoad
      .then(async () => {
        const draft = draftOf();
        await work(draft);
        cube = draft?.finish();
      })
      .finally(() => {
        answers.clear();
      });
    lastLoad = loaded.catch(() => undefined);
    return loaded;
  };

  /** From the cube where there is one and it does, else by running the statement. */
  const answered = async <Row>(statement: Sql<Row>): Promise<readonly Row[]> => {
    const [asked, current] = [statement.asked, cube];
    if (asked !== undefined && current !== undefined) {
      const rows = await inTurn(() => answerFrom(current, asked));
      // `asking` is given only to a statement of these very rows.
      if (rows !== undefined) return rows as readonly Row[];
    }
    return answerOf(database.reader, statement);
  };

  const query = <Row>(statement: Sql<Row>): Promise<readonly Row[]> => {
    const key = `${statement.text}\n${JSON.stringify(statement.parameters)}`;
    const kept = answers.get(key);
    if (kept !== undefined) return kept as Promise<readonly Row[]>;
    const answer = answered(statement);
    answers.keep(key, answer);
    return answer;
  };

  return {
    query,
    replace: (contents, watch) =>
      load(
        () => CubeDraft.replacing(Object.keys(contents) as TableName[]),
        (draft) => replaceTables({ writer: database.writer, watch, draft }, contents),
      ),
    append: (contents, watch) =>
      load(
        () => CubeDraft.appending(cube),
        (draft) => appendTables({ writer: database.writer, watch, draft }, contents),
      ),
    revise: (report, contents) =>
      load(
        () => CubeDraft.revising(cube, report),
        (draft) => reviseReport({ writer: database.writer, draft }, report, contents),
      ),
    ended: database.ended,
    pulse: database.pulse,
    close: () => database.close(),
  };
}

async function answerOf<Row>(reader: Connection, { text, parameters }: Sql<Row>): Promise<readonly Row[]> {
  try {
    // A prepared statement costs several times the plain text, so it is made only where there is something to bind.
    return await rowsOf<Row>(
      await (parameters.length === 0 ? reader.run(text) : reader.runPrepared(text, parameters)),
    );
  } catch (cause) {
    if (cause instanceof EngineError && cause.lost) throw cause;
    throw new EngineError(`query failed: ${messageOf(cause)}`, {
      cause,
      statement: text,
      ...(isOutOfMemory(cause) ? { sentence: NOT_ANSWERED } : {}),
    });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
