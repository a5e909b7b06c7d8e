import { describe, expect, it } from 'vitest';
import { yearSpans } from '../../src/domain/yearSpans';

describe('yearSpans', () => {
  it('joins years that follow one another, and no others', () => {
    expect(yearSpans([2014, 2015, 2016, 2018, 2020, 2021])).toBe('2014–2016、2018、2020–2021');
    expect(yearSpans([2023])).toBe('2023');
    expect(yearSpans([])).toBe('');
  });
});
