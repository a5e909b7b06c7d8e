import { describe, expect, it } from 'vitest';
import { addValues, ratio } from '../../src/domain/value';

describe('addValues', () => {
  it('adds what is stated and counts what is not', () => {
    expect(addValues([4, 'unfilled', 2])).toEqual({ value: 6, stated: 2, of: 3 });
  });
  it('is missing, never 0, when nothing is stated', () => {
    expect(addValues(['unfilled', 'illegible'])).toEqual({ value: 'unfilled', stated: 0, of: 2 });
    expect(addValues([])).toEqual({ value: 'noReport', stated: 0, of: 0 });
  });
  it('keeps a reported zero', () => {
    expect(addValues([0, 0])).toEqual({ value: 0, stated: 2, of: 2 });
  });
});

describe('ratio', () => {
  it('keeps its fraction', () => {
    expect(ratio(72, 106)).toEqual({ value: 72 / 106, numerator: 72, denominator: 106 });
  });
  it('is not defined over zero, also for 0/0', () => {
    expect(ratio(0, 0).value).toBe('notDefined');
    expect(ratio(6, 0).value).toBe('notDefined');
  });
  it('is missing when a side is missing', () => {
    expect(ratio('unfilled', 3).value).toBe('unfilled');
    expect(ratio(3, 'notInForm').value).toBe('notInForm');
  });
});
