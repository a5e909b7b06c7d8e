import { describe, expect, it } from 'vitest';
import { RegionTree } from '../../../src/domain/region';
import type { Report } from '../../../src/domain/report';
import type { Unit } from '../../../src/domain/unit';
import {
  choicesIn,
  filteredReports,
  listedReports,
  NO_FILTER,
  orderedReports,
  type ListedReport,
} from '../../../src/ui/reports/reportList';

const UNITS: readonly Unit[] = [
  { id: '360703', region: '360703', name: '南康区', shortName: '南康', level: 'county' },
  { id: '320813', region: '320813', name: '洪泽区', shortName: '洪泽', level: 'county' },
];
const aReport = (unit: string, year: number, part: Partial<Report> = {}): Report => ({
  id: `${unit}@${String(year)}@whole`,
  dataset: 'set',
  unit,
  year,
  scope: 'whole',
  form: 'form2014',
  title: `${String(year)}年报告`,
  ...part,
});
const REPORTS: readonly Report[] = [
  aReport('360703', 2016),
  aReport('320813', 2023, { scope: 'own', form: 'form2021' }),
  aReport('360703', 2017),
  aReport('320813', 2024, { form: 'form2021', title: 'ＡＢＣ 报告' }),
];
const ERRORS = [0, 2, 4, 0];

function listed(unitKeys = [0, 1], years = { from: 2016, to: 2024 }): readonly ListedReport[] {
  const regions = new RegionTree([
    {
      code: '360703',
      name: '南康区',
      shortName: '南康',
      level: 'county',
      former: [{ code: '360782', name: '南康市', until: 2013 }],
    },
  ]);
  return listedReports(
    {
      units: UNITS,
      reports: REPORTS,
      datasets: [],
      regions,
      label: (key) => UNITS[key]?.name ?? '',
    },
    unitKeys,
    years,
  );
}
const countsOf = (key: number) => ({ errors: ERRORS[key] ?? 0, warnings: 1 });
const keys = (list: readonly ListedReport[]): number[] => list.map(({ key }) => key);

describe('listedReports', () => {
  it('follow the order of the units, newest first', () => {
    expect(keys(listed([1, 0]))).toEqual([3, 1, 2, 0]);
  });
  it('are those of the chosen units and years alone', () => {
    expect(keys(listed([0], { from: 2017, to: 2024 }))).toEqual([2]);
    expect(keys(listed([]))).toEqual([]);
  });
});

describe('filteredReports', () => {
  const found = (words: string) => keys(filteredReports(listed(), { ...NO_FILTER, words }, countsOf));

  it('finds names, codes, years and former names, whatever the width of the letters', () => {
    expect(found('洪泽')).toEqual([3, 1]);
    expect(found('360703 2017')).toEqual([2]);
    expect(found('南康市')).toEqual([2, 0]);
    expect(found('abc')).toEqual([3]);
    expect(found('没有')).toEqual([]);
  });
  it('narrows by form, scope and findings', () => {
    const narrowed = (part: object) => keys(filteredReports(listed(), { ...NO_FILTER, ...part }, countsOf));
    expect(narrowed({ form: 'form2014' })).toEqual([2, 0]);
    expect(narrowed({ scope: 'own' })).toEqual([1]);
    expect(narrowed({ findings: 'failed' })).toEqual([2, 1]);
  });
});

describe('orderedReports', () => {
  it('orders by year and by findings, either way', () => {
    const by = (column: 'year' | 'findings', isDescending: boolean) =>
      keys(orderedReports(listed(), { column, isDescending }, countsOf));
    expect(by('year', false)).toEqual([0, 2, 1, 3]);
    expect(by('findings', true).slice(0, 2)).toEqual([2, 1]);
  });
  it('keeps the order it was given where nothing is asked', () => {
    expect(keys(orderedReports(listed(), undefined, countsOf))).toEqual(keys(listed()));
  });
});

describe('choicesIn', () => {
  it('offers only forms and scopes that occur, with how many', () => {
    expect(choicesIn(listed())).toEqual({
      forms: [
        { value: 'form2014', label: '2014表（2）' },
        { value: 'form2021', label: '2021表（2）' },
      ],
      scopes: [
        { value: 'whole', label: '全域（3）' },
        { value: 'own', label: '本级（1）' },
      ],
    });
  });
});
