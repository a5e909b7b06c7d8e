import { describe, expect, it } from 'vitest';
import { liesInRows } from '../../../src/charts/drawing/liesInRows';

describe('liesInRows', () => {
  it('is true where names stand down the side', () => {
    expect(liesInRows({ xAxis: { type: 'value' }, yAxis: { type: 'category' } })).toBe(true);
    expect(liesInRows({ yAxis: [{ type: 'category' }] })).toBe(true);
  });

  it('is false for a course over the years and for an empty drawing', () => {
    expect(liesInRows({ xAxis: { type: 'category' }, yAxis: { type: 'value' } })).toBe(false);
    expect(liesInRows({})).toBe(false);
  });
});
