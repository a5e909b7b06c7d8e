import { describe, expect, it } from 'vitest';
import { CATALOGUE, indicatorCode } from '../../../src/domain/catalogue';
import type { KeptRecord } from '../../../src/state/kept/keptImport';
import { packedBatch } from '../../../src/state/kept/packedBatch';
import { NO_ANSWERS } from '../../../src/state/library/side';
import { figuresIn, MemoryBrowser, notices, open, states } from './memoryImports';
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

const refusal = (name: string) => new DOMException('refused', name);

describe('imports on the next visit', () => {
  it('are there with the same keys, names and figures', async () => {
    const browser = new MemoryBrowser();
    const { library } = await open(browser.window());
    await library.add([county], NO_ANSWERS);
    await library.add([again], SECOND);
    await library.imports.written();
    expect(states(library)).toEqual(['import-1 kept', 'import-2 kept']);
    const { library: next, engine } = await open(browser.window());
    expect(figuresIn(next)).toEqual([
      '360703@2016@whole = 2 "2件"',
      '360703@2017@whole = 6 "6件"',
      '360704@2018@whole = 5 "5件"',
      '360704@2019@whole = 8 "8件"',
      '360703@2017@whole#2 = 7 "7件"',
    ]);
    expect(next.side.reports).toEqual(library.side.reports);
    expect(next.units).toEqual(library.units);
    expect(states(next)).toEqual(['import-1 kept', 'import-2 kept']);
    expect(next.isOpening).toBe(false);
    expect(engine.calls).toBe(1);
    expect(notices(next)).toEqual([]);
  });

  it('are written once they are drawn, and no sooner', async () => {
    const browser = new MemoryBrowser();
    let drawn: () => void = () => undefined;
    const untilDrawn = () => new Promise<void>((resolve) => (drawn = resolve));
    const { library } = await open(Object.assign(browser.window(), { untilDrawn }));
    await library.add([county], NO_ANSWERS);
    await new Promise((turn) => setTimeout(turn, 5));
    expect(browser.records.size).toBe(0);
    drawn();
    await library.imports.written();
    expect(states(library)).toEqual(['import-1 kept']);
    expect(browser.records.size).toBe(1);
  });

  it('still answer with the lines of their file', async () => {
    const browser = new MemoryBrowser();
    const origin = {
      name: '章贡区.csv',
      content: new Blob(['单位,年份']),
      container: 'text',
      encoding: 'gb18030',
      fingerprint: 'abc',
    } as const;
    const source = { origin, excerpt: () => Promise.resolve(undefined) };
    const { library } = await open(browser.window());
    await library.add([{ ...county, source, bytes: 12 }], NO_ANSWERS);
    await library.imports.written();
    const { library: next } = await open(browser.window());
    expect(await next.excerpt(2, 2, 4)).toMatchObject({
      file: '章贡区.csv',
      fingerprint: 'abc',
      rows: [['单位,年份']],
      row: 2,
    });
    expect(next.side.sets[1]?.imported?.bytes).toBe(12);
    expect(next.side.sets[1]?.imported?.at).toBe(library.side.sets[1]?.imported?.at);
  });

  it('replace what they replaced, and give it back when they are removed', async () => {
    const browser = new MemoryBrowser();
    const { library } = await open(browser.window());
    await library.add([again], new Map([['360703@2017@whole', 'replace']]));
    await library.add([county], NO_ANSWERS);
    await library.add([other], REPLACED);
    await library.imports.written();
    const { library: next } = await open(browser.window());
    expect(figuresIn(next)).toEqual([
      '360703@2016@whole = 2 "2件"',
      '360703@2017@whole = 7 "7件"',
      '360704@2019@whole = 8 "8件"',
      '360704@2018@whole = 9 "9件"',
    ]);
    await next.removed.remove('import-3');
    await next.removed.remove('import-2');
    await next.imports.written();
    const now = [
      '360703@2016@whole = 2 "2件"',
      '360703@2017@whole = 6 "6件"',
      '360704@2018@whole = 5 "5件"',
      '360704@2019@whole = 8 "8件"',
    ];
    expect(figuresIn(next)).toEqual(now);
    expect(figuresIn((await open(browser.window())).library)).toEqual(now);
  });

  it('are gone once undone, with what they had replaced whole back in its place', async () => {
    const browser = new MemoryBrowser();
    const { library } = await open(browser.window());
    const single = anIntake('import-5', [{ unit: '360704', year: 2018, received: 3 }]);
    await library.add([single], NO_ANSWERS);
    await library.add([county], NO_ANSWERS);
    await library.add([other], REPLACED);
    await library.imports.written();
    expect(states(library)).toEqual(['import-1 kept', 'import-3 kept']);
    expect(browser.records.size).toBe(2);
    await library.undoImport();
    await library.imports.written();
    expect(states(library)).toEqual(['import-5 kept', 'import-1 kept']);
    const { library: next } = await open(browser.window());
    expect(next.datasets.map(({ id }) => id)).toEqual(['real-reports', 'import-5', 'import-1']);
    expect(figuresIn(next)).toContain('360704@2018@whole = 3 "3件"');
  });

  it('wait on their own side', async () => {
    const browser = new MemoryBrowser();
    const { library } = await open(browser.window());
    await library.add([county], NO_ANSWERS);
    await library.add([made], NO_ANSWERS);
    await library.imports.written();
    const { library: next } = await open(browser.window());
    expect(next.datasets.map(({ id }) => id)).toEqual(['real-reports', 'import-1']);
    await next.open('synthetic');
    expect(next.datasets.map(({ id }) => id)).toEqual(['ganzhou-demo', 'import-4']);
  });

  it('yield their name to a report that the page brings by now', async () => {
    const browser = new MemoryBrowser();
    const { library } = await open(browser.window());
    await library.add([other], NO_ANSWERS);
    await library.imports.written();
    const grown = anIntake('real-reports', [{ unit: '360704', year: 2018, received: 4 }]);
    const { library: next } = await open(browser.window(), () => Promise.resolve(grown));
    expect(figuresIn(next)).toEqual(['360704@2018@whole = 4 "4件"', '360704@2018@whole#2 = 9 "9件"']);
  });

  it('are not kept when the engine refused them', async () => {
    const browser = new MemoryBrowser();
    const { library, engine } = await open(browser.window());
    engine.failsNext = true;
    await expect(library.add([county], NO_ANSWERS)).rejects.toThrow('the engine refuses');
    await library.imports.written();
    expect(browser.records.size).toBe(0);
  });

  it('are read in the codes they were written in', async () => {
    const browser = new MemoryBrowser();
    const { library } = await open(browser.window());
    await library.add([other], NO_ANSWERS);
    await library.imports.written();
    const record = browser.records.get(1) as KeptRecord;
    // As a page would have written it whose catalogue began with one indicator that is the second to last today.
    const moved = CATALOGUE[CATALOGUE.length - 2]?.id ?? '';
    const indicator = [moved, ...CATALOGUE.map(({ id }) => id).filter((id) => id !== moved)];
    const columns = {
      ...other.batch.figures,
      indicator: Int16Array.of(indicatorCode('application.received') + 1),
    };
    browser.records.set(1, {
      ...record,
      codes: { ...record.codes, indicator },
      batch: packedBatch({ ...other.batch, figures: columns }),
    });
    const { library: next } = await open(browser.window());
    expect(next.side.sets[1]?.batch.figures.indicator[0]).toBe(indicatorCode('application.received'));
  });
});

