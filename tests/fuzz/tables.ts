import fc from 'fast-check';
import { CATALOGUE } from '../../src/domain/catalogue';
import type { CellTexts } from './sample';

/** A table of figures in some layout, its cells as text. */
export interface FuzzTable {
  readonly cells: CellTexts;
  /** Name of the file without its ending: a matrix tells its year there. */
  readonly title: string;
  readonly rows: (cells: CellTexts) => readonly (readonly string[])[];
  readonly isOneFigureARow: boolean;
}

const UNITS = [
  ['360702', '章贡区'],
  ['360703', '南康区'],
  ['360722', '信丰县'],
  ['360724', '上犹县'],
] as const;
const YEARS = [2021, 2022, 2023, 2024] as const;
/** Counts of the form in force, so that the year tells the form. 其他 names several indicators, and is asked about. */
const COUNTS = CATALOGUE.filter(
  ({ id, unit, rows }) =>
    unit === '件' && rows.form2021 !== undefined && id.startsWith('application.') && !id.endsWith('.misc'),
);

interface Plan {
  readonly layout: 'long' | 'wide' | 'matrix';
  readonly units: readonly (typeof UNITS)[number][];
  readonly years: readonly number[];
  readonly counts: readonly (typeof COUNTS)[number][];
  readonly numbers: readonly number[];
  readonly hasTitle: boolean;
}

/** Tables of every layout, with numbers of all lengths. */
export const tables: fc.Arbitrary<FuzzTable> = fc
  .record({
    layout: fc.constantFrom('long', 'wide', 'matrix'),
    units: fc.subarray([...UNITS], { minLength: 1 }),
    years: fc.subarray([...YEARS], { minLength: 1 }),
    // A matrix is known by several rows and columns.
    counts: fc.subarray([...COUNTS], { minLength: 3, maxLength: 8 }),
    numbers: fc.array(fc.oneof(fc.nat(9), fc.nat(9999), fc.nat(10 ** 9)), { minLength: 5, maxLength: 11 }),
    hasTitle: fc.boolean(),
  })
  .map((plan) => tableOf({ ...plan, layout: plan.layout as Plan['layout'] }));

function tableOf(plan: Plan): FuzzTable {
  const { layout, units, counts, numbers } = plan;
  const years = layout === 'matrix' ? plan.years.slice(0, 1) : plan.years;
  const keyed = units.flatMap(([code]) =>
    years.flatMap((year) => counts.map(({ id }) => keyOf(code, year, id))),
  );
  return {
    cells: new Map(keyed.map((key, at) => [key, String(numbers[at % numbers.length])])),
    title: layout === 'matrix' ? `${String(years[0])}年数据` : '数据',
    rows: (cells) => rowsOf({ ...plan, years }, cells),
    isOneFigureARow: layout === 'long',
  };
}

function rowsOf({ layout, units, years, counts, hasTitle }: Plan, cells: CellTexts): string[][] {
  const text = (code: string, year: number, id: string) => cells.get(keyOf(code, year, id)) ?? '';
  const title = hasTitle && layout !== 'long' ? [['政府信息公开数据汇总表']] : [];
  switch (layout) {
    case 'long':
      return [
        ['行政区划代码', '单位', '年份', '口径', '指标', '申请人', '数值'],
        ...units.flatMap(([code, name]) =>
          years.flatMap((year) =>
            counts.map((count) => [
              ...[code, name, String(year), '全域', count.name.zh, '总计'],
              text(code, year, count.id),
            ]),
          ),
        ),
      ];
    case 'wide':
      return [
        ...title,
        ['行政区划代码', '单位', '年份', '口径', ...counts.map(({ name }) => name.zh)],
        ...units.flatMap(([code, name]) =>
          years.map((year) => [
            ...[code, name, String(year), '全域'],
            ...counts.map(({ id }) => text(code, year, id)),
          ]),
        ),
      ];
    case 'matrix': {
      const [year = 0] = years;
      return [
        ...title,
        ['指标', ...units.map(([, name]) => name)],
        ...counts.map(({ id, name }) => [name.zh, ...units.map(([code]) => text(code, year, id))]),
      ];
    }
  }
}

function keyOf(code: string, year: number, indicator: string): string {
  return `${code}@${String(year)}@whole ${indicator}@total`;
}
