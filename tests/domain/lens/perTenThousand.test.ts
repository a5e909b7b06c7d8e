import { describe, expect, it } from 'vitest';
import {
  denominatorWords,
  perTenThousand,
  populationAt,
  populationRefusal,
} from '../../../src/domain/lens/perTenThousand';
import type { ComparedFigure } from '../../../src/domain/lens/ruled';
import { measure } from '../../../src/domain/measures';
import { populationWords, type Population } from '../../../src/domain/population';
import { expectRefused } from './refusals';

const received = measure('application.received');
const population: Population = {
  id: 'p',
  file: '人口.csv',
  kind: 'real',
  basis: 'resident',
  figures: [
    { region: '360703', year: 2018, persons: 400_000, source: '统计年鉴', line: 2 },
    { region: '360703', year: 2020, persons: 395_400, source: '', line: 3 },
  ],
};
const at = populationAt(population);
const county = { level: 'county', region: '360703' } as const;

function figure(part: Partial<ComparedFigure>): ComparedFigure {
  return { value: 50, year: 2018, form: 'form2014', scope: 'whole', ...part };
}

describe('a count for every 10,000 persons', () => {
  it('is the count over the persons of that very year: 50 for 400,000 is 1.25', () => {
    const ruled = perTenThousand({
      measure: received,
      figure: figure({}),
      unit: county,
      population: at('360703', 2018),
    });
    expect(ruled).toEqual({ value: 1.25 });
  });

  it('is 0 where the count is 0', () => {
    const ruled = perTenThousand({
      measure: received,
      figure: figure({ value: 0 }),
      unit: county,
      population: at('360703', 2018),
    });
    expect(ruled).toEqual({ value: 0 });
  });

  it('has no number for a year between two that the file has: nothing is interpolated', () => {
    expectRefused(
      perTenThousand({
        measure: received,
        figure: figure({ year: 2019, form: 'form2019' }),
        unit: county,
        population: at('360703', 2019),
      }),
      '人口文件没有当年的人口，不推算',
    );
  });

  it.each(['department', 'town'] as const)('has none for a %s', (level) => {
    expectRefused(
      perTenThousand({
        measure: received,
        figure: figure({}),
        unit: { level, region: '360703' },
        population: at('360703', 2018),
      }),
      '部门、乡镇不除以全区（县）人口',
    );
  });

  it.each([
    ['own', '本级'],
    ['unstated', '口径未注明'],
    ['townships', '乡镇街道'],
  ] as const)('has none for figures of scope %s', (scope, word) => {
    expectRefused(
      perTenThousand({
        measure: received,
        figure: figure({ scope }),
        unit: county,
        population: at('360703', 2018),
      }),
      `口径为${word}，不除以全域人口`,
    );
  });

  it('has none for a rate', () => {
    expectRefused(
      perTenThousand({
        measure: measure('rate.on_time'),
        figure: figure({ value: 1 }),
        unit: county,
        population: at('360703', 2018),
      }),
      '比率不再除以人口。',
    );
  });
});

describe('a file of populations', () => {
  it('serves reports of its own kind only, and none is no file', () => {
    expect(populationRefusal(population, 'real')).toBeUndefined();
    expect(populationRefusal(population, 'synthetic')?.zh).toBe('真实人口与合成示例数据不相除。');
    expect(populationRefusal({ ...population, kind: 'synthetic' }, 'real')?.zh).toContain('不相除');
    expect(populationRefusal(undefined, 'real')?.zh).toContain('载入人口文件');
  });

  it('is named with basis, source and file', () => {
    expect(populationWords(population)).toBe('常住人口，来源：统计年鉴（文件 人口.csv）');
    expect(populationWords({ ...population, basis: 'unstated', figures: [] })).toBe(
      '人口（口径未注明），来源：文件未注明（文件 人口.csv）',
    );
  });

  it('tells a denominator in 万人', () => {
    const found = at('360703', 2020);
    expect(found && denominatorWords(found, population)).toBe('常住人口 39.54 万人');
  });
});