describe('an import that replaced a report', () => {
  it('gives way to a later one without bringing the replaced report back', async () => {
    const browser = new MemoryBrowser();
    const { library } = await open(browser.window());
    const both = anIntake('import-7', [
      { unit: '360703', year: 2017, received: 8 },
      { unit: '360704', year: 2017, received: 1 },
    ]);
    const replace: ReadonlyMap<string, 'replace'> = new Map([['360703@2017@whole', 'replace']]);
    await library.add([both], replace);
    await library.add([again], replace);
    await library.removed.remove('import-7');
    await library.imports.written();
    const left = ['360703@2016@whole = 2 "2件"', '360703@2017@whole = 7 "7件"'];
    expect(figuresIn(library)).toEqual(left);
    expect(figuresIn((await open(browser.window())).library)).toEqual(left);
  });

  it('replaces nothing that another window imported of the same unit and year', async () => {
    const browser = new MemoryBrowser();
    const [{ library: left }, { library: right }] = [
      await open(browser.window()),
      await open(browser.window()),
    ];
    await left.add([again], new Map([['360703@2017@whole', 'replace']]));
    await left.imports.written();
    const theirs = anIntake('import-8', [{ unit: '360703', year: 2017, received: 9 }]);
    await right.add([theirs], new Map([['360703@2017@whole', 'replace']]));
    await right.imports.written();
    expect(figuresIn((await open(browser.window())).library)).toEqual([
      '360703@2016@whole = 2 "2件"',
      '360703@2017@whole = 7 "7件"',
      '360703@2017@whole#2 = 9 "9件"',
    ]);
  });
});

