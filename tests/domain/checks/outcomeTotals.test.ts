import { describe, expect, it } from 'vitest';
import { outcomeTotals } from '../../../src/domain/checks/outcomeTotals';
import { aReport, type Figures, told } from './reports';

describe('outcomeTotals', () => {
  const hongze2024: Figures = {
    'application.closed': 95,
    'application.result.disclosed_full': 50,
    'application.result.disclosed_partial': 9,
    'application.result.refused.secret': 0,
    'application.result.refused.law_forbidden': 0,
    'application.result.refused.three_safety': 1,
    'application.result.refused.third_party': 0,
    'application.result.refused.internal': 0,
    'application.result.refused.process': 1,
    'application.result.refused.case_file': 1,
    'application.result.refused.admin_query': 0,
    'application.result.unavailable.not_held': 31,
    'application.result.unavailable.must_create': 1,
    'application.result.unavailable.unclear': 0,
    'application.result.not_processed.petition': 1,
    'application.result.not_processed.repeat': 0,
    'application.result.not_processed.publication': 0,
    'application.result.not_processed.massive': 0,
    'application.result.not_processed.reissue': 0,
    'application.result.other': 0,
  };
  const suqian2024: Figures = {
    'application.closed': 3521,
    'application.result.disclosed_full': 1431,
    'application.result.disclosed_partial': 471,
    'application.result.refused.secret': 2,
    'application.result.refused.law_forbidden': 1,
    'application.result.refused.three_safety': 4,
    'application.result.refused.third_party': 17,
    'application.result.refused.internal': 21,
    'application.result.refused.process': 11,
    'application.result.refused.case_file': 23,
    'application.result.refused.admin_query': 13,
    'application.result.unavailable.not_held': 897,
    'application.result.unavailable.must_create': 36,
    'application.result.unavailable.unclear': 8,
    'application.result.not_processed.petition': 87,
    'application.result.not_processed.repeat': 27,
    'application.result.not_processed.publication': 0,
    'application.result.not_processed.massive': 3,
    'application.result.not_processed.reissue': 0,
    'application.result.other.overdue_amend': 77,
    'application.result.other.overdue_fee': 38,
    'application.result.other.misc': 354,
  };
  it('holds: with 其他处理 in one row or in three', () => {
    const one: Figures = {
      'application.closed': 190,
      'application.result.disclosed_full': 1,
      'application.result.disclosed_partial': 2,
      'application.result.refused.secret': 3,
      'application.result.refused.law_forbidden': 4,
      'application.result.refused.three_safety': 5,
      'application.result.refused.third_party': 6,
      'application.result.refused.internal': 7,
      'application.result.refused.process': 8,
      'application.result.refused.case_file': 9,
      'application.result.refused.admin_query': 10,
      'application.result.unavailable.not_held': 11,
      'application.result.unavailable.must_create': 12,
      'application.result.unavailable.unclear': 13,
      'application.result.not_processed.petition': 14,
      'application.result.not_processed.repeat': 15,
      'application.result.not_processed.publication': 16,
      'application.result.not_processed.massive': 17,
      'application.result.not_processed.reissue': 18,
      'application.result.other': 19,
    };
    expect(told(outcomeTotals, aReport({ form: 'form2019' }, one))).toEqual(['passed 190 190']);
    const three: Figures = {
      'application.closed': 190,
      'application.result.disclosed_full': 1,
      'application.result.disclosed_partial': 2,
      'application.result.refused.secret': 3,
      'application.result.refused.law_forbidden': 4,
      'application.result.refused.three_safety': 5,
      'application.result.refused.third_party': 6,
      'application.result.refused.internal': 7,
      'application.result.refused.process': 8,
      'application.result.refused.case_file': 9,
      'application.result.refused.admin_query': 10,
      'application.result.unavailable.not_held': 11,
      'application.result.unavailable.must_create': 12,
      'application.result.unavailable.unclear': 13,
      'application.result.not_processed.petition': 14,
      'application.result.not_processed.repeat': 15,
      'application.result.not_processed.publication': 16,
      'application.result.not_processed.massive': 17,
      'application.result.not_processed.reissue': 18,
      'application.result.other.overdue_amend': 4,
      'application.result.other.overdue_fee': 5,
      'application.result.other.misc': 10,
    };
    expect(told(outcomeTotals, aReport({ form: 'form2021' }, three))).toEqual(['passed 190 190']);
  });
  it('off by one: the difference is told', () => {
    const report = aReport({ form: 'form2021' }, { ...hongze2024, 'application.closed': 96 });
    expect(told(outcomeTotals, report)).toEqual(['failed 96 95']);
  });
  it('missing term: a single empty row is uncertain, never failed', () => {
    const report = aReport(
      { form: 'form2021' },
      { ...suqian2024, 'application.result.other.misc': 'unfilled' },
    );
    expect(told(outcomeTotals, report)).toEqual(['uncertain']);
    const oneRow = aReport({ form: 'form2019' }, { ...hongze2024, 'application.result.other': 'unfilled' });
    expect(told(outcomeTotals, oneRow)).toEqual(['uncertain']);
  });
  it('other form: not applied', () => {
    const report = aReport({ form: 'form2014' }, { ...hongze2024, 'application.closed': 96 });
    expect(told(outcomeTotals, report)).toEqual([]);
  });
  it('real figures: Hongze 2024 closes on one row of 其他处理, Suqian 2024 on three', () => {
    expect(told(outcomeTotals, aReport({ form: 'form2021', year: 2024 }, hongze2024))).toEqual([
      'passed 95 95',
    ]);
    expect(told(outcomeTotals, aReport({ form: 'form2021', year: 2024, level: 'city' }, suqian2024))).toEqual(
      ['passed 3521 3521'],
    );
  });
});
