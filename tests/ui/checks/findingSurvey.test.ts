import { describe, expect, it } from 'vitest';
import type { ReviewState } from '../../../src/domain/review';
import {
  DEFAULT_FILTER,
  EVERY_KIND,
  firstOf,
  groupsOf,
  surveyOf,
  toggled,
  withIds,
  type FindingFilter,
} from '../../../src/ui/checks/findingSurvey';
import { aFinding } from '../../support/aFinding';

/** Two reports of unit 7 and one of unit 8. */
const unitOf = (report: number) => (report < 2 ? 7 : 8);
const ERROR = aFinding();
const WARNING = aFinding({ check: 'replyTotal', severity: 'warning' });
const LATER_ERROR = aFinding({ report: 2 });
const REMARK = aFinding({ check: 'cellNotation', severity: 'remark' });
const UNCERTAIN = aFinding({ check: 'outcomeTotals', result: 'uncertain', report: 1 });
const ALL = [ERROR, WARNING, REMARK, UNCERTAIN, LATER_ERROR];

function survey(
  part: Partial<FindingFilter> = {},
  states: Readonly<Record<string, ReviewState>> = {},
  kept?: string,
) {
  return surveyOf(
    ALL,
    { ...DEFAULT_FILTER, ...part },
    {
      unitOf,
      stateOf: ({ id }) => states[id] ?? 'open',
      wordsOf: ({ check, report, sentence }) => `南康区 ${String(2016 + report)} ${check} ${sentence.zh}`,
    },
    new Set(kept === undefined ? [] : [kept]),
  );
}

describe('the list of findings', () => {
  it('shows errors before warnings, each in the order of the reports, and neither remarks nor what cannot be told', () => {
    expect(survey().listed).toEqual([ERROR, LATER_ERROR, WARNING]);
  });

  it('says how many it leaves out, and of each kind how many it shows or would show', () => {
    expect(survey()).toMatchObject({
      hidden: 2,
      severities: { error: 2, warning: 1, remark: 1 },
      results: { failed: 3, uncertain: 1 },
      states: { open: 3, confirmed: 0, ignored: 0 },
    });
  });

  it('keeps what is confirmed and leaves out what is ignored', () => {
    const states = { [ERROR.id]: 'confirmed', [WARNING.id]: 'ignored' } as const;
    expect(survey({}, states).listed).toEqual([ERROR, LATER_ERROR]);
    expect(survey({}, states)).toMatchObject({ hidden: 3, states: { open: 1, confirmed: 1, ignored: 1 } });
  });

  it('leaves a finding where it is that was ignored a moment ago', () => {
    const states = { [WARNING.id]: 'ignored' } as const;
    expect(survey({}, states, WARNING.id).listed).toEqual([ERROR, LATER_ERROR, WARNING]);
  });

  it('lists everything when every kind is asked for', () => {
    expect(survey(EVERY_KIND)).toMatchObject({ listed: { length: 5 }, hidden: 0 });
  });

  it('is narrowed to a rule, a unit, and words that must all be there in any case', () => {
    expect(survey({ rule: 'replyTotal' }).listed).toEqual([WARNING]);
    expect(survey({ unit: 8 }).listed).toEqual([LATER_ERROR]);
    expect(survey({ text: '  STAFFtotal 2018 ' }).listed).toEqual([LATER_ERROR]);
    expect(survey({ text: '南康区 没有' })).toMatchObject({ listed: [], hidden: 0 });
  });
});

describe('groups', () => {
  const listed = [ERROR, LATER_ERROR, WARNING];
  it('stand in the order of their first finding', () => {
    expect(groupsOf(listed, 'rule', unitOf)).toEqual([
      { key: 'staffTotal', findings: [ERROR, LATER_ERROR] },
      { key: 'replyTotal', findings: [WARNING] },
    ]);
    expect(groupsOf(listed, 'unit', unitOf)).toEqual([
      { key: '7', findings: [ERROR, WARNING] },
      { key: '8', findings: [LATER_ERROR] },
    ]);
  });
  it('are one without a heading where none are asked for, and none where there is nothing', () => {
    expect(groupsOf(listed, 'none', unitOf)).toEqual([{ key: '', findings: listed }]);
    expect(groupsOf([], 'none', unitOf)).toEqual([]);
  });
  it('give their first findings, and no empty group', () => {
    const groups = groupsOf(listed, 'rule', unitOf);
    expect(firstOf(groups, 2)).toEqual([{ key: 'staffTotal', findings: [ERROR, LATER_ERROR] }]);
    expect(firstOf(groups, 3)).toEqual(groups);
  });
});

describe('sets of the filter', () => {
  it('gain and lose one entry', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });
  it('gain and lose findings', () => {
    const both = withIds(new Set(), [ERROR, WARNING], true);
    expect([...both]).toEqual([ERROR.id, WARNING.id]);
    expect([...withIds(both, [ERROR], false)]).toEqual([WARNING.id]);
  });
});
