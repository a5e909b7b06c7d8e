import { describe, expect, it } from 'vitest';
import type { DatasetKind } from '../../../src/domain/dataset';
import { EngineError, type Columns, type Engine, type TableContents } from '../../../src/engine/engine';
import type { SourceFile } from '../../../src/ingest/sourceFile';
import { LoadedLibrary, type LibraryPorts } from '../../../src/state/library/library.svelte';
import type { DuplicateAnswer, Intake } from '../../../src/state/library/side';
import { anIntake } from '../reports';

/** An engine that only remembers the reports it was given, and fails when told to. */
class RememberingEngine implements Engine {
  readonly calls: string[] = [];
  failsNext = false;
  query = () => Promise.resolve([]);
  replace = (contents: TableContents) => this.#take('replace', contents);
  append = (contents: TableContents) => this.#take('append', contents);
  revise = (report: number, contents: TableContents) => this.#take(`revise ${report}`, contents);
  close = () => Promise.resolve();
  #take(call: string, { report, figure }: TableContents): Promise<void> {
    if (this.failsNext) {
      this.failsNext = false;
      return Promise.reject(
        new EngineError('out of memory', { sentence: { zh: '内存不足。', en: 'No memory.' } }),
      );
    }
    const reports = partsOf(report);
    const years = reports.flatMap((part) => [...(part['year'] as Int16Array)]);
    const keys = reports.flatMap((part) => [...(part['report_key'] as Int32Array)]);
    const figures = partsOf(figure).reduce((sum, part) => sum + (part['year'] as Int16Array).length, 0);
    this.calls.push(`${call} ${years.join(' ')} from ${keys[0]}, ${figures} figures`);
    return Promise.resolve();
  }
}

/** The parts a table comes in. */
function partsOf(table: TableContents['report']): readonly Columns[] {
  if (table === undefined) return [];
  return Symbol.iterator in table ? [...(table as Iterable<Columns>)] : [table];
}

const real = anIntake('real-reports', [
  { unit: '360703', year: 2016, received: 2 },
  { unit: '360703', year: 2017, received: 6 },
]);
const demo = anIntake('ganzhou-demo', [{ unit: '360702', year: 2021, received: 30 }], 'synthetic');
const file = anIntake('import-1', [{ unit: '360704', year: 2018, received: 5 }]);
const again = anIntake('import-2', [{ unit: '360703', year: 2017, received: 7 }]);
const NO_ANSWERS: ReadonlyMap<string, DuplicateAnswer> = new Map();

async function setup(change: Partial<LibraryPorts> = {}) {
  const engine = new RememberingEngine();
  const read: DatasetKind[] = [];
  const library = new LoadedLibrary({
    bootEngine: () => Promise.resolve(engine),
    readBundled: (kind): Promise<Intake> => {
      read.push(kind);
      return Promise.resolve(kind === 'real' ? real : demo);
    },
    ...change,
  });
  await library.open('real');
  await library.boot();
  return { engine, library, read };
}

/** What a reader would see of the library. */
const seen = (library: LoadedLibrary) => ({
  kind: library.kind,
  reports: library.reports.map(({ id }) => id),
  units: library.units.map(({ id }) => id),
  years: library.years,
  status: library.status,
  lastImport: library.lastImport,
});

