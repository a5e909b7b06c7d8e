import { describe, expect, it } from 'vitest';
import {
  scopeChange,
  scopeChangeFinding,
  scopeChangesAmong,
  scopeJumps,
} from '../../../src/domain/checks/scopeChange';
import { FORM_IDS } from '../../../src/domain/formId';
import type { Scope } from '../../../src/domain/report';
import { aReport } from './reports';

const at = (year: number, scope: Scope, unit = '320813') => ({
  id: `${unit}@${String(year)}@${scope}`,
  unit,
  year,
  scope,
});

describe('scopeChange', () => {
  it('holds: the year before is there in the same scope, perhaps in another besides', () => {
    const reports = [at(2023, 'whole'), at(2023, 'own'), at(2024, 'whole'), at(2024, 'own')];
    expect(scopeChangesAmong(reports)).toEqual([]);
  });
  it('off by one: the very year before counts, not the one before it, nor another unit’s', () => {
    expect(scopeChangesAmong([at(2022, 'own'), at(2024, 'whole')])).toEqual([]);
    expect(scopeChangesAmong([at(2023, 'own', '360703'), at(2024, 'whole')])).toEqual([]);
    expect(scopeChangesAmong([at(2023, 'own'), at(2024, 'whole')])).toEqual([
      [at(2024, 'whole'), at(2023, 'own')],
    ]);
  });
  it('missing term: figures missing in one year are not named, and without any the scopes still are', () => {
    const own = aReport(
      { form: 'form2021', year: 2023, scope: 'own' },
      { 'application.received': 'unfilled' },
    );
    const whole = aReport({ form: 'form2021', year: 2024 }, { 'application.received': 95 });
    expect(scopeJumps(whole, own)).toEqual([]);
    expect(scopeChangeFinding(at(2024, 'whole'), at(2023, 'own')).sentence.zh).toBe(
      '2023年报告的口径为本级，2024年为全域，两年不可比。',
    );
    expect(scopeChangeFinding(at(2024, 'whole'), at(2023, 'unstated')).sentence.zh).toContain('口径为未注明');
  });
  it('other form: asked of every form; figures of two forms are not set side by side', () => {
    expect(scopeChange.forms).toEqual(FORM_IDS);
    const own = aReport({ form: 'form2019', year: 2020, scope: 'own' }, { 'application.received': 21 });
    const whole = aReport({ form: 'form2021', year: 2021 }, { 'application.received': 95 });
    expect(scopeJumps(whole, own)).toEqual([]);
  });
  it('real figures: Hongze went from its own offices to the whole district, 550 → 9,487 and 21 → 95', () => {
    const own = aReport(
      { form: 'form2021', year: 2023, scope: 'own', unit: '320813' },
      { 'disclosure.license.decisions': 550, 'application.received': 21 },
    );
    const whole = aReport(
      { form: 'form2021', year: 2024, unit: '320813' },
      { 'disclosure.license.decisions': 9487, 'application.received': 95 },
    );
    const finding = scopeChangeFinding(whole.report, own.report, scopeJumps(whole, own));
    expect(finding).toMatchObject({ check: 'scopeChange', result: 'failed', severity: 'warning' });
    expect(finding.sentence.zh).toBe(
      '2023年报告的口径为本级，2024年为全域，两年不可比：行政许可处理决定数量 550 → 9487，新收政府信息公开申请数 21 → 95。',
    );
    expect(finding.figures[1]).toEqual({
      indicator: 'disclosure.license.decisions',
      applicant: 'total',
      report: '320813@2023@own',
    });
  });
});
