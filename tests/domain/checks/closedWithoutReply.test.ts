import { describe, expect, it } from 'vitest';
import { closedWithoutReply } from '../../../src/domain/checks/closedWithoutReply';
import { aReport, type Figures, findingsOf, told } from './reports';

describe('closedWithoutReply', () => {
  const applications = (closed: number, replied: number): Figures => ({
    'application.closed': closed,
    'application.replied': replied,
  });
  it('holds: something closed and something replied, or nothing closed', () => {
    expect(told(closedWithoutReply, aReport({ form: 'form2014' }, applications(9, 8)))).toEqual([
      'passed 9 8',
    ]);
    expect(told(closedWithoutReply, aReport({ form: 'form2014' }, applications(0, 0)))).toEqual([]);
  });
  it('off by one: a single application closed without a reply', () => {
    expect(told(closedWithoutReply, aReport({ form: 'form2014' }, applications(1, 0)))).toEqual([
      'failed 1 0',
    ]);
    expect(told(closedWithoutReply, aReport({ form: 'form2014' }, applications(1, 1)))).toEqual([
      'passed 1 1',
    ]);
  });
  it('missing term: uncertain, never failed', () => {
    const report = aReport(
      { form: 'form2014' },
      { ...applications(6, 0), 'application.replied': 'unfilled' },
    );
    expect(told(closedWithoutReply, report)).toEqual(['uncertain']);
  });
  it('other form: not applied', () => {
    expect(told(closedWithoutReply, aReport({ form: 'form2021' }, applications(6, 0)))).toEqual([]);
  });
  it('real figures: Nankang 2017 closed 6 and counts 0 replies', () => {
    const [finding] = findingsOf(
      closedWithoutReply,
      aReport({ form: 'form2014', year: 2017 }, applications(6, 0)),
    );
    expect(finding).toMatchObject({
      result: 'failed',
      severity: 'warning',
      left: 6,
      right: 0,
      difference: 6,
    });
    expect(finding?.sentence.zh).toBe('申请办结 6 件，申请答复数却为 0。');
  });
});
