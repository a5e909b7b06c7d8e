import { describe, expect, it } from 'vitest';
import { rulesBelowCity } from '../../../src/domain/checks/rulesBelowCity';
import { aReport, type Figures, told } from './reports';

describe('rulesBelowCity', () => {
  const rules = (issued: number, repealed: number, inForce: number): Figures => ({
    'disclosure.regulation.issued': issued,
    'disclosure.regulation.repealed': repealed,
    'disclosure.regulation.in_force': inForce,
  });
  it('holds: a county has 0 rules, a city may have some', () => {
    expect(told(rulesBelowCity, aReport({ form: 'form2021' }, rules(0, 0, 0)))).toEqual([
      'passed 0 0',
      'passed 0 0',
      'passed 0 0',
    ]);
    expect(told(rulesBelowCity, aReport({ form: 'form2021', level: 'city' }, rules(1, 0, 11)))).toEqual([]);
    expect(told(rulesBelowCity, aReport({ form: 'form2021', level: 'department' }, rules(1, 0, 11)))).toEqual(
      [],
    );
  });
  it('off by one: a single rule of a county or township fails', () => {
    for (const level of ['county', 'town'] as const) {
      expect(told(rulesBelowCity, aReport({ form: 'form2021', level }, rules(1, 0, 0)))).toEqual([
        'failed 1 0',
        'passed 0 0',
        'passed 0 0',
      ]);
    }
  });
  it('missing term: a cell without a number is skipped, the others are still held', () => {
    const report = aReport(
      { form: 'form2021' },
      { ...rules(0, 0, 0), 'disclosure.regulation.issued': 'unfilled' },
    );
    expect(told(rulesBelowCity, report)).toEqual(['passed 0 0', 'passed 0 0']);
    expect(told(rulesBelowCity, aReport({ form: 'form2021' }, {}))).toEqual([]);
  });
  it('other form: not applied to 2014', () => {
    expect(told(rulesBelowCity, aReport({ form: 'form2014' }, rules(1, 0, 0)))).toEqual([]);
  });
  it('real figures: Hongze 2024 tells 0, 0, 0', () => {
    expect(told(rulesBelowCity, aReport({ form: 'form2021', year: 2024 }, rules(0, 0, 0)))).toEqual([
      'passed 0 0',
      'passed 0 0',
      'passed 0 0',
    ]);
  });
});
