import { describe, expect, it } from 'vitest';
import type { FigureRef } from '../../../src/domain/check';
import { findingsOn, reportOfFigure, type JudgedFinding } from '../../../src/domain/source/judgedFinding';

const RECEIVED = { indicator: 'application.received', applicant: 'total' } as const;
const LETTER = { indicator: 'application.channel.letter', applicant: 'total' } as const;

function aFinding(
  id: string,
  figures: readonly FigureRef[],
  more: Partial<JudgedFinding> = {},
): JudgedFinding {
  return {
    id,
    check: 'someRule',
    place: id,
    severity: 'error',
    result: 'passed',
    figures,
    sentence: { zh: '', en: '' },
    report: 3,
    ...more,
  };
}

const ids = (findings: readonly JudgedFinding[]) => findings.map(({ id }) => id);
const noOther = () => undefined;

describe('the findings on a figure', () => {
  it('are those that compare its cell, and no others', () => {
    const findings = [aFinding('one', [RECEIVED, LETTER]), aFinding('two', [RECEIVED])];
    expect(ids(findingsOn(findings, 3, [LETTER], noOther))).toEqual(['one']);
  });

  it('tell applicant columns apart', () => {
    const findings = [aFinding('one', [{ ...RECEIVED, applicant: 'research' }])];
    expect(findingsOn(findings, 3, [RECEIVED], noOther)).toEqual([]);
  });

  it('leave out a rule that reads the cell of the year before', () => {
    const looksBack = aFinding('back', [{ ...RECEIVED, before: true }], { before: 2 });
    expect(findingsOn([looksBack], 3, [RECEIVED], noOther)).toEqual([]);
    expect(ids(findingsOn([looksBack], 2, [RECEIVED], noOther))).toEqual(['back']);
  });

  it('hold those of another report that name this one', () => {
    const city = aFinding('city', [{ ...RECEIVED, report: '360703@2017@whole' }], { report: 9 });
    const keyOf = (id: string) => (id === '360703@2017@whole' ? 3 : undefined);
    expect(ids(findingsOn([city], 3, [RECEIVED], keyOf))).toEqual(['city']);
    expect(findingsOn([city], 9, [RECEIVED], keyOf)).toEqual([]);
  });

  it('stand once each, what failed before what held, graver before milder', () => {
    const findings = [
      aFinding('held', [RECEIVED]),
      aFinding('unknown', [RECEIVED], { result: 'uncertain' }),
      aFinding('remark', [RECEIVED], { result: 'failed', severity: 'remark' }),
      aFinding('warning', [RECEIVED], { result: 'failed', severity: 'warning' }),
      aFinding('error', [RECEIVED], { result: 'failed' }),
      aFinding('held', [RECEIVED]),
    ];
    expect(ids(findingsOn(findings, 3, [RECEIVED], noOther))).toEqual([
      'error',
      'warning',
      'remark',
      'unknown',
      'held',
    ]);
  });
});

describe('a finding', () => {
  it('leads each of its figures to the report it is of', () => {
    const of = { report: 3, before: 2 };
    const keyOf = () => 7;
    expect(reportOfFigure(of, RECEIVED, keyOf)).toBe(3);
    expect(reportOfFigure(of, { ...RECEIVED, before: true }, keyOf)).toBe(2);
    expect(reportOfFigure(of, { ...RECEIVED, report: 'another' }, keyOf)).toBe(7);
    expect(reportOfFigure({ report: 3 }, { ...RECEIVED, before: true }, keyOf)).toBeUndefined();
  });
});
