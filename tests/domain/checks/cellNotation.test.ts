import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '../../../src/domain/catalogue';
import { cellNotation, cellNotationFinding } from '../../../src/domain/checks/cellNotation';
import { FORM_IDS } from '../../../src/domain/formId';
import type { Value } from '../../../src/domain/value';

const told = (raw: string | undefined, value: Value, indicator: IndicatorId = 'application.received') =>
  cellNotationFinding({ indicator, applicant: 'total' }, raw, value, 'table');

describe('cellNotation', () => {
  it('holds: plain digits, thousands separators and blanks are ordinary', () => {
    expect(told(undefined, 5)).toBeUndefined();
    expect(told('44,042', 44042)).toBeUndefined();
    expect(told('0 ', 0)).toBeUndefined();
  });
  it('off by one: one sign too many is asked, one word too many is a remark', () => {
    expect(told('--253', -253, 'disclosure.license.items_change')).toMatchObject({
      severity: 'warning',
      result: 'failed',
      left: -253,
      sentence: { zh: '行政许可本年增/减写作“--253”：正负号重复，按 -253 读取。' },
    });
    expect(told('22（其中修订 16 件）', 22)?.severity).toBe('remark');
    expect(told('约20', 20)?.severity).toBe('warning');
    expect(told('103.3879万元', 1033879, 'disclosure.procurement.amount')?.severity).toBe('remark');
  });
  it('missing term: text that is no number is asked, a mark for a blank is a remark', () => {
    expect(told('若干', 'illegible')).toMatchObject({ severity: 'warning' });
    expect(told('若干', 'illegible')).not.toHaveProperty('left');
    expect(told('/', 'unfilled')).toMatchObject({
      severity: 'remark',
      sentence: { zh: '新收政府信息公开申请数写作“/”：以符号表示未填，不按 0 计算。' },
    });
    expect(told(undefined, 'unfilled')).toBeUndefined();
  });
  it('says nothing of numbers found in the text, which are no cells', () => {
    const cell = { indicator: 'disclosure.narrative.website', applicant: 'total' } as const;
    expect(cellNotationFinding(cell, '5500余条', 5500, 'text')).toBeUndefined();
    expect(cellNotationFinding(cell, '5500余条', 5500, 'table')?.severity).toBe('warning');
  });
  it('other form: asked of every form', () => {
    expect(cellNotation.forms).toEqual(FORM_IDS);
  });
  it('real figures: +22 of a bureau of 2019 stands where last year’s items belong, and may stand in a change', () => {
    expect(told('+22', 22, 'disclosure.license.items_prior')?.sentence.zh).toContain('增减数');
    expect(told('+22', 22, 'disclosure.license.items_change')).toBeUndefined();
  });
});
