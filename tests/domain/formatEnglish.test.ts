import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axisScale,
  formatCompact,
  formatCount,
  formatRateWithFraction,
  formatWithUnit,
} from '../../src/domain/format';
import { formatChange } from '../../src/domain/formatChange';
import { fetchEnglish, inChinese, speakFrom } from '../../src/domain/language';
import { measure } from '../../src/domain/measures';
import { SCOPE_NAMES } from '../../src/domain/report';

describe('numbers in English', () => {
  let stop: () => void;
  beforeAll(async () => {
    await fetchEnglish();
    stop = speakFrom({ now: () => 'en', arrived: () => undefined });
  });
  afterAll(() => {
    stop();
  });

  it.each([
    [999, '999', '999'],
    [1000, '1,000', '1,000'],
    [9999, '9,999', '9,999'],
    [10_000, '10,000', '10K'],
    [44_042, '44,042', '44K'],
    [44_550, '44,550', '44.6K'],
    [999_949, '999,949', '999.9K'],
    [999_950, '999,950', '1M'],
    [1_250_000, '1,250,000', '1.3M'],
    [2_000_000_000, '2,000,000,000', '2B'],
    [-12_340, '-12,340', '-12.3K'],
  ])('%d is %s, short %s', (value, exact, short) => {
    expect(formatCount(value)).toBe(exact);
    expect(formatCompact(value)).toBe(short);
  });

  it('names units, one and many, and money in the unit it was reported in', () => {
    expect(formatWithUnit({ kind: 'count', unit: 'cases' }, 1)).toBe('1 case');
    expect(formatWithUnit({ kind: 'count', unit: 'cases' }, 0)).toBe('0 cases');
    expect(formatWithUnit({ kind: 'count', unit: 'cases' }, 'unfilled')).toBe('blank');
    expect(formatWithUnit(measure('resources.budget'), 12.5)).toBe('12.5 × 10k yuan');
    expect(formatCompact(44_042, 'items')).toBe('44K items');
    expect(formatRateWithFraction(72 / 106, 72, 106)).toBe('67.9% (72/106)');
  });

  it('prints every tick of an axis by one thousand', () => {
    const { unit, tick } = axisScale(44_042, 'items');
    expect(unit).toBe('items');
    expect([0, 10_000, 25_000].map(tick)).toEqual(['0', '10K', '25K']);
  });

  it('tells changes', () => {
    const asked = { year: 2024, previousYear: 2023, comparison: 'same' } as const;
    const cases = { kind: 'count', unit: 'cases' } as const;
    const change = (value: number | null, previous: number | null) =>
      formatChange(cases, { ...asked, value, previous });
    expect(change(112, 100).text).toBe('up 12.0% year on year (+12 cases)');
    expect(change(6, 2).text).toBe('up 4 cases year on year (+200.0%)');
    expect(change(3, 0).text).toBe('up 3 cases from 0 the year before');
    expect(change(5, 5).text).toBe('unchanged from the year before');
    expect(change(5, null).text).toBe('no figure the year before: no change year on year');
    const rate = { kind: 'rate', unit: '%' } as const;
    expect(formatChange(rate, { ...asked, value: 0.679, previous: 0.711 })).toMatchObject({
      short: '▼3.2 pp',
      text: 'down 3.2 pp year on year',
    });
    expect(formatChange(cases, { ...asked, previousYear: 2021, value: 90, previous: 100 }).text).toBe(
      'down 10.0% on 2021 (−10 cases) (3 years apart)',
    );
    expect(formatChange(cases, { ...asked, value: 1, previous: 2, comparison: 'form-break' }).short).toBe(
      'form changed',
    );
  });

  it('is Chinese where a file is written that is read back', () => {
    expect(SCOPE_NAMES.whole).toBe('whole district');
    expect(
      inChinese(() => [SCOPE_NAMES.whole, formatCount(9999), measure('application.received').unit]),
    ).toEqual(['全域', '9999', '件']);
    expect(SCOPE_NAMES.whole).toBe('whole district');
  });
});
