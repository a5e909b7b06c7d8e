import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axisScale,
  formatCompact,
  formatCount,
  formatFraction,
  formatRate,
  formatRateWithFraction,
  formatValue,
  formatWithUnit,
  STATE_MEANINGS,
  STATE_WORDS,
} from '../../src/domain/format';
import { measure } from '../../src/domain/measures';

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [9999, '9999'],
    [10000, '10,000'],
    [44042, '44,042'],
    [1234567, '1,234,567'],
    [-253, '-253'],
    [-12345, '-12,345'],
    [103.3879, '103.3879'],
    [7545.5, '7545.5'],
    [33.33333333, '33.3333'],
  ])('%d is %s', (value, text) => {
    expect(formatCount(value)).toBe(text);
  });
  it('reads back to the same whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (value) => {
        expect(Number(formatCount(value).replaceAll(',', ''))).toBe(value);
      }),
    );
  });
});

describe('rates', () => {
  it('A, B and C of Nankang 2017 print as its report does', () => {
    expect(formatRate(72 / 106)).toBe('67.9%');
    expect(formatRate(29 / 106)).toBe('27.4%');
    expect(formatRate(5 / 106)).toBe('4.7%');
    expect(formatRate(97 / 158)).toBe('61.4%');
    expect(formatRate(4 / 11)).toBe('36.4%');
  });
  it('two places where a report uses two', () => {
    expect(formatRate(208 / 1191, 2)).toBe('17.46%');
  });
  it('carry their fraction', () => {
    expect(formatFraction(72, 106)).toBe('72/106');
    expect(formatRateWithFraction(72 / 106, 72, 106)).toBe('67.9%（72/106）');
    expect(formatRateWithFraction('notDefined', 0, 0)).toBe('—（0/0）');
    expect(formatRateWithFraction('unfilled', null, 6)).toBe('未填');
  });
});

describe('formatValue', () => {
  it('prints a count plain, a rate in percent', () => {
    expect(formatValue(measure('disclosure.total'), 44042)).toBe('44,042');
    expect(formatValue(measure('rate.on_time'), 1)).toBe('100.0%');
  });
  it('prints a word, never 0, for a missing value', () => {
    const total = measure('disclosure.total');
    expect(formatValue(total, 'unfilled')).toBe('未填');
    expect(formatValue(total, 'notInForm')).toBe('不适用');
    expect(formatValue(total, 'noReport')).toBe('未收录');
    expect(formatValue(total, 'illegible')).toBe('无法识别');
    expect(formatValue(measure('rate.on_time'), 'notDefined')).toBe('—');
  });
  it('adds the unit to numbers alone', () => {
    expect(formatWithUnit(measure('disclosure.total'), 44042)).toBe('44,042 条');
    expect(formatWithUnit(measure('disclosure.total'), 'notInForm')).toBe('不适用');
    expect(formatWithUnit(measure('rate.on_time'), 0.5)).toBe('50.0%');
  });
  it('explains every word it uses', () => {
    expect(Object.keys(STATE_MEANINGS)).toEqual(Object.keys(STATE_WORDS));
  });
});

describe('axes', () => {
  it.each([
    [9999, '条', 1, '条'],
    [10000, '条', 1e4, '万条'],
    [99_999_999, '条', 1e4, '万条'],
    [100_000_000, '条', 1e8, '亿条'],
    [-20000, '项', 1e4, '万项'],
    [20000, '万元', 1e4, '亿元'],
    [2e8, '万元', 1e8, '万亿元'],
    [20000, '元', 1e4, '万元'],
    [0, '件', 1, '件'],
  ])('a maximum of %d %s divides by %d and is in %s', (max, unit, divisor, printed) => {
    expect(axisScale(max, unit)).toMatchObject({ divisor, unit: printed });
  });
  it('prints every tick in the axis’s one unit', () => {
    const { tick } = axisScale(44042, '条');
    expect([0, 10000, 25000, 44042].map(tick)).toEqual(['0', '1', '2.5', '4.4']);
    expect(axisScale(300, '件').tick(250)).toBe('250');
  });
  it('cards switch to 万 and 亿 by their own size', () => {
    expect(formatCompact(9999, '条')).toBe('9999 条');
    expect(formatCompact(44042, '条')).toBe('4.4万条');
    expect(formatCompact(123_456_789, '条')).toBe('1.2亿条');
    expect(formatCompact(45000)).toBe('4.5万');
  });
});
