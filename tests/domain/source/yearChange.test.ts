import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/domain/measures';
import { neighbourReport } from '../../../src/domain/source/neighbourReport';
import { yearChange, type MeasuredReport } from '../../../src/domain/source/yearChange';

const WORDING = { a: '已经解决', b: '正在解决', c: '以后解决' };

function of(
  year: number,
  value: MeasuredReport['value'],
  more: Partial<MeasuredReport['report']> = {},
): MeasuredReport {
  return { report: { year, scope: 'whole', form: 'form2014', ...more }, value };
}

describe('同比 of a figure', () => {
  it('gives the difference first over a small base', () => {
    expect(yearChange(measure('application.received'), of(2017, 6), of(2016, 2))).toEqual({
      text: '同比增加 4 件（+200.0%）',
      before: '2016年：2 件',
    });
  });

  it('is in 个百分点 for a rate', () => {
    const { text, before } = yearChange(measure('rate.on_time'), of(2017, 0.9), of(2016, 0.8));
    expect([text, before]).toEqual(['同比提高 10.0 个百分点', '2016年：80.0%']);
  });

  it('is not made without a report of the year before', () => {
    expect(yearChange(measure('application.received'), of(2017, 6), undefined)).toEqual({
      text: '上年无数据，不计算同比',
    });
  });

  it('is not made where a side has no number, and tells the word', () => {
    expect(yearChange(measure('application.received'), of(2017, 6), of(2016, 'unfilled'))).toEqual({
      text: '上年无数据，不计算同比',
      before: '2016年：未填',
    });
  });

  it('is not made across a form that does not compare, and says why', () => {
    const change = yearChange(
      measure('application.result.refused'),
      of(2019, 5, { form: 'form2019' }),
      of(2018, 3),
    );
    expect(change.text).toBe('报表改版，口径变化，不计算同比');
    expect(change.note).toMatch(/不可比|不比较|《条例》/);
  });

  it('is made across a form that compares with a note, and carries the note', () => {
    const change = yearChange(
      measure('rate.disclosed_of_closed'),
      of(2019, 0.5, { form: 'form2019' }),
      of(2018, 0.4),
    );
    expect(change.text).toContain('※');
    expect(change.note).toContain('分母');
  });

  it('is not made between two scopes', () => {
    const change = yearChange(measure('application.received'), of(2024, 95), of(2023, 21, { scope: 'own' }));
    expect(change.text).toBe('统计范围变化，不计算同比');
  });

  it('is made of class B only between equal wordings, of class A always', () => {
    const classB = measure('proposal.npc.class_b');
    const classA = measure('proposal.npc.class_a');
    const same = { classWording: WORDING };
    const other = { classWording: { ...WORDING, b: '列入规划' } };
    expect(yearChange(classB, of(2017, 29, same), of(2016, 20, same)).text).toContain('同比');
    expect(yearChange(classB, of(2017, 29, same), of(2016, 20, other)).text).toBe('分类口径不同，不计算同比');
    expect(yearChange(classB, of(2017, 29), of(2016, 20)).note).toContain('B类没有全国统一含义');
    expect(yearChange(classA, of(2017, 72, same), of(2016, 60, other)).text).toContain('同比增长');
  });

  it('of a sum over classes does not ask for wordings', () => {
    expect(yearChange(measure('proposal.classed'), of(2017, 264), of(2016, 264)).text).toBe('与上年持平');
  });
});

describe('the report of the year before', () => {
  const reports = [
    { unit: 'a', year: 2017, scope: 'whole' },
    { unit: 'b', year: 2016, scope: 'whole' },
    { unit: 'a', year: 2016, scope: 'own' },
    { unit: 'a', year: 2016, scope: 'whole' },
    { unit: 'a', year: 2016, scope: 'whole' },
    { unit: 'b', year: 2017, scope: 'own' },
  ] as const;

  it('is that of the same unit and scope, the first of several', () => {
    expect(neighbourReport(reports, 0, -1)).toBe(3);
  });

  it('is of another scope where there is no other', () => {
    expect(neighbourReport(reports, 5, -1)).toBe(1);
  });

  it('is none where that year is not loaded', () => {
    expect(neighbourReport(reports, 1, -1)).toBeUndefined();
    expect(neighbourReport(reports, 2, 1)).toBe(0);
    expect(neighbourReport(reports, 99, 1)).toBeUndefined();
  });
});
