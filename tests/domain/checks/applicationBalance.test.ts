import { describe, expect, it } from 'vitest';
import { applicationBalance } from '../../../src/domain/checks/applicationBalance';
import { aReport, type Figures, told } from './reports';

describe('applicationBalance', () => {
  const flow = (received: number, carriedIn: number, closed: number, carriedOut: number): Figures => ({
    'application.received': received,
    'application.carried_in': carriedIn,
    'application.closed': closed,
    'application.carried_out': carriedOut,
  });
  it('holds: what came in went out or was carried on', () => {
    expect(told(applicationBalance, aReport({ form: 'form2019' }, flow(6, 1, 5, 2)))).toEqual(['passed 7 7']);
  });
  it('off by one: one application is lost', () => {
    expect(told(applicationBalance, aReport({ form: 'form2021' }, flow(6, 1, 4, 2)))).toEqual(['failed 7 6']);
  });
  it('missing term: a report without carried-over figures is uncertain, never failed', () => {
    const report = aReport(
      { form: 'form2019' },
      { ...flow(6, 1, 4, 2), 'application.carried_in': 'unfilled' },
    );
    expect(told(applicationBalance, report)).toEqual(['uncertain']);
  });
  it('other form: not applied', () => {
    expect(told(applicationBalance, aReport({ form: 'form2014' }, flow(6, 1, 4, 2)))).toEqual([]);
  });
  it('real figures: Suqian 2024 balances in total, the Shanghai office of 2019 for natural persons', () => {
    const suqian = aReport({ form: 'form2021', year: 2024, level: 'city' }, flow(3525, 121, 3521, 125));
    expect(told(applicationBalance, suqian)).toEqual(['passed 3646 3646']);
    const shanghai = aReport(
      { form: 'form2019', level: 'department' },
      {
        'application.received': { natural_person: 821 },
        'application.carried_in': { natural_person: 18 },
        'application.closed': { natural_person: 767 },
        'application.carried_out': { natural_person: 72 },
      },
    );
    expect(told(applicationBalance, shanghai)).toEqual(['passed 839 839']);
  });
});
