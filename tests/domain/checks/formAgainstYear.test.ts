import { describe, expect, it } from 'vitest';
import { formAgainstYear, formAgainstYearFinding } from '../../../src/domain/checks/formAgainstYear';
import { FORM_IDS } from '../../../src/domain/formId';

const result = (year: number, form: (typeof FORM_IDS)[number]) =>
  formAgainstYearFinding({ year, form })?.result;

describe('formAgainstYear', () => {
  it('holds: every year with its form, and 2019 with either', () => {
    expect([result(2014, 'form2014'), result(2018, 'form2014')]).toEqual(['passed', 'passed']);
    expect([result(2019, 'form2014'), result(2019, 'form2019')]).toEqual(['passed', 'passed']);
    expect([result(2020, 'form2019'), result(2021, 'form2021')]).toEqual(['passed', 'passed']);
  });
  it('off by one: a year too early or too late for the form', () => {
    expect(result(2018, 'form2019')).toBe('failed');
    expect(result(2020, 'form2014')).toBe('failed');
    expect(result(2021, 'form2019')).toBe('failed');
    expect(formAgainstYearFinding({ year: 2020, form: 'form2021' })).toMatchObject({
      severity: 'warning',
      sentence: { zh: '2020年度应使用2019表，本报告使用2021表，请核对统计年度与报表版本。' },
    });
  });
  it('missing term: before the first national form nothing is said', () => {
    expect(formAgainstYearFinding({ year: 2013, form: 'form2014' })).toBeUndefined();
  });
  it('other form: asked of every form', () => {
    expect(formAgainstYear.forms).toEqual(FORM_IDS);
  });
  it('real figures: Nankang 2017, the office of Shanghai 2019 and Suqian 2024 use the form of their year', () => {
    expect([result(2017, 'form2014'), result(2019, 'form2019'), result(2024, 'form2021')]).toEqual([
      'passed',
      'passed',
      'passed',
    ]);
  });
});
