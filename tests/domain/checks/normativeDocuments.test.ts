import { describe, expect, it } from 'vitest';
import { normativeDocuments } from '../../../src/domain/checks/normativeDocuments';
import { aReport, type Figures, findingsOf, told } from './reports';

describe('normativeDocuments', () => {
  const documents = (disclosed: number, issued: number, total: number): Figures => ({
    'disclosure.normative.disclosed': disclosed,
    'disclosure.normative.issued': issued,
    'disclosure.total': total,
  });
  it('holds: no more disclosed than all items and than made', () => {
    expect(told(normativeDocuments, aReport({ form: 'form2014' }, documents(5, 6, 5)))).toEqual([
      'passed 5 5',
      'passed 5 6',
    ]);
  });
  it('off by one: above all items is an error, above those made is asked', () => {
    const findings = findingsOf(normativeDocuments, aReport({ form: 'form2014' }, documents(7, 6, 6)));
    expect(findings.map(({ result, severity, difference }) => [result, severity, difference])).toEqual([
      ['failed', 'error', 1],
      ['failed', 'warning', 1],
    ]);
  });
  it('missing term: uncertain, never failed', () => {
    const report = aReport({ form: 'form2014' }, { ...documents(7, 6, 6), 'disclosure.total': 'unfilled' });
    expect(told(normativeDocuments, report)).toEqual(['uncertain', 'failed 7 6']);
  });
  it('other form: not applied', () => {
    expect(told(normativeDocuments, aReport({ form: 'form2019' }, documents(7, 6, 6)))).toEqual([]);
  });
  it('real figures: Nankang 2017 disclosed all 7 documents it made', () => {
    expect(
      told(normativeDocuments, aReport({ form: 'form2014', year: 2017 }, documents(7, 7, 44042))),
    ).toEqual(['passed 7 44042', 'passed 7 7']);
  });
});
