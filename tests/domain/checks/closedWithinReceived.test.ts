import { describe, expect, it } from 'vitest';
import { closedWithinReceived } from '../../../src/domain/checks/closedWithinReceived';
import { aReport, type Figures, told } from './reports';

describe('closedWithinReceived', () => {
  const applications = (received: number, closed: number): Figures => ({
    'application.received': received,
    'application.closed': closed,
  });
  it('holds: closed up to what was received', () => {
    expect(told(closedWithinReceived, aReport({ form: 'form2014' }, applications(9, 9)))).toEqual([
      'passed 9 9',
    ]);
  });
  it('off by one: one more closed than received', () => {
    expect(told(closedWithinReceived, aReport({ form: 'form2014' }, applications(9, 10)))).toEqual([
      'failed 10 9',
    ]);
  });
  it('missing term: uncertain, never failed', () => {
    const report = aReport(
      { form: 'form2014' },
      { ...applications(9, 10), 'application.received': 'illegible' },
    );
    expect(told(closedWithinReceived, report)).toEqual(['uncertain']);
  });
  it('other form: not applied, since later forms count what was carried in', () => {
    expect(told(closedWithinReceived, aReport({ form: 'form2019' }, applications(9, 10)))).toEqual([]);
  });
  it('real figures: Nankang 2017 received 6 and closed 6', () => {
    expect(told(closedWithinReceived, aReport({ form: 'form2014', year: 2017 }, applications(6, 6)))).toEqual(
      ['passed 6 6'],
    );
  });
});
