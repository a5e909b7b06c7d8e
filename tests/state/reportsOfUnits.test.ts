import { expect, it } from 'vitest';
import type { Report } from '../../src/domain/report';
import { reportsOfUnits } from '../../src/state/reportsOfUnits';

const aReport = (unit: string, year: number): Report => ({
  id: `${unit}@${String(year)}@whole`,
  dataset: 'real-reports',
  unit,
  year,
  scope: 'whole',
  form: 'form2021',
  title: '',
});

it('gives each unit its reports in the order in which they are loaded, and a new list its own', () => {
  const reports = [aReport('360703', 2022), aReport('360702', 2023), aReport('360703', 2021)];
  const years = (list: readonly Report[], unit: string) =>
    reportsOfUnits(list)
      .get(unit)
      ?.map(({ year }) => year);
  expect(years(reports, '360703')).toEqual([2022, 2021]);
  expect(years(reports, '360702')).toEqual([2023]);
  expect(years(reports, '360704')).toBeUndefined();
  expect(years([...reports, aReport('360704', 2024)], '360704')).toEqual([2024]);
});
