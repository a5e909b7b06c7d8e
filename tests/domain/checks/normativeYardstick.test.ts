import { describe, expect, it } from 'vitest';
import { normativeYardstick } from '../../../src/domain/checks/normativeYardstick';
import { aReport, findingsOf, told, type Figures } from './reports';

describe('normativeYardstick', () => {
  const documents = (total: number, disclosed: number, issued: number): Figures => ({
    'disclosure.total': total,
    'disclosure.normative.disclosed': disclosed,
    'disclosure.normative.issued': issued,
  });
  it('holds: two rows within the total need no word', () => {
    expect(told(normativeYardstick, aReport({ form: 'form2014' }, documents(20, 8, 12)))).toEqual([
      'passed 20 20',
    ]);
  });
  it('off by one: above the total is a remark that it is no fault', () => {
    const [finding] = findingsOf(normativeYardstick, aReport({ form: 'form2014' }, documents(19, 8, 12)));
    expect(finding).toMatchObject({ result: 'failed', severity: 'remark', left: 20, right: 19 });
    expect(finding?.sentence.zh).toContain('不算差错');
  });
  it('missing term: uncertain', () => {
    const report = aReport(
      { form: 'form2014' },
      { ...documents(19, 8, 12), 'disclosure.normative.issued': 'unfilled' },
    );
    expect(told(normativeYardstick, report)).toEqual(['uncertain']);
  });
  it('other form: not applied', () => {
    expect(told(normativeYardstick, aReport({ form: 'form2019' }, documents(19, 8, 12)))).toEqual([]);
  });
  it('real figures: Nankang 2017 disclosed 7 and made 7, far within its total', () => {
    const nankang = aReport({ form: 'form2014', year: 2017 }, documents(44042, 7, 7));
    expect(told(normativeYardstick, nankang)).toEqual(['passed 14 44042']);
  });
});
