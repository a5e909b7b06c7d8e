import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoadedLibrary } from '../../../src/state/library/library.svelte';
import { NO_ANSWERS } from '../../../src/state/library/side';
import { figuresIn, MemoryBrowser, open, states } from '../kept/memoryImports';
import { anIntake } from '../reports';

const county = anIntake('import-1', [
  { unit: '360704', year: 2018, received: 5 },
  { unit: '360704', year: 2019, received: 8 },
]);
const again = anIntake('import-2', [{ unit: '360703', year: 2017, received: 7 }]);
const other = anIntake('import-3', [{ unit: '360704', year: 2018, received: 9 }]);
const made = anIntake('import-4', [{ unit: '360704', year: 2022, received: 1 }], 'synthetic');
const SECOND: ReadonlyMap<string, 'both'> = new Map([['360703@2017@whole', 'both']]);
const REPLACED: ReadonlyMap<string, 'replace'> = new Map([['360704@2018@whole', 'replace']]);
const BOTH: ReadonlyMap<string, 'both'> = new Map([['360704@2018@whole', 'both']]);

async function loaded() {
  const browser = new MemoryBrowser();
  const { library, engine } = await open(browser.window());
  await library.add([county], NO_ANSWERS);
  await library.add([again], SECOND);
  await library.add([other], REPLACED);
  await library.imports.written();
  return { browser, library, engine };
}

const titles = ({ removed }: LoadedLibrary) => removed.all.map(({ set }) => set.info.title);

describe('an import that was removed', () => {
  it('is put back in its place, with its names, on this page and in the store', async () => {
    const { browser, library } = await loaded();
    const [side, before] = [library.side, figuresIn(library)];
    for (const id of ['import-1', 'import-2', 'import-3']) {
      await library.removed.remove(id);
      expect(titles(library)).toEqual([id]);
      const [removal] = library.removed.all;
      if (removal !== undefined) await library.removed.putBack(removal);
      expect(figuresIn(library)).toEqual(before);
      expect(library.side.reports).toEqual(side.reports);
      expect(library.removed.all).toEqual([]);
      await library.imports.written();
      expect(states(library)).toEqual(['import-1 kept', 'import-2 kept', 'import-3 kept']);
      expect(figuresIn((await open(browser.window())).library)).toEqual(before);
    }
  });

  it('is put back in any order after others, whatever was removed', async () => {
    const { library } = await loaded();
    const [side, before] = [library.side, figuresIn(library)];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(['import-1', 'import-2', 'import-3']),
        fc.infiniteStream(fc.nat()),
        async (ids, picks) => {
          for (const id of ids) await library.removed.remove(id);
          expect(titles(library)).toEqual([...ids].reverse());
          while (library.removed.all.length > 0) {
            const removal = library.removed.all[(picks.next().value ?? 0) % library.removed.all.length];
            if (removal !== undefined) await library.removed.putBack(removal);
          }
          expect(figuresIn(library)).toEqual(before);
          expect(library.side.reports).toEqual(side.reports);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('leaves to what was loaded meanwhile its name', async () => {
    const { library } = await loaded();
    await library.removed.remove('import-3');
    await library.removed.remove('import-1');
    await library.add([other], BOTH);
    const [first] = library.removed.all;
    if (first !== undefined) await library.removed.putBack(first);
    expect(figuresIn(library).slice(2)).toEqual([
      '360703@2017@whole#2 = 7 "7件"',
      '360704@2018@whole = 9 "9件"',
      '360704@2018@whole#2 = 5 "5件"',
      '360704@2019@whole = 8 "8件"',
    ]);
    // Undoing the import would take away what was put back since.
    expect(library.lastImport).toBeUndefined();
  });

  it('stays replaced where it was, also when it comes last as its names are taken, and on the next visit', async () => {
    const { browser, library } = await loaded();
    await library.removed.remove('import-1');
    await library.add([anIntake('import-5', [{ unit: '360704', year: 2019, received: 3 }])], NO_ANSWERS);
    const [first] = library.removed.all;
    if (first !== undefined) await library.removed.putBack(first);
    const after = figuresIn(library);
    expect(after.slice(2)).toEqual([
      '360703@2017@whole#2 = 7 "7件"',
      '360704@2018@whole = 9 "9件"',
      '360704@2019@whole = 3 "3件"',
      '360704@2019@whole#2 = 8 "8件"',
    ]);
    await library.imports.written();
    expect(figuresIn((await open(browser.window())).library)).toEqual(after);
    await library.removed.remove('import-5');
    expect(figuresIn(library).at(-1)).toBe('360704@2019@whole = 8 "8件"');
  });

  it('leaves to what was loaded and corrected meanwhile its correction, also on the next visit', async () => {
    const browser = new MemoryBrowser();
    const { library } = await open(browser.window());
    await library.add([other], NO_ANSWERS);
    await library.removed.remove('import-3');
    await library.add([county], NO_ANSWERS);
    const [first] = library.removed.all;
    if (first !== undefined) await library.removed.putBack(first);
    const ids = library.side.reports.map(({ id, dataset }) => `${dataset} ${id}`);
    expect(ids.slice(-3)).toEqual([
      'import-1 360704@2018@whole',
      'import-1 360704@2019@whole',
      'import-3 360704@2018@whole#2',
    ]);
    await library.imports.written();
    const { library: next } = await open(browser.window());
    expect(next.side.reports.map(({ id, dataset }) => `${dataset} ${id}`)).toEqual(ids);
  });

  it('leaves to the same file loaded again its name', async () => {
    const { library } = await loaded();
    await library.removed.remove('import-1');
    await library.add([county], REPLACED);
    const [first] = library.removed.all;
    if (first !== undefined) await library.removed.putBack(first);
    expect(library.datasets.map(({ id }) => id).slice(1)).toEqual(['import-2', 'import-1', 'import-1#2']);
    expect(figuresIn(library).slice(3)).toEqual([
      '360704@2018@whole = 5 "5件"',
      '360704@2019@whole = 8 "8件"',
      '360704@2018@whole#2 = 5 "5件"',
      '360704@2019@whole#2 = 8 "8件"',
    ]);
  });

  it('can still be put back after the engine refused, and goes to its own side', async () => {
    const { library, engine } = await loaded();
    await library.removed.remove('import-2');
    const [removal] = library.removed.all;
    if (removal === undefined) throw new Error('nothing was removed');
    engine.failsNext = true;
    await expect(library.removed.putBack(removal)).rejects.toThrow('the engine refuses');
    expect(titles(library)).toEqual(['import-2']);
    await library.add([made], NO_ANSWERS);
    await library.removed.putBack(removal);
    expect(library.kind).toBe('synthetic');
    expect(library.datasets.map(({ id }) => id)).toEqual(['ganzhou-demo', 'import-4']);
    await library.open('real');
    expect(library.datasets.map(({ id }) => id)).toEqual([
      'real-reports',
      'import-1',
      'import-2',
      'import-3',
    ]);
  });

  it('cannot be put back once everything was cleared, nor twice', async () => {
    const { library } = await loaded();
    await library.removed.remove('import-2');
    const [removal] = library.removed.all;
    if (removal === undefined) throw new Error('nothing was removed');
    await Promise.all([library.removed.putBack(removal), library.removed.putBack(removal)]);
    expect(library.datasets.filter(({ id }) => id.startsWith('import-2'))).toHaveLength(1);
    await library.removed.remove('import-2');
    await library.clearImports();
    expect(library.removed.all).toEqual([]);
  });
});
