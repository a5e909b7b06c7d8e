import { describe, expect, it } from 'vitest';
import { publicStock } from '../../../src/domain/checks/publicStock';
import { aReport, type Figures, told } from './reports';

describe('publicStock', () => {
  const documents = (disclosed: number, inPublic: number): Figures => ({
    'disclosure.normative.disclosed': disclosed,
    'disclosure.normative.total_public': inPublic,
  });
  it('holds: newly disclosed are among all in public', () => {
    expect(told(publicStock, aReport({ form: 'form2019' }, documents(5, 5)))).toEqual(['passed 5 5']);
  });
  it('off by one: one more newly disclosed than in public', () => {
    expect(told(publicStock, aReport({ form: 'form2019' }, documents(6, 5)))).toEqual(['failed 6 5']);
  });
  it('missing term: uncertain, never failed', () => {
    const report = aReport(
      { form: 'form2019' },
      { ...documents(6, 5), 'disclosure.normative.total_public': 'unfilled' },
    );
    expect(told(publicStock, report)).toEqual(['uncertain']);
  });
  it('other form: not applied', () => {
    expect(told(publicStock, aReport({ form: 'form2021' }, documents(6, 5)))).toEqual([]);
  });
  it('real figures: the Shanghai office of 2019 has 13 of 524 rules and 60 of 368 documents newly disclosed', () => {
    const shanghai = aReport(
      { form: 'form2019', level: 'department' },
      {
        'disclosure.regulation.disclosed': 13,
        'disclosure.regulation.total_public': 524,
        ...documents(60, 368),
      },
    );
    expect(told(publicStock, shanghai)).toEqual(['passed 13 524', 'passed 60 368']);
  });
});
