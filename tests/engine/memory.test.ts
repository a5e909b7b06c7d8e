import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineError, type Columns, type Engine } from '../../src/engine/engine';
import { NOT_ANSWERED, NOT_LOADED, isOutOfMemory } from '../../src/engine/memory';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import { sql } from '../../src/engine/sql';
import { tablesOf } from '../../src/engine/tables';
import { loadFault } from '../../src/state/library/engineFaults';
import { UNITS, aBatch, fixtureTables } from './fixture';

const loaded = fixtureTables([
  { unit: 0, year: 2022, form: 'form2021', cells: { 'application.received': 6 } },
]);
const figures = sql<{ report_key: number; value: number }>`SELECT report_key, value FROM figure`;
const AS_LOADED = [{ report_key: 0, value: 6 }];

/** Millions of figures, in parts, of a report that is not there. */
function* masses(rows: number): Iterable<Columns> {
  const size = 100_000;
  const zeros = new Float64Array(size);
  for (let from = 0; from < rows; from += size) {
    yield {
      indicator_key: new Int16Array(size).fill(9),
      year: new Int16Array(size).fill(2030),
      unit_key: new Int32Array(size).fill(1),
      applicant: new Int8Array(size),
      form: new Int16Array(size).fill(2021),
      report_key: Int32Array.from({ length: size }, (_, at) => from + at + 7),
      value: { numbers: zeros.map(() => Math.random()), stated: new Uint8Array(size).fill(1) },
      missing: new Int8Array(size),
      origin: new Int8Array(size),
      file_row: new Int32Array(size),
      file_column: new Int32Array(size),
    };
  }
}

async function expectSurvived(engine: Engine): Promise<void> {
  expect(await engine.query(figures)).toEqual(AS_LOADED);
  const more = aBatch([{ unit: 1, year: 2010, form: 'form2014', cells: { 'application.received': 2 } }]);
  await engine.append(tablesOf(UNITS, [more], { units: UNITS.length, reports: 1 }));
  expect(await engine.query(sql`SELECT count(*) AS figures FROM figure`)).toEqual([{ figures: 2 }]);
  await engine.close();
}

const endOf = (work: Promise<unknown>) =>
  work.then(
    () => 'it fitted',
    (cause: unknown) => cause,
  );

afterEach(() => {
  vi.restoreAllMocks();
});

describe('without enough memory', () => {
  it('a load is told of and leaves what was there, which goes on answering', async () => {
    const engine = await bootNodeEngine(["SET memory_limit = '24MB'"]);
    await engine.replace(loaded);
    for (const load of [engine.append({ figure: masses(3e6) }), engine.replace({ figure: masses(3e6) })]) {
      expect(await endOf(load)).toMatchObject({ lost: false, sentence: NOT_LOADED });
    }
    await expectSurvived(engine);
  });

  it('a question is told of, and others are answered', async () => {
    const engine = await bootNodeEngine(["SET memory_limit = '24MB'"]);
    await engine.replace(loaded);
    const huge = sql`SELECT list(number) AS numbers FROM range(20000000) many(number)`;
    expect(await endOf(engine.query(huge))).toMatchObject({ lost: false, sentence: NOT_ANSWERED });
    await expectSurvived(engine);
  });

  it('of the module itself it is the same', async () => {
    const engine = await bootNodeEngine();
    await engine.replace(loaded);
    const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
      throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
    });
    expect(await endOf(engine.append({ figure: masses(6e6) }))).toMatchObject({
      lost: false,
      sentence: NOT_LOADED,
    });
    grow.mockRestore();
    await expectSurvived(engine);
  });

  it('of the page, which could not make a buffer, it is the same', async () => {
    const engine = await bootNodeEngine();
    await engine.replace(loaded);
    const parts = {
      *[Symbol.iterator](): Iterator<Columns> {
        yield* masses(100_000);
        throw new RangeError('Array buffer allocation failed');
      },
    };
    expect(await endOf(engine.append({ figure: parts }))).toMatchObject({ sentence: NOT_LOADED });
    await expectSurvived(engine);
    expect(loadFault(new RangeError('Invalid typed array length: 90000000000'))).toMatchObject({
      sentence: NOT_LOADED,
    });
  });
});

it.each([
  new Error('Out of Memory Error: could not allocate block of size 256.0 KiB (19.0 MiB/19.0 MiB used)'),
  new RangeError('Array buffer allocation failed'),
  new RangeError('Invalid array length'),
  new Error('std::bad_alloc'),
  new RangeError('Maximum memory size exceeded'),
  new EngineError('loading failed', { cause: new Error('out of memory') }),
  'allocation size overflow',
])('%s says that there is no memory', (cause) => {
  expect(isOutOfMemory(cause)).toBe(true);
});

it.each([
  new RangeError('Maximum call stack size exceeded'),
  new Error('Binder Error: no column memory'),
  null,
])('%s does not', (cause) => {
  expect(isOutOfMemory(cause)).toBe(false);
});
