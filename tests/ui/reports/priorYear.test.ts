import { describe, expect, it } from 'vitest';
import { priorCells, signed } from '../../../src/ui/reports/priorYear';
import { realReport } from './realReports';

describe('priorCells', () => {
  it('tells last year’s number and the difference', () => {
    const at = priorCells(realReport('321300@2024@whole'), realReport('321300@2023@whole'));
    expect(at({ indicator: 'review.total', applicant: 'total' })).toEqual({
      value: '440',
      change: '−270',
      explanation: undefined,
    });
  });
  it('tells a change of scope in words, never as a number', () => {
    const at = priorCells(realReport('320813@2024@whole'), realReport('320813@2023@own'));
    expect(at({ indicator: 'disclosure.license.decisions', applicant: 'total' })).toMatchObject({
      value: '550',
      change: '口径变化',
    });
  });
  it('has no change where one side has no number', () => {
    const now = realReport('360703@2017@whole');
    const at = priorCells(now, realReport('360703@2016@whole'));
    expect(at({ indicator: 'application.received', applicant: 'total' })).toMatchObject({
      value: '2',
      change: '+4',
    });
    expect(at({ indicator: 'disclosure.total', applicant: 'total' })).toMatchObject({
      value: '未收录',
      change: '—',
    });
  });
  it('tells a row that the older form does not have as 不适用', () => {
    const old = realReport('360703@2017@whole');
    const now = { ...old, report: { ...old.report, year: 2018, form: 'form2019' as const } };
    const at = priorCells(now, old);
    expect(at({ indicator: 'application.carried_in', applicant: 'total' })).toMatchObject({
      value: '不适用',
      change: '口径变化',
    });
  });
});

describe('signed', () => {
  it('writes the sign of a difference, and no dust of decimals', () => {
    expect([1234, -5, 0, 0.3 - 0.1, 12_345].map(signed)).toEqual(['+1234', '−5', '0', '+0.2', '+12,345']);
  });
});