describe('a store that refuses', () => {
  it.each([
    ['QuotaExceededError', '导入的数据本次可用，关闭后不保存：本机存储空间不足'],
    ['SecurityError', '导入的数据本次可用，关闭后不保存：浏览器不提供本机存储（无痕浏览，或设置中已禁用）'],
    ['InvalidStateError', '导入的数据本次可用，关闭后不保存：浏览器不提供本机存储'],
    ['DataError', '导入的数据本次可用，关闭后不保存：浏览器报告“refused”'],
  ])('with %s leaves the import usable and says that it will be lost', async (name, sentence) => {
    const window = new MemoryBrowser().window();
    const { library } = await open(window);
    window.refusal = refusal(name);
    await library.add([county], NO_ANSWERS);
    await library.imports.written();
    expect(library.reports).toHaveLength(4);
    expect(states(library)).toEqual(['import-1 lost']);
    expect(notices(library)).toEqual([expect.stringContaining(sentence)]);
  });

  it('is told of when there is none at all', async () => {
    const { library } = await open(undefined);
    expect(notices(library)).toEqual([]);
    await library.add([county], NO_ANSWERS);
    await library.imports.written();
    expect(notices(library)).toEqual([expect.stringContaining('浏览器不提供本机存储')]);
  });

  it('in a private window says nothing until there is something to lose', async () => {
    const window = new MemoryBrowser().window();
    window.refusal = refusal('SecurityError');
    const { library } = await open(window);
    expect(notices(library)).toEqual([]);
    expect(library.isOpening).toBe(true);
  });

  it.each([
    ['VersionError', '本机存储由较新版本的本系统建立'],
    ['TimeoutError', '另一窗口正占用本机存储'],
    ['UnknownError', '浏览器报告“refused”'],
  ])(
    'with %s at the start says that imports were not read, and opens what came with the page',
    async (name, reason) => {
      const browser = new MemoryBrowser();
      const { library: before } = await open(browser.window());
      await before.add([county], NO_ANSWERS);
      await before.imports.written();
      const window = browser.window();
      window.refusal = refusal(name);
      const { library } = await open(window);
      expect(library.datasets.map(({ id }) => id)).toEqual(['real-reports']);
      expect(notices(library)).toEqual([expect.stringContaining(reason)]);
      expect(notices(library)[0]).toContain('没有读出');
      expect(browser.records.size).toBe(1);
    },
  );

  it('to forget a set says that it will come back', async () => {
    const browser = new MemoryBrowser();
    const window = browser.window();
    const { library } = await open(window);
    await library.add([county], NO_ANSWERS);
    await library.imports.written();
    window.refusal = refusal('UnknownError');
    await library.removed.remove('import-1');
    await library.imports.written();
    expect(library.reports).toHaveLength(2);
    expect(notices(library)).toEqual([expect.stringContaining('没有从本机存储中删除')]);
    expect((await open(browser.window())).library.reports).toHaveLength(4);
  });

  it('is no longer told of once the notice is put away, or the next import is kept', async () => {
    const window = new MemoryBrowser().window();
    const { library } = await open(window);
    window.refusal = refusal('QuotaExceededError');
    await library.add([county], NO_ANSWERS);
    await library.imports.written();
    const [notice] = library.imports.notices;
    if (notice !== undefined) library.imports.dismiss(notice);
    expect(notices(library)).toEqual([]);
    await library.add([again], SECOND);
    await library.imports.written();
    expect(notices(library)).toHaveLength(1);
    window.refusal = undefined;
    await library.add([anIntake('import-6', [{ unit: '360721', year: 2018, received: 1 }])], NO_ANSWERS);
    await library.imports.written();
    expect(notices(library)).toEqual([]);
    expect(states(library)).toEqual(['import-1 lost', 'import-2 lost', 'import-6 kept']);
  });
});

