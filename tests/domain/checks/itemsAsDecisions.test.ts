import { describe, expect, it } from 'vitest';
import { itemsAsDecisions } from '../../../src/domain/checks/itemsAsDecisions';
import { aReport, type Figures, findingsOf, told } from './reports';

describe('itemsAsDecisions', () => {
  const licences = (prior: number, change: number, decisions: number): Figures => ({
    'disclosure.license.items_prior': prior,
    'disclosure.license.items_change': change,
    'disclosure.license.decisions': decisions,
  });
  it('holds: decisions differ from the count of items, or are 0', () => {
    expect(told(itemsAsDecisions, aReport({ form: 'form2019' }, licences(22, 1, 410)))).toEqual([
      'passed 410 23',
    ]);
    expect(told(itemsAsDecisions, aReport({ form: 'form2019' }, licences(0, 0, 0)))).toEqual([]);
  });
  it('off by one: equal fails, one apart does not', () => {
    expect(told(itemsAsDecisions, aReport({ form: 'form2019' }, licences(22, -1, 21)))).toEqual([
      'failed 21 21',
    ]);
    expect(told(itemsAsDecisions, aReport({ form: 'form2019' }, licences(22, -1, 22)))).toEqual([
      'passed 22 21',
    ]);
  });
  it('missing term: uncertain, never failed', () => {
    const report = aReport(
      { form: 'form2019' },
      { ...licences(22, 1, 23), 'disclosure.license.items_change': 'unfilled' },
    );
    expect(told(itemsAsDecisions, report)).toEqual(['uncertain']);
  });
  it('other form: not applied', () => {
    expect(told(itemsAsDecisions, aReport({ form: 'form2021' }, licences(22, 1, 23)))).toEqual([]);
  });
  it('real figures: a bureau of 2020 tells 22 + 1 = 23, Wuhan’s of 2020 tells 93 beside 8 + 5', () => {
    const bureau = aReport({ form: 'form2019', year: 2020, level: 'department' }, licences(22, 1, 23));
    expect(findingsOf(itemsAsDecisions, bureau)[0]).toMatchObject({ result: 'failed', severity: 'warning' });
    const wuhan = aReport({ form: 'form2019', year: 2020, level: 'department' }, licences(8, 5, 93));
    expect(told(itemsAsDecisions, wuhan)).toEqual(['passed 93 13']);
  });
});
