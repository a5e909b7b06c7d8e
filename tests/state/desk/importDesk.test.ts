import { describe, expect, it, vi } from 'vitest';
import type { Correction } from '../../../src/domain/correction';
import type { Engine } from '../../../src/engine/engine';
import type { FilePart } from '../../../src/ingest/filePart';
import type { Assigned } from '../../../src/state/desk/assignedCell';
import { ImportDesk } from '../../../src/state/desk/importDesk.svelte';
import type { ImportStore } from '../../../src/state/kept/importStore';
import type { KeepingPorts } from '../../../src/state/kept/keptImports.svelte';
import type { LoadedLibrary } from '../../../src/state/library/library.svelte';
import type { Intake } from '../../../src/state/library/side';
import { MemoryBrowser } from '../kept/memoryImports';
import { anIntake } from '../reports';
import { workspaces } from '../workspace/workspaces';

import { again, aReading, county, file, setup, setupWith, withArchive } from './desks';

describe('the import desk', () => {
  it('loads what was read, and is empty then', async () => {
    const { desk, library, settled } = await setup({ 'a.csv': county });
    desk.put([file('a.csv')]);
    expect(desk).toMatchObject({ isReading: true, canLoad: false });
    await settled(0);
    expect(desk).toMatchObject({ isReading: false, canLoad: true, rows: { accepted: 1, refused: 0 } });
    expect(await desk.load()).toBe(true);
    expect(library.reports.map(({ id }) => id)).toEqual(['360703@2017@whole', '360704@2018@whole']);
    expect(desk.files).toEqual([]);
  });

  it('reads the files of a data package in one folder as one, and others each by itself', async () => {
    const { desk, waiting, settled } = await setup({ '示例/datapackage.json': county });
    const parts = ['units.csv', 'reports.csv', 'Figures.csv'].map((name) => file(`示例/${name}`));
    const description = file('示例/datapackage.json');
    desk.put([...parts, file('units.csv'), description]);
    expect(desk.files.map((one) => [one.file.name, one.others.map(({ name }) => name)])).toEqual([
      ['示例/datapackage.json', ['示例/units.csv', '示例/reports.csv', '示例/Figures.csv']],
      ['units.csv', []],
    ]);
    expect(waiting.map(({ choice }) => choice.others)).toEqual([parts, []]);
    await settled(0);
    const bytes = [description, ...parts].reduce((sum, { size }) => sum + size, 0);
    expect(desk.intakes).toMatchObject([{ file: '示例/datapackage.json', bytes }]);
  });

  it('asks about every report that is loaded already before it loads anything', async () => {
    const { desk, library, settled } = await setup({ 'a.csv': again });
    desk.put([file('a.csv')]);
    await settled(0);
    expect(desk.duplicates.map(({ report }) => report.id)).toEqual(['360703@2017@whole']);
    expect(desk).toMatchObject({ unanswered: 1, canLoad: false });
    expect(await desk.load()).toBe(false);
    expect(library.reports).toHaveLength(1);
    desk.answer('360703@2017@whole', 'both');
    expect(await desk.load()).toBe(true);
    expect(library.reports.map(({ id }) => id)).toEqual(['360703@2017@whole', '360703@2017@whole#2']);
  });

  it('reads a file again in the encoding chosen, and drops the older reading that comes late', async () => {
    const { desk, waiting, settled } = await setup({ 'a.csv': county });
    desk.put([file('a.csv')]);
    desk.setEncoding(1, 'gb18030');
    expect(waiting.map(({ choice }) => choice.encoding)).toEqual([undefined, 'gb18030']);
    await settled(1);
    await settled(0);
    expect(desk.files[0]?.reading?.encoding).toBe('gb18030');
  });

  it('keeps the last reading while a file is read again, with what a person said of a report and a column', async () => {
    const { desk, waiting, settled } = await setup({ 'a.csv': county });
    desk.put([file('a.csv')]);
    await settled(0);
    desk.setReport(1, '表一', { year: 2023 });
    expect(desk.files[0]?.reading).toBeDefined();
    expect(desk).toMatchObject({ isReading: true, canLoad: false });
    desk.setReport(1, '表一', { scope: 'own' });
    desk.setColumn(1, 'heads', 2, { kind: 'ignored' });
    const last = waiting.at(-1)?.choice;
    expect(last?.reports).toEqual(new Map([['表一', { year: 2023, scope: 'own' }]]));
    expect(last?.mappings).toEqual(new Map([['heads', new Map([[2, { kind: 'ignored' }]])]]));
    expect(last?.chosenHeads).toEqual(new Set(['heads']));
  });

  it('reads the next file with the columns matched before, as remembered and not as chosen', async () => {
    const { desk, waiting } = await setup({ 'a.csv': county });
    desk.put([file('a.csv')]);
    desk.setColumn(1, 'heads', 2, { kind: 'ignored' });
    desk.put([file('b.csv')]);
    const last = waiting.at(-1)?.choice;
    expect([...(last?.mappings?.keys() ?? [])]).toEqual(['heads']);
    expect(last?.chosenHeads?.size).toBe(0);
  });

  it('stops a reading, keeps the file, and drops the answer that comes all the same', async () => {
    const { desk, settled } = await setup({ 'a.csv': county });
    desk.put([file('a.csv')]);
    desk.stop();
    expect(desk).toMatchObject({ isReading: false, canLoad: false });
    await settled(0);
    expect(desk.files[0]?.reading).toBeUndefined();
    expect(desk.files[0]?.failure?.zh).toContain('已停止读取');
    desk.reread(1);
    await settled(1);
    expect(desk.canLoad).toBe(true);
  });

  it('reads all files again with another scope', async () => {
    const { desk, waiting, settled } = await setup({ 'a.csv': county });
    desk.put([file('a.csv')]);
    await settled(0);
    desk.setScope('own');
    await settled(1);
    expect(waiting.map(({ choice }) => choice.scope)).toEqual(['unstated', 'own']);
    expect(desk.files[0]?.reading?.encodingNote?.zh).toBe('own');
  });

  it('refuses to load real and made-up files at one go', async () => {
    const made = anIntake('import-3', [{ unit: '360704', year: 2022, received: 5 }], 'synthetic');
    const { desk, settled } = await setup({ 'a.csv': county, 'b.csv': made });
    desk.put([file('a.csv'), file('b.csv')]);
    await settled(0);
    await settled(1);
    expect(desk).toMatchObject({ hasBothKinds: true, canLoad: false });
    desk.drop(2);
    expect(desk).toMatchObject({ hasBothKinds: false, canLoad: true });
  });

  it('tells a file that cannot be read and goes on with the others', async () => {
    const { desk, waiting, settled } = await setup({ 'a.csv': county });
    desk.put([file('bad.csv'), file('a.csv')]);
    waiting[0]?.fail();
    await settled(1);
    expect(desk.files[0]?.failure?.zh).toContain('unreadable');
    expect(desk.canLoad).toBe(true);
  });

  it('has nothing to load when no row is accepted', async () => {
    const { desk, settled } = await setup({ 'a.csv': undefined });
    desk.put([file('a.csv')]);
    await settled(0);
    expect(desk).toMatchObject({ canLoad: false, rows: { accepted: 0, refused: 1 } });
  });

  it('hands the file itself on, so that its lines can be shown once it is loaded', async () => {
    const { desk, library, settled } = await setup({ 'a.csv': county });
    desk.put([file('a.csv')]);
    await settled(0);
    expect(await desk.load()).toBe(true);
    expect(await library.excerpt(1, 2, 4)).toMatchObject({ file: 'a.csv', row: 2, column: 4 });
  });

  it('gives the reading of a file up that is taken off the desk, and tells how far a reading has come', async () => {
    const { desk, settled } = await withArchive((taken, onProgress, signal) => {
      onProgress?.({ file: taken.name, done: 1, of: 9 });
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
      });
    });
    desk.put([file('a.zip'), file('b.zip')]);
    const [first, second] = desk.files.map(({ id }) => id);
    expect(desk.progress.get(first ?? 0)).toEqual({ file: 'a.zip', done: 1, of: 9 });
    desk.drop(first ?? 0);
    await settled();
    expect(desk.files.map(({ id }) => id)).toEqual([second]);
    expect([...desk.progress.keys()]).toEqual([second]);
    desk.clear();
    await settled();
    expect(desk).toMatchObject({ files: [], isReading: false });
    expect(desk.progress.size).toBe(0);
  });

  describe('while it loads', () => {
    const ready = async (keeping?: KeepingPorts, engine?: Partial<Engine>) => {
      const { library, desk } = await setupWith(keeping, engine);
      desk.put([file('a.csv')]);
      await new Promise((done) => setTimeout(done, 5));
      expect(desk.canLoad).toBe(true);
      return { library, desk };
    };
    const loaded = (library: LoadedLibrary) => library.reports.map(({ id }) => id);
    const BEFORE = ['360703@2017@whole'];

    it('tells its stages: rows into the engine, then into the store', async () => {
      const seen: unknown[] = [];
      const append: Engine['append'] = (_, watch) => {
        watch?.onRows?.(1);
        seen.push(at.desk?.loading);
        return Promise.resolve();
      };
      const at: { desk?: ImportDesk } = {};
      const { desk } = await ready(undefined, { append });
      at.desk = desk;
      expect(await desk.load()).toBe(true);
      // One row of two.
      expect(seen).toEqual([{ stage: 'loading', share: 0.5 }]);
      expect(desk).toMatchObject({ loading: undefined, isLoading: false });
    });

    it('asks about nothing anew, though the files are among the loaded by then', async () => {
      const seen: number[] = [];
      const at: { desk?: ImportDesk } = {};
      const keeping = new MemoryBrowser().window();
      const slow: ImportStore = {
        read: () => keeping.read(),
        clear: () => keeping.clear(),
        watch: () => undefined,
        change: (change) => {
          seen.push(at.desk?.duplicates.length ?? -1);
          return keeping.change(change);
        },
      };
      const { desk } = await ready({ store: slow, openSource: keeping.openSource });
      at.desk = desk;
      expect(await desk.load()).toBe(true);
      expect(seen).toEqual([0]);
    });

    it('can be cancelled in the engine: nothing is loaded or kept, and the files are still there', async () => {
      const browser = new MemoryBrowser();
      const at: { desk?: ImportDesk } = {};
      const append: Engine['append'] = (_, watch) => {
        at.desk?.cancelLoad();
        return watch?.signal?.aborted === true
          ? Promise.reject(new DOMException('cancelled', 'AbortError'))
          : Promise.resolve();
      };
      const { desk, library } = await ready(browser.window(), { append });
      at.desk = desk;
      expect(await desk.load()).toBe(false);
      await library.imports.written();
      expect(loaded(library)).toEqual(BEFORE);
      expect(browser.records.size).toBe(0);
      expect(desk).toMatchObject({ canLoad: true, failure: undefined, loading: undefined });
      expect(library.lastImport).toBeUndefined();
    });

    it('says that it is loaded while it is still being kept', async () => {
      const keeping = new MemoryBrowser().window();
      let written: () => void = () => undefined;
      const slow: ImportStore = {
        read: () => keeping.read(),
        clear: () => keeping.clear(),
        watch: () => undefined,
        change: async (change) => {
          await new Promise<void>((resolve) => (written = resolve));
          return keeping.change(change);
        },
      };
      const { desk, library } = await ready({ store: slow, openSource: keeping.openSource });
      const told = new Promise<readonly string[]>((resolve) => {
        void desk.load(() => resolve(loaded(library)));
      });
      expect(await told).toEqual([...BEFORE, '360704@2018@whole']);
      await new Promise((resolve) => setTimeout(resolve));
      expect(desk).toMatchObject({ isLoading: true, loading: { stage: 'keeping' }, outcome: undefined });
      written();
      await library.imports.written();
      await new Promise((resolve) => setTimeout(resolve));
      expect(desk).toMatchObject({ isLoading: false, files: [], failure: undefined });
      expect(desk.outcome?.reports).toHaveLength(1);
    });

    it('can be cancelled while it is kept: nothing stays in the page or in the store', async () => {
      const browser = new MemoryBrowser();
      const keeping = browser.window();
      const at: { desk?: ImportDesk } = {};
      const written: number[] = [];
      const slow: ImportStore = {
        read: () => keeping.read(),
        clear: () => keeping.clear(),
        watch: () => undefined,
        change: async (change) => {
          at.desk?.cancelLoad();
          await new Promise((resolve) => setTimeout(resolve));
          const keys = await keeping.change(change);
          written.push(change.remove.length);
          return keys;
        },
      };
      const { desk, library } = await ready({ store: slow, openSource: keeping.openSource });
      at.desk = desk;
      expect(await desk.load()).toBe(false);
      // No wait: what was kept is taken out again before the page says that the import was given up.
      expect(written).toEqual([0, 1]);
      expect(loaded(library)).toEqual(BEFORE);
      expect(browser.records.size).toBe(0);
      expect(desk).toMatchObject({ canLoad: true, failure: undefined });
    });
  });

  describe('a number put into an empty cell', () => {
    const found: Assigned = {
      part: '',
      nth: 0,
      indicator: 'review.total',
      applicant: 'total',
      value: 3,
      place: { row: 2, column: 5, raw: '3' },
      note: '据原文第 2 行填入',
      at: '2026-11-25T13:30:00.000Z',
    };
    const part: FilePart = {
      name: '',
      layout: { value: 'text', certainty: 'stated' },
      subject: {},
      preview: { kind: 'report', rows: [['一、总体情况'], ['行政复议3件']], isText: true },
    };
    async function withText(intake: Intake) {
      const { library } = await setup({});
      const desk = new ImportDesk(library, {
        readFile: (_, choice) => Promise.resolve({ ...aReading(intake, choice), parts: [part] }),
      });
      desk.put([file('a.txt')]);
      await new Promise((done) => setTimeout(done, 5));
      const [entry] = desk.files;
      if (entry === undefined) throw new Error('no file');
      return { desk, library, id: entry.id };
    }

    it('is loaded as a correction, and can be taken out again before', async () => {
      const { desk, library, id } = await withText(county);
      desk.assign(id, found);
      expect(desk.intakes[0]?.corrections?.map(({ value }) => value)).toEqual([3]);
      desk.assign(id, { ...found, value: 4 });
      expect(desk.intakes[0]?.corrections?.map(({ value }) => value)).toEqual([4]);
      desk.unassign(id, found);
      expect(desk.intakes[0]?.corrections).toEqual([]);
      desk.assign(id, found);
      expect(await desk.load()).toBe(true);
      expect(library.corrections.at('360704@2018@whole', 'review.total', 'total')).toMatchObject({
        value: 3,
        original: null,
        place: found.place,
      });
    });

    it('follows a report that is kept beside another, and goes with one that is skipped', async () => {
      const beside = await withText(again);
      beside.desk.assign(beside.id, found);
      beside.desk.answerAll('both');
      expect(await beside.desk.load()).toBe(true);
      expect(beside.library.corrections.at('360703@2017@whole', 'review.total', 'total')).toBeUndefined();
      expect(beside.library.corrections.at('360703@2017@whole#2', 'review.total', 'total')?.value).toBe(3);
      const skipped = await withText(again);
      skipped.desk.assign(skipped.id, found);
      skipped.desk.answerAll('skip');
      expect(skipped.desk.intakes[0]?.corrections).toEqual([]);
    });
  });

  it('loads no file whose corrections cannot be taken over, and says so', async () => {
    let state: 'before' | 'failing' | 'over' = 'before';
    const { library } = await setupWith(undefined, {
      append: () => {
        if (state === 'before') state = 'failing';
        return Promise.resolve();
      },
      replace: () => {
        if (state !== 'failing') return Promise.resolve();
        state = 'over';
        return Promise.reject(new Error('out of memory'));
      },
    });
    const correction: Correction = {
      kind: 'real',
      report: '360704@2018@whole',
      indicator: 'application.received',
      applicant: 'total',
      value: 50,
      note: '少写一个零',
      at: '2026-11-25T08:00:00.000Z',
      original: { value: 5, raw: '5件', origin: 'table' },
    };
    const desk = new ImportDesk(library, {
      readFile: (_, choice) =>
        Promise.resolve(aReading({ ...county, corrections: [correction], sets: [] }, choice)),
      workspaces,
    });
    desk.put([file('a.json')]);
    await vi.waitFor(() => {
      expect(desk.canLoad).toBe(true);
    });
    expect(await desk.load()).toBe(false);
    expect(desk.failure).toBeDefined();
    expect(desk.files).toHaveLength(1);
    expect(library.reports.map(({ id }) => id)).toEqual(['360703@2017@whole']);
    expect(library.corrections.all).toEqual([]);
    expect(await desk.load()).toBe(true);
    expect(library.corrections.current.applied).toEqual([correction]);
  });

  it('tells of the reports of a workspace that it loaded, though they are among the loaded by then', async () => {
    const { library } = await setupWith();
    const desk = new ImportDesk(library, {
      readFile: (_, choice) => Promise.resolve(aReading({ ...county, sets: [] }, choice)),
      workspaces,
    });
    desk.put([file('a.json')]);
    await vi.waitFor(() => {
      expect(desk.canLoad).toBe(true);
    });
    expect(await desk.load()).toBe(true);
    expect(desk.outcome?.reports.map(({ id }) => id)).toEqual(['360704@2018@whole']);
  });
});
