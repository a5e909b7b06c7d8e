import { describe, expect, it } from 'vitest';
import { unusualChange } from '../../../src/domain/checks/unusualChange';
import { aReport, type Figures, findingsOf, told } from './reports';

describe('unusualChange', () => {
  const received = (total: number): Figures => ({ 'application.received': total });
  const of2022 = aReport({ form: 'form2021', year: 2022 }, received(10));
  const of2023 = (total: number) => aReport({ form: 'form2021', year: 2023 }, received(total));
  it('holds: up to five times either way, and small figures whatever they do', () => {
    expect(told(unusualChange, of2023(50), of2022)).toEqual(['passed 50 10']);
    expect(told(unusualChange, of2023(2), of2022)).toEqual(['passed 2 10']);
    const few = aReport({ form: 'form2021', year: 2022 }, received(0));
    expect(told(unusualChange, of2023(9), few)).toEqual(['passed 9 0']);
  });
  it('off by one: past five times, or from 0 to ten', () => {
    expect(told(unusualChange, of2023(51), of2022)).toEqual(['failed 51 10']);
    expect(told(unusualChange, of2023(1), of2022)).toEqual(['failed 1 10']);
    expect(told(unusualChange, of2023(0), of2022)).toEqual(['failed 0 10']);
    const none = aReport({ form: 'form2021', year: 2022 }, received(0));
    expect(told(unusualChange, of2023(10), none)).toEqual(['failed 10 0']);
  });
  it('covers in-force documents, reviews and both kinds of suit, row by row of the form', () => {
    const rows = (count: number): Figures => ({
      'disclosure.normative.in_force': count,
      'review.total': count,
      'litigation.direct.total': count,
      'litigation.after_review.total': count,
    });
    const before = aReport({ form: 'form2021', year: 2022 }, rows(10));
    const report = aReport({ form: 'form2021', year: 2023 }, rows(60));
    expect(findingsOf(unusualChange, report, before).map(({ place }) => place)).toEqual([
      'disclosure.normative.in_force',
      'review.total',
      'litigation.direct.total',
      'litigation.after_review.total',
    ]);
  });
  it('missing term: uncertain; without the year before nothing is said', () => {
    const silent = aReport({ form: 'form2021', year: 2022 }, { 'application.received': 'unfilled' });
    expect(told(unusualChange, of2023(51), silent)).toEqual(['uncertain']);
    expect(told(unusualChange, of2023(51))).toEqual([]);
  });
  it('other form: not applied between two forms', () => {
    const before = aReport({ form: 'form2019', year: 2022 }, received(10));
    expect(told(unusualChange, of2023(51), before)).toEqual([]);
  });
  it('real figures: Hongze’s licences went from 550 to 9,487, its applications from 21 to 95', () => {
    const before = aReport(
      { form: 'form2021', year: 2023 },
      { ...received(21), 'disclosure.license.decisions': 550 },
    );
    const report = aReport(
      { form: 'form2021', year: 2024 },
      { ...received(95), 'disclosure.license.decisions': 9487 },
    );
    expect(told(unusualChange, report, before)).toEqual(['failed 9487 550', 'passed 95 21']);
    expect(findingsOf(unusualChange, report, before)[0]?.sentence.zh).toContain('请核对两年的统计范围');
  });
});
