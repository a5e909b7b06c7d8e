import { describe, expect, it } from 'vitest';
import type { Review } from '../../../src/domain/review';
import type { FindingsState, LocatedFinding } from '../../../src/state/workbench';
import { openDoubts, openErrors } from '../../../src/ui/pages/doubts';

const aFinding = (part: Partial<LocatedFinding>): LocatedFinding => ({
  id: 'real/360703@2017@whole/staffTotal/total',
  report: 7,
  check: 'staffTotal',
  place: 'total',
  severity: 'error',
  result: 'failed',
  left: 4,
  right: 2,
  figures: [],
  sentence: { zh: '人员数 4 不等于专职 2 加兼职 0', en: 'staff 4 is not 2 + 0' },
  ...part,
});

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

describe('open errors for charts', () => {
  it('are not asked for before every rule was asked, so that charts are repainted once', () => {
    for (const status of ['waiting', 'checking', 'failed'] as const) {
      expect(openDoubts(findings({ status }))).toEqual({});
      expect(openErrors(findings({ status }))).toEqual({});
    }
  });
  it('of a figure are those that the findings give', () => {
    const one = aFinding({});
    const { doubts } = openDoubts(findings({ doubtsOf: (report) => (report === 7 ? [one] : []) }));
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
