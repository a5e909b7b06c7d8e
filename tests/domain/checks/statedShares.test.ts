import { describe, expect, it } from 'vitest';
import { claimFinding } from '../../../src/domain/claimFinding';
import { statedShares } from '../../../src/domain/checks/statedShares';
import { FORM_IDS } from '../../../src/domain/formId';

const report = (printed: string, measure = 'rate.proposal.npc.a') =>
  ({ form: 'form2014', claims: [{ measure, printed }] }) as const;
const told = (printed: string, numerator: number, denominator: number) =>
  claimFinding(report(printed), 0, { value: numerator / denominator, numerator, denominator });

describe('statedShares', () => {
  it('holds: to the last digit printed, whatever their number', () => {
    expect(told('50%', 1, 2).result).toBe('passed');
    expect(told('33.3%', 1, 3).result).toBe('passed');
    expect(told('33.33%', 1, 3).result).toBe('passed');
    // 29/80 = 36.25 %: rounded half up, and cut off.
    expect(told('36.3%', 29, 80).result).toBe('passed');
    expect(told('36.2%', 29, 80).result).toBe('passed');
  });
  it('off by one: one more in the last digit is asked, with the formula', () => {
    const finding = told('33.4%', 1, 3);
    expect(finding).toMatchObject({
      check: 'statedShares',
      result: 'failed',
      severity: 'warning',
      right: 0.334,
      tolerance: 0.0005,
    });
    expect(finding.sentence.zh).toBe(
      '人大代表建议A类率：表中 1 ÷ 3 = 33.3%，正文写 33.4%，相差 0.07 个百分点。算式为 A类件数 ÷（A类 + B类 + C类件数），请核对基数。',
    );
  });
  it('missing term: no answer or a base of 0 leaves it uncertain', () => {
    expect(claimFinding(report('67.9%'), 0, { value: 'noReport' }).result).toBe('uncertain');
    const zero = claimFinding(report('0%', 'rate.on_time'), 0, {
      value: 'notDefined',
      numerator: 0,
      denominator: 0,
    });
    expect(zero.result).toBe('uncertain');
  });
  it('other form: asked of every form', () => {
    expect(statedShares.forms).toEqual(FORM_IDS);
  });
  it('real figures: Nankang 2017 prints 67.9 % for 72 of 106 and 36.4 % for 4 of 11', () => {
    expect(told('67.9%', 72, 106).sentence.zh).toBe(
      '人大代表建议A类率：表中 72 ÷ 106 = 67.9%，正文写 67.9%，一致。',
    );
    const turned = claimFinding(report('36.4%', 'rate.proposal.b_to_a'), 0, {
      value: 4 / 11,
      numerator: 4,
      denominator: 11,
    });
    expect(turned.result).toBe('passed');
    const shanghai = claimFinding(
      { form: 'form2021', claims: [{ measure: 'rate.disclosed_of_closed', printed: '17.46%' }] },
      0,
      { value: 208 / 1191, numerator: 208, denominator: 1191 },
    );
    expect(shanghai.result).toBe('passed');
    expect(shanghai.sentence.zh).toContain('208 ÷ 1191 = 17.46%');
  });
});
