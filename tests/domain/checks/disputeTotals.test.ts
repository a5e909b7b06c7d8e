import { describe, expect, it } from 'vitest';
import { disputeTotals } from '../../../src/domain/checks/disputeTotals';
import { aReport, type Figures, told } from './reports';

describe('disputeTotals', () => {
  const block = (
    name: 'review' | 'litigation.direct' | 'litigation.after_review',
    [upheld, corrected, other, pending, total]: readonly [number, number, number, number, number],
  ): Figures => ({
    [`${name}.upheld`]: upheld,
    [`${name}.corrected`]: corrected,
    [`${name}.other`]: other,
    [`${name}.pending`]: pending,
    [`${name}.total`]: total,
  });
  it('holds: each block equals its four results', () => {
    const report = aReport(
      { form: 'form2021' },
      {
        ...block('review', [1, 2, 3, 4, 10]),
        ...block('litigation.direct', [0, 0, 0, 0, 0]),
        ...block('litigation.after_review', [1, 0, 0, 1, 2]),
      },
    );
    expect(told(disputeTotals, report)).toEqual(['passed 10 10', 'passed 0 0', 'passed 2 2']);
  });
  it('off by one: only the block that is wrong fails', () => {
    const report = aReport(
      { form: 'form2019' },
      { ...block('review', [1, 2, 3, 4, 11]), ...block('litigation.direct', [1, 0, 0, 0, 1]) },
    );
    expect(told(disputeTotals, report)).toEqual(['failed 11 10', 'passed 1 1']);
  });
  it('missing term: uncertain, never failed', () => {
    const report = aReport(
      { form: 'form2021' },
      { ...block('review', [1, 2, 3, 4, 11]), 'review.pending': 'unfilled' },
    );
    expect(told(disputeTotals, report)).toEqual(['uncertain']);
  });
  it('other form: not applied', () => {
    expect(told(disputeTotals, aReport({ form: 'form2014' }, block('review', [1, 2, 3, 4, 11])))).toEqual([]);
  });
  it('real figures: Hongze 2023 counts 10 + 1 + 0 + 0 reviews and 5 suits after review beside totals of 0', () => {
    const report = aReport(
      { form: 'form2021', year: 2023 },
      {
        ...block('review', [10, 1, 0, 0, 0]),
        ...block('litigation.direct', [0, 0, 0, 0, 0]),
        ...block('litigation.after_review', [5, 0, 0, 0, 0]),
      },
    );
    expect(told(disputeTotals, report)).toEqual(['failed 0 11', 'passed 0 0', 'failed 0 5']);
  });
});