describe('two windows', () => {
  it('keep the imports of both, and each is told of the other', async () => {
    const browser = new MemoryBrowser();
    const [{ library: left }, { library: right }] = [
      await open(browser.window()),
      await open(browser.window()),
    ];
    await left.add([county], NO_ANSWERS);
    await left.imports.written();
    expect([left.imports.isChangedElsewhere, right.imports.isChangedElsewhere]).toEqual([false, true]);
    await right.add([again], SECOND);
    await right.imports.written();
    expect(left.imports.isChangedElsewhere).toBe(true);
    const { library } = await open(browser.window());
    expect(library.datasets.map(({ id }) => id)).toEqual(['real-reports', 'import-1', 'import-2']);
  });

  it('that took the same file keep it twice, under two names', async () => {
    const browser = new MemoryBrowser();
    const [{ library: left }, { library: right }] = [
      await open(browser.window()),
      await open(browser.window()),
    ];
    await left.add([other], NO_ANSWERS);
    await left.imports.written();
    await right.add([other], NO_ANSWERS);
    await right.imports.written();
    const { library } = await open(browser.window());
    expect(library.datasets.map(({ id }) => id)).toEqual(['real-reports', 'import-3', 'import-3#2']);
    expect(library.reports.map(({ id }) => id).slice(2)).toEqual([
      '360704@2018@whole',
      '360704@2018@whole#2',
    ]);
  });
});

describe('clearing', () => {
  it('removes every import of both sides, and what could not be read', async () => {
    const browser = new MemoryBrowser();
    const { library: first } = await open(browser.window());
    await first.add([again], new Map([['360703@2017@whole', 'replace']]));
    await first.add([made], NO_ANSWERS);
    await first.imports.written();
    browser.add({ version: 7 });
    const { library } = await open(browser.window());
    expect(library.imports.hasUnread).toBe(true);
    await library.add([county], NO_ANSWERS);
    await library.clearImports();
    expect(figuresIn(library)).toEqual(['360703@2016@whole = 2 "2件"', '360703@2017@whole = 6 "6件"']);
    expect(library.lastImport).toBeUndefined();
    expect(library.imports.hasUnread).toBe(false);
    expect(notices(library)).toEqual([]);
    await library.open('synthetic');
    expect(library.datasets.map(({ id }) => id)).toEqual(['ganzhou-demo']);
    expect(browser.records.size).toBe(0);
  });

  it('says so when the store was not emptied', async () => {
    const window = new MemoryBrowser().window();
    const { library } = await open(window);
    await library.add([county], NO_ANSWERS);
    await library.imports.written();
    window.refusal = refusal('UnknownError');
    await library.clearImports();
    expect(library.reports).toHaveLength(2);
    expect(notices(library)).toEqual([expect.stringContaining('本机存储没有清除')]);
  });

  it('leaves everything as it was when the engine refuses', async () => {
    const browser = new MemoryBrowser();
    const { library, engine } = await open(browser.window());
    await library.add([county], NO_ANSWERS);
    await library.imports.written();
    engine.failsNext = true;
    await expect(library.clearImports()).rejects.toThrow('the engine refuses');
    expect(library.reports).toHaveLength(4);
    expect(browser.records.size).toBe(1);
  });
});
