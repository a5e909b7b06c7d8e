import { describe, expect, it } from 'vitest';
import { applicantTotals } from '../../../src/domain/checks/applicantTotals';
import { aReport, type Figures, told } from './reports';

describe('applicantTotals', () => {
  const received = (form: 'form2014' | 'form2019' | 'form2021', columns: Figures['application.received']) =>
    aReport({ form }, columns === undefined ? {} : { 'application.received': columns });
  it('holds: the total equals six columns, row by row', () => {
    expect(
      told(
        applicantTotals,
        received('form2019', {
          natural_person: 1,
          enterprise: 2,
          research: 3,
          public_welfare: 4,
          legal_service: 5,
          other: 6,
          total: 21,
        }),
      ),
    ).toEqual(['passed 21 21']);
    const twoRows = aReport(
      { form: 'form2021' },
      {
        'application.received': {
          natural_person: 1,
          enterprise: 0,
          research: 0,
          public_welfare: 0,
          legal_service: 0,
          other: 0,
          total: 1,
        },
        'application.carried_out': {
          natural_person: 0,
          enterprise: 2,
          research: 0,
          public_welfare: 0,
          legal_service: 0,
          other: 0,
          total: 2,
        },
      },
    );
    expect(told(applicantTotals, twoRows)).toEqual(['passed 1 1', 'passed 2 2']);
  });
  it('off by one: the difference is told', () => {
    expect(
      told(
        applicantTotals,
        received('form2021', {
          natural_person: 1,
          enterprise: 2,
          research: 3,
          public_welfare: 4,
          legal_service: 5,
          other: 6,
          total: 20,
        }),
      ),
    ).toEqual(['failed 20 21']);
  });
  it('missing term: an empty total is uncertain, never failed', () => {
    expect(
      told(
        applicantTotals,
        received('form2019', {
          natural_person: 1,
          enterprise: 2,
          research: 3,
          public_welfare: 4,
          legal_service: 5,
          other: 6,
          total: 'unfilled',
        }),
      ),
    ).toEqual(['uncertain']);
    expect(
      told(
        applicantTotals,
        received('form2019', {
          natural_person: 1,
          enterprise: 2,
          research: 'unfilled',
          public_welfare: 4,
          legal_service: 5,
          other: 6,
          total: 21,
        }),
      ),
    ).toEqual(['uncertain']);
  });
  it('other form: not applied', () => {
    expect(
      told(
        applicantTotals,
        received('form2014', {
          natural_person: 1,
          enterprise: 2,
          research: 3,
          public_welfare: 4,
          legal_service: 5,
          other: 6,
          total: 20,
        }),
      ),
    ).toEqual([]);
  });
  it('real figures: Huaian 2024 received 3,119 from its applicants', () => {
    expect(
      told(
        applicantTotals,
        received('form2021', {
          natural_person: 3001,
          enterprise: 53,
          research: 0,
          public_welfare: 0,
          legal_service: 61,
          other: 4,
          total: 3119,
        }),
      ),
    ).toEqual(['passed 3119 3119']);
  });
});
