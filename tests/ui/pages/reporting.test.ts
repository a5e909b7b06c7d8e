import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/report';
import type { Unit } from '../../../src/domain/unit';
import { reportingOf } from '../../../src/ui/pages/reporting';

const aUnit = (id: string): Unit => ({ id, region: id, name: id, shortName: id, level: 'county' });
const aReport = (unit: string, year: number, form: Report['form']): Report => ({
  id: `${unit}@${year}@whole`,
  dataset: 'real-reports',
  unit,
  year,
  scope: 'whole',
  form,
  title: '',
});

describe('reportingOf', () => {
  const library = {
    units: [aUnit('360703'), aUnit('320813')],
    reports: [
      aReport('360703', 2017, 'form2014'),
      aReport('320813', 2023, 'form2021'),
      aReport('320813', 2024, 'form2021'),
    ],
  };

  it('keeps reports of the chosen units, years and forms, under the keys of their units', () => {
    const reporting = reportingOf({ unitKeys: [1, 0], years: { from: 2014, to: 2023 } }, library, [
      'form2019',
      'form2021',
    ]);
    expect(reporting).toEqual([{ unit_key: 1, year: 2023, value: 1 }]);
  });

  it('is empty when no unit is chosen', () => {
    expect(reportingOf({ unitKeys: [], years: { from: 2014, to: 2024 } }, library, ['form2014'])).toEqual([]);
  });
});
