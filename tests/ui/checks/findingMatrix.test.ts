import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/domain/check';
import type { TallyRow } from '../../../src/engine/queries/rows';
import {
  kindSpans,
  markOf,
  matrixOf,
  withoutKeptRules,
  type MatrixUnit,
} from '../../../src/ui/checks/findingMatrix';
import { aFinding } from '../../support/aFinding';

const aCheck = (id: string, part: Partial<Check> = {}): Check =>
  ({
    kind: 'equation',
    id,
    severity: 'error',
    title: { zh: id, en: id },
    source: '',
    forms: ['form2014', 'form2021'],
    equations: () => [],
    ...part,
  }) as Check;

const CHECKS = [
  aCheck('blankCells', { kind: 'report' }),
  aCheck('staffTotal', { forms: ['form2014'] }),
  aCheck('citySum', { kind: 'among', levels: ['city'] }),
  aCheck('shares', { kind: 'claim' }),
];
/** Unit 7 has reports 0 and 1 of the 2014 form, unit 8 report 2 of the 2021 form, whose text was read. */
const UNITS: readonly MatrixUnit[] = [
  { key: 7, level: 'county', reports: [{ form: 'form2014' }, { form: 'form2014' }] },
  {
    key: 8,
    level: 'city',
    reports: [{ form: 'form2021', claims: [{ measure: 'application.received', printed: '6' }] }],
  },
];
const TALLY: readonly TallyRow[] = [{ unit_key: 7, check_key: 1, passed: 3, failed: 1, uncertain: 0 }];
const FINDINGS = [
  aFinding(),
  aFinding({ place: 'other', severity: 'warning' }),
  aFinding({ place: 'third', result: 'uncertain' }),
  aFinding({ check: 'blankCells', severity: 'remark', report: 1 }),
  aFinding({ check: 'blankCells', place: 'cells', severity: 'remark', report: 2 }),
];

function matrix(
  isIgnored: (id: string) => boolean = () => false,
  tally: readonly TallyRow[] | undefined = TALLY,
) {
  return matrixOf(UNITS, CHECKS, FINDINGS, tally, {
    unitOf: (report) => (report < 2 ? 7 : 8),
    isIgnored: ({ id }) => isIgnored(id),
    checkKey: (id) => CHECKS.findIndex((check) => check.id === id),
  });
}
const cellOf = (whole: ReturnType<typeof matrix>, unit: number, check: string) => {
  const row = whole.rows.find((one) => one.unit === unit);
  const cell = row?.cells[whole.checks.findIndex(({ id }) => id === check)];
  if (cell === undefined) throw new Error('no such cell');
  return cell;
};

describe('the matrix of units and rules', () => {
  it('puts rules of one kind together, equations first', () => {
    expect(matrix().checks.map(({ id }) => id)).toEqual(['staffTotal', 'shares', 'blankCells', 'citySum']);
    expect(kindSpans([...matrix().checks, aCheck('another', { kind: 'among' })])).toEqual([
      { kind: 'equation', length: 1 },
      { kind: 'claim', length: 1 },
      { kind: 'report', length: 1 },
      { kind: 'among', length: 2 },
    ]);
  });

  it('counts what failed by severity, and takes what an equation passed from the tally', () => {
    const cell = cellOf(matrix(), 7, 'staffTotal');
    expect(cell).toEqual({
      error: 1,
      warning: 1,
      remark: 0,
      uncertain: 1,
      ignored: 0,
      passed: 3,
      isAsked: true,
    });
    expect(markOf(cell)).toBe('error');
  });

  it('counts the reports that keep a rule without figures', () => {
    expect(cellOf(matrix(), 7, 'blankCells')).toMatchObject({ remark: 1, passed: 1 });
    expect(cellOf(matrix(), 8, 'blankCells')).toMatchObject({ remark: 1, passed: 0 });
  });

  it('sets apart what is not asked: another form, another level, a text that was not read', () => {
    expect(markOf(cellOf(matrix(), 8, 'staffTotal'))).toBe('absent');
    expect(markOf(cellOf(matrix(), 7, 'citySum'))).toBe('absent');
    expect(markOf(cellOf(matrix(), 8, 'citySum'))).toBe('passed');
    expect(markOf(cellOf(matrix(), 7, 'shares'))).toBe('absent');
    expect(markOf(cellOf(matrix(), 8, 'shares'))).toBe('passed');
  });

  it('tells what the reader ignores apart from what passed', () => {
    const cell = cellOf(
      matrix((id) => id.startsWith('staffTotal'), []),
      7,
      'staffTotal',
    );
    expect(cell).toMatchObject({ error: 0, warning: 0, uncertain: 0, ignored: 3 });
    expect(markOf(cell)).toBe('ignored');
  });

  it('says of an equation without a tally neither that it passed nor that it failed', () => {
    const whole = matrixOf(UNITS, CHECKS, [], undefined, {
      unitOf: () => 7,
      isIgnored: () => false,
      checkKey: () => 1,
    });
    expect(markOf(cellOf(whole, 7, 'staffTotal'))).toBe('silent');
  });

  it('can leave out the rules that nobody breaks', () => {
    const left = withoutKeptRules(matrix());
    expect(left.checks.map(({ id }) => id)).toEqual(['staffTotal', 'blankCells']);
    expect(left.rows.map(({ cells }) => cells.length)).toEqual([2, 2]);
    expect(cellOf(left, 7, 'blankCells')).toMatchObject({ remark: 1 });
  });
});
