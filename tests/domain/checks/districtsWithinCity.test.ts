import { describe, expect, it } from 'vitest';
import {
  CITY_COUNTS,
  districtsWithinCity,
  districtsWithinCityFinding,
} from '../../../src/domain/checks/districtsWithinCity';
import { form as formOf, placeOf } from '../../../src/domain/forms';

describe('districtsWithinCity', () => {
  it('holds: the city has at least what its districts have', () => {
    const finding = districtsWithinCityFinding('application.received', 30, 30, 3);
    expect(finding).toMatchObject({ result: 'passed', difference: 0 });
  });
  it('off by one: one fewer is asked, with both numbers', () => {
    const below = [
      { indicator: 'application.received', applicant: 'total', report: '360702@2023@whole' },
    ] as const;
    const finding = districtsWithinCityFinding('application.received', 29, 30, 3, below);
    expect(finding).toMatchObject({
      result: 'failed',
      severity: 'warning',
      left: 29,
      right: 30,
      difference: -1,
    });
    expect(finding.figures).toEqual([{ indicator: 'application.received', applicant: 'total' }, ...below]);
    expect(finding.sentence.zh).toBe(
      '新收政府信息公开申请数为 29，小于已收录的 3 个下级政府之和 30，相差 1，请核对汇总范围。',
    );
  });
  it('missing term: says how many governments the sum is of', () => {
    expect(districtsWithinCityFinding('review.total', 5, 4, 2).sentence.zh).toContain(
      '已收录的 2 个下级政府',
    );
  });
  it('other form: every count is a row of some form, and cities and provinces alone are asked', () => {
    for (const id of CITY_COUNTS) {
      expect(districtsWithinCity.forms.some((form) => placeOf(formOf(form), id) !== undefined)).toBe(true);
    }
    expect(districtsWithinCity.levels).toEqual(['province', 'city']);
  });
  it('real figures: Huaian’s 3,119 of 2024 hold the 95 of its district Hongze', () => {
    expect(districtsWithinCityFinding('application.received', 3119, 95, 1).result).toBe('passed');
  });
});
