import { measureKey } from '../../../src/domain/measures';
import type { Correction } from '../../../src/domain/correction';
import type { Report } from '../../../src/domain/report';
import { describe, expect, it } from 'vitest';
import type { Review } from '../../../src/domain/review';
import type { FindingsState } from '../../../src/state/workbench';
import { doubtsAndCorrections, openErrors } from '../../../src/ui/pages/doubts';
import { aFinding } from '../../support/aFinding';

function findings(
  part: Partial<FindingsState>,
  reviews: Readonly<Record<string, Review>> = {},
): FindingsState {
  return {
    status: 'ready',
    failure: undefined,
    all: [],
    ofReport: () => [],
    reviewOf: ({ id }) => reviews[id],
    decide: () => undefined,
    doubtsOf: () => [],
    openCount: 0,
    ...part,
  };
}

const decided = (state: Review['state']): Review => ({
  finding: 'x',
  state,
  note: '',
  at: '2026-01-01T00:00:00Z',
  left: 4,
  right: 2,
});

const REPORT: Report = {
  id: '360703@2017@whole',
  dataset: 'real-reports',
  unit: '360703',
  year: 2017,
  scope: 'whole',
  form: 'form2014',
  title: '南康区',
};
const CORRECTION: Correction = {
  kind: 'real',
  report: REPORT.id,
  indicator: 'application.received',
  applicant: 'total',
  value: 6,
  note: '核实',
  at: '2026-11-25T13:30:00.000Z',
  original: { value: 60, raw: '60', origin: 'table' },
};

/** As much of a workbench as marks are made from. */
function workbenchOf(
  one: FindingsState,
  applied: readonly Correction[] = [],
): Parameters<typeof doubtsAndCorrections>[0] {
  const corrections = {
    current: { batches: [], applied, outdated: [] },
    ofReport: (id: string) => applied.filter(({ report }) => report === id),
  };
  return { findings: one, library: { reports: [REPORT], corrections } } as unknown as Parameters<
    typeof doubtsAndCorrections
  >[0];
}

describe('corrections for charts', () => {
  it('stand on every measure that reads the cell, and on no other', () => {
    const { corrections } = doubtsAndCorrections(workbenchOf(findings({}), [CORRECTION]));
    const told = corrections?.(0, measureKey('application.received'));
    expect(told).toHaveLength(1);
    expect(told?.[0]).toContain('表中原值 60 → 人工修正 6，备注：核实');
    expect(corrections?.(0, measureKey('review.total'))).toEqual([]);
    expect(corrections?.(1, measureKey('application.received'))).toEqual([]);
  });
});

describe('open errors for charts', () => {
  it('are not asked for before every rule was asked, so that charts are repainted once', () => {
    for (const status of ['waiting', 'checking', 'failed'] as const) {
      expect(doubtsAndCorrections(workbenchOf(findings({ status })))).toEqual({});
      expect(openErrors(findings({ status }))).toEqual({});
    }
  });
  it('of a figure are those that the findings give', () => {
    const one = aFinding({});
    const { doubts } = doubtsAndCorrections(
      workbenchOf(findings({ doubtsOf: (report) => (report === 7 ? [one] : []) })),
    );
    expect(doubts?.(7, 0)).toEqual([one]);
    expect(doubts?.(8, 0)).toEqual([]);
  });
  it('of a report are failed errors, confirmed ones too, but not warnings, doubts of rules, or ignored ones', () => {
    const all = [
      aFinding({ id: 'open' }),
      aFinding({ id: 'confirmed' }),
      aFinding({ id: 'ignored' }),
      aFinding({ id: 'warning', severity: 'warning' }),
      aFinding({ id: 'uncertain', result: 'uncertain' }),
    ];
    const reviews = { confirmed: decided('confirmed'), ignored: decided('ignored') };
    const { errorsIn } = openErrors(findings({ ofReport: () => all }, reviews));
    expect(errorsIn?.(7)).toBe(2);
  });
});
