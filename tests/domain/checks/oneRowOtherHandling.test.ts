import { describe, expect, it } from 'vitest';
import { oneRowOtherHandlingFinding } from '../../../src/domain/checks/oneRowOtherHandling';

describe('oneRowOtherHandling', () => {
  it('holds: no number in the head, nothing to say', () => {
    expect(oneRowOtherHandlingFinding({ form: 'form2021' }, 0)).toBeUndefined();
  });
  it('off by one: a single number in the head is a remark, not a fault', () => {
    expect(oneRowOtherHandlingFinding({ form: 'form2021' }, 1)).toMatchObject({
      result: 'failed',
      severity: 'remark',
      figures: [{ indicator: 'application.result.other', applicant: 'total' }],
    });
  });
  it('missing term: nothing is made of the three rows', () => {
    const finding = oneRowOtherHandlingFinding({ form: 'form2021' }, 7);
    expect([finding?.left, finding?.right]).toEqual([undefined, undefined]);
    expect(finding?.sentence.zh).toContain('明细不可比');
  });
  it('other form: the one row of 2019 is the form itself', () => {
    expect(oneRowOtherHandlingFinding({ form: 'form2019' }, 7)).toBeUndefined();
  });
  it('real figures: Hongze 2023 prints seven numbers in one row', () => {
    expect(oneRowOtherHandlingFinding({ form: 'form2021' }, 7)?.sentence.zh).toContain('2019表的一行');
  });
});
