import { describe, expect, it } from 'vitest';
import { TONE_SIGNS, TONE_WORDS, TONES, toneOf } from '../../src/domain/findingTone';

describe('the tone of a finding', () => {
  it('is its severity only where it failed', () => {
    expect(toneOf({ result: 'failed', severity: 'warning' })).toBe('warning');
    expect(toneOf({ result: 'passed', severity: 'warning' })).toBe('passed');
    expect(toneOf({ result: 'uncertain', severity: 'error' })).toBe('uncertain');
  });

  it('has a sign and a word that no other tone has', () => {
    expect(new Set(TONES.map((tone) => TONE_SIGNS[tone]))).toEqual(new Set(['✗', '!', 'i', '?', '✓']));
    expect(new Set(TONES.map((tone) => TONE_WORDS[tone])).size).toBe(5);
  });
});
