import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest, told } from '../../support/ingestText';

const UNITS = ['章贡区', '南康区', '赣县区'] as const;
const YEARS = [2015, 2016, 2017] as const;
const INDICATORS = ['收到申请数', '申请办结数', '主动公开政府信息数', '行政复议数量'] as const;

const tables = fc
  .record({
    units: fc.subarray([...UNITS], { minLength: 1 }),
    years: fc.subarray([...YEARS], { minLength: 1 }),
    indicators: fc.subarray([...INDICATORS], { minLength: 2 }),
    seed: fc.nat({ max: 1000 }),
  })
  .map(({ units, years, indicators, seed }) => ({
    units,
    years,
    indicators,
    value: (unit: string, year: number, indicator: string) =>
      (UNITS.findIndex((each) => each === unit) * 97 +
        (year - 2015) * 31 +
        INDICATORS.findIndex((each) => each === indicator) * 7 +
        seed) %
      1009,
  }));

const text = (rows: readonly (readonly (string | number)[])[]) =>
  `${rows.map((row) => row.join(',')).join('\n')}\n`;

describe('a table written out in any layout', () => {
  it('is read to the same figures', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ({ units, years, indicators, value }) => {
        const reports = units.flatMap((unit) => years.map((year) => ({ unit, year })));
        const long = [
          ['地区', '年份', '指标', '数值'],
          ...reports.flatMap(({ unit, year }) =>
            indicators.map((indicator) => [unit, year, indicator, value(unit, year, indicator)]),
          ),
        ];
        const wide = [
          ['地区', '年份', ...indicators],
          ...reports.map(({ unit, year }) => [
            unit,
            year,
            ...indicators.map((indicator) => value(unit, year, indicator)),
          ]),
        ];
        const matrix = [
          ['指标', ...reports.map(({ unit }) => unit)],
          ['', ...reports.map(({ year }) => `${String(year)}年`)],
          ...indicators.map((indicator) => [
            indicator,
            ...reports.map(({ unit, year }) => value(unit, year, indicator)),
          ]),
        ];
        const yearsAcross = [
          ['地区', '指标', ...years],
          ...units.flatMap((unit) =>
            indicators.map((indicator) => [
              unit,
              indicator,
              ...years.map((year) => value(unit, year, indicator)),
            ]),
          ),
        ];
        const read = async (rows: readonly (readonly (string | number)[])[]) =>
          [...told(await ingest(text(rows), { defaultScope: 'whole' }))].sort();
        const expected = await read(long);
        expect(expected).toHaveLength(reports.length * indicators.length);
        expect(await read(wide)).toEqual(expected);
        expect(await read(matrix)).toEqual(expected);
        expect(await read(yearsAcross)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