describe('opening', () => {
  it('shows the real reports before the engine is up', async () => {
    const library = new LoadedLibrary({
      bootEngine: () => new Promise<Engine>(() => undefined),
      readBundled: () => Promise.resolve(real),
    });
    void library.boot();
    await library.open('real');
    expect(library).toMatchObject({ isRead: true, isOpening: true, status: 'starting', engine: undefined });
    expect(library.years).toEqual({ from: 2016, to: 2017 });
  });

  it('loads them into the engine whichever of the two comes first', async () => {
    const { engine, library } = await setup();
    expect(engine.calls).toEqual(['replace 2016 2017 from 0, 2 figures']);
    expect(library).toMatchObject({ status: 'ready', engine });
    const late = new RememberingEngine();
    const other = new LoadedLibrary({
      bootEngine: () => Promise.resolve(late),
      readBundled: () => Promise.resolve(real),
    });
    await other.boot();
    expect(other.status).toBe('starting');
    await other.open('real');
    expect(late.calls).toEqual(['replace 2016 2017 from 0, 2 figures']);
    expect(other.status).toBe('ready');
  });

  it('replaces one side by the other in the engine, and reads each bundled set once', async () => {
    const { engine, library, read } = await setup();
    await library.open('synthetic');
    expect(seen(library)).toMatchObject({ kind: 'synthetic', reports: ['360702@2021@whole'] });
    expect(library.isOpening).toBe(false);
    await library.open('real');
    expect(engine.calls.slice(1)).toEqual([
      'replace 2021 from 0, 1 figures',
      'replace 2016 2017 from 0, 2 figures',
    ]);
    expect(read).toEqual(['real', 'synthetic']);
  });

  it('tells an engine that does not start, goes on without it, and starts it when asked again', async () => {
    const engine = new RememberingEngine();
    let attempts = 0;
    const { library } = await setup({
      bootEngine: () => {
        attempts += 1;
        return attempts === 1
          ? Promise.reject(
              new EngineError('no wasm', { sentence: { zh: '引擎未能启动。', en: 'No engine.' } }),
            )
          : Promise.resolve(engine);
      },
    });
    expect(library).toMatchObject({ status: 'failed', isRead: true, failure: { zh: '引擎未能启动。' } });
    await library.retry();
    expect(library).toMatchObject({ status: 'ready', failure: undefined });
  });

  it('still tells of an engine that failed before the reports were read', async () => {
    const library = new LoadedLibrary({
      bootEngine: () =>
        Promise.reject(new EngineError('absent', { sentence: { zh: '没有引擎。', en: 'None.' } })),
      readBundled: () => Promise.resolve(real),
    });
    await library.boot();
    await library.open('real');
    expect(library.isRead).toBe(true);
    expect(library.failure?.zh).toBe('没有引擎。');
    expect(library.status).toBe('failed');
  });

  it('still tells that the reports could not be read once the engine is up, and reads them again', async () => {
    let attempts = 0;
    const { engine, library } = await setup({
      readBundled: () => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(new Error('404')) : Promise.resolve(real);
      },
    });
    expect(library).toMatchObject({ isRead: false, status: 'failed' });
    expect(library.failure?.zh).toContain('404');
    await library.retry();
    expect(library).toMatchObject({ isRead: true, status: 'ready', failure: undefined });
    expect(engine.calls).toEqual(['replace 2016 2017 from 0, 2 figures']);
  });

  it('shows nothing before what is read beside the reports is there, which is read meanwhile', async () => {
    const read: DatasetKind[] = [];
    const library = new LoadedLibrary({
      bootEngine: () => new Promise<Engine>(() => undefined),
      readBundled: (kind) => {
        read.push(kind);
        return Promise.resolve(real);
      },
    });
    let arrive: () => void = () => undefined;
    const opened = library.open('real', new Promise<void>((resolve) => (arrive = resolve)));
    await Promise.resolve();
    await Promise.resolve();
    expect(read).toEqual(['real']);
    expect(library.isRead).toBe(false);
    arrive();
    expect(await opened).toBe(true);
    expect(library.isRead).toBe(true);
  });

  it('stays on its side when the other cannot be read', async () => {
    const { library } = await setup({
      readBundled: (kind) => (kind === 'real' ? Promise.resolve(real) : Promise.reject(new Error('404'))),
    });
    const before = seen(library);
    expect(await library.open('synthetic')).toBe(false);
    expect(seen(library)).toEqual(before);
    expect(library.failure?.zh).toContain('404');
  });

  it('starts an engine that is gone again and loads the open side into it', async () => {
    const engines: RememberingEngine[] = [];
    const { library } = await setup({
      bootEngine: () => {
        const engine = new RememberingEngine();
        engines.push(engine);
        return Promise.resolve(engine);
      },
    });
    library.engineFailed(new EngineError('worker died', { lost: true }));
    expect(library.engine).toBeUndefined();
    await library.prepare('real');
    await Promise.resolve();
    await library.prepare('real');
    expect(engines[1]?.calls).toEqual(['replace 2016 2017 from 0, 2 figures']);
    expect(library.status).toBe('ready');
  });
});

