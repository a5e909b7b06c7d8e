import { isCancel, throwIfAborted } from '../domain/cancel';
import { Turns } from '../domain/turns';
import { checkedLength } from './arrowColumns';
import type { Connection } from './connection';
import type { CubeDraft } from './cube/draft';
import { EngineError, type Columns, type LoadWatch, type TableContents, type TableName } from './engine';
import { statedCells, updatesOf } from './figureUpdates';
import { IpcStreams } from './ipcStreams';
import { NOT_LOADED, isOutOfMemory } from './memory';
import { ROWS_AT_ONCE, TABLE_NAMES, createTable } from './schema';

/** The same as {@link ROWS_AT_ONCE} where there is text, which is encoded string by string. */
const TEXT_ROWS_AT_ONCE = 10_000;

/** A load in progress: where it goes, who follows it, and the cube that grows with it. */
export interface Loading {
  readonly writer: Connection;
  readonly watch?: LoadWatch | undefined;
  readonly draft?: CubeDraft | undefined;
}

/** Puts new contents in place of the given tables; on any failure, or a cancel, all tables are as before. */
export async function replaceTables(loading: Loading, contents: TableContents): Promise<void> {
  const { writer } = loading;
  await inTransaction(writer, async () => {
    for (const table of TABLE_NAMES) if (table in contents) await writer.run(createTable(table));
    await insertContents(loading, contents);
  });
}

/** Adds rows to the given tables; on any failure, or a cancel, all tables are as before. */
export async function appendTables(loading: Loading, contents: TableContents): Promise<void> {
  await inTransaction(loading.writer, () => insertContents(loading, contents));
}

/**
 * Puts other figures of one report in place of those there are; on any failure all tables are as before. Where it still
 * states the same cells, as after a correction, their numbers change where they lie.
 */
export async function reviseReport(
  loading: Loading,
  report: number,
  { figure, figure_text: texts }: TableContents,
): Promise<void> {
  const { writer, draft } = loading;
  if (!Number.isInteger(report)) throw new Error(`not the key of a report: ${String(report)}`);
  const figures = figure === undefined ? [] : isInParts(figure) ? [...figure] : [figure];
  await inTransaction(writer, async () => {
    await writer.run(`DELETE FROM figure_text WHERE report_key = ${String(report)}`);
    const updates = updatesOf(report, await statedCells(writer, report), figures);
    if (updates === undefined) {
      await writer.run(`DELETE FROM figure WHERE report_key = ${String(report)}`);
      await insertContents(loading, { figure: figures });
    } else {
      for (const { text, parameters } of updates) await writer.runPrepared(text, parameters);
      for (const columns of figures) draft?.take('figure', columns);
    }
    if (texts !== undefined) await insertContents(loading, { figure_text: texts });
  });
}

async function insertContents(
  { writer, draft, watch: { onRows, signal } = {} }: Loading,
  contents: TableContents,
): Promise<void> {
  let rows = 0;
  const sending = new Sending(writer, (added) => {
    rows += added;
    onRows?.(rows);
    throwIfAborted(signal);
  });
  try {
    for (const table of TABLE_NAMES) {
      const given = contents[table];
      if (given === undefined) continue;
      throwIfAborted(signal);
      for (const columns of isInParts(given) ? given : [given]) {
        await sending.send(table, columns);
        draft?.take(table, columns);
      }
    }
  } finally {
    await sending.settled();
  }
  await sending.last();
  throwIfAborted(signal);
}

/** Sends rows to the worker, which takes some in while the page makes the next: both are at work all the time. */
class Sending {
  readonly #writer: Connection;
  readonly #onAdded: (rows: number) => void;
  #onItsWay: { readonly answer: Promise<void>; readonly rows: number } | undefined;
  readonly #turns = new Turns();
  readonly #streams = new IpcStreams();

  /** @param onAdded told how many rows are in now; what it throws ends the sending */
  constructor(writer: Connection, onAdded: (rows: number) => void) {
    this.#writer = writer;
    this.#onAdded = onAdded;
  }

  /** Settles when the rows are on their way and all before them are in. @throws what was wrong with those */
  async send(table: TableName, columns: Columns): Promise<void> {
    const length = checkedLength(table, columns);
    const step = Object.values(columns).some(Array.isArray) ? TEXT_ROWS_AT_ONCE : ROWS_AT_ONCE;
    for (let from = 0; from < length; from += step) {
      const to = Math.min(from + step, length);
      const ipc = this.#streams.of(table, columns, from, to);
      await this.last();
      const answer = this.#writer.insert(ipc, table);
      // It may fail while the next rows are made; whoever waits for it hears of it.
      answer.catch(() => undefined);
      this.#onItsWay = { answer, rows: to - from };
    }
    // To await an answer that is here already does not let the page live.
    await this.#turns.pass();
  }

  /** Settles when all that was sent is in. @throws what was wrong with it */
  async last(): Promise<void> {
    const sent = this.#onItsWay;
    if (sent === undefined) return;
    this.#onItsWay = undefined;
    await sent.answer;
    this.#onAdded(sent.rows);
  }

  /** Settles when nothing is on its way any more, whether or not it went in. */
  async settled(): Promise<void> {
    await this.#onItsWay?.answer.catch(() => undefined);
  }
}

function isInParts(given: Columns | Iterable<Columns>): given is Iterable<Columns> {
  return Symbol.iterator in given;
}

async function inTransaction(writer: Connection, work: () => Promise<void>): Promise<void> {
  try {
    await writer.run('BEGIN TRANSACTION');
    await work();
    await writer.run('COMMIT');
  } catch (cause) {
    if (cause instanceof EngineError && cause.lost) throw cause;
    await rollBack(writer, cause);
    if (isCancel(cause)) throw cause;
    throw new EngineError('loading failed; everything is as before', {
      cause,
      sentence: isOutOfMemory(cause) ? NOT_LOADED : FAILED,
    });
  }
}

const FAILED = {
  zh: '数据未能载入，原有数据未受影响。请重试；若仍不成，请刷新页面。',
  en: 'The data could not be loaded; what was there before is untouched. Try again, or reload the page.',
};

async function rollBack(writer: Connection, cause: unknown): Promise<void> {
  try {
    await writer.run('ROLLBACK');
  } catch (failure) {
    // DuckDB has already ended the transaction where it could not go on; then there is nothing to roll back.
    if (!String(failure).includes('no transaction is active')) {
      throw new EngineError('loading failed and could not be undone', {
        cause: [cause, failure],
        lost: true,
      });
    }
  }
}
