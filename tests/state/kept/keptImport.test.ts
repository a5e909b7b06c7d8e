import { describe, expect, it } from 'vitest';
import { NO_ANSWERS, type Intake } from '../../../src/state/library/side';
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
    return browser.records.get(1) as Record<string, unknown>;
  };
  const figures = (record: Record<string, unknown>) => (record['batch'] as Intake['batch']).figures;

  it.each([
    ['an older version', 0],
    ['a newer version', 3],
    ['no version', undefined],
  ])('of %s is left as it is and told of', async (_, version) => {
    const browser = new MemoryBrowser();
    browser.add({ ...(await keptRecord(browser)), version });
    const { library } = await open(browser.window());
    expect(states(library)).toEqual(['import-1 kept']);
    expect(notices(library)).toEqual([expect.stringMatching(/有 1 份由其他版本的本系统保存.*原样留存/)]);
    expect(browser.records.size).toBe(2);
  });

  it.each<[string, (record: Record<string, unknown>) => unknown]>([
    [
      'without its figures',
      (record) => ({ ...record, batch: { ...(record['batch'] as object), figures: undefined } }),
    ],
    [
      'with a column cut short',
      (record) => {
        const cut = { ...figures(record), value: figures(record).value.slice(0, 1) };
        return { ...record, batch: { ...(record['batch'] as object), figures: cut } };
      },
    ],
    [
      'with figures of a report that is not there',
      (record) => {
        const lost = { ...figures(record), report: Int32Array.from([0, 2]) };
        return { ...record, batch: { ...(record['batch'] as object), figures: lost } };
      },
    ],
    [
      'with a code that means nothing',
      (record) => {
        const strange = { ...figures(record), missing: Int8Array.from([0, 99]) };
        return { ...record, batch: { ...(record['batch'] as object), figures: strange } };
      },
    ],
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
    const codes = record['codes'] as { indicator: readonly string[] };
    const indicator = codes.indicator.map((id) => (id === 'application.received' ? 'application.later' : id));
    browser.records.set(1, { ...record, codes: { ...codes, indicator } });
    const { library } = await open(browser.window());
    expect(states(library)).toEqual([]);
    expect(notices(library)).toEqual([expect.stringContaining('其他版本')]);
  });
});