describe('importing', () => {
  it('appends a file to the side of its kind', async () => {
    const { engine, library } = await setup();
    await library.add([file], NO_ANSWERS);
    expect(engine.calls.at(-1)).toBe('append 2018 from 2, 1 figures');
    expect(seen(library)).toMatchObject({
      reports: ['360703@2016@whole', '360703@2017@whole', '360704@2018@whole'],
      units: ['360703', '360704'],
      years: { from: 2016, to: 2018 },
      lastImport: { reportCount: 1, figureCount: 1, titles: ['import-1'] },
    });
    expect(library.isOpening).toBe(false);
  });

  it('opens the other side for a file of the other kind, and never mixes the two', async () => {
    const { engine, library } = await setup();
    const made = anIntake('import-3', [{ unit: '360704', year: 2022, received: 5 }], 'synthetic');
    await library.add([made], NO_ANSWERS);
    expect(engine.calls.at(-1)).toBe('replace 2021 2022 from 0, 2 figures');
    expect(seen(library)).toMatchObject({
      kind: 'synthetic',
      reports: ['360702@2021@whole', '360704@2022@whole'],
    });
    await expect(library.add([made, file], NO_ANSWERS)).rejects.toThrow('added apart');
  });

  it('loads everything anew when a report is replaced', async () => {
    const { engine, library } = await setup();
    await library.add([again], new Map([['360703@2017@whole', 'replace']]));
    expect(engine.calls.at(-1)).toBe('replace 2016 2017 from 0, 2 figures');
    expect(library.reports.map(({ dataset }) => dataset)).toEqual(['real-reports', 'import-2']);
  });

  it('leaves everything as it was when the engine refuses, and works on', async () => {
    const { engine, library } = await setup();
    const before = seen(library);
    engine.failsNext = true;
    await expect(library.add([file], NO_ANSWERS)).rejects.toThrow('out of memory');
    expect(seen(library)).toEqual(before);
    await library.add([file], NO_ANSWERS);
    expect(library.reports).toHaveLength(3);
  });

  it('undoes the last import whole', async () => {
    const { engine, library } = await setup();
    const before = seen(library);
    await library.add([file, again], new Map([['360703@2017@whole', 'replace']]));
    await library.undoImport();
    expect(seen(library)).toEqual(before);
    expect(engine.calls.at(-1)).toBe('replace 2016 2017 from 0, 2 figures');
  });

  it('keeps the import when undoing fails', async () => {
    const { engine, library } = await setup();
    await library.add([file], NO_ANSWERS);
    const before = seen(library);
    engine.failsNext = true;
    await expect(library.undoImport()).rejects.toThrow('out of memory');
    expect(seen(library)).toEqual(before);
  });

  it('removes an imported set, and then has nothing to undo', async () => {
    const { library } = await setup();
    await library.add([file], NO_ANSWERS);
    await library.removed.remove('import-1');
    expect(seen(library)).toMatchObject({ units: ['360703'], lastImport: undefined });
  });

  it('takes two imports asked for at once one after the other', async () => {
    const { engine, library } = await setup();
    const second = anIntake('import-4', [{ unit: '360721', year: 2019, received: 1 }]);
    await Promise.all([library.add([file], NO_ANSWERS), library.add([second], NO_ANSWERS)]);
    expect(engine.calls.slice(1)).toEqual(['append 2018 from 2, 1 figures', 'append 2019 from 3, 1 figures']);
  });
});

describe('the lines around a figure', () => {
  const PLACE = { firstRow: 1, rows: [['6']], fingerprint: '0', file: 'a.csv' };
  const source: SourceFile = {
    excerpt: ({ sheet, row, column }) =>
      Promise.resolve({ ...PLACE, ...(sheet === undefined ? {} : { sheet }), row, column }),
  };

  it('come from the file the report was read from', async () => {
    const { library } = await setup();
    await library.add([file, { ...again, source }], new Map([['360703@2017@whole', 'both']]));
    expect(await library.excerpt(3, 2, 4)).toEqual({ ...PLACE, row: 2, column: 4 });
    expect(await library.excerpt(3, 0, 0)).toBeUndefined();
  });

  it('are counted in the sheet the report was read from', async () => {
    const { library } = await setup();
    const { batch } = file;
    const reports = batch.reports.map((report) => ({ ...report, sheet: '统计表' }));
    await library.add([{ ...file, batch: { ...batch, reports }, source }], NO_ANSWERS);
    expect(await library.excerpt(2, 2, 4)).toMatchObject({ sheet: '统计表', row: 2 });
  });

  it('are not to be had of what came with the page, of a file without a handle, or of one removed', async () => {
    const { library } = await setup();
    expect(await library.excerpt(0, 2, 4)).toBeUndefined();
    await library.add([file], NO_ANSWERS);
    expect(await library.excerpt(2, 2, 4)).toBeUndefined();
    await library.add([{ ...again, source }], new Map([['360703@2017@whole', 'both']]));
    expect(await library.excerpt(3, 2, 4)).toBeDefined();
    await library.undoImport();
    expect(await library.excerpt(3, 2, 4)).toBeUndefined();
  });
});
