import type { LocatedFinding } from '../../src/state/workbench';

/** A failed error of report 0, under a name made of its rule, place and report. */
export function aFinding(part: Partial<LocatedFinding> = {}): LocatedFinding {
  const finding = {
    check: 'staffTotal',
    place: 'total',
    severity: 'error',
    result: 'failed',
    left: 4,
    right: 2,
    difference: 2,
    figures: [],
    sentence: { zh: '工作人员数为 4，专职与兼职之和为 2，相差 2。', en: '4 against 2.' },
    report: 0,
    ...part,
  } as const;
  return { id: `${finding.check}/${finding.place}/${String(finding.report)}`, ...finding };
}
