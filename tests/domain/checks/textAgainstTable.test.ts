import { describe, expect, it } from 'vitest';
import { claimFinding } from '../../../src/domain/claimFinding';
import { textAgainstTable } from '../../../src/domain/checks/textAgainstTable';
import { FORM_IDS } from '../../../src/domain/formId';
import type { Claim } from '../../../src/domain/claim';

const suqian = (...claims: readonly Claim[]) => ({ form: 'form2021', claims }) as const;
const REVIEWS: Claim = { measure: 'review.total', printed: '134', place: '正文：依申请公开' };

describe('textAgainstTable', () => {
  it('holds: the count of the text is that of the table', () => {
    expect(claimFinding(suqian(REVIEWS), 0, { value: 134 })).toMatchObject({
      check: 'textAgainstTable',
      result: 'passed',
      place: 'review.total',
      difference: 0,
      sentence: { zh: '行政复议数量：表中 134 件，正文（依申请公开）写 134 件，一致。' },
    });
  });
  it('off by one: one apart is a fault, since a count has no tolerance', () => {
    const finding = claimFinding(suqian(REVIEWS), 0, { value: 135 });
    expect(finding).toMatchObject({
      result: 'failed',
      severity: 'error',
      left: 135,
      right: 134,
      difference: 1,
    });
    expect(finding).not.toHaveProperty('tolerance');
    expect(finding.sentence.zh).toContain('相差 1 件。');
  });
  it('missing term: a table that does not answer leaves it uncertain', () => {
    const finding = claimFinding(suqian(REVIEWS), 0, { value: 'unfilled' });
    expect(finding).toMatchObject({ result: 'uncertain', right: 134 });
    expect(finding).not.toHaveProperty('left');
  });
  it('other form: asked of every form, of the rows that form has', () => {
    expect(textAgainstTable.forms).toEqual(FORM_IDS);
    const suits: Claim = { measure: 'litigation.total', printed: '57' };
    const since2019 = claimFinding({ form: 'form2021', claims: [suits] }, 0, { value: 57 });
    expect(since2019.figures.map(({ indicator }) => indicator)).toEqual([
      'litigation.direct.total',
      'litigation.after_review.total',
    ]);
    const before = claimFinding({ form: 'form2014', claims: [suits] }, 0, { value: 57 });
    expect(before.figures.map(({ indicator }) => indicator)).toEqual(['litigation.total']);
  });
  it('real figures: Suqian 2024 tells 134 reviews and 57 suits beside 170 and 77 in its table', () => {
    const report = suqian(REVIEWS, { measure: 'litigation.total', printed: '57' });
    expect(claimFinding(report, 0, { value: 170 }).sentence.zh).toBe(
      '行政复议数量：表中 170 件，正文（依申请公开）写 134 件，相差 36 件。',
    );
    expect(claimFinding(report, 1, { value: 77 })).toMatchObject({ result: 'failed', difference: 20 });
  });
  it('tells two claims about one measure apart', () => {
    const report = suqian(REVIEWS, { ...REVIEWS, printed: '170' });
    expect(claimFinding(report, 1, { value: 170 }).place).toBe('review.total#2');
  });
});
