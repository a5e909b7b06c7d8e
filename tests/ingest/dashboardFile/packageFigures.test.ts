import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../../src/domain/applicant';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { readDataPackage } from '../../../src/ingest/dashboardFile/dataPackage';
import type { PackageTexts } from '../../../src/ingest/dashboardFile/packageFiles';
import { ingestFiles } from '../../../src/ingest/ingestFiles';
import { bytesOf, REGIONS } from '../../support/ingestText';

const YEARS = Array.from({ length: 17 }, (_, at) => 2008 + at);
const HEAD = 'unit_id,year,scope,indicator,applicant,value,missing,raw,origin,note';

/** Reports of one unit in each of some years. */
const packageOf = (figures: string): PackageTexts => ({
  'datapackage.json': '{"name":"many"}',
  'units.csv': 'unit_id,region_code,name,short_name,level\n360703,360703,南康区,南康,county\n',
  'reports.csv': [
    'unit_id,year,scope,form,title',
    ...YEARS.map((year) => `360703,${String(year)},whole,form2014,年报`),
  ].join('\n'),
  'figures.csv': figures,
});

describe('the figures of a package', () => {
  const lineArbitrary = fc
    .record({
      unit: fc.constantFrom('360703', '360703', '360703', '360702'),
      year: fc.constantFrom('2017', '2018', '2018年', ''),
      indicator: fc.constantFrom('disclosure.total', 'application.received', '没有的指标', ''),
      applicant: fc.constantFrom('total', 'natural_person', '总计'),
      value: fc.constantFrom('5', '44042', '007', '12.5', '1e3', '-2', '', ' 5', '1234567890123456'),
      missing: fc.constantFrom('', '', '', ' ', 'unfilled', '未知'),
      raw: fc.constantFrom('', '', '——', '5'),
      origin: fc.constantFrom('table', 'table', 'text', '表'),
      note: fc.constantFrom('', '', '见正文', '"说""好"""'),
      more: fc.constantFrom('', '', '', ',多一格'),
    })
    .map(({ unit, year, indicator, applicant, value, missing, raw, origin, note, more }) =>
      [unit, year, 'whole', indicator, applicant, value, missing, raw, origin, note].join(',').concat(more),
    );

  it('are the same whether they are cut from their bytes or read as rows of text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lineArbitrary, { maxLength: 60 }), async (lines) => {
        const table = [HEAD, ...lines, ...lines].join('\n');
        const byBytes = await readDataPackage(packageOf(table));
        // Bars between cells are never cut byte by byte.
        const byText = await readDataPackage(packageOf(table.replaceAll(',', '|')));
        expect(byBytes.batch).toEqual(byText.batch);
        expect(byBytes.problems).toEqual(byText.problems);
      }),
      { numRuns: 300 },
    );
  });

  it('of more than a megabyte are each read once, in their order, and how far they have come is told', async () => {
    const cells = YEARS.flatMap((year) =>
      CATALOGUE.flatMap(({ id }) => APPLICANTS.map((applicant) => ({ year, id, applicant }))),
    );
    const lines = cells.map(
      ({ year, id, applicant }, at) =>
        `360703,${String(year)},whole,${id},${applicant},${at % 9 === 0 ? ',unfilled' : `${String(at)},`},,table,`,
    );
    const files = packageOf([HEAD, ...lines, lines[1000]].join('\r\n'));
    const [result] = await ingestFiles(
      Object.entries(files).map(([name, text]) => ({ name, content: bytesOf(text) })),
      {},
      REGIONS,
      () => undefined,
      new AbortController().signal,
    );
    const { value, missing, indicator, applicant, report } = result?.intake?.batch.figures ?? {};
    expect([...(value ?? [])]).toEqual(cells.map((_, at) => (at % 9 === 0 ? NaN : at)));
    expect([...(missing ?? [])]).toEqual(cells.map((_, at) => (at % 9 === 0 ? 1 : 0)));
    expect([...(report ?? [])]).toEqual(cells.map(({ year }) => year - 2008));
    expect([...(indicator ?? [])].map((code) => CATALOGUE[code]?.id)).toEqual(cells.map(({ id }) => id));
    expect([...(applicant ?? [])].map((code) => APPLICANTS[code])).toEqual(
      cells.map((cell) => cell.applicant),
    );
    expect(result?.problems.map(({ code, row }) => [code, row])).toEqual([
      ['figure.repeated', cells.length + 2],
    ]);

    const told: (readonly [number, number])[] = [];
    await readDataPackage(files, (line, of) => {
      told.push([line, of]);
      return Promise.resolve();
    });
    expect(told.length).toBeGreaterThan(0);
    for (const [line, of] of told) {
      expect(of).toBe(cells.length + 2);
      expect(line).toBeLessThanOrEqual(of + 1);
    }
  });

  it('are given up where the reader gives them up', async () => {
    const lines = Array.from({ length: 40_000 }, () => '360703,2017,whole,disclosure.total,total,1,,,table,');
    const files = packageOf([HEAD, ...lines].join('\n'));
    await expect(readDataPackage(files, () => Promise.reject(new Error('given up')))).rejects.toThrow(
      'given up',
    );
  });
});
