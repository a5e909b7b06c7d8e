import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, checkIndex, CHECKS, checkReport } from '../../../src/domain/checks';
import { aReport } from './reports';

const RULES = readdirSync(new URL('../../../src/domain/checks/', import.meta.url))
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.replace(/\.ts$/, ''));
const FIVE = ['holds', 'off by one', 'missing term', 'other form', 'real figures'];

describe('the list of rules', () => {
  it('holds every file of the folder, each under its own name', () => {
    expect(new Set(CHECKS.map(({ id }) => id))).toEqual(new Set(RULES));
    expect(CHECKS.length).toBe(RULES.length);
  });
  it.each(RULES)(
    '%s is tested five ways: holds, off by one, missing term, other form, real figures',
    (rule) => {
      const file = new URL(`./${rule}.test.ts`, import.meta.url);
      expect(existsSync(file), `tests/domain/checks/${rule}.test.ts`).toBe(true);
      const text = readFileSync(file, 'utf8');
      for (const name of FIVE) expect(text, name).toMatch(new RegExp(`^ {2}it\\('${name}: `, 'm'));
    },
  );
  it.each(CHECKS.map((check) => [check.id, check] as const))(
    '%s names its source and its forms',
    (_id, check) => {
      expect(check.source).not.toBe('');
      expect(check.title.zh).not.toBe('');
      expect(check.title.en).not.toBe('');
      expect(check.forms.length).toBeGreaterThan(0);
    },
  );
});

describe('check', () => {
  it('finds a rule and its place by its id, and no other', () => {
    for (const [index, { id }] of CHECKS.entries()) {
      expect(checkIndex(id)).toBe(index);
      expect(check(id).id).toBe(id);
    }
    expect(() => check('noSuchRule')).toThrow('noSuchRule');
  });
});

describe('checkReport', () => {
  it('finds nothing in a report without figures', () => {
    for (const form of ['form2014', 'form2019', 'form2021'] as const) {
      expect(
        checkReport(aReport({ form }, {}), aReport({ form, year: Number(form.slice(4)) - 1 }, {})),
      ).toEqual([]);
    }
  });
  it('names every figure it compared and speaks in both languages', () => {
    const report = aReport(
      { form: 'form2014', year: 2017 },
      { 'resources.staff': 4, 'resources.staff.full_time': 2, 'resources.staff.part_time': 0 },
    );
    expect(checkReport(report)).toEqual([
      {
        check: 'staffTotal',
        place: 'total',
        severity: 'error',
        result: 'failed',
        left: 4,
        right: 2,
        difference: 2,
        figures: [
          { indicator: 'resources.staff', applicant: 'total' },
          { indicator: 'resources.staff.full_time', applicant: 'total' },
          { indicator: 'resources.staff.part_time', applicant: 'total' },
        ],
        sentence: {
          zh: '从事政府信息公开工作人员数为 4，专职与兼职人员之和为 2，相差 2。',
          en: 'Staff is 4, full-time plus part-time is 2; they differ by 2.',
        },
      },
    ]);
  });
  it('ignores another unit’s report, and one two years back', () => {
    const report = aReport({ form: 'form2021', year: 2023 }, { 'application.carried_in': 8 });
    const others = [
      aReport({ form: 'form2021', year: 2022, unit: '360702' }, { 'application.carried_out': 7 }),
      aReport({ form: 'form2021', year: 2021 }, { 'application.carried_out': 7 }),
    ];
    for (const other of others) {
      expect(checkReport(report, other).some(({ check }) => check === 'carriedOver')).toBe(false);
    }
  });
});
