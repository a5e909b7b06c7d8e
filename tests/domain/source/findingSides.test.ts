import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/check';
import { sideText } from '../../../src/domain/source/findingSides';

function aFinding(part: Partial<Finding>): Finding {
  return {
    check: 'staffTotal',
    place: 'total',
    severity: 'error',
    result: 'failed',
    figures: [],
    sentence: { zh: '', en: '' },
    ...part,
  };
}

describe('sides as the page prints them', () => {
  it('are counts with commas, and nothing where there is none', () => {
    expect(sideText(aFinding({ left: 44042 }), 'left')).toBe('44,042');
    expect(sideText(aFinding({}), 'left')).toBe('');
  });

  it('are percentages where a rule is about rates', () => {
    const rate = aFinding({ check: 'statedShares', left: 72 / 106, right: 0.68, difference: -0.000755 });
    expect(sideText(rate, 'left')).toBe('67.92%');
    expect(sideText(rate, 'difference')).toBe('−0.08 个百分点');
  });

  it('take a minus sign below zero, not a hyphen', () => {
    const finding = aFinding({ left: 2, right: 12345, difference: -12343 });
    expect(sideText(finding, 'difference')).toBe('−12,343');
  });
});
