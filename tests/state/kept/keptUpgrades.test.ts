import { describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../../src/domain/applicant';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { ORIGINS } from '../../../src/domain/report';
import type { KeptRecord } from '../../../src/state/kept/keptImport';
import { unpackedFigures } from '../../../src/state/kept/packedBatch';
import { MISSING_KINDS } from '../../../src/domain/value';
import { MemoryBrowser, figuresIn, notices, open, states } from './memoryImports';
import { anIntake } from '../reports';

/** A record as version 1 wrote it: no name of the file, strings and remarks as they stood in it. */
function recordOfVersion1() {
  const { info, units, batch } = anIntake('import-1', [{ unit: '360704', year: 2018, received: 5 }]);
  const raw = new Map([[0, '5件（联系人：张三 13812345678）']]);
  const note = new Map([[0, '电话0797-6612345']]);
  return {
    version: 1,
    imported: { at: '2026-10-01T02:03:04.000Z', bytes: 12, replaces: [] },
    info,
    units,
    batch: {
      reports: batch.reports.map((report) => ({ ...report, note: '填报人：李四' })),
      figures: { ...batch.figures, raw, note },
    },
    codes: {
      indicator: CATALOGUE.map(({ id }) => id),
      applicant: APPLICANTS,
      missing: ['', ...MISSING_KINDS],
      origin: ORIGINS,
    },
    file: {
      name: '赣县区.csv',
      content: new Blob(['单位,年份']),
      container: 'text',
      encoding: 'gb18030',
      fingerprint: 'abc',
    },
  };
}

describe('the store of version 1', () => {
  it('is read with a sentence, written anew without the names of people, and told of once', async () => {
    const browser = new MemoryBrowser();
    browser.add(recordOfVersion1());
    const { library } = await open(browser.window());
    await library.imports.written();
    expect(states(library)).toEqual(['import-1 kept']);
    expect(figuresIn(library)).toContain('360704@2018@whole = 5 "5件（联系人：＊＊ 138******78）"');
    expect(library.side.sets[1]).toMatchObject({
      imported: { at: '2026-10-01T02:03:04.000Z', bytes: 12, file: '赣县区.csv' },
      batch: { reports: [{ note: '填报人：＊＊' }] },
    });
    expect(notices(library)).toEqual([expect.stringMatching(/有 1 份由较早版本的本系统保存，已照常读入/u)]);
    expect(browser.records.get(1)).toMatchObject({ version: 3 });
    const { batch } = browser.records.get(1) as KeptRecord;
    const { raw, note } = (await unpackedFigures(batch.figures)) ?? {};
    expect([...(raw?.values() ?? []), ...(note?.values() ?? [])]).toEqual([
      '5件（联系人：＊＊ 138******78）',
      '电话079*-*****45',
    ]);
    const { library: next } = await open(browser.window());
    expect(states(next)).toEqual(['import-1 kept']);
    expect(notices(next)).toEqual([]);
    await next.removed.remove('import-1');
    await next.imports.written();
    expect(browser.records.size).toBe(0);
  });

  it('is read also where it cannot be written anew, and is left as it was', async () => {
    const browser = new MemoryBrowser();
    browser.add(recordOfVersion1());
    const window = browser.window();
    const full = new DOMException('refused', 'QuotaExceededError');
    window.store.change = () => Promise.reject(full);
    const { library } = await open(window);
    await library.imports.written();
    expect(figuresIn(library)).toContain('360704@2018@whole = 5 "5件（联系人：＊＊ 138******78）"');
    expect(notices(library)).toContainEqual(
      expect.stringContaining('没有改存为新格式，下次打开再试：本机存储空间不足'),
    );
    expect(browser.records.get(1)).toMatchObject({ version: 1 });
  });

  it('that is damaged is told of as damaged', async () => {
    const browser = new MemoryBrowser();
    browser.add({ ...recordOfVersion1(), batch: 'none' });
    const { library } = await open(browser.window());
    expect(states(library)).toEqual([]);
    expect(notices(library)).toEqual([expect.stringContaining('残缺')]);
  });
});

describe('the store of version 2', () => {
  const recordOfVersion2 = () => ({
    ...recordOfVersion1(),
    version: 2,
    imported: { at: '2026-10-01T02:03:04.000Z', bytes: 12, file: '赣县区.csv', replaces: [] },
  });

  it('is read without a word and written anew', async () => {
    const browser = new MemoryBrowser();
    browser.add(recordOfVersion2());
    const { library } = await open(browser.window());
    await library.imports.written();
    expect(states(library)).toEqual(['import-1 kept']);
    // Masked when it was written, if it had to be: nothing of it changes.
    const figures = figuresIn(library);
    expect(figures).toContain('360704@2018@whole = 5 "5件（联系人：张三 13812345678）"');
    expect(notices(library)).toEqual([]);
    expect(browser.records.get(1)).toMatchObject({
      version: 3,
      batch: { figures: { content: expect.any(Blob) as Blob } },
    });
    const { library: next } = await open(browser.window());
    expect(figuresIn(next)).toEqual(figures);
    expect(states(next)).toEqual(['import-1 kept']);
  });

  it.each([
    ['no columns', (figures: object) => ({ ...figures, value: undefined })],
    ['no words', (figures: object) => ({ ...figures, raw: undefined })],
    ['a column of another kind', (figures: object) => ({ ...figures, value: [5] })],
    ['a column cut short', (figures: object) => ({ ...figures, value: new Float64Array(0) })],
  ])('with %s is told of as damaged, and left as it was', async (_, damage) => {
    const browser = new MemoryBrowser();
    const record = recordOfVersion2();
    browser.add({ ...record, batch: { ...record.batch, figures: damage(record.batch.figures) } });
    const { library } = await open(browser.window());
    expect(states(library)).toEqual([]);
    expect(notices(library)).toEqual([expect.stringContaining('残缺')]);
    expect(browser.records.get(1)).toMatchObject({ version: 2 });
  });
});
