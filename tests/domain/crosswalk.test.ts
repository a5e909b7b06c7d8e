import { describe, expect, it } from 'vitest';
import { BREAKS, breaksBetween, verdictBetween } from '../../src/domain/crosswalk';
import { FORM_IDS } from '../../src/domain/formId';
import { measure, MEASURES } from '../../src/domain/measures';

describe('verdictBetween', () => {
  it('is yes within one form', () => {
    for (const form of FORM_IDS) {
      expect(verdictBetween(measure('disclosure.total'), form, form)).toEqual({ verdict: 'yes' });
    }
  });
  it('is the same in either order', () => {
    for (const one of MEASURES) {
      for (const a of FORM_IDS) {
        for (const b of FORM_IDS) expect(verdictBetween(one, a, b)).toEqual(verdictBetween(one, b, a));
      }
    }
  });
  it('ends 主动公开总数 at 2018 and says so', () => {
    const { verdict, note } = verdictBetween(measure('disclosure.total'), 'form2014', 'form2021');
    expect(verdict).toBe('no');
    expect(note).toContain('2018');
  });
  it('joins 新收申请 over 2018|2019 only with a note, over 2020|2021 freely', () => {
    const received = measure('application.received');
    expect(verdictBetween(received, 'form2014', 'form2019').verdict).toBe('with-note');
    expect(verdictBetween(received, 'form2019', 'form2021')).toEqual({ verdict: 'yes' });
  });
  it('refuses a measure that leaves a pair out', () => {
    expect(() => verdictBetween({ id: 'x', crosswalk: [] }, 'form2014', 'form2019')).toThrow('x');
  });
});

describe('breaks', () => {
  it('stand between 2018 and 2019 and between 2020 and 2021', () => {
    expect(BREAKS.map(({ lastYear, firstYear }) => [lastYear, firstYear])).toEqual([
      [2018, 2019],
      [2020, 2021],
    ]);
  });
  it.each([
    [2014, 2018, 0],
    [2018, 2019, 1],
    [2019, 2020, 0],
    [2014, 2024, 2],
    [2020, 2024, 1],
    [2021, 2024, 0],
  ])('from %i to %i there are %i', (from, to, count) => {
    expect(breaksBetween(from, to).length).toBe(count);
  });
});
