import { expect, test } from 'vitest';
import { EngineError } from '../../src/engine/engine';
import { heldConnection, type Asked } from '../../src/engine/heldConnection';
import { Lifeline } from '../../src/engine/lifeline';

/** A database that answers a statement as its text says: with an error of these words, or never. */
class Answering implements Asked {
  closed = 0;
  connectInternal = () => Promise.resolve(1);
  runQuery = (_connection: number, text: string) => this.#answer(text);
  createPrepared = (_connection: number, text: string) => {
    this.#prepared = text;
    return Promise.resolve(7);
  };
  runPrepared = () => this.#answer(this.#prepared);
  closePrepared = () => {
    this.closed += 1;
    return Promise.resolve();
  };
  insertArrowFromIPCStream = () => Promise.reject(new Error(this.inserting));
  inserting = '';
  #prepared = '';

  #answer(text: string): Promise<Uint8Array> {
    if (text === 'waits') return new Promise(() => undefined);
    return text === 'fine' ? Promise.resolve(new Uint8Array(1)) : Promise.reject(new Error(text));
  }
}

async function connected() {
  const database = new Answering();
  let released = 0;
  const lifeline = new Lifeline(() => {
    released += 1;
  });
  return {
    database,
    lifeline,
    connection: await heldConnection(database, lifeline),
    released: () => released,
  };
}

const INVALIDATED =
  'FATAL Error: Failed: database has been invalidated because of a previous fatal error. The database must be restarted prior to being used again.';

test.each([
  ['of a fatal error', 'FATAL Error: Failed to create checkpoint: out of memory'],
  ['of a database that was invalidated', INVALIDATED],
  [
    'of a database that was invalidated, told as another kind',
    'Invalid Error: database has been invalidated',
  ],
  ['of a trap of the module', 'memory access out of bounds'],
  ['of a trap in another browser', 'index out of bounds'],
])('dies %s: the worker is let go, and whoever waits is told that it died', async (_, words) => {
  const { lifeline, connection, released } = await connected();
  const waiting = connection.run('waits');
  await expect(connection.runPrepared(words, [])).rejects.toThrow(words);
  expect(released()).toBe(1);
  const end = await lifeline.ended;
  expect(end).toMatchObject({ died: true, lost: true });
  expect(end.cause).toEqual(new Error(words));
  await expect(waiting).rejects.toBe(end);
  await expect(connection.run('fine')).rejects.toBe(end);
});

test('dies of a load that DuckDB does not survive', async () => {
  const { database, lifeline, connection } = await connected();
  database.inserting = INVALIDATED;
  await expect(connection.insert(new Uint8Array(1), 'figure')).rejects.toThrow('invalidated');
  expect(await lifeline.ended).toBeInstanceOf(EngineError);
});

test.each([
  'Binder Error: Referenced column "x" not found',
  'Out of Memory Error: failed to allocate data of size 256.0 KiB',
  'Conversion Error: Could not convert string',
])('outlives an error of one statement, which is closed: %s', async (words) => {
  const { database, connection, released } = await connected();
  await expect(connection.runPrepared(words, [])).rejects.toThrow(words);
  expect(database.closed).toBe(1);
  expect(released()).toBe(0);
  await expect(connection.run('fine')).resolves.toHaveLength(1);
});
