import { describe, expect, it } from 'vitest';
import { aReport } from './checks/reports';

const ROWS = {
  'application.result.other.overdue_amend': 77,
  'application.result.other.overdue_fee': 38,
  'application.result.other.misc': 354,
} as const;

describe('reportFigures', () => {
  it('sums 其他处理 where only its three rows are there, all stated', () => {
    const report = aReport({ form: 'form2021' }, ROWS);
    expect(report.value('application.result.other')).toBe(469);
    expect(report.value('application.result.other', 'enterprise')).toBe('noReport');
  });
  it('leaves a head that is there as it is, even an empty one', () => {
    const printed = aReport({ form: 'form2021' }, { ...ROWS, 'application.result.other': 'unfilled' });
    expect(printed.value('application.result.other')).toBe('unfilled');
  });
  it('sums nothing with one of the three rows missing', () => {
    const two = aReport({ form: 'form2021' }, { ...ROWS, 'application.result.other.misc': 'unfilled' });
    expect(two.value('application.result.other')).toBe('noReport');
  });
  it('tells a row the form lacks from a row the report does not tell', () => {
    const report = aReport({ form: 'form2014' }, {});
    expect(report.value('application.carried_in')).toBe('notInForm');
    expect(report.value('application.received')).toBe('noReport');
    expect(report.value('proposal.total')).toBe('noReport');
  });
});
