import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure } from '../../src/domain/measures';
import { fileName, isoDate } from '../../src/export/fileName';
import { aChart } from './aChart';

const { subject } = aChart();
const NOW = new Date(2026, 10, 24, 0, 10);

describe('fileName', () => {
  it('is 单位_指标_年份_日期', () => {
    const { shortName } = measure('application.received');
    expect(fileName(subject, 'xlsx', NOW)).toBe(`南康区_${shortName}_2017-2018_20261124.xlsx`);
  });
  it('says how the figures are shown, where not as they stand', () => {
    const { shortName } = measure('application.received');
    expect(fileName({ ...subject, shownAs: '同比' }, 'csv', NOW)).toBe(
      `南康区_${shortName}_同比_2017-2018_20261124.csv`,
    );
    expect(fileName({ ...subject, shownAs: '指数（2014年=100）' }, 'csv', NOW)).toContain(
      '_指数（2014年=100）_',
    );
  });
  it('names one year once, many units by their number, and made-up data in front', () => {
    const many = {
      ...subject,
      units: ['甲', '乙', '丙', '丁'],
      years: { from: 2017, to: 2017 },
      kind: 'synthetic' as const,
    };
    expect(fileName(many, 'csv', NOW)).toMatch(/^合成示例数据_4个单位_.+_2017_20261124\.csv$/);
  });
  it('has no character that a file system refuses and at most 120', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 3 }), (units) => {
        const name = fileName({ ...subject, units }, 'xlsx', NOW);
        expect(name).not.toMatch(/[\\/:*?"<>|\r\n]/);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name.endsWith('_2017-2018_20261124.xlsx')).toBe(true);
      }),
    );
  });
  it('takes the day from the local calendar', () => {
    expect(isoDate(NOW)).toBe('2026-11-24');
  });
});
