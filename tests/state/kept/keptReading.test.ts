import { describe, expect, it } from 'vitest';
import type { FigureColumns } from '../../../src/domain/report';
import type { KeptRecord } from '../../../src/state/kept/keptImport';
import { packedBatch } from '../../../src/state/kept/packedBatch';
import { NO_ANSWERS } from '../../../src/state/library/side';
import { MemoryBrowser, notices, open, states } from './memoryImports';
import { anIntake } from '../reports';

const county = anIntake('import-1', [
  { unit: '360704', year: 2018, received: 5 },
  { unit: '360704', year: 2019, received: 8 },
]);

describe('a record that cannot be read', () => {
  const keptRecord = async (browser: MemoryBrowser) => {
    const { library } = await open(browser.window());
    await library.add([county], NO_ANSWERS);
    await library.imports.written();
    return browser.records.get(1) as KeptRecord;
  };
  /** A record with columns that no page wrote. */
  const withColumns = (record: KeptRecord, columns: Partial<FigureColumns>): KeptRecord => ({
    ...record,
    batch: packedBatch({ ...county.batch, figures: { ...county.batch.figures, ...columns } }),
  });
  /** A record whose figures lie otherwise in the store. */
  const withFigures = (record: KeptRecord, figures: object) => ({
    ...record,
    batch: { ...record.batch, figures: { ...record.batch.figures, ...figures } },
  });

  it.each([
    ['an older version', 0],
    ['a newer version', 4],
    ['no version', undefined],
  ])('of %s is left as it is and told of', async (_, version) => {
    const browser = new MemoryBrowser();
    browser.add({ ...(await keptRecord(browser)), version });
    const { library } = await open(browser.window());
    expect(states(library)).toEqual(['import-1 kept']);
    expect(notices(library)).toEqual([expect.stringMatching(/有 1 份由其他版本的本系统保存.*原样留存/)]);
    expect(browser.records.size).toBe(2);
  });

  it.each<[string, (record: KeptRecord) => unknown]>([
    ['without its figures', (record) => withFigures(record, { parts: undefined })],
    ['without what its figures are read from', (record) => withFigures(record, { content: undefined })],
    [
      'whose figures were not written to their end',
      (record) => withFigures(record, { content: record.batch.figures.content.slice(0, 20) }),
    ],
    [
      'with a column packed as no page packs it',
      (record) =>
        withFigures(record, {
          parts: record.batch.figures.parts.map((part) => ({ ...part, packing: 'zip' })),
        }),
    ],
    [
      'with more figures than there can be',
      (record) =>
        withFigures(record, {
          parts: record.batch.figures.parts.map((part) => ({ ...part, count: 2 ** 52 })),
        }),
    ],
    ['with a column cut short', (record) => withColumns(record, { value: Float64Array.of(5) })],
    [
      'with figures of a report that is not there',
      (record) => withColumns(record, { report: Int32Array.of(0, 2) }),
    ],
    ['with a code that means nothing', (record) => withColumns(record, { missing: Int8Array.of(0, 99) })],
    ['without the unit of a report', (record) => ({ ...record, units: [] })],
    ['without its description', ({ info: _, ...record }) => record],
    ['without the time of the import', (record) => ({ ...record, imported: { replaces: [] } })],
    ['that is not there', () => undefined],
    ['that is a word', () => 'import'],
  ])('%s is left as it is and told of', async (_, damage) => {
    const browser = new MemoryBrowser();
    const damaged = damage(await keptRecord(browser));
    browser.add(damaged);
    const { library } = await open(browser.window());
    expect(states(library)).toEqual(['import-1 kept']);
    expect(notices(library)).toEqual([expect.stringMatching(/有 1 份残缺.*原样留存/)]);
    expect(browser.records.get(2)).toEqual(damaged);
  });

  it('with an indicator that this page does not know is of another version', async () => {
    const browser = new MemoryBrowser();
    const record = await keptRecord(browser);
    const { codes } = record;
    const indicator = codes.indicator.map((id) => (id === 'application.received' ? 'application.later' : id));
    browser.records.set(1, { ...record, codes: { ...codes, indicator } });
    const { library } = await open(browser.window());
    expect(states(library)).toEqual([]);
    expect(notices(library)).toEqual([expect.stringContaining('其他版本')]);
  });
});
