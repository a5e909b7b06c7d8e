import { describe, expect, it } from 'vitest';
import { inForceStock } from '../../../src/domain/checks/inForceStock';
import { aReport, type Figures, told } from './reports';

describe('inForceStock', () => {
  const documents = (issued: number, repealed: number, inForce: number): Figures => ({
    'disclosure.normative.issued': issued,
    'disclosure.normative.repealed': repealed,
    'disclosure.normative.in_force': inForce,
  });
  const of2022 = aReport({ form: 'form2021', year: 2022 }, documents(0, 0, 20));
  it('holds: last year’s stock plus made minus repealed', () => {
    const report = aReport({ form: 'form2021', year: 2023 }, documents(5, 2, 23));
    expect(told(inForceStock, report, of2022)).toEqual(['passed 23 23']);
  });
  it('off by one: the difference is told', () => {
    const report = aReport({ form: 'form2021', year: 2023 }, documents(5, 2, 24));
    expect(told(inForceStock, report, of2022)).toEqual(['failed 24 23']);
  });
  it('missing term: uncertain; without the year before nothing is said', () => {
    const report = aReport(
      { form: 'form2021', year: 2023 },
      { ...documents(5, 2, 24), 'disclosure.normative.repealed': 'unfilled' },
    );
    expect(told(inForceStock, report, of2022)).toEqual(['uncertain']);
    expect(told(inForceStock, report)).toEqual([]);
  });
  it('other form: not applied over 2020 to 2021, where the stock was another', () => {
    const before = aReport({ form: 'form2019', year: 2020 }, documents(0, 0, 20));
    expect(told(inForceStock, aReport({ form: 'form2021' }, documents(5, 2, 24)), before)).toEqual([]);
    expect(
      told(inForceStock, aReport({ form: 'form2019', year: 2021 }, documents(5, 2, 24)), before),
    ).toEqual([]);
  });
  it('real figures: Suqian 2024 has 11 + 2 − 1 rules and 597 + 50 − 227 normative documents, Hongze 5 + 3 − 0', () => {
    const rules = (issued: number, repealed: number, inForce: number): Figures => ({
      'disclosure.regulation.issued': issued,
      'disclosure.regulation.repealed': repealed,
      'disclosure.regulation.in_force': inForce,
    });
    const city = { form: 'form2021', level: 'city' } as const;
    expect(
      told(
        inForceStock,
        aReport({ ...city, year: 2024 }, { ...rules(2, 1, 12), ...documents(50, 227, 420) }),
        aReport({ ...city, year: 2023 }, { ...rules(2, 0, 11), ...documents(109, 489, 597) }),
      ),
    ).toEqual(['passed 12 12', 'passed 420 420']);
    expect(
      told(
        inForceStock,
        aReport({ form: 'form2021', year: 2024 }, documents(3, 0, 8)),
        aReport({ form: 'form2021', year: 2023 }, documents(0, 5, 5)),
      ),
    ).toEqual(['passed 8 8']);
  });
});
