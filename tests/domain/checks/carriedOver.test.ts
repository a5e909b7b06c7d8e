import { describe, expect, it } from 'vitest';
import { carriedOver } from '../../../src/domain/checks/carriedOver';
import { aReport, type Figures, findingsOf, told } from './reports';

describe('carriedOver', () => {
  const carriedIn = (total: number): Figures => ({ 'application.carried_in': total });
  const carriedOut = (total: number): Figures => ({ 'application.carried_out': total });
  it('holds: carried in equals what was carried out the year before', () => {
    const before = aReport({ form: 'form2019', year: 2020 }, carriedOut(7));
    expect(told(carriedOver, aReport({ form: 'form2021' }, carriedIn(7)), before)).toEqual(['passed 7 7']);
  });
  it('off by one: the difference is told and the cell of the year before is named', () => {
    const before = aReport({ form: 'form2021', year: 2021 }, carriedOut(7));
    const [finding] = findingsOf(
      carriedOver,
      aReport({ form: 'form2021', year: 2022 }, carriedIn(8)),
      before,
    );
    expect(finding).toMatchObject({
      result: 'failed',
      severity: 'warning',
      left: 8,
      right: 7,
      difference: 1,
    });
    expect(finding?.figures).toEqual([
      { indicator: 'application.carried_in', applicant: 'total' },
      { indicator: 'application.carried_out', applicant: 'total', before: true },
    ]);
  });
  it('missing term: uncertain; without the report of the year before nothing is said', () => {
    const report = aReport({ form: 'form2021', year: 2022 }, carriedIn(8));
    const silent = aReport({ form: 'form2021', year: 2021 }, { 'application.carried_out': 'unfilled' });
    expect(told(carriedOver, report, silent)).toEqual(['uncertain']);
    expect(told(carriedOver, report)).toEqual([]);
    expect(told(carriedOver, report, aReport({ form: 'form2019', year: 2020 }, carriedOut(7)))).toEqual([]);
    const otherScope = aReport({ form: 'form2021', year: 2021, scope: 'own' }, carriedOut(7));
    expect(told(carriedOver, report, otherScope)).toEqual([]);
  });
  it('other form: not applied to 2014, nor over 2018 to 2019', () => {
    const before = aReport({ form: 'form2014', year: 2018 }, carriedOut(7));
    expect(told(carriedOver, aReport({ form: 'form2019', year: 2019 }, carriedIn(8)), before)).toEqual([]);
    expect(told(carriedOver, aReport({ form: 'form2014', year: 2019 }, carriedIn(8)), before)).toEqual([]);
  });
  it('real figures: Suqian carried 121 out of 2023 and 121 into 2024, 118 of them of natural persons', () => {
    const before = aReport(
      { form: 'form2021', year: 2023, level: 'city' },
      { 'application.carried_out': { total: 121, natural_person: 118, enterprise: 3 } },
    );
    const report = aReport(
      { form: 'form2021', year: 2024, level: 'city' },
      { 'application.carried_in': { total: 121, natural_person: 118, enterprise: 3 } },
    );
    expect(told(carriedOver, report, before)).toEqual(['passed 121 121', 'passed 118 118', 'passed 3 3']);
  });
});
