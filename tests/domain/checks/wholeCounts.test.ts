import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '../../../src/domain/catalogue';
import { wholeCounts, wholeCountsFinding } from '../../../src/domain/checks/wholeCounts';
import { FORM_IDS } from '../../../src/domain/formId';
import type { Value } from '../../../src/domain/value';

const told = (indicator: IndicatorId, value: Value) =>
  wholeCountsFinding({ indicator, applicant: 'total' }, value);

describe('wholeCounts', () => {
  it('holds: 0 and above, decimals of money, a fall of items', () => {
    expect(told('application.received', 0)).toBeUndefined();
    expect(told('fees.collected', 0.295)).toBeUndefined();
    expect(told('disclosure.procurement.amount', 1033879.5)).toBeUndefined();
    expect(told('disclosure.penalty.items_change', -253)).toBeUndefined();
  });
  it('off by one: −1 and a half are faults, negative money too', () => {
    expect(told('application.received', -1)).toMatchObject({ result: 'failed', severity: 'error', left: -1 });
    expect(told('application.received', 2.5)?.sentence.zh).toBe(
      '新收政府信息公开申请数为 2.5，计数应为整数。',
    );
    expect(told('fees.collected', -0.1)?.result).toBe('failed');
    expect(told('disclosure.penalty.items_change', 0.5)?.result).toBe('failed');
  });
  it('missing term: a cell without a number is not asked', () => {
    expect(told('application.received', 'unfilled')).toBeUndefined();
    expect(told('application.received', 'illegible')).toBeUndefined();
  });
  it('other form: asked of every form', () => {
    expect(wholeCounts.forms).toEqual(FORM_IDS);
  });
  it('real figures: a bureau of 2019 has a fall of 253 items, which is in order', () => {
    expect(told('disclosure.license.items_change', -253)).toBeUndefined();
    const column = wholeCountsFinding({ indicator: 'application.received', applicant: 'enterprise' }, -3);
    expect(column?.place).toBe('application.received@enterprise');
    expect(column?.sentence.zh).toContain('（商业企业）');
  });
});
