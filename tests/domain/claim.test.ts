import { describe, expect, it } from 'vitest';
import { isClaim, printedNumber } from '../../src/domain/claim';

describe('printedNumber', () => {
  it.each([
    ['134', 134, 0],
    ['67.9%', 0.679, 0.0005],
    ['17.46%', 0.1746, 0.00005],
    ['50%', 0.5, 0.005],
    ['0.295', 0.295, 0.0005],
    [' 6 ', 6, 0],
  ])('%s is %d, give or take %d', (printed, value, tolerance) => {
    expect(printedNumber(printed)).toEqual({ value, tolerance });
  });
  it.each(['', '约20', '1,234', '67.9％', '七成', '6件'])(
    '%j is no number to hold against a table',
    (printed) => {
      expect(printedNumber(printed)).toBeUndefined();
    },
  );
});

describe('isClaim', () => {
  it('wants a measure that exists, a percent sign for a rate and none for a count', () => {
    expect(isClaim({ measure: 'review.total', printed: '134' })).toBe(true);
    expect(isClaim({ measure: 'rate.proposal.npc.a', printed: '67.9%' })).toBe(true);
    expect(isClaim({ measure: 'review.total', printed: '134%' })).toBe(false);
    expect(isClaim({ measure: 'rate.proposal.npc.a', printed: '67.9' })).toBe(false);
    expect(isClaim({ measure: 'no.such', printed: '134' })).toBe(false);
  });
});
